package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.plan;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the standard security type to Trusted Launch. */
class TrustedLaunchPlanTest {

    private static final ScaleSet TRUSTED = Fixtures.scaleSet(
            "{'properties': {'virtualMachineProfile': {'securityProfile': {'securityType': 'TrustedLaunch',"
                    + " 'uefiSettings': {'secureBootEnabled': true, 'vTpmEnabled': true}}}}}");
    private static final String SURGE = "properties.upgradePolicy.rollingUpgradePolicy.maxSurge";
    private static final String MODE = "properties.upgradePolicy.mode";

    private static ScaleSet withoutDisks(ScaleSet set) {
        return ModelEdit.none()
                .remove("virtualMachineProfile.storageProfile.dataDisks")
                .apply(set);
    }

    @Test
    void withoutDataDisksOneUpdateWillDo() {
        UpgradePlan plan = plan(withoutDisks(webSet(UpgradeMode.MANUAL)), TRUSTED, instances(1));
        assertEquals(List.of("operator update", "operator upgrade 0", "operator wait 0"), lines(plan));
        assertTrue(warnings(plan).contains("trusted-launch-way-back"));
    }

    @Test
    void withDataDisksTheSetRollsWithSurgeMeanwhile() {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), TRUSTED, instances(2));
        assertEquals(
                List.of(
                        "operator set " + SURGE + "=true",
                        "operator set " + MODE + "=Rolling",
                        "operator update",
                        "platform create 1",
                        "platform wait",
                        "platform delete 0",
                        "platform create 1",
                        "platform wait",
                        "platform delete 1",
                        "operator set " + MODE + "=Manual",
                        "operator set " + SURGE + "=false"),
                lines(plan));
        assertFalse(plan.check().has("trusted-launch-with-data-disks-needs-surge"));
        assertEquals(2, plan.bounds().minServing());
        assertEquals(
                SimulationResult.Outcome.COMPLETED,
                Simulation.of(plan).withOperator().run().outcome());
    }

    @Test
    void overprovisioningIsOffWhileTheSetSurges() {
        ScaleSet applied = Fixtures.withProperties(webSet(), properties -> properties.withOverprovision(true));
        List<String> lines = lines(plan(applied, TRUSTED, instances(1)));
        assertEquals("operator set properties.overprovision=false", lines.get(0));
        assertEquals("operator set properties.overprovision=true", lines.get(lines.size() - 1));
        assertTrue(lines.contains("platform create 1"));
    }

    @Test
    void aSetThatSurgesNeedsNothingElse() {
        List<String> lines = lines(plan(webSet(policy -> policy.withMaxSurge(true)), TRUSTED, instances(1)));
        assertEquals(List.of("operator update", "platform create 1", "platform wait", "platform delete 0"), lines);
    }

    @Test
    void aSetWhoseHealthNobodyWatchesCannotRoll() {
        ScaleSet applied = ModelEdit.none()
                .remove("virtualMachineProfile.extensionProfile")
                .apply(webSet(UpgradeMode.MANUAL));
        UpgradePlan plan = plan(applied, TRUSTED, instances(1));
        assertEquals(List.of("operator update", "operator upgrade 0", "operator wait 0"), lines(plan));
        assertTrue(plan.check().has("trusted-launch-with-data-disks-needs-surge"));
    }

    @Test
    void theRequestDoesNotUndoWhatWasSetBefore() {
        ScaleSet applied = webSet(UpgradeMode.MANUAL);
        ScaleSet desired = ModelEdit.none()
                .set("virtualMachineProfile.securityProfile.securityType", "TrustedLaunch")
                .apply(applied);
        UpgradePlan plan = plan(applied, desired, instances(1));
        String body =
                StepCommands.of(plan).get(2).rest().get(0).body().orElseThrow().toString();
        assertTrue(body.contains("TrustedLaunch"), body);
        assertFalse(body.contains("Manual"), body);
    }
}
