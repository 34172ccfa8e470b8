package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.engine.plan.InstanceImpact;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.source.SourceNote;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reports in GitHub's Markdown, short enough for a comment on a pull request, whatever they are about. Of what is too long
 * a part is shown, with the number of what was left out. Names are no mentions, references or links.
 */
public final class MarkdownReport {

    private static final int PATH_LENGTH = 160;
    /** What a cell of a table has room for. */
    private static final int PATH_SHOWN = 48;

    private static final int SENTENCE_LENGTH = 500;

    /** How many characters a part of a report may have; together they are shorter than a comment. */
    private static final int LARGE_PART = 14_000;

    private static final int PART = 7_000;

    private MarkdownReport() {}

    /**
     * A plan with its changes, instances, a timeline, findings, warnings, steps and commands.
     *
     * @param report the plan with the contents of the report
     * @return the Markdown
     */
    public static String of(PlanReport report) {
        return of(report, List.of());
    }

    /**
     * A plan with its changes, instances, a timeline, findings, warnings, notes, steps and commands.
     *
     * @param report the plan with the contents of the report
     * @param notes what is to be known about the texts that the plan rests on
     * @return the Markdown
     */
    public static String of(PlanReport report, List<SourceNote> notes) {
        UpgradePlan plan = report.plan();
        CheckResult check = plan.check();
        Comment comment = new Comment()
                .add("Title", title(report.name(), Words.verdict(check.verdict())) + summary(plan))
                .add("Changes", changes(plan.update().diff(), change -> Impact.of(change, plan.update())))
                .add("Instances", instances(plan));
        Timeline timeline = Timeline.of(report);
        if (!plan.steps().isEmpty()) {
            comment.add(
                    "Timeline",
                    "### Timeline\n\nIf nothing fails and steps last as long as usual: "
                            + Words.duration(Duration.ofSeconds(timeline.seconds())) + ".\n\n"
                            + Markdown.block("mermaid", Gantt.of(timeline)));
        }
        comment.add("Findings", findings(check)).add("Warnings", warnings(plan)).add("Notes", notes(notes));
        if (!plan.steps().isEmpty()) {
            comment.add("Steps", details("Steps (" + plan.steps().size() + ")", steps(timeline)));
        }
        if (!report.commands().isEmpty()) {
            String script = CommandScript.az(report.name(), report.commands());
            comment.add("Commands", details("Commands (Azure CLI)", Markdown.block("bash", script)));
        }
        return comment.toString();
    }

    /**
     * A difference with the impact of its changes.
     *
     * @param name the name of the set
     * @param diff the difference of two models of a set
     * @return the Markdown
     */
    public static String of(String name, ModelDiff diff) {
        return of(name, diff, List.of());
    }

    /**
     * A difference with the impact of its changes.
     *
     * @param name the name of the set
     * @param diff the difference of two models of a set
     * @param notes what is to be known about the texts that the models come from
     * @return the Markdown
     */
    public static String of(String name, ModelDiff diff, List<SourceNote> notes) {
        return new Comment()
                .add("Title", title(name, Words.count(diff.changes().size(), "change")))
                .add("Changes", changes(diff, Impact::of))
                .add("Notes", notes(notes))
                .toString();
    }

    /**
     * The result of a check.
     *
     * @param name the name of the set
     * @param check the result
     * @return the Markdown
     */
    public static String of(String name, CheckResult check) {
        return of(name, check, List.of());
    }

    /**
     * The result of a check.
     *
     * @param name the name of the set
     * @param check the result
     * @param notes what is to be known about the texts that the models come from
     * @return the Markdown
     */
    public static String of(String name, CheckResult check, List<SourceNote> notes) {
        return new Comment()
                .add("Title", title(name, Words.verdict(check.verdict())))
                .add("Findings", findings(check))
                .add("Uncertain properties", uncertain(check.uncertain()))
                .add("Notes", notes(notes))
                .toString();
    }

    private static String summary(UpgradePlan plan) {
        if (plan.replacement().isPresent()) {
            List<String> lost = plan.replacement().get().lost().stream()
                    .map(each -> "- " + Markdown.text(OneLine.of(each, SENTENCE_LENGTH)) + "\n")
                    .toList();
            return Comment.list(
                    "The refused changes need a new set in place of this one. Consequences:\n\n", lost, PART);
        }
        return sentence(Words.outdated(plan))
                + (plan.steps().isEmpty() ? "\n" : "\n\n**" + sentence(Words.bounds(plan.bounds())) + "**\n");
    }

    private static String title(String name, String verdict) {
        return "## Update of " + Markdown.code(OneLine.of(name, PATH_LENGTH)) + ": " + verdict + "\n\n";
    }

    private static String sentence(String text) {
        return Markdown.text(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".");
    }

    private static String changes(ModelDiff diff, Function<Change, Impact> impacts) {
        if (diff.changes().isEmpty()
                && diff.unverifiable().isEmpty()
                && diff.uncertain().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("### Changes\n");
        if (!diff.changes().isEmpty()) {
            text.append('\n').append(DiffBlock.of(diff.changes(), impacts, LARGE_PART));
        }
        List<String> unverifiable = diff.unverifiable().stream()
                .map(path -> "- " + Markdown.code(OneLine.of(path.toString(), PATH_LENGTH)) + "\n")
                .toList();
        text.append(Comment.list(
                "\nUnverifiable, because the service never returns it or a template determines it:\n\n",
                unverifiable,
                PART));
        return text.append(uncertain(diff.uncertain())).toString();
    }

    private static String uncertain(List<Uncertainty> uncertain) {
        List<String> rows = uncertain.stream()
                .map(unsure -> "- " + Markdown.code(OneLine.of(unsure.place().toString(), PATH_LENGTH)) + ": "
                        + prose(unsure.message() + " " + unsure.remedy()) + "\n")
                .toList();
        return Comment.list("\nUncertain, because the request omits it:\n\n", rows, PART);
    }

    private static String prose(String text) {
        return Markdown.text(OneLine.of(text, SENTENCE_LENGTH));
    }

    private static String findings(CheckResult check) {
        List<String> rows = check.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> "- **" + Words.severity(finding.severity()) + "** by "
                        + Markdown.code(finding.rule().id()) + " at "
                        + Markdown.code(OneLine.of(finding.change().path().toString(), PATH_LENGTH)) + ": "
                        + prose(finding.answer().map(MarkdownReport::answer).orElse("") + finding.message())
                        + " **Instead:** " + prose(finding.remedy()) + "\n")
                .toList();
        return Comment.list("### Findings\n\n", rows, LARGE_PART);
    }

    /** Azure's code, to be followed by Azure's message if its words are known, and by the rule in a sentence otherwise. */
    private static String answer(AzureAnswer azure) {
        return "Azure answers " + azure.httpStatus() + " " + azure.code()
                + (azure.observed() ? ": " : " " + Words.WORDING_NOT_KNOWN + ". ");
    }

    private static String warnings(UpgradePlan plan) {
        List<String> rows = plan.warnings().stream()
                .map(warning -> "- " + Markdown.code(warning.code()) + ": " + prose(warning.message()) + "\n")
                .toList();
        return Comment.list("### Warnings\n\n", rows, PART);
    }

    private static String notes(List<SourceNote> notes) {
        List<String> rows =
                notes.stream().map(note -> "- " + prose(note + ".") + "\n").toList();
        return Comment.list("### Notes\n\n", rows, PART);
    }

    private static String instances(UpgradePlan plan) {
        Map<InstanceImpact, List<String>> groups = plan.instancesByImpact();
        if (plan.steps().isEmpty()) {
            return "";
        }
        String head = Markdown.row(List.of("Instances", "", "Impact", "Outcome", "Decided by", "Extensions run"))
                + "|---|--:|---|---|---|---|\n";
        List<String> rows = groups.entrySet().stream()
                .map(group -> Markdown.row(List.of(
                        Markdown.text(Ids.compact(group.getValue(), 60)),
                        Integer.toString(group.getValue().size()),
                        Words.suffers(group.getKey()),
                        Words.outcome(group.getKey().outcome()),
                        decidedBy(group.getKey()),
                        Markdown.text(
                                OneLine.of(Words.extensionRuns(group.getKey().extensionRuns()), PATH_LENGTH)))))
                .toList();
        return Comment.list("### Instances\n\n" + head, rows, PART);
    }

    private static String decidedBy(InstanceImpact impact) {
        int count = impact.decidedBy().size();
        return count == 0
                ? ""
                : Markdown.code(TextLayout.cutStart(impact.decidedBy().get(0), PATH_SHOWN))
                        + (count == 1 ? "" : " and " + (count - 1) + " more");
    }

    private static String steps(Timeline timeline) {
        String head = Markdown.row(List.of("", "Who", "What", "Instances", "After")) + "|--:|---|---|---|--:|\n";
        List<String> rows = timeline.slots().stream()
                .map(slot -> Markdown.row(List.of(
                        Integer.toString(slot.number()),
                        StepWords.actor(slot.step()),
                        Markdown.text(OneLine.of(StepWords.step(slot.step()), 200)),
                        Markdown.text(Ids.compact(slot.step().instances(), 60)),
                        Words.duration(Duration.ofSeconds(slot.from())))))
                .toList();
        return Comment.list(head, rows, PART);
    }

    private static String details(String summary, String content) {
        return "<details><summary>" + summary + "</summary>\n\n" + content + "\n</details>\n";
    }
}
