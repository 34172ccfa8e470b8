package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the platform does by itself in every mode. */
class PlatformUpgradePlannerTest {

    private static ScaleSet osUpgrades(ScaleSet set, boolean ownPolicy) {
        return set.mapProperties(properties -> properties.mapUpgradePolicy(
                policy -> policy.withAutomaticOSUpgradePolicy(AutomaticOsUpgradePolicy.builder()
                        .enableAutomaticOSUpgrade(true)
                        .useRollingUpgradePolicy(ownPolicy)
                        .build())));
    }

    private static ScaleSet automatic(ScaleSet set, String extension) {
        return ModelEdit.none()
                .set(
                        "virtualMachineProfile.extensionProfile.extensions[name=" + extension
                                + "].enableAutomaticUpgrade",
                        "true")
                .apply(set);
    }

    private static List<List<String>> batches(PlatformUpgradePlan plan) {
        return plan.steps().stream()
                .filter(InstanceStep.UpgradeInstances.class::isInstance)
                .map(Step::instances)
                .toList();
    }

    @Test
    void aSetThatDoesNotAskForOsUpgradesGetsNone() {
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create().osUpgrade(webSet(), instances(5));
        assertFalse(plan.isEnabled());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void osUpgradesTakeTwentyPercentAtATimeInEveryMode() {
        PlatformUpgradePlan plan =
                PlatformUpgradePlanner.create().osUpgrade(osUpgrades(webSet(UpgradeMode.MANUAL), false), instances(10));
        assertTrue(plan.isEnabled());
        assertEquals(List.of("0", "1"), batches(plan).get(0));
        assertEquals(5, plan.bounds().batches());
    }

    @Test
    void osUpgradesFollowTheSetsOwnPolicyIfItSaysSo() {
        ScaleSet set = osUpgrades(webSet(policy -> policy.withMaxBatchInstancePercent(50)), true);
        assertEquals(
                2,
                PlatformUpgradePlanner.create()
                        .osUpgrade(set, instances(10))
                        .bounds()
                        .batches());
    }

    @Test
    void extensionUpgradesFollowThePolicyOfTheSet() {
        ScaleSet set = automatic(webSet(policy -> policy.withMaxBatchInstancePercent(50)), "app");
        assertEquals(
                2,
                PlatformUpgradePlanner.create()
                        .extensionUpgrade(set, instances(10))
                        .bounds()
                        .batches());
    }

    @Test
    void onlyExtensionsThatAreUpgradedAutomaticallyGetNewVersions() {
        PlatformUpgradePlan none = PlatformUpgradePlanner.create().extensionUpgrade(webSet(), instances(2));
        assertFalse(none.isEnabled());
        assertEquals(List.of(), none.steps());
        PlatformUpgradePlan one =
                PlatformUpgradePlanner.create().extensionUpgrade(automatic(webSet(), "app"), instances(2));
        assertTrue(one.isEnabled());
        assertEquals(
                List.of("properties.virtualMachineProfile.extensionProfile.extensions[name=app]"),
                one.steps().get(0).causes());
        assertEquals(
                "upgrade to the latest model (the extension is replaced, without a restart)",
                one.steps().get(0).describe());
    }

    @Test
    void stoppedInstancesMayBeLeftOutHereToo() {
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create()
                .withOptions(PlanOptions.builder()
                        .stoppedInstances(StoppedInstances.LEFT_OUT)
                        .build())
                .osUpgrade(osUpgrades(webSet(), false), with(instances(2), "0", Fixtures::stopped));
        assertEquals(List.of(List.of("1")), batches(plan));
    }

    @Test
    void protectedAndSkippedInstancesAreLeftOut() {
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create()
                .withOptions(PlanOptions.builder().addSkipped("1").build())
                .extensionUpgrade(automatic(webSet(), "app"), with(instances(3), "0", Fixtures::protectedFromActions));
        assertEquals(List.of(List.of("2")), batches(plan));
    }
}
