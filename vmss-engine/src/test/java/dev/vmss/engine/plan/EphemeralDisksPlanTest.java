package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sets whose OS disks are local to the host: they cannot be deallocated, and do not survive another size. */
class EphemeralDisksPlanTest {

    private static final ScaleSet OTHER_SIZE = scaleSet("{'sku': {'name': 'Standard_M8ms'}}");
    private static final ScaleSet EPHEMERAL = Merge.merge(
            webSet(UpgradeMode.MANUAL),
            scaleSet("{'properties': {'virtualMachineProfile': {'storageProfile': {'osDisk': {"
                    + "'diffDiskSettings': {'option': 'Local'}}}}}}"));

    private static UpgradePlan plan(ScaleSet applied, PlanOptions options, String offered) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(2))
                .availableSizes(Set.of(offered))
                .build();
        return UpgradePlanner.create().withOptions(options).plan(applied, OTHER_SIZE, context);
    }

    @Test
    void noInstanceIsDeallocated() {
        UpgradePlan plan = plan(EPHEMERAL, PlanOptions.DEFAULT, "Standard_D2s_v5");

        assertEquals(Verdict.ALLOWED_AFTER_DEALLOCATION, plan.check().verdict());
        assertEquals(List.of(), plan.steps());
        assertFalse(plan.isExecutable());
        assertEquals("ephemeral-os-disks-stay-allocated", plan.warnings().get(0).code());
        assertTrue(plan.warnings().get(0).message().endsWith(": sku.name."), plan.warnings()::toString);
        assertEquals(SimulationResult.Outcome.MANUAL, Simulation.of(plan).run().outcome());
    }

    @Test
    void otherSetsAre() {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), PlanOptions.DEFAULT, "Standard_D2s_v5");

        assertEquals("operator deallocate 0 1", lines(plan).get(0));
    }

    @Test
    void anotherSizeOnTheSameHardwareTakesTheOsDisks() {
        UpgradePlan plan = plan(EPHEMERAL, PlanOptions.DEFAULT, "Standard_M8ms");

        assertTrue(plan.isExecutable());
        assertTrue(warnings(plan).contains("ephemeral-os-disks-are-lost"));
        assertEquals(
                Disruption.REIMAGE,
                Plans.of(plan, InstanceStep.UpgradeInstances.class)
                        .findFirst()
                        .orElseThrow()
                        .disruption());
        assertEquals(Disruption.REIMAGE, plan.instanceImpacts().get("0").disruption());
        assertEquals(List.of("sku.name"), plan.instanceImpacts().get("0").decidedBy());
    }

    @Test
    void whoAllowsNoMoreThanARestartDoesNotLoseThem() {
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.RESTART).build();

        assertTrue(plan(webSet(UpgradeMode.MANUAL), options, "Standard_M8ms").isExecutable());
        assertFalse(plan(EPHEMERAL, options, "Standard_M8ms").isExecutable());
    }

    @Test
    void aChangeThatKeepsTheSizeKeepsThem() {
        UpgradePlan plan = Plans.plan(
                EPHEMERAL,
                scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS'}}}"),
                instances(2));

        assertFalse(warnings(plan).contains("ephemeral-os-disks-are-lost"));
    }

    @Test
    void whatTakesADeallocationReachesOnlyNewInstances() {
        UpgradePlan plan = Plans.plan(
                EPHEMERAL,
                scaleSet("{'properties': {'virtualMachineProfile': {'securityProfile': {'encryptionAtHost': true}}}}"),
                instances(2));

        assertTrue(Plans.of(plan, InstanceStep.UpgradeInstances.class)
                .allMatch(step -> step.disruption() == Disruption.IN_PLACE));
        assertTrue(Plans.message(plan, "only-new-instances-have-it")
                .endsWith(": properties.virtualMachineProfile.securityProfile."));
        assertFalse(warnings(Plans.plan(
                        webSet(UpgradeMode.MANUAL),
                        scaleSet(
                                "{'properties': {'virtualMachineProfile': {'securityProfile': {'encryptionAtHost': true}}}}"),
                        instances(2)))
                .contains("only-new-instances-have-it"));
    }
}
