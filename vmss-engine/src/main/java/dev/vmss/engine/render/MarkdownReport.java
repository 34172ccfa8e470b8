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
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports in GitHub's Markdown, short enough for a comment on a pull request. A report that is too long is cut,
 * with a note.
 */
public final class MarkdownReport {

    /** GitHub takes 65,536 characters. */
    private static final int LONGEST = 60_000;

    private static final int ROWS = 40;
    private static final int PATH_LENGTH = 160;
    private static final int VALUE_LENGTH = 80;

    private MarkdownReport() {}

    /**
     * A plan with its changes, findings, warnings, a timeline, steps and commands.
     *
     * @param report the plan with the contents of the report
     * @return the Markdown
     */
    public static String of(PlanReport report) {
        UpgradePlan plan = report.plan();
        CheckResult check = plan.check();
        List<String> sections = new ArrayList<>();
        StringBuilder head = new StringBuilder(title(report.name(), Words.verdict(check.verdict())));
        if (plan.replacement().isPresent()) {
            head.append("The refused changes need a new set in place of this one. Consequences:\n\n");
            plan.replacement()
                    .get()
                    .lost()
                    .forEach(lost ->
                            head.append("- ").append(Markdown.text(lost)).append('\n'));
        } else if (!plan.steps().isEmpty()) {
            head.append(sentence(Words.outdated(plan)));
            head.append("\n\n**").append(sentence(Words.bounds(plan.bounds()))).append("**\n");
        } else {
            head.append(sentence(Words.outdated(plan))).append('\n');
        }
        sections.add(head.toString());
        sections.add(findings(check));
        sections.add(warnings(plan));
        sections.add(changes(plan.update().diff(), change -> Impact.of(change, plan.update())));
        sections.add(instances(plan));
        if (!plan.steps().isEmpty()) {
            Timeline timeline = Timeline.of(report);
            sections.add("### Timeline\n\nIf nothing fails and steps last as long as usual: "
                    + Words.duration(Duration.ofSeconds(timeline.seconds())) + ".\n\n"
                    + Markdown.block("mermaid", Gantt.of(timeline)));
            sections.add(details("Steps (" + plan.steps().size() + ")", steps(timeline)));
        }
        if (!report.commands().isEmpty()) {
            String script = CommandScript.az(report.name(), report.commands());
            sections.add(details("Commands (Azure CLI)", Markdown.block("bash", script)));
        }
        return join(sections);
    }

    /**
     * A difference with the impact of its changes.
     *
     * @param name the name of the set
     * @param diff the difference of two models of a set
     * @return the Markdown
     */
    public static String of(String name, ModelDiff diff) {
        return join(List.of(title(name, Words.count(diff.changes().size(), "change")), changes(diff, Impact::of)));
    }

    /**
     * The result of a check.
     *
     * @param name the name of the set
     * @param check the result
     * @return the Markdown
     */
    public static String of(String name, CheckResult check) {
        return join(
                List.of(title(name, Words.verdict(check.verdict())), findings(check), uncertain(check.uncertain())));
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
        StringBuilder table = new StringBuilder("### Changes\n\n");
        if (!diff.changes().isEmpty()) {
            table.append(Markdown.row(List.of("", "Property", "Effect", "From", "To")));
            table.append("|---|---|---|---|---|\n");
        }
        for (Change change :
                diff.changes().subList(0, Math.min(ROWS, diff.changes().size()))) {
            table.append(Markdown.row(List.of(
                    Markdown.code(Words.sign(change)),
                    Markdown.code(OneLine.of(change.path().toString(), PATH_LENGTH)),
                    Words.impact(impacts.apply(change)),
                    value(Words.value(change.from(), VALUE_LENGTH)),
                    value(Words.value(change.to(), VALUE_LENGTH)))));
        }
        table.append(more(diff.changes().size()));
        if (!diff.unverifiable().isEmpty()) {
            table.append("\nUnverifiable: ");
            table.append(diff.unverifiable().stream()
                            .limit(ROWS)
                            .map(path -> Markdown.code(OneLine.of(path.toString(), PATH_LENGTH)))
                            .collect(Collectors.joining(", ")))
                    .append('\n')
                    .append(more(diff.unverifiable().size()));
        }
        return table.append(uncertain(diff.uncertain())).toString();
    }

    private static String uncertain(List<Uncertainty> uncertain) {
        if (uncertain.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\nUncertain, because the request omits it:\n\n");
        for (Uncertainty unsure : uncertain.subList(0, Math.min(ROWS, uncertain.size()))) {
            list.append("- ")
                    .append(Markdown.code(OneLine.of(unsure.place().toString(), PATH_LENGTH)))
                    .append(": ")
                    .append(Markdown.text(OneLine.of(unsure.message() + " " + unsure.remedy(), 500)))
                    .append('\n');
        }
        return list.append(more(uncertain.size())).toString();
    }

    private static String value(String text) {
        return text.isEmpty() ? "" : Markdown.code(text);
    }

    private static String findings(CheckResult check) {
        if (check.findings().isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("### Findings\n\n");
        for (Finding finding :
                check.findings().subList(0, Math.min(ROWS, check.findings().size()))) {
            String answer = finding.answer().map(MarkdownReport::answer).orElse("");
            list.append("- **")
                    .append(Words.severity(finding.severity()))
                    .append("** by ")
                    .append(Markdown.code(finding.rule().id()))
                    .append(" at ")
                    .append(Markdown.code(OneLine.of(finding.change().path().toString(), PATH_LENGTH)))
                    .append(": ")
                    .append(Markdown.text(OneLine.of(answer + finding.message(), 500)))
                    .append(" **Instead:** ")
                    .append(Markdown.text(OneLine.of(finding.remedy(), 500)))
                    .append('\n');
        }
        return list.append(more(check.findings().size())).toString();
    }

    /** Azure's code, to be followed by Azure's message if its words are known, and by the rule in a sentence otherwise. */
    private static String answer(AzureAnswer azure) {
        return "Azure answers " + azure.httpStatus() + " " + azure.code()
                + (azure.observed() ? ": " : " " + Words.WORDING_NOT_KNOWN + ". ");
    }

    private static String warnings(UpgradePlan plan) {
        StringBuilder list = new StringBuilder(plan.warnings().isEmpty() ? "" : "### Warnings\n\n");
        plan.warnings()
                .forEach(warning -> list.append("- ")
                        .append(Markdown.code(warning.code()))
                        .append(": ")
                        .append(Markdown.text(OneLine.of(warning.message(), 500)))
                        .append('\n'));
        return list.toString();
    }

    private static String instances(UpgradePlan plan) {
        Map<InstanceImpact, List<String>> groups = plan.instancesByImpact();
        if (plan.steps().isEmpty() || groups.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("### Instances\n\n");
        table.append(Markdown.row(List.of("Instances", "", "Impact", "Outcome", "Decided by", "Extensions run")));
        table.append("|---|--:|---|---|---|---|\n");
        groups.entrySet().stream()
                .limit(ROWS)
                .forEach(group -> table.append(Markdown.row(List.of(
                        Markdown.text(Ids.compact(group.getValue(), 60)),
                        Integer.toString(group.getValue().size()),
                        Words.suffers(group.getKey()),
                        Words.outcome(group.getKey().outcome()),
                        decidedBy(group.getKey()),
                        Markdown.text(
                                OneLine.of(Words.extensionRuns(group.getKey().extensionRuns()), PATH_LENGTH))))));
        return table.append(more(groups.size())).toString();
    }

    private static String decidedBy(InstanceImpact impact) {
        int count = impact.decidedBy().size();
        return count == 0
                ? ""
                : Markdown.code(OneLine.of(impact.decidedBy().get(0), PATH_LENGTH))
                        + (count == 1 ? "" : " and " + (count - 1) + " more");
    }

    private static String steps(Timeline timeline) {
        StringBuilder table = new StringBuilder(Markdown.row(List.of("", "Who", "What", "Instances", "After")));
        table.append("|--:|---|---|---|--:|\n");
        for (Timeline.Slot slot :
                timeline.slots().subList(0, Math.min(ROWS, timeline.slots().size()))) {
            table.append(Markdown.row(List.of(
                    Integer.toString(slot.number()),
                    StepWords.actor(slot.step()),
                    Markdown.text(OneLine.of(StepWords.step(slot.step()), 200)),
                    Markdown.text(Ids.compact(slot.step().instances(), 60)),
                    Words.duration(Duration.ofSeconds(slot.from())))));
        }
        return table.append(more(timeline.slots().size())).toString();
    }

    private static String more(int count) {
        return count <= ROWS ? "" : "\n… and " + (count - ROWS) + " more.\n";
    }

    private static String details(String summary, String content) {
        return "<details><summary>" + summary + "</summary>\n\n" + content + "\n</details>\n";
    }

    /** Puts as many sections together as there is room for. */
    private static String join(List<String> sections) {
        StringBuilder text = new StringBuilder();
        int left = 0;
        for (String section : sections) {
            if (text.length() + section.length() > LONGEST) {
                left++;
            } else if (!section.isEmpty()) {
                text.append(text.length() == 0 || text.toString().endsWith("\n\n") ? "" : "\n")
                        .append(section);
            }
        }
        return text + (left == 0 ? "" : "\n_" + Words.count(left, "section") + " omitted: too long for a comment._\n");
    }
}
