package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.plan;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.withProperties;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.policy.RepairAction;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates that Azure takes only in several requests. */
class TransitionPlanTest {

    private static final String OS_UPGRADE =
            "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";

    private static ScaleSet withOsUpgrades(ScaleSet set) {
        return withProperties(
                set,
                properties -> properties.mapUpgradePolicy(
                        policy -> policy.withAutomaticOSUpgradePolicy(AutomaticOsUpgradePolicy.builder()
                                .enableAutomaticOSUpgrade(true)
                                .build())));
    }

    private static ScaleSet withRepairs(ScaleSet set, RepairAction action) {
        return withProperties(
                set,
                properties -> properties.withAutomaticRepairsPolicy(AutomaticRepairsPolicy.builder()
                        .enabled(true)
                        .repairAction(action)
                        .build()));
    }

    @Test
    void automaticOsUpgradesAreOffWhileTheImageChanges() {
        ScaleSet applied = withOsUpgrades(webSet(UpgradeMode.MANUAL))
                .mapProperties(properties -> properties.mapVirtualMachineProfile(profile -> profile.mapStorageProfile(
                        storage -> storage.mapImageReference(image -> image.withVersion("latest")))));
        ScaleSet desired = scaleSet(
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'sku': 'minimal'}}}}}");
        assertEquals(
                List.of(
                        "operator set " + OS_UPGRADE + "=false",
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator set " + OS_UPGRADE + "=true"),
                lines(plan(applied, desired, instances(1))));
    }

    @Test
    void automaticOsUpgradesAreTurnedOnOnlyWhenAllInstancesHaveTheNewImage() {
        ScaleSet desired = withOsUpgrades(webSet(UpgradeMode.MANUAL))
                .mapProperties(properties -> properties.mapVirtualMachineProfile(profile -> profile.mapStorageProfile(
                        storage -> storage.mapImageReference(image -> image.withVersion("latest")))));
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), desired, instances(1));
        List<String> lines = lines(plan);
        assertEquals("operator set " + OS_UPGRADE + "=true", lines.get(lines.size() - 1));
        Step update = plan.steps().get(0);
        assertFalse(update.causes().stream().anyMatch(cause -> cause.contains("automaticOSUpgradePolicy")));
    }

    @Test
    void repairsAreOffWhileTheirActionChanges() {
        assertEquals(
                List.of(
                        "operator set properties.automaticRepairsPolicy.enabled=false",
                        "operator update",
                        "operator set properties.automaticRepairsPolicy.enabled=true"),
                lines(plan(
                        withRepairs(webSet(), RepairAction.REPLACE),
                        withRepairs(webSet(), RepairAction.RESTART),
                        instances(1))));
    }

    @Test
    void repairsThatAreNewNeedNothingElse() {
        assertEquals(
                List.of("operator update"),
                lines(plan(webSet(), withRepairs(webSet(), RepairAction.RESTART), instances(1))));
    }

    @Test
    void anotherImageAloneNeedsNothingElse() {
        assertEquals(
                List.of("operator update", "operator upgrade 0", "operator wait 0"),
                lines(plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, instances(1))));
    }
}
