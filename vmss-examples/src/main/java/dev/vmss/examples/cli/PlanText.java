package dev.vmss.examples.cli;

import dev.vmss.engine.impact.UpdateImpact.Effect;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.PlanWarning;
import dev.vmss.engine.plan.Replacement;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.Words;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people, on one screen. */
final class PlanText {

    private static final String MARGIN = "  ";
    private static final int CHANGES_SHOWN = 10;
    private static final int PATH_WIDTH = 38;

    private PlanText() {}

    static List<String> of(String name, UpgradePlan plan) {
        CheckResult check = plan.check();
        List<String> lines = new ArrayList<>();
        if (check.verdict() == Verdict.REFUSED) {
            lines.add("Update of " + name + ": refused.");
            check.findings().stream()
                    .filter(finding -> finding.severity() == Severity.REFUSED)
                    .forEach(finding -> lines.addAll(CheckText.of(finding)));
            plan.replacement().ifPresent(replacement -> addReplacement(lines, replacement));
            return lines;
        }
        lines.addAll(Lines.wrap(
                "",
                MARGIN,
                "Update of " + name + ": " + Words.verdict(check.verdict()) + ", " + outdated(plan) + " (mode "
                        + plan.mode() + ")."));
        addChanges(lines, plan);
        lines.addAll(StepText.of(plan.steps()));
        if (!plan.steps().isEmpty()) {
            lines.add(bounds(plan.bounds()));
        }
        addWarnings(lines, check.findings(), plan.warnings());
        return lines;
    }

    private static void addReplacement(List<String> lines, Replacement replacement) {
        String rules = replacement.because().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
        lines.addAll(
                Lines.wrap("", MARGIN, "Only a new set in place of this one gets past " + rules + ". What it costs:"));
        replacement.lost().forEach(lost -> lines.addAll(Lines.wrap(MARGIN + "- ", MARGIN + MARGIN, lost)));
    }

    private static String outdated(UpgradePlan plan) {
        if (plan.outdated().isEmpty()) {
            return plan.touchesInstances() ? "there is no instance to upgrade" : "the update touches no instance";
        }
        boolean one = plan.outdated().size() == 1;
        return Words.count(plan.outdated().size(), "instance") + (plan.touchesInstances() ? "" : " already")
                + (one ? " lacks" : " lack") + " the latest model: " + Ids.compact(plan.outdated(), 60);
    }

    private static void addChanges(List<String> lines, UpgradePlan plan) {
        List<Effect> effects = plan.impact().effects();
        if (effects.isEmpty()) {
            lines.add("Changes: none that shows.");
            return;
        }
        lines.add("Changes:");
        List<Effect> shown = effects.size() > CHANGES_SHOWN ? effects.subList(0, CHANGES_SHOWN - 1) : effects;
        int paths =
                shown.stream().mapToInt(effect -> path(effect).length()).max().orElse(0);
        int impacts = shown.stream()
                .mapToInt(effect -> Words.impact(effect.impact()).length())
                .max()
                .orElse(0);
        for (Effect effect : shown) {
            String start = MARGIN + ChangeText.sign(effect.change()) + " " + pad(path(effect), paths) + "  "
                    + pad(Words.impact(effect.impact()), impacts) + "  ";
            lines.add(start + ChangeText.values(effect.change(), Lines.WIDTH - start.length()));
        }
        if (shown.size() < effects.size()) {
            lines.add(MARGIN + "… " + (effects.size() - shown.size()) + " more, which vmss diff shows");
        }
    }

    private static String path(Effect effect) {
        return Lines.cutStart(effect.change().path().toString(), PATH_WIDTH);
    }

    private static String bounds(Bounds bounds) {
        return "Bounds: " + Words.count(bounds.batches(), "batch") + ", at most "
                + bounds.maxDown() + " down at once, at least " + bounds.minServing() + " serving, pauses of "
                + StepText.duration(bounds.minPause()) + ".";
    }

    private static void addWarnings(List<String> lines, List<Finding> findings, List<PlanWarning> warnings) {
        for (Finding finding : findings) {
            String text = finding.rule().id() + ": " + finding.explanation() + " " + finding.remedy();
            lines.addAll(Lines.wrap("! ", MARGIN, text));
        }
        for (PlanWarning warning : warnings) {
            lines.addAll(Lines.wrap("! ", MARGIN, warning.code() + ": " + warning.message()));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
