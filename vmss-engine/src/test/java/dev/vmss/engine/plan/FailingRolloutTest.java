package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.message;
import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.NEW_IMAGE;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rolling upgrades that end before their first batch, because too many instances are unhealthy already. */
class FailingRolloutTest {

    private static final String CODE = "MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade";

    private static List<ScaleSetInstance> unhealthy(int count, int of) {
        List<ScaleSetInstance> instances = instances(of);
        for (int i = 0; i < count; i++) {
            instances = with(instances, Integer.toString(i), Fixtures::unhealthy);
        }
        return instances;
    }

    @Test
    void theUpdateIsSentAndNoBatchFollows() {
        UpgradePlan plan = newImage(webSet(), unhealthy(3, 10));

        assertEquals(List.of("operator update"), lines(plan));
        assertEquals(Optional.of(CODE), plan.failure().map(AzureError::code));
        assertEquals(0, plan.bounds().batches());
        assertEquals(0, plan.bounds().maxDown());
        assertEquals(10, plan.outdated().size());
        assertFalse(plan.isExecutable());
    }

    @Test
    void thePlanSaysWhatToDoFirst() {
        UpgradePlan plan = newImage(webSet(), unhealthy(3, 10));

        assertEquals(List.of("stops-before-first-batch"), warnings(plan));
        assertEquals(
                "3 of 10 instances are unhealthy, more than 20 %: Azure accepts the update, then aborts"
                        + " the rolling upgrade before its first batch with " + CODE
                        + ". First repair or delete instances, raise maxUnhealthyInstancePercent to 30, or set the mode to Manual"
                        + " and upgrade the instances yourself.",
                plan.warnings().get(0).message());
    }

    @Test
    void whatThePlanSaysToDoIsEnough() {
        assertTrue(newImage(webSet(policy -> policy.withMaxUnhealthyInstancePercent(30)), unhealthy(3, 10))
                .isExecutable());
        assertTrue(newImage(webSet(UpgradeMode.MANUAL), unhealthy(3, 10)).isExecutable());
        assertTrue(newImage(webSet(), unhealthy(2, 10)).isExecutable());
    }

    @Test
    void itIsPartOfTheJson() {
        assertEquals(
                CODE,
                PlanJson.of(newImage(webSet(), unhealthy(3, 10)))
                        .at("/failure/code")
                        .textValue());
        assertTrue(
                PlanJson.of(newImage(webSet(), unhealthy(2, 10))).at("/failure").isMissingNode());
    }

    @Test
    void theSimulationEndsWithTheSameError() {
        UpgradePlan plan = newImage(webSet(), unhealthy(3, 10));
        SimulationResult result = Simulation.of(plan).run();

        assertEquals(SimulationResult.Outcome.ABORTED, result.outcome());
        assertEquals(plan.failure(), result.error());
    }

    @Test
    void anInstanceThatDoesNotRunReportsNoHealth() {
        List<ScaleSetInstance> stopped = List.of(Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '0', 'properties': {'instanceView': {'statuses': [{'code': 'PowerState/stopped'}],"
                        + " 'vmHealth': {'status': {'code': 'HealthState/unhealthy'}}}}}"));

        assertTrue(newImage(webSet(), stopped).failure().isEmpty());
    }

    @Test
    void instancesThatTheOperatorUpgradesFirstAreHealthyThen() {
        PlanOptions options = PlanOptions.builder().addFirst("0", "1", "2").build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(webSet(), NEW_IMAGE, unhealthy(3, 10));

        assertTrue(plan.isExecutable());
        assertFalse(warnings(plan).contains("stops-before-first-batch"));
    }

    @Test
    void newInstancesCount() {
        // Three of fifteen are one fifth.
        UpgradePlan plan = Plans.plan(
                webSet(),
                NEW_IMAGE.withSku(scaleSet("{'sku': {'capacity': 15}}").sku()),
                unhealthy(3, 10));

        assertTrue(plan.failure().isEmpty());
    }

    @Test
    void anUpdateThatStartsNoRollingUpgradeIsNotStopped() {
        UpgradePlan plan = Plans.plan(webSet(), scaleSet("{'tags': {'owner': 'others'}}"), unhealthy(10, 10));

        assertTrue(plan.isExecutable());
    }

    @Test
    void anUpdateThatSetsTheModeIsStoppedThoughNoInstanceNeedsAnUpgrade() {
        ScaleSet rolling = ModelEdit.none().set("upgradePolicy.mode", "Rolling").apply(webSet(UpgradeMode.MANUAL));
        UpgradePlan plan = Plans.plan(webSet(UpgradeMode.MANUAL), rolling, unhealthy(3, 10));

        assertEquals(List.of("operator update"), lines(plan));
        assertEquals(Optional.of(CODE), plan.failure().map(AzureError::code));
        assertFalse(plan.isExecutable());
        assertTrue(warnings(plan).contains("stops-before-first-batch"));
        assertEquals(plan.failure(), Simulation.of(plan).run().error());
        assertTrue(Plans.plan(webSet(UpgradeMode.MANUAL), rolling, unhealthy(2, 10))
                .isExecutable());
    }

    @Test
    void settingTheModeBackIsStoppedToo() {
        PlanOptions options = PlanOptions.builder().addFirst("9").build();
        List<ScaleSetInstance> instances = unhealthy(3, 10);
        for (int i = 0; i < 9; i++) {
            instances = with(instances, Integer.toString(i), Fixtures::protectedFromActions);
        }
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(webSet(), NEW_IMAGE, instances);

        assertEquals(
                "operator set properties.upgradePolicy.mode=Rolling",
                lines(plan).get(lines(plan).size() - 1));
        assertEquals(Optional.of(CODE), plan.failure().map(AzureError::code));
    }

    @Test
    void instancesThatMayStillBecomeHealthyDoNotStopIt() {
        List<ScaleSetInstance> settling = instances(10).stream()
                .map(instance -> instance.mapProperties(properties -> properties.withInstanceView(Fixtures.read(
                        InstanceView.class, "{'vmHealth': {'status': {'code': 'HealthState/initializing'}}}"))))
                .toList();
        UpgradePlan plan = newImage(webSet(), settling);

        assertTrue(plan.isExecutable());
        assertEquals(0, plan.bounds().minServing());
        assertEquals(
                SimulationResult.Outcome.COMPLETED, Simulation.of(plan).run().outcome());
    }

    @Test
    void aHealthSignalThatComesWithTheModeIsNoSignalYet() {
        ScaleSet silent = ModelEdit.none()
                .remove("virtualMachineProfile.extensionProfile.extensions[name=health]")
                .set("upgradePolicy.mode", "Manual")
                .apply(webSet());

        assertTrue(message(Plans.plan(silent, webSet(), instances(3)), "health-is-unknown-before")
                .contains(CODE));
        assertFalse(warnings(newImage(webSet(), instances(3))).contains("health-is-unknown-before"));
    }

    @Test
    void nothingIsReimagedOrTurnedOnAgain() {
        UpgradePlan plan = Plans.plan(webSet(), Fixtures.NEW_PASSWORD, unhealthy(3, 10));

        assertEquals(List.of("operator update"), lines(plan));
    }

    @Test
    void thePlatformsOwnUpgradesStopAtTheSameLimit() {
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create()
                .osUpgrade(
                        webSet().mapProperties(properties ->
                                properties.mapUpgradePolicy(policy -> policy.withAutomaticOSUpgrade(true))),
                        unhealthy(3, 10));

        assertEquals(List.of(), plan.steps());
        assertEquals(Optional.of(CODE), plan.failure().map(AzureError::code));
        assertEquals(plan.failure(), Simulation.of(plan).run().error());
    }
}
