package dev.vmss.engine.render;

import dev.vmss.engine.follow.Deviation;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import java.util.List;

/** The progress of a plan in GitHub's Markdown, for a comment that is updated repeatedly. */
public final class FollowMarkdown {

    private static final int ROWS = 40;

    private FollowMarkdown() {}

    /**
     * A report.
     *
     * @param report the plan with its progress
     * @return the Markdown
     */
    public static String of(FollowReport report) {
        Observation now = report.now();
        StringBuilder text = new StringBuilder("## Update of ")
                .append(Markdown.code(OneLine.of(report.name(), 160)))
                .append(": ")
                .append(Markdown.text(report.summary()))
                .append("\n\n");
        now.error()
                .filter(error -> !error.message().isEmpty())
                .ifPresent(error -> text.append(Markdown.text(OneLine.of(error.message(), 500)))
                        .append("\n\n"));
        for (Deviation deviation : now.deviations()) {
            text.append("- ")
                    .append(Markdown.code(FollowReport.words(deviation.code()).replace(' ', '-')))
                    .append(": ")
                    .append(Markdown.text(OneLine.of(deviation.message(), 500)))
                    .append('\n');
        }
        text.append(now.deviations().isEmpty() ? "" : "\n").append(Markdown.row(List.of("Instances", "", "State")));
        text.append("|---|--:|---|\n");
        report.groups()
                .forEach((progress, ids) -> text.append(Markdown.row(List.of(
                        Markdown.text(Ids.compact(ids, 60)),
                        Integer.toString(ids.size()),
                        FollowReport.words(progress)))));
        List<StepProgress> left = now.remaining();
        if (!left.isEmpty()) {
            text.append("\n### Remaining steps\n\n").append(Markdown.row(List.of("", "State", "Who", "What")));
            text.append("|--:|---|---|---|\n");
        }
        for (StepProgress step : left.subList(0, Math.min(ROWS, left.size()))) {
            text.append(Markdown.row(List.of(
                    Integer.toString(step.number()),
                    FollowReport.words(step.state()),
                    StepWords.actor(step.step()),
                    Markdown.text(OneLine.of(FollowReport.step(step, 60), 200)))));
        }
        text.append(left.size() <= ROWS ? "" : "\n… and " + (left.size() - ROWS) + " more.\n");
        report.nextCommand()
                .ifPresent(command ->
                        text.append("\n### Next\n\n").append(Markdown.block("bash", String.join("\n", command.az()))));
        return text.toString();
    }
}
