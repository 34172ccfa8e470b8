package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {

    /** The picture and the plan's bounds are worked out apart from each other, and must agree. */
    private static void assertAgrees(PlanReport report) {
        Bounds bounds = report.plan().bounds();
        int serving =
                Timeline.counts(Timeline.of(report).all())
                        .headMap(Timeline.of(report).seconds())
                        .values()
                        .stream()
                        .mapToInt(count -> count.getOrDefault(Phase.SERVING, 0))
                        .min()
                        .orElse(bounds.minServing());
        assertEquals(bounds.minServing(), serving);
    }

    @Test
    void asManyServeAsTheBoundsSay() {
        assertAgrees(Reports.rolling());
        assertAgrees(Reports.password());
        assertAgrees(Reports.deallocated());
        assertAgrees(Reports.surge());
        assertAgrees(Reports.held());
        assertAgrees(Reports.large(200));
    }

    @ParameterizedTest
    @EnumSource(InstanceAction.class)
    void whatTheOperatorDoesTakesInstancesAway(InstanceAction action) {
        ScaleSet set = Fixtures.webSet();
        List<ScaleSetInstance> instances = Fixtures.instances(5);
        PlanOptions options = PlanOptions.builder().action(action).build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(set, set, instances);
        PlanReport report = PlanReport.of(plan);
        assertAgrees(report);
        String picture = SvgTimeline.of(report);
        assertEquals(
                action == InstanceAction.RESTART || action == InstanceAction.REDEPLOY,
                picture.contains("\"vt-restart\""));
    }

    @Test
    void aTimingSaysHowLongStepsLast() {
        PlanReport report = Reports.rolling();
        Timing slow = Timing.builder().upgrade(Duration.ofMinutes(10)).build();
        long usual = Timeline.of(report).seconds();
        assertEquals(usual + 3 * 7 * 60, Timeline.of(report.withTiming(slow)).seconds());
        assertThrows(
                IllegalArgumentException.class,
                () -> Timing.builder().reimage(Duration.ofSeconds(-1)).build());
    }

    @Test
    void aWaitLastsNoLongerThanItMay() {
        Timing patient = Timing.builder().untilHealthy(Duration.ofHours(1)).build();
        assertEquals(
                Duration.ofMinutes(5),
                patient.of(Reports.rolling().plan().steps().get(2)));
    }

    @Test
    void largeSetsStaySmallReports() {
        PlanReport report = PlanReport.withoutCommands(Reports.large(1_000).plan());
        assertTrue(SvgTimeline.of(report).length() < 100_000);
        assertTrue(MarkdownReport.of(Reports.large(1_000)).length() < 65_536);
        assertTrue(HtmlReport.of(report).length() < 300_000);
    }

    @Test
    void aCommentLeavesOutWhatDoesNotFitAndSaysSo() {
        PlanOptions oneByOne = PlanOptions.builder().maxInstancesAtOnce(1).build();
        PlanReport report = PlanReport.of(UpgradePlanner.create()
                .withOptions(oneByOne)
                .plan(Reports.webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, Fixtures.instances(300)));
        int commands = CommandScript.az(report.name(), report.commands()).length();
        assertTrue(commands > 65_536, () -> "has " + commands);

        String markdown = MarkdownReport.of(report);

        assertTrue(markdown.length() < 65_536, () -> "has " + markdown.length());
        assertFalse(markdown.contains("Commands (Azure CLI)"));
        assertTrue(
                markdown.matches("(?s).*\n_Omitted, too long for a comment: Commands \\(\\d{4} lines\\)._\n"),
                markdown);
        assertTrue(MarkdownReport.of(Reports.rolling()).contains("Commands (Azure CLI)"));
    }

    @Test
    void aCommentOnAPullRequestIsNeverTooLong() {
        StringBuilder tags = new StringBuilder("{'tags': {");
        for (int i = 0; i < 2_000; i++) {
            tags.append(i == 0 ? "" : ",").append("'|`" + "*".repeat(500) + i + "': '" + "|".repeat(500) + "'");
        }
        ScaleSet desired = Reports.update(tags.append("}}").toString());
        String markdown = MarkdownReport.of(Reports.report(Fixtures.webSet(), desired, Fixtures.instances(5)));
        assertTrue(markdown.length() < 65_536, () -> "has " + markdown.length());
    }

    @Test
    void instancesThatDoNotServeAreMarked() {
        List<ScaleSetInstance> instances = List.of(
                Fixtures.stopped(Fixtures.instance("0")),
                Fixtures.unhealthy(Fixtures.instance("1")),
                Fixtures.instance("2"));
        String svg = SvgTimeline.of(Reports.report(Reports.rollingSet(false), Fixtures.NEW_IMAGE, instances));
        assertTrue(
                svg.contains("0 · not serving") && svg.contains("1 · not serving") && !svg.contains("2 · not serving"));
    }

    @Test
    void theSchemaHasItsMembers() {
        JsonNode plan = JsonReport.of(Reports.rolling());
        assertEquals("vmss.report/1", plan.path("schema").textValue());
        assertEquals("plan", plan.path("kind").textValue());
        assertEquals("updateModel", plan.at("/steps/0/kind").textValue());
        assertEquals("PATCH", plan.at("/steps/0/commands/rest/0/method").textValue());
        assertEquals("PT14M15S", plan.path("duration").textValue());
        JsonNode diff = JsonReport.of("web", Reports.rolling().plan().update().diff());
        assertEquals(plan.path("changes"), diff.path("changes"));
        JsonNode check = JsonReport.of("web", Reports.refused().plan().check());
        assertEquals("refused", check.path("verdict").textValue());
        assertEquals(409, check.at("/findings/0/answer/httpStatus").intValue());
    }

    @Test
    void differencesAndChecksAreWrittenAlone() {
        assertTrue(MarkdownReport.of("web", Reports.rolling().plan().update().diff())
                .startsWith("## Update of `web`: 2 changes\n\n### Changes\n"));
        assertTrue(MarkdownReport.of("web", Reports.refused().plan().check()).contains("location-fixed"));
    }
}
