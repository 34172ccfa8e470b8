package dev.vmss.engine.render;

import dev.vmss.engine.impact.UpdateImpact.Effect;
import dev.vmss.engine.plan.PlanWarning;
import dev.vmss.engine.plan.Replacement;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.text.Columns;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as text, on one screen. */
final class PlanText {

    private static final String MARGIN = "  ";
    private static final int CHANGES_SHOWN = 10;
    private static final int STEPS_SHOWN = 40;
    private static final int LAST_SHOWN = 3;
    private static final int IDS_WIDTH = 32;
    private static final int NAME_WIDTH = 80;

    /** The most columns of a path, and the fewest that are left for values beside it. */
    private static final int PATH_WIDTH = 38;

    private static final int VALUES_WIDTH = 20;

    private final TextReport reports;
    private final TextLayout layout;

    PlanText(TextReport reports) {
        this.reports = reports;
        this.layout = reports.layout();
    }

    List<String> of(String name, UpgradePlan plan) {
        CheckResult check = plan.check();
        String verdict = layout.paintWords(TextLayout.Color.of(check.verdict()), Words.verdict(check.verdict()));
        String title = TextLayout.cutEnd(name, NAME_WIDTH) + ": " + verdict;
        if (check.verdict() == Verdict.REFUSED) {
            List<String> lines = new ArrayList<>(layout.wrapPainted("Update of ", MARGIN, title + "."));
            check.findings().stream()
                    .filter(finding -> finding.severity() == Severity.REFUSED)
                    .forEach(finding -> lines.addAll(reports.of(finding)));
            plan.replacement().ifPresent(replacement -> addReplacement(lines, replacement));
            return lines;
        }
        List<String> lines =
                new ArrayList<>(layout.wrapPainted("Update of ", MARGIN, title + ", " + OneLine.of(outdated(plan))));
        addChanges(lines, plan);
        addSteps(lines, plan.steps());
        addExtensionRuns(lines, plan);
        if (!plan.steps().isEmpty()) {
            lines.addAll(layout.wrap(heading("Bounds:") + " ", MARGIN, Words.bounds(plan.bounds()) + "."));
        }
        addWarnings(lines, check.findings(), plan.warnings());
        reports.addUncertain(lines, check.uncertain());
        return lines;
    }

    private void addReplacement(List<String> lines, Replacement replacement) {
        String rules = replacement.because().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
        lines.addAll(
                layout.wrap("", MARGIN, "Only a new set in place of this one avoids " + rules + ". Consequences:"));
        replacement.lost().forEach(lost -> lines.addAll(layout.wrap(MARGIN + "- ", MARGIN + MARGIN, lost)));
    }

    private static String outdated(UpgradePlan plan) {
        String ids = plan.outdated().isEmpty() ? "" : ": " + Ids.compact(plan.outdated(), 60);
        return Words.lacking(plan) + ids + " (mode " + plan.mode() + ").";
    }

    private void addChanges(List<String> lines, UpgradePlan plan) {
        List<Effect> effects = plan.impact().effects();
        if (effects.isEmpty()) {
            lines.add(heading("Changes:") + " none visible.");
            return;
        }
        lines.add(heading("Changes:"));
        List<Effect> shown = effects.size() > CHANGES_SHOWN ? effects.subList(0, CHANGES_SHOWN - 1) : effects;
        List<String> impacts =
                shown.stream().map(effect -> Words.impact(effect.impact())).toList();
        int impactWidth = widest(impacts);
        int left = layout.width() - impactWidth - VALUES_WIDTH - 8;
        int pathRoom = Math.min(PATH_WIDTH, left);
        // A path in few columns says nothing, so on a narrow screen the parts stand below each other.
        boolean stacked = pathRoom < VALUES_WIDTH;
        List<String> paths = shown.stream()
                .map(effect ->
                        TextLayout.cutStart(effect.change().path().toString(), stacked ? layout.width() - 4 : pathRoom))
                .toList();
        int pathWidth = widest(paths);
        for (int i = 0; i < shown.size(); i++) {
            Effect effect = shown.get(i);
            String start = MARGIN + reports.sign(effect.change()) + " ";
            if (stacked) {
                lines.add(start + paths.get(i));
                lines.addAll(layout.wrap(MARGIN.repeat(3), MARGIN.repeat(3), impacts.get(i)));
                lines.add(MARGIN.repeat(3) + TextReport.values(effect.change(), layout.width() - 6));
            } else {
                int room = layout.width() - pathWidth - impactWidth - 8;
                lines.add(start
                        + TextLayout.pad(paths.get(i), pathWidth)
                        + MARGIN
                        + TextLayout.pad(impacts.get(i), impactWidth)
                        + MARGIN
                        + TextReport.values(effect.change(), room));
            }
        }
        if (shown.size() < effects.size()) {
            lines.add(MARGIN + "… " + (effects.size() - shown.size()) + " more in the difference");
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Columns::of).max().orElse(0);
    }

    private void addSteps(List<String> lines, List<Step> steps) {
        if (steps.isEmpty()) {
            lines.add(heading("Steps:") + " none.");
            return;
        }
        lines.add(heading("Steps:"));
        int last = steps.size() > STEPS_SHOWN ? steps.size() - LAST_SHOWN : 0;
        for (int i = 0; i < steps.size(); i++) {
            if (i < STEPS_SHOWN - LAST_SHOWN - 1 || i >= last) {
                addStep(lines, i + 1, steps.get(i));
            } else if (i == last - 1) {
                lines.add("      … " + (last - STEPS_SHOWN + LAST_SHOWN + 1) + " more in the JSON report");
            }
        }
        // The same condition would stand in every wait, so it is told once.
        steps.stream()
                .filter(step -> step.kind() == Step.Kind.WAIT_HEALTHY)
                .map(step -> ((WaitStep.WaitHealthy) step).abortsWhen())
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .forEach(condition -> lines.addAll(layout.wrap(heading("Stops if") + " ", MARGIN, condition + ".")));
    }

    private void addStep(List<String> lines, int number, Step step) {
        String ids = step.instances().isEmpty() ? "" : ": " + Ids.compact(step.instances(), IDS_WIDTH);
        String start = String.format(
                Locale.ROOT, "%4d  %s  ", number, step.actor().name().toLowerCase(Locale.ROOT));
        lines.addAll(layout.wrap(start, " ".repeat(start.length()), StepWords.stepInFull(step) + ids));
    }

    private void addExtensionRuns(List<String> lines, UpgradePlan plan) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        plan.instanceImpacts().forEach((id, impact) -> {
            if (!impact.extensionRuns().isEmpty()) {
                alike.computeIfAbsent(Words.extensionRuns(impact.extensionRuns()), any -> new ArrayList<>())
                        .add(id);
            }
        });
        alike.forEach((runs, ids) -> lines.addAll(layout.wrap(
                heading("Extensions run:") + " ",
                MARGIN,
                OneLine.of(runs) + (alike.size() == 1 ? "" : ", on " + Ids.compact(ids, IDS_WIDTH)) + ".")));
    }

    private void addWarnings(List<String> lines, List<Finding> findings, List<PlanWarning> warnings) {
        for (Finding finding : findings) {
            addWarning(lines, finding.rule().id(), finding.explanation() + " " + finding.remedy());
        }
        warnings.forEach(warning -> addWarning(lines, warning.code(), warning.message()));
    }

    private void addWarning(List<String> lines, String code, String text) {
        lines.addAll(layout.wrap(layout.paint(TextLayout.Color.YELLOW, "!") + " ", MARGIN, code + ": " + text));
    }

    private String heading(String text) {
        return layout.paint(TextLayout.Color.BOLD, text);
    }
}
