package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates of single instances, planned together with the update of their set. */
class MergedPlanTest {

    private static final String PROTECTED =
            "'protectionPolicy': {'protectFromScaleIn': true, 'protectFromScaleSetActions': true}";
    private static final String DISK_1 =
            "'storageProfile': {'dataDisks': [{'lun': 1, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/d1'}}]}";

    private static ScaleSetInstance wanted(String id, String properties) {
        return Fixtures.read(
                ScaleSetInstance.class, "{'instanceId': '" + id + "', 'properties': {" + properties + "}}");
    }

    private static List<ScaleSetInstance> withDisk(int count, String id, int lun) {
        String disk = "{'lun': %d, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/d%d'}}".formatted(lun, lun);
        ScaleSetInstance model = wanted(id, "'storageProfile': {'dataDisks': [" + disk + "]}");
        return with(
                instances(count),
                id,
                instance -> instance.withProperties(instance.properties()
                        .orElseThrow()
                        .withStorageProfile(model.properties().orElseThrow().storageProfile())));
    }

    private static UpgradePlan plan(
            ScaleSet applied,
            ScaleSet desired,
            List<ScaleSetInstance> instances,
            PlanOptions options,
            ScaleSetInstance... wanted) {
        UpdateContext context = UpdateContext.builder().instances(instances).build();
        return UpgradePlanner.create().withOptions(options).plan(applied, desired, context, List.of(wanted));
    }

    private static UpgradePlan newImage(
            ScaleSet applied, List<ScaleSetInstance> instances, ScaleSetInstance... wanted) {
        return plan(applied, Fixtures.NEW_IMAGE, instances, PlanOptions.DEFAULT, wanted);
    }

    @Test
    void anInstanceIsProtectedBeforeTheUpgradeAndSpared() {
        UpgradePlan plan = newImage(webSet(UpgradeMode.AUTOMATIC), instances(2), wanted("0", PROTECTED));
        assertEquals(List.of("operator change 0", "operator update", "platform upgrade 1"), lines(plan));
        assertTrue(warnings(plan).contains("protected-instances"));
        assertEquals(1, plan.bounds().maxDown());
    }

    @Test
    void anInstanceThatIsGivenFreeIsUpgraded() {
        List<ScaleSetInstance> instances = with(instances(2), "0", Fixtures::protectedFromActions);
        UpgradePlan plan = newImage(
                webSet(UpgradeMode.AUTOMATIC),
                instances,
                wanted("0", "'protectionPolicy': {'protectFromScaleSetActions': false}"));
        assertEquals(List.of("operator change 0", "operator update", "platform upgrade 0 1"), lines(plan));
    }

    @Test
    void anInstanceThatIsProtectedFromScaleInStaysAndAnotherOneGoes() {
        UpgradePlan plan = plan(
                webSet(),
                Fixtures.scaleSet("{'sku': {'capacity': 2}}"),
                instances(3),
                PlanOptions.DEFAULT,
                wanted("2", "'protectionPolicy': {'protectFromScaleIn': true}"));
        assertEquals(List.of("operator change 2", "operator update", "platform delete 1"), lines(plan));
    }

    @Test
    void aDiskIsDetachedBeforeTheInstanceIsReimagedAndAnotherOneAttachedAfterIt() {
        UpgradePlan plan = plan(
                webSet(UpgradeMode.MANUAL),
                Fixtures.NEW_PASSWORD,
                withDisk(1, "0", 0),
                PlanOptions.DEFAULT,
                wanted("0", DISK_1));
        assertEquals(
                List.of(
                        "operator detach 0 from 0",
                        "operator wait 0",
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator reimage 0",
                        "operator wait 0",
                        "operator attach 1 to 0",
                        "operator wait 0"),
                lines(plan));
    }

    @Test
    void aDiskThatLeavesIsOutOfReachWhenAllDisksAreReimaged() {
        PlanOptions options =
                PlanOptions.builder().action(InstanceAction.REIMAGE_ALL).build();
        assertEquals(
                List.of("operator detach 0 from 0", "operator wait 0", "operator reimage all 0", "operator wait 0"),
                lines(plan(
                        webSet(),
                        webSet(),
                        withDisk(1, "0", 0),
                        options,
                        wanted("0", "'storageProfile': {'dataDisks': []}"))));
    }

    @Test
    void withoutAnUpdateOfTheSetNobodyElseIsTouched() {
        List<ScaleSetInstance> instances = with(instances(3), "2", Fixtures::outdated);
        assertEquals(
                List.of("operator attach 1 to 1", "operator wait 1"),
                lines(plan(webSet(), webSet(), instances, PlanOptions.DEFAULT, wanted("1", DISK_1))));
    }

    @Test
    void oneInstanceIsChangedAfterTheOther() {
        UpgradePlan plan =
                plan(webSet(), webSet(), instances(12), PlanOptions.DEFAULT, wanted("11", DISK_1), wanted("2", DISK_1));
        assertEquals(
                List.of("operator attach 1 to 2", "operator wait 2", "operator attach 1 to 11", "operator wait 11"),
                lines(plan));
        assertEquals(1, plan.bounds().maxDown());
        assertEquals(11, plan.bounds().minServing());
        assertEquals(
                List.of("2", "11"),
                plan.instanceUpdates().stream().map(InstanceUpdate::instance).toList());
    }

    @Test
    void whatGoesWithItsInstanceIsNotAttachedAndSaid() {
        UpgradePlan plan = plan(
                webSet(),
                Fixtures.scaleSet("{'sku': {'capacity': 1}}"),
                withDisk(2, "1", 0),
                PlanOptions.DEFAULT,
                wanted("1", DISK_1));
        assertEquals(
                List.of("operator detach 0 from 1", "operator wait 1", "operator update", "platform delete 1"),
                lines(plan));
        assertTrue(warnings(plan).contains("instance-updates-lost"));
    }

    @Test
    void whatDoesNotDifferNeedsNothing() {
        assertEquals(lines(newImage(webSet(), instances(3))), lines(newImage(webSet(), instances(3), wanted("1", ""))));
    }

    @Test
    void theCeilingHoldsForSingleInstancesToo() {
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.NONE).build();
        UpgradePlan plan = plan(webSet(), webSet(), instances(1), options, wanted("0", DISK_1));
        assertEquals(List.of(), plan.steps());
        assertEquals(
                "The effect on instances would be IN_PLACE, which exceeds the allowed NONE," + " to update instance 0.",
                plan.warnings().get(0).message());
    }

    @Test
    void anInstanceThatTheSetDoesNotHave() {
        InvalidInstanceException refused = assertThrows(
                InvalidInstanceException.class, () -> newImage(webSet(), instances(1), wanted("7", PROTECTED)));
        assertEquals("[0].instanceId: the set has no instance 7", refused.getMessage());
        assertTrue(refused.isDesired());
    }

    @Test
    void anInstanceThatIsWantedTwice() {
        InvalidInstanceException refused = assertThrows(
                InvalidInstanceException.class,
                () -> newImage(webSet(), instances(1), wanted("0", PROTECTED), wanted("0", DISK_1)));
        assertEquals("[1].instanceId", refused.path());
    }

    @Test
    void aProtectionThatAzureRefuses() {
        InvalidInstanceException refused = assertThrows(
                InvalidInstanceException.class,
                () -> newImage(
                        webSet(),
                        instances(1),
                        wanted(
                                "0",
                                "'protectionPolicy': {'protectFromScaleIn': false, 'protectFromScaleSetActions': true}")));
        assertEquals("[0].properties.protectionPolicy.protectFromScaleIn", refused.path());
    }
}
