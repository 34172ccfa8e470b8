package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates of one instance's own model. */
class InstancePlannerTest {

    private static final String DISK = "{'lun': %d, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/d%d'}}";

    private static ScaleSetInstance instance(String properties) {
        return Fixtures.read(ScaleSetInstance.class, "{'instanceId': '3', 'properties': {" + properties + "}}");
    }

    private static ScaleSetInstance disks(int... luns) {
        List<String> disks =
                Arrays.stream(luns).mapToObj(lun -> DISK.formatted(lun, lun)).toList();
        return instance("'storageProfile': {'dataDisks': [" + String.join(",", disks) + "]}");
    }

    @Test
    void aNewDiskIsAttached() {
        assertEquals(
                List.of(new InstanceModelStep.AttachDisk(
                        "3", 1, List.of("properties.storageProfile.dataDisks[lun=1]"), Leftover.NOTHING)),
                InstancePlanner.plan(disks(0), disks(0, 1)).steps());
    }

    @Test
    void aDiskThatIsGoneIsDetachedBeforeAnotherOneIsAttached() {
        assertEquals(
                List.of(
                        new InstanceModelStep.DetachDisk(
                                "3", 0, List.of("properties.storageProfile.dataDisks[lun=0]"), Leftover.NOTHING),
                        new InstanceModelStep.AttachDisk(
                                "3", 1, List.of("properties.storageProfile.dataDisks[lun=1]"), Leftover.NOTHING)),
                InstancePlanner.plan(disks(0), disks(1)).steps());
    }

    @Test
    void protectionIsAnUpdateOfTheInstance() {
        assertEquals(
                List.of(new InstanceModelStep.UpdateInstance(
                        "3", Disruption.NONE, List.of("properties.protectionPolicy"), Leftover.NOTHING)),
                InstancePlanner.plan(instance(""), instance("'protectionPolicy': {'protectFromScaleIn': true}"))
                        .steps());
    }

    @Test
    void anotherDiskAtTheSamePlaceIsAttachedWhenTheOldOneIsDetached() {
        ScaleSetInstance other = instance("'storageProfile': {'dataDisks': ["
                + "{'lun': 0, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/other'}}]}");
        List<String> cause = List.of("properties.storageProfile.dataDisks[lun=0].managedDisk.id");
        assertEquals(
                List.of(
                        new InstanceModelStep.DetachDisk("3", 0, cause, Leftover.NOTHING),
                        new InstanceModelStep.AttachDisk("3", 0, cause, Leftover.NOTHING)),
                InstancePlanner.plan(disks(0), other).steps());
    }

    @Test
    void aDiskOfAMachineThatShowsNoneIsAttached() {
        assertEquals(
                List.of(new InstanceModelStep.AttachDisk(
                        "3", 1, List.of("properties.storageProfile.dataDisks[lun=1]"), Leftover.NOTHING)),
                InstancePlanner.plan(instance(""), disks(1)).steps());
    }

    @Test
    void theCachingOfADiskIsAnUpdateOfTheInstance() {
        ScaleSetInstance cached = instance("'storageProfile': {'dataDisks': [{'lun': 0, 'caching': 'ReadOnly'}]}");
        assertEquals(
                List.of(new InstanceModelStep.UpdateInstance(
                        "3",
                        Disruption.IN_PLACE,
                        List.of("properties.storageProfile.dataDisks[lun=0].caching"),
                        Leftover.NOT_KNOWN)),
                InstancePlanner.plan(disks(0), cached).steps());
    }

    @Test
    void whatElseDiffersFromItsSetMakesTheModelTheInstancesOwn() {
        ScaleSetInstance wanted = instance("'licenseType': 'None', 'protectionPolicy': {'protectFromScaleIn': true}");
        assertEquals(
                List.of(Leftover.NOTHING, Leftover.CUSTOMISED),
                InstancePlanner.plan(instance(""), wanted).steps().stream()
                        .map(Step::leaves)
                        .toList());
    }

    @Test
    void whatIsLeftOfAVirtualMachineOfItsOwnNobodyHasShown() {
        ArmId id = ArmId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web_1");
        assertEquals(
                List.of(Leftover.NOT_KNOWN),
                InstancePlanner.plan(disks(0).withId(id), disks(0, 1).withId(id)).steps().stream()
                        .map(Step::leaves)
                        .toList());
    }

    @Test
    void whatDoesNotDifferNeedsNothing() {
        assertEquals(List.of(), InstancePlanner.plan(disks(0, 1), disks(1, 0)).steps());
    }
}
