package dev.vmss.engine.render;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import java.util.List;

/** The progress of a plan in GitHub's Markdown, for a comment that is updated repeatedly. */
public final class FollowMarkdown {

    /** How many characters a list may have. */
    private static final int ROOM = 10_000;

    private FollowMarkdown() {}

    /**
     * A report.
     *
     * @param report the plan with its progress
     * @return the Markdown
     */
    public static String of(FollowReport report) {
        Observation now = report.now();
        StringBuilder head = new StringBuilder("## Update of ")
                .append(Markdown.code(OneLine.of(report.name(), 160)))
                .append(": ")
                .append(prose(report.summary()))
                .append("\n\n");
        now.error()
                .filter(error -> !error.message().isEmpty())
                .ifPresent(error -> head.append(prose(error.message())).append("\n\n"));
        List<String> deviations = now.deviations().stream()
                .map(deviation -> "- "
                        + Markdown.code(FollowReport.words(deviation.code()).replace(' ', '-')) + ": "
                        + prose(deviation.message()) + "\n")
                .toList();
        List<String> groups = report.groups().entrySet().stream()
                .map(group -> Markdown.row(List.of(
                        Markdown.text(Ids.compact(group.getValue(), 60)),
                        Integer.toString(group.getValue().size()),
                        FollowReport.words(group.getKey()))))
                .toList();
        List<String> steps = now.remaining().stream()
                .map(step -> Markdown.row(List.of(
                        Integer.toString(step.number()),
                        FollowReport.words(step.state()),
                        StepWords.actor(step.step()),
                        Markdown.text(OneLine.of(FollowReport.step(step, 60), 200)))))
                .toList();
        Comment comment = new Comment()
                .add("Title", head.toString())
                .add("Deviations", Comment.list("", deviations, ROOM))
                .add(
                        "Instances",
                        Comment.list(Markdown.row(List.of("Instances", "", "State")) + "|---|--:|---|\n", groups, ROOM))
                .add(
                        "Remaining steps",
                        Comment.list(
                                "### Remaining steps\n\n" + Markdown.row(List.of("", "State", "Who", "What"))
                                        + "|--:|---|---|---|\n",
                                steps,
                                ROOM));
        report.nextCommand()
                .ifPresent(command -> comment.add(
                        "Next command", "### Next\n\n" + Markdown.block("bash", String.join("\n", command.az()))));
        return comment.toString();
    }

    private static String prose(String text) {
        return Markdown.text(OneLine.of(text, 500));
    }
}
