package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ModelMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static Stream<PlanReport> plans() {
        return Stream.of(
                Reports.rolling(),
                Reports.surge(),
                Reports.password(),
                Reports.refused(),
                Reports.deallocated(),
                Reports.large(240),
                Reports.held(),
                Reports.tooDisruptive());
    }

    /** All that is written about a plan. */
    private static List<String> all(TextReport reports, PlanReport report) {
        List<String> lines = new ArrayList<>(reports.of(report));
        lines.addAll(reports.of(report.plan().update().diff()));
        lines.addAll(reports.of(report.plan().check()));
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 72, 80, 100, 160})
    void linesKeepToTheWidthUnlessSomethingCannotBeBroken(int width) {
        TextReport reports = TextReport.of(width, false);
        plans().forEach(plan ->
                assertFalse(all(TextReport.of(TextLayout.NARROWEST, true), plan).isEmpty()));
        plans().flatMap(plan -> all(reports, plan).stream())
                .filter(line -> line.length() > width)
                .forEach(line -> assertTrue(
                        line.strip().matches("([+~-] |Instead: |! |\\d+ +\\w+ +|- )?\\S+( … \\d+ more.*)?")
                                || line.contains(" more, which the "),
                        width + ": " + line));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void coloursOnlyRepeatWhatTheWordsSay(PlanReport plan) {
        List<String> colored = all(TextReport.of(100, true), plan);
        assertTrue(String.join("", colored).contains("\u001b["));
        assertEquals(
                all(TextReport.plain(), plan),
                colored.stream()
                        .map(line -> line.replaceAll("\u001b\\[\\d+m", ""))
                        .toList());
    }

    @Test
    void theMiddleOfALongPlanIsCounted() {
        ScaleSet applied = Reports.webSet(UpgradeMode.MANUAL);
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().maxInstancesAtOnce(1).build())
                .plan(applied, Fixtures.NEW_IMAGE, Fixtures.instances(100));
        List<String> steps = TextReport.plain().of(PlanReport.withoutCommands(plan)).stream()
                .filter(line -> line.matches(" *(\\d+  |…) *.*"))
                .toList();
        int count = plan.steps().size();
        assertEquals(40, steps.size());
        assertTrue(steps.get(35).startsWith("  36  "), steps.get(35));
        assertEquals("      … " + (count - 39) + " more in the JSON report", steps.get(36));
        assertTrue(steps.get(37).startsWith(String.format("%4d  ", count - 2)), steps.get(37));
    }

    @Test
    void aSimulationIsTold() {
        SimulationResult result = Simulation.of(Reports.rolling().plan()).run();
        List<String> lines = TextReport.plain().of(result);
        assertEquals("Outcome: " + result.outcome().name().toLowerCase(Locale.ROOT), lines.get(0));
        assertTrue(lines.get(lines.size() - 1).startsWith("Without the latest model: "));
    }

    static Stream<String> names() {
        return Hostile.names().filter(name -> !name.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noNameSteersTheTerminal(String name) {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL).withName(name);
        ScaleSet desired = Fixtures.NEW_IMAGE.withTags(ModelMap.of(name, name));
        PlanReport report = Reports.report(applied, desired, List.of(Fixtures.instance(name), Fixtures.instance("1")));
        List<String> lines = all(TextReport.plain(), report);
        lines.addAll(TextReport.plain().of(ModelDiff.between(desired, desired.withTags(ModelMap.of(name, "x")))));
        for (String line : lines) {
            assertFalse(
                    line.matches("(?s).*[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069].*"),
                    line);
        }
    }
}
