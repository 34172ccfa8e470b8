package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.upgrades;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanOptionsTest {

    @Test
    void aPlanBeyondTheCeilingHasNoStepsAndNamesTheChange() {
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.RESTART).build();
        UpgradePlan plan = plan(webSet(), options, instances(10));
        assertEquals(List.of(), plan.steps());
        assertEquals(List.of("too-disruptive"), warnings(plan));
        assertTrue(plan.warnings().get(0).message().endsWith("imageReference.version."));
    }

    @Test
    void aPlanAtTheCeilingHasItsSteps() {
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.REIMAGE).build();
        assertEquals(5, upgrades(plan(webSet(), options, instances(10))).size());
    }

    @Test
    void aFractionMayBeRoundedUp() {
        PlanOptions options =
                PlanOptions.builder().batchSizing(BatchSizing.ROUND_UP).build();
        assertEquals(
                List.of(List.of("0", "1"), List.of("2", "3"), List.of("4", "5")),
                upgrades(plan(webSet(), options, instances(6))));
    }

    @Test
    void stoppedInstancesMayBeLeftOut() {
        PlanOptions options = PlanOptions.builder()
                .stoppedInstances(StoppedInstances.LEFT_OUT)
                .build();
        UpgradePlan plan = plan(webSet(), options, with(instances(2), "0", Fixtures::stopped));
        assertEquals(List.of(List.of("1")), upgrades(plan));
        assertEquals(List.of("0", "1"), plan.outdated());
    }

    @Test
    void instancesWhoseLastOperationFailedAreUpgradedUnlessTheyAreLeftOut() {
        List<ScaleSetInstance> instances = with(
                instances(2),
                "0",
                instance -> instance.mapProperties(properties -> properties.withProvisioningState("failed")));
        UpgradePlan all = plan(webSet(), PlanOptions.DEFAULT, instances);
        assertEquals(List.of(List.of("0"), List.of("1")), upgrades(all));
        assertTrue(warnings(all).contains("failed-instances"));
        UpgradePlan some = plan(
                webSet(),
                PlanOptions.builder().failedInstances(FailedInstances.LEFT_OUT).build(),
                instances);
        assertEquals(List.of(List.of("1")), upgrades(some));
        assertEquals(InstanceOutcome.FAILED, some.instanceImpacts().get("0").outcome());
    }

    @Test
    void skippedInstancesAreLeftOut() {
        PlanOptions options = PlanOptions.builder().addSkipped("1").build();
        assertEquals(List.of(List.of("0"), List.of("2")), upgrades(plan(webSet(), options, instances(3))));
    }

    @Test
    void phasesAreUpgradedInTheirOrderAndTheRestLast() {
        PlanOptions options =
                PlanOptions.builder().phases(Map.of("3", 1, "1", 2)).build();
        assertEquals(
                List.of(List.of("3"), List.of("1"), List.of("0"), List.of("2")),
                upgrades(plan(webSet(), options, instances(4))));
    }

    @Test
    void theFirstInstancesGoWhileThePlatformIsHeldBack() {
        PlanOptions options = PlanOptions.builder().addFirst("1").build();
        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.mode=Manual",
                        "operator update",
                        "operator upgrade 1",
                        "operator wait 1",
                        "operator set properties.upgradePolicy.mode=Rolling",
                        "platform upgrade 0",
                        "platform wait 0"),
                lines(plan(webSet(), options, instances(2))));
    }

    @Test
    void aManualSetNeedNotBeHeldBack() {
        PlanOptions options = PlanOptions.builder().addFirst("1").build();
        assertEquals(
                List.of(List.of("1"), List.of("0")), upgrades(plan(webSet(UpgradeMode.MANUAL), options, instances(2))));
    }

    @Test
    void theRollingUpgradeIsCancelledAfterTheGivenBatches() {
        PlanOptions options = PlanOptions.builder().stopAfterBatches(1).build();
        assertEquals(
                List.of("operator update", "platform upgrade 0 1", "platform wait 0 1", "operator cancel"),
                lines(plan(webSet(), options, instances(10))));
    }

    @Test
    void theBatchThatReachesAShareOfTheInstancesIsTheLast() {
        PlanOptions options = PlanOptions.builder().stopAfterPercent(30).build();
        UpgradePlan plan = plan(webSet(), options, instances(10));
        assertEquals(List.of(List.of("0", "1"), List.of("2", "3")), upgrades(plan));
        assertEquals("operator cancel", lines(plan).get(lines(plan).size() - 1));
    }

    @Test
    void anyShareLetsOneBatchThrough() {
        PlanOptions options = PlanOptions.builder().stopAfterPercent(1).build();
        assertEquals(List.of(List.of("0", "1")), upgrades(plan(webSet(UpgradeMode.MANUAL), options, instances(10))));
    }

    @Test
    void theFirstInstancesCountAmongTheBatches() {
        PlanOptions options =
                PlanOptions.builder().addFirst("3").stopAfterBatches(2).build();
        assertEquals(
                List.of(List.of("3"), List.of("0", "1")),
                upgrades(plan(webSet(UpgradeMode.MANUAL), options, instances(10))));
    }

    @Test
    void aPlatformThatIsHeldBackStaysSoIfOnlyTheFirstAreWanted() {
        PlanOptions options =
                PlanOptions.builder().addFirst("1").stopAfterBatches(1).build();
        UpgradePlan plan = plan(webSet(), options, instances(2));
        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.mode=Manual",
                        "operator update",
                        "operator upgrade 1",
                        "operator wait 1"),
                lines(plan));
        assertTrue(warnings(plan).contains("platform-waits"));
    }

    @Test
    void instancesThatTheSetDoesNotHaveAreNamed() {
        PlanOptions options =
                PlanOptions.builder().addFirst("77").addSkipped("88").build();
        UpgradePlan plan = plan(webSet(), options, instances(5));
        assertEquals(List.of("unknown-instances"), warnings(plan));
        assertTrue(plan.warnings().get(0).message().contains("77, 88"));
    }

    @Test
    void aReimageMayBeWantedThoughNoChangeNeedsIt() {
        PlanOptions options = PlanOptions.builder().reimage(true).build();
        assertEquals(
                List.of(
                        "operator update",
                        "platform upgrade 0",
                        "platform wait 0",
                        "operator reimage 0",
                        "operator wait 0"),
                lines(plan(webSet(), options, instances(1))));
    }

    @Test
    void onlyUpgradedInstancesAreReimaged() {
        PlanOptions options =
                PlanOptions.builder().stopAfterBatches(1).maxInstancesAtOnce(5).build();
        UpgradePlan plan =
                UpgradePlanner.create().withOptions(options).plan(webSet(), Fixtures.NEW_PASSWORD, instances(10));
        assertEquals(
                List.of("operator reimage 0 1", "operator wait 0 1"),
                lines(plan).stream()
                        .filter(line -> line.matches("operator (reimage|wait).*"))
                        .toList());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments("maxInstancesAtOnce", options().maxInstancesAtOnce(0), "must be at least 1"),
                arguments("stopAfterBatches", options().stopAfterBatches(0), "must be at least 1"),
                arguments("stopAfterPercent", options().stopAfterPercent(0), "must be between 1 and 100"),
                arguments("stopAfterPercent", options().stopAfterPercent(101), "must be between 1 and 100"),
                arguments("forceUpdateTag", options().forceUpdateTag(" "), "must not be blank"),
                arguments(
                        "rerunExtensions",
                        options().addRerunExtensions("app"),
                        "specifies extensions without a forceUpdateTag"),
                arguments("actOn", options().addActOn("1"), "specifies instances without an action"),
                arguments("first", options().addFirst("1", ""), "must be ids of instances, none of which is blank"),
                arguments(
                        "actOn",
                        options().action(InstanceAction.RESTART).addActOn(" "),
                        "must be ids of instances, none of which is blank"),
                arguments("skipped", options().addSkipped(""), "must be ids of instances, none of which is blank"),
                arguments("phases", options().putPhases("", 1), "must be ids of instances, none of which is blank"));
    }

    private static PlanOptions.Builder options() {
        return PlanOptions.builder();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anOptionThatCannotBeSaysWhichAndWhy(String option, PlanOptions.Builder options, String problem) {
        InvalidOptionException refused = assertThrows(InvalidOptionException.class, options::build);

        assertEquals(option, refused.option());
        assertEquals(problem, refused.problem());
        assertEquals(option + ": " + problem, refused.getMessage());
    }

    @Test
    void theOutermostNumbersAreTaken() {
        PlanOptions one = PlanOptions.builder()
                .maxInstancesAtOnce(1)
                .stopAfterBatches(1)
                .stopAfterPercent(1)
                .build();
        assertEquals(100, one.withStopAfterPercent(100).stopAfterPercent().getAsInt());
        assertEquals(1, one.stopAfterBatches().getAsInt());
    }

    @Test
    void whatTheOperatorDoesCountsForTheCeilingToo() {
        PlanOptions options = PlanOptions.builder()
                .reimage(true)
                .mostDisruptiveAllowed(Disruption.IN_PLACE)
                .build();
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS'}}}");
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(webSet(), desired, instances(2));
        assertEquals(List.of(), plan.steps());
        assertTrue(warnings(plan).contains("too-disruptive"));
    }

    @Test
    void whoForbidsToReplaceInstancesForbidsSurge() {
        ScaleSet applied = webSet(policy -> policy.withMaxSurge(true));
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.REIMAGE).build();
        UpgradePlan plan = plan(applied, options, instances(2));
        assertEquals(List.of(), plan.steps());
        assertTrue(warnings(plan).contains("too-disruptive"));
    }

    @Test
    void placesAreIgnoredByTheirText() {
        assertEquals(
                Set.of(Place.of("tags.a"), Place.of("sku.capacity")),
                PlanOptions.builder()
                        .addIgnored("tags.a", "sku.capacity")
                        .build()
                        .ignored());
    }

    private static UpgradePlan plan(ScaleSet applied, PlanOptions options, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(options).plan(applied, Fixtures.NEW_IMAGE, instances);
    }
}
