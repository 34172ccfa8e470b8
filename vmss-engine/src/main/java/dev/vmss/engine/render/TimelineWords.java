package dev.vmss.engine.render;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a picture of a plan says in words, also to those who cannot see it.
 *
 * @param report the plan
 * @param timeline its steps in time
 * @param now the progress
 */
record TimelineWords(PlanReport report, Timeline timeline, Optional<Observation> now) {

    private static final int STEPS_TOLD = 40;

    String title() {
        String how = now.map(seen -> FollowReport.of(seen).summary())
                .orElseGet(() -> Words.verdict(report.plan().check().verdict()));
        return OneLine.of("Update of " + report.name() + ": " + how, 90);
    }

    String about() {
        UpgradePlan plan = report.plan();
        if (plan.steps().isEmpty()) {
            return plan.check().verdict() == Verdict.REFUSED ? "There are no steps." : "No step acts on the instances.";
        }
        return "about " + Words.duration(Duration.ofSeconds(timeline.seconds())) + " · " + Words.bounds(plan.bounds());
    }

    /** The whole picture. */
    String told() {
        List<Timeline.Slot> slots = timeline.slots();
        if (slots.isEmpty()) {
            return about();
        }
        StringBuilder text = new StringBuilder(about()).append(". Steps:");
        for (Timeline.Slot slot : slots.subList(0, Math.min(STEPS_TOLD, slots.size()))) {
            List<String> ids = slot.step().instances();
            text.append(' ')
                    .append(slot.number())
                    .append(". ")
                    .append(OneLine.of(StepWords.step(slot.step()), 160))
                    .append(ids.isEmpty() ? "" : ": " + Ids.compact(ids, 60))
                    .append(", from ")
                    .append(TimeScale.name(slot.from()))
                    .append(now.map(seen -> " ("
                                    + FollowReport.words(
                                            seen.steps().get(slot.number() - 1).state()) + ")")
                            .orElse(""))
                    .append('.');
        }
        return text + (slots.size() > STEPS_TOLD ? " And " + (slots.size() - STEPS_TOLD) + " more." : "");
    }
}
