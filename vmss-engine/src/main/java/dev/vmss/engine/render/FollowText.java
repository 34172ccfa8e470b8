package dev.vmss.engine.render;

import dev.vmss.engine.follow.Deviation;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The progress of a plan as text. */
final class FollowText {

    private static final String MARGIN = "  ";
    private static final int IDS_WIDTH = 40;

    /** How many steps are shown around the one that is next. */
    private static final int STEPS_SHOWN = 40;

    private static final int STEPS_BEFORE = 20;

    private FollowText() {}

    static List<String> of(TextLayout layout, FollowReport report) {
        Observation now = report.now();
        TextLayout.Color color = switch (now.outcome()) {
            case COMPLETED -> TextLayout.Color.GREEN;
            case ABORTED, DEVIATED -> TextLayout.Color.RED;
            case RUNNING, WAITING -> TextLayout.Color.YELLOW;
        };
        List<String> lines = new ArrayList<>(layout.wrapPainted(
                "Update of ",
                MARGIN,
                TextLayout.cutEnd(report.name(), 80) + ": " + layout.paintWords(color, report.summary()) + "."));
        now.error()
                .filter(error -> !error.message().isEmpty())
                .ifPresent(error -> lines.addAll(layout.wrap(MARGIN, MARGIN, OneLine.of(error.message(), 1000))));
        for (Deviation deviation : now.deviations()) {
            String code = deviation.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.addAll(layout.wrap(
                    layout.paint(TextLayout.Color.YELLOW, "!") + " ",
                    MARGIN,
                    code + ": " + OneLine.of(deviation.message(), 1000)));
        }
        addSteps(lines, layout, now.steps());
        lines.add(layout.paint(TextLayout.Color.BOLD, "Instances:"));
        report.groups()
                .forEach((progress, ids) -> lines.addAll(layout.wrap(
                        MARGIN,
                        MARGIN + MARGIN,
                        ids.size() + " " + FollowReport.words(progress) + ": " + Ids.compact(ids, 60))));
        now.next().ifPresent(step -> addNext(lines, layout, report, step));
        return lines;
    }

    private static void addSteps(List<String> lines, TextLayout layout, List<StepProgress> steps) {
        lines.add(layout.paint(TextLayout.Color.BOLD, "Steps:") + (steps.isEmpty() ? " none." : ""));
        int next = 0;
        while (next < steps.size() && steps.get(next).isFinished()) {
            next++;
        }
        int from = Math.max(0, Math.min(next - STEPS_BEFORE, steps.size() - STEPS_SHOWN));
        int to = Math.min(steps.size(), from + STEPS_SHOWN);
        if (from > 0) {
            lines.add("      … " + from + " before, all complete or skipped");
        }
        for (StepProgress step : steps.subList(from, to)) {
            String state = String.format(Locale.ROOT, "%-7s", FollowReport.words(step.state()));
            String who = String.format(
                    Locale.ROOT, "%-8s", step.step().actor().name().toLowerCase(Locale.ROOT));
            String start = String.format(Locale.ROOT, "%4d  %s  %s  ", step.number(), state, who);
            lines.addAll(layout.wrap(start, " ".repeat(start.length()), FollowReport.step(step, IDS_WIDTH)));
        }
        if (to < steps.size()) {
            lines.add("      … " + (steps.size() - to) + " more");
        }
    }

    private static void addNext(List<String> lines, TextLayout layout, FollowReport report, StepProgress next) {
        String what = next.step().actor() == Actor.PLATFORM
                ? "Azure continues automatically; check again later."
                : "step " + next.number() + ", which is yours:";
        lines.addAll(layout.wrap(layout.paint(TextLayout.Color.BOLD, "Next:") + " ", MARGIN, what));
        if (next.step().actor() == Actor.OPERATOR) {
            report.nextCommand().ifPresent(command -> command.az().forEach(line -> lines.add(MARGIN + line)));
        }
    }
}
