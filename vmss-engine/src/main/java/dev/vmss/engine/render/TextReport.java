package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports as text for a screen or a log. Long plans are shortened, with a note. */
public final class TextReport implements JsonForm {

    private static final String MARGIN = "    ";

    private final TextLayout layout;

    private TextReport(TextLayout layout) {
        this.layout = layout;
    }

    /**
     * Reports that fit a screen.
     *
     * @param width the number of columns of a line, at least {@value TextLayout#NARROWEST}; text to copy, such as a
     *     path, is not broken
     * @param colored whether to write control sequences for colours (SGR of ECMA-48); a colour only repeats what
     *     the text states
     * @return the reports
     * @throws IllegalArgumentException if the width is below {@value TextLayout#NARROWEST}
     */
    public static TextReport of(int width, boolean colored) {
        return new TextReport(new TextLayout(width, colored));
    }

    /**
     * Reports without colours, {@code 100} columns wide.
     *
     * @return the reports
     */
    public static TextReport plain() {
        return new TextReport(TextLayout.PLAIN);
    }

    /**
     * A plan with its changes, steps, bounds and warnings; for a refused one, the findings.
     *
     * @param report the plan; its commands and times are not shown
     * @return the lines
     */
    public List<String> of(PlanReport report) {
        return new PlanText(this).of(report.name(), report.plan());
    }

    /**
     * A difference with the impact of its changes. Paths stand in full, so that they can be given to {@code az vmss
     * update --set}.
     *
     * @param diff the difference of two models of a set
     * @return the lines
     */
    public List<String> of(ModelDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(diff.isEmpty() ? "No change." : Words.count(diff.changes().size(), "change") + ":");
        for (Change change : diff.changes()) {
            lines.add("");
            lines.add(sign(change) + " " + path(change.path()));
            lines.add(MARGIN + values(change, layout.width() - MARGIN.length()));
            lines.addAll(layout.wrap(MARGIN, MARGIN, Words.impact(Impact.of(change))));
        }
        addPaths(
                lines,
                "Unverifiable, because the service never returns it or a template determines it:",
                diff.unverifiable());
        addUncertain(lines, diff.uncertain());
        addPaths(lines, "More than one element has this key:", diff.duplicateKeys());
        addPaths(lines, "Ignored:", diff.ignored().stream().map(Change::path).toList());
        return lines;
    }

    TextLayout layout() {
        return layout;
    }

    private void addPaths(List<String> lines, String heading, List<Place> paths) {
        if (!paths.isEmpty()) {
            lines.add("");
            lines.addAll(layout.wrap("", "", heading));
            paths.forEach(path -> lines.add(MARGIN + path(path)));
        }
    }

    /** The uncertain properties of an update, with the way to avoid the uncertainty. */
    void addUncertain(List<String> lines, List<Uncertainty> uncertain) {
        if (!uncertain.isEmpty()) {
            lines.add("");
            lines.add("Uncertain, because the request omits it:");
        }
        for (Uncertainty unsure : uncertain) {
            lines.add(MARGIN + path(unsure.place()));
            lines.addAll(layout.wrap(MARGIN + MARGIN, MARGIN + MARGIN, unsure.message() + " " + unsure.remedy()));
        }
    }

    /**
     * The result of a check: the verdict, and each finding with both values, Azure's answer and what to do instead.
     *
     * @param check the result
     * @return the lines
     */
    public List<String> of(CheckResult check) {
        List<String> lines = new ArrayList<>();
        String verdict = Words.verdict(check.verdict());
        lines.add(layout.paint(
                        TextLayout.Color.of(check.verdict()),
                        verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1))
                + ".");
        check.findings().forEach(finding -> {
            lines.add("");
            lines.addAll(of(finding));
        });
        addUncertain(lines, check.uncertain());
        return lines;
    }

    List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.addAll(layout.headline(finding.severity(), finding.rule().id()));
        lines.add(MARGIN + path(finding.change().path()));
        lines.add(
                MARGIN + sign(finding.change()) + " " + values(finding.change(), layout.width() - MARGIN.length() - 2));
        finding.answer().map(Words::answer).ifPresent(answer -> lines.addAll(layout.wrap(MARGIN, MARGIN, answer)));
        lines.addAll(layout.wrap(MARGIN, MARGIN, finding.explanation()));
        lines.addAll(layout.wrap(MARGIN + "Instead: ", MARGIN, finding.remedy()));
        return lines;
    }

    /**
     * The result of a simulation: the outcome, the events with their times, and the outdated instances.
     *
     * @param result the result
     * @return the lines
     */
    public List<String> of(SimulationResult result) {
        return SimulationText.of(layout, result);
    }

    /**
     * The progress of a plan: the outcome, the next step with its command, every step, the instances, and the
     * deviations.
     *
     * @param report the plan with its progress
     * @return the lines
     */
    public List<String> of(FollowReport report) {
        return FollowText.of(layout, report);
    }

    /**
     * The models of a set's instances, and what outdated instances lack.
     *
     * @param name the name of the set
     * @param drift the models
     * @return the lines
     */
    public List<String> of(String name, FleetDrift drift) {
        return DriftText.of(this, name, drift);
    }

    String sign(Change change) {
        TextLayout.Color color = switch (change.kind()) {
            case ADDED -> TextLayout.Color.GREEN;
            case REMOVED -> TextLayout.Color.RED;
            case MODIFIED -> TextLayout.Color.YELLOW;
        };
        return layout.paint(color, Words.sign(change));
    }

    static String values(Change change, int columns) {
        return switch (change.kind()) {
            case ADDED -> TextLayout.cutEnd(Words.value(change.to().orElseThrow()), columns);
            case REMOVED -> TextLayout.cutEnd(Words.value(change.from().orElseThrow()), columns);
            case MODIFIED ->
                TextLayout.arrow(
                        Words.value(change.from().orElseThrow()),
                        Words.value(change.to().orElseThrow()),
                        columns);
        };
    }

    private static String path(Place path) {
        return OneLine.of(path.toString());
    }
}
