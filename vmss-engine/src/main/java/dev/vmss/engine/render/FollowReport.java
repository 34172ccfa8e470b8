package dev.vmss.engine.render;

import dev.vmss.engine.follow.InstanceProgress;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The progress of a plan, for a report. Immutable.
 *
 * @param now the progress
 * @param timing the assumed durations of steps
 */
public record FollowReport(Observation now, Timing timing) implements JsonForm {

    /**
     * A report with the default durations of steps.
     *
     * @param now the progress
     * @return the report
     */
    public static FollowReport of(Observation now) {
        return new FollowReport(now, Timing.DEFAULT);
    }

    /** {@return the name of the set} */
    public String name() {
        return planReport().name();
    }

    PlanReport planReport() {
        return PlanReport.withoutCommands(now.plan()).withTiming(timing);
    }

    /**
     * {@return the command for the next step, or for waiting if Azure is working; empty if the plan cannot continue
     * or is complete}
     */
    public Optional<StepCommand> nextCommand() {
        return now.next().map(step -> StepCommands.of(now.plan(), step));
    }

    /** {@return the remaining duration without failures, or empty if the plan cannot continue as it is} */
    public Optional<Duration> timeLeft() {
        boolean goesOn =
                now.remaining().isEmpty() ? now.error().isEmpty() : now.next().isPresent();
        return goesOn
                ? Optional.of(now.remaining().stream()
                        .map(step -> timing.of(step.step()))
                        .reduce(Duration.ZERO, Duration::plus))
                : Optional.empty();
    }

    /** How far it is, such as {@code waiting, 3 of 9 steps done}. */
    String summary() {
        int done = now.steps().size() - now.remaining().size();
        String code = now.error()
                .map(AzureError::code)
                .filter(text -> !text.isEmpty())
                .map(text -> " with " + text)
                .orElse("");
        return now.outcome().name().toLowerCase(Locale.ROOT) + code + ", " + done + " of "
                + Words.count(now.steps().size(), "step") + " done"
                + timeLeft()
                        .filter(time -> !time.isZero())
                        .map(time -> ", about " + Words.duration(time) + " left")
                        .orElse("");
    }

    /** The instances that are as far, together. */
    Map<InstanceProgress, List<String>> groups() {
        Map<InstanceProgress, List<String>> groups = new EnumMap<>(InstanceProgress.class);
        now.instances()
                .forEach((id, progress) -> groups.computeIfAbsent(progress, any -> new ArrayList<>())
                        .add(id));
        return groups;
    }

    /** A constant in words, such as {@code failed with old model}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A step with the instances that are left. */
    static String step(StepProgress progress, int width) {
        List<String> ids = progress.isFinished() ? progress.step().instances() : progress.left();
        return StepWords.stepInFull(progress.step()) + (ids.isEmpty() ? "" : ": " + Ids.compact(ids, width));
    }
}
