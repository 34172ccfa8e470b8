package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A size that the current hardware does not offer. */
class DeallocationPlanTest {

    private static final ScaleSet OTHER_SIZE = Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}");

    @Test
    void instancesAreDeallocatedBeforeTheUpdateAndStartedAfterTheUpgrade() {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), instances(2), "Standard_D2s_v5");
        assertEquals(Verdict.ALLOWED_AFTER_DEALLOCATION, plan.check().verdict());
        assertEquals(
                List.of(
                        "operator deallocate 0 1",
                        "operator update",
                        "operator upgrade 0",
                        "operator upgrade 1",
                        "operator start 0 1",
                        "operator wait 0 1"),
                lines(plan));
    }

    @Test
    void nobodyServesMeanwhile() {
        Bounds bounds = plan(webSet(UpgradeMode.MANUAL), instances(4), "Standard_D2s_v5")
                .bounds();
        assertEquals(4, bounds.maxDown());
        assertEquals(0, bounds.minServing());
    }

    @Test
    void whatDoesNotRunIsNeitherDeallocatedNorStarted() {
        List<String> lines =
                lines(plan(webSet(UpgradeMode.MANUAL), with(instances(2), "0", Fixtures::stopped), "Standard_D2s_v5"));
        assertEquals("operator deallocate 1", lines.get(0));
        assertEquals(
                List.of("operator start 1"),
                lines.stream().filter(line -> line.contains("start")).toList());
    }

    @Test
    void whatDoesNotRunCountsAsAwayWhenItIsUpgradedMeanwhile() {
        assertEquals(
                2,
                plan(webSet(UpgradeMode.MANUAL), with(instances(2), "0", Fixtures::stopped), "Standard_D2s_v5")
                        .bounds()
                        .maxDown());
    }

    @Test
    void aRollingUpgradeIsHeldBackWhileNothingCanBecomeHealthy() {
        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.mode=Manual",
                        "operator deallocate 0",
                        "operator update",
                        "operator upgrade 0",
                        "operator start 0",
                        "operator wait 0",
                        "operator set properties.upgradePolicy.mode=Rolling"),
                lines(plan(webSet(UpgradeMode.ROLLING), instances(1), "Standard_D2s_v5")));
    }

    @Test
    void aSizeThatIsOfferedNeedsNone() {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), instances(1), "Standard_M8ms");
        assertEquals(List.of("operator update", "operator upgrade 0", "operator wait 0"), lines(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manual", "Rolling"})
    void whoGoesFirstIsStartedBeforeTheOthersHaveTheirTurn(String mode) {
        List<String> lines = lines(plan(
                webSet(UpgradeMode.of(mode)),
                instances(3),
                PlanOptions.builder().addFirst("2").build()));

        assertEquals(
                List.of(
                        "operator deallocate 0 1 2",
                        "operator update",
                        "operator upgrade 2",
                        "operator start 2",
                        "operator wait 2",
                        "operator upgrade 0",
                        "operator upgrade 1",
                        "operator start 0 1",
                        "operator wait 0 1"),
                lines.stream().filter(line -> !line.contains(" set ")).toList());
    }

    @Test
    void inAutomaticModeThePlatformWaitsUntilWhoGoesFirstIsDone() {
        List<String> lines = lines(plan(
                webSet(UpgradeMode.AUTOMATIC),
                instances(3),
                PlanOptions.builder().addFirst("2").build()));

        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.mode=Manual",
                        "operator deallocate 0 1 2",
                        "operator update",
                        "operator upgrade 2",
                        "operator start 2",
                        "operator wait 2",
                        "operator set properties.upgradePolicy.mode=Automatic",
                        "platform upgrade 0 1",
                        "operator start 0 1",
                        "operator wait 0 1"),
                lines);
    }

    @Test
    void whoGoesFirstServesWhileTheOthersAreAway() {
        UpgradePlan plan = plan(
                webSet(UpgradeMode.MANUAL),
                instances(3),
                PlanOptions.builder().addFirst("2").build());
        SimulationResult result = Simulation.of(plan).withOperator().run();

        assertEquals(SimulationResult.Outcome.COMPLETED, result.outcome());
        assertEquals(plan.bounds().maxDown(), result.observed().maxDown());
        assertEquals(plan.bounds().minServing(), result.observed().minServing());
    }

    static Stream<PlanOptions> stops() {
        return Stream.of(
                PlanOptions.builder().stopAfterBatches(1).build(),
                PlanOptions.builder().stopAfterPercent(50).build());
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aStopIsRefusedBecauseTheRestMayNotStartAgain(PlanOptions options) {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), instances(4), options);

        assertEquals(List.of(), plan.steps());
        assertFalse(plan.isExecutable());
        assertTrue(Plans.warnings(plan).contains("stop-while-deallocated"));
        assertEquals(SimulationResult.Outcome.MANUAL, Simulation.of(plan).run().outcome());
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aStopIsTakenWhereNothingMustBeDeallocated(PlanOptions options) {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(options)
                .plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, instances(4));

        assertTrue(plan.isExecutable());
    }

    private static UpgradePlan plan(ScaleSet applied, List<ScaleSetInstance> instances, PlanOptions options) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances)
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        return UpgradePlanner.create().withOptions(options).plan(applied, OTHER_SIZE, context);
    }

    private static UpgradePlan plan(ScaleSet applied, List<ScaleSetInstance> instances, String offered) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances)
                .availableSizes(Set.of(offered))
                .build();
        return UpgradePlanner.create().plan(applied, OTHER_SIZE, context);
    }

    private static final ScaleSet HOST_ENCRYPTION = Fixtures.scaleSet(
            "{'properties': {'virtualMachineProfile': {'securityProfile': {'encryptionAtHost': true}}}}");

    @Test
    void whatARunningSetTakesAndItsInstancesHaveOnlyThenIsDoneBatchByBatch() {
        UpgradePlan plan =
                Plans.plan(webSet(UpgradeMode.MANUAL), HOST_ENCRYPTION, with(instances(3), "2", Fixtures::stopped));

        assertEquals(
                List.of(
                        "operator update",
                        "operator deallocate 0",
                        "operator upgrade 0",
                        "operator start 0",
                        "operator wait 0",
                        "operator deallocate 1",
                        "operator upgrade 1",
                        "operator start 1",
                        "operator wait 1",
                        "operator upgrade 2",
                        "operator wait 2"),
                lines(plan));
        assertEquals(1, plan.bounds().maxDown());
        assertEquals(1, plan.bounds().minServing());
        assertEquals(Disruption.DEALLOCATE, plan.instanceImpacts().get("0").disruption());
        assertEquals(
                Disruption.IN_PLACE,
                Plans.of(plan, InstanceStep.UpgradeInstances.class)
                        .findFirst()
                        .orElseThrow()
                        .disruption());
        assertEquals(
                SimulationResult.Outcome.COMPLETED,
                Simulation.of(plan).withOperator().run().outcome());
    }

    @Test
    void whomThePlatformHasUpgradedTheOperatorDeallocatesAfterwards() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().addFirst("1").build())
                .plan(webSet(UpgradeMode.AUTOMATIC), HOST_ENCRYPTION, instances(3));

        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.mode=Manual",
                        "operator update",
                        "operator deallocate 1",
                        "operator upgrade 1",
                        "operator start 1",
                        "operator wait 1",
                        "operator set properties.upgradePolicy.mode=Automatic",
                        "platform upgrade 0 2",
                        "operator deallocate 0",
                        "operator start 0",
                        "operator wait 0",
                        "operator deallocate 2",
                        "operator start 2",
                        "operator wait 2"),
                lines(plan));
    }

    @Test
    void aMachineThatIsMadeAnewIsNotDeallocated() {
        assertFalse(lines(Plans.plan(webSet(policy -> policy.withMaxSurge(true)), HOST_ENCRYPTION, instances(2)))
                .toString()
                .contains("deallocate"));
    }
}
