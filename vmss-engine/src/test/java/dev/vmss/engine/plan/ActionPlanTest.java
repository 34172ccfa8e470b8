package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator does to instances beside the update. */
class ActionPlanTest {

    private static final ScaleSet OTHER_LICENCE =
            Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS'}}}");

    private static PlanOptions.Builder wanting(InstanceAction action) {
        return PlanOptions.builder().action(action).maxInstancesAtOnce(2);
    }

    private static UpgradePlan plan(
            ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances, PlanOptions.Builder options) {
        return UpgradePlanner.create().withOptions(options.build()).plan(applied, desired, instances);
    }

    @ParameterizedTest
    @CsvSource({"RESTART, restart", "REDEPLOY, redeploy", "REIMAGE, reimage", "REIMAGE_ALL, reimage all"})
    void aloneItIsAllThatThePlanDoes(InstanceAction action, String word) {
        UpgradePlan plan = plan(webSet(), webSet(), instances(3), wanting(action));
        assertEquals(
                List.of("operator " + word + " 0 1", "operator wait 0 1", "operator " + word + " 2", "operator wait 2"),
                lines(plan));
        assertEquals(new Bounds(2, 2, 1, Duration.ZERO), plan.bounds());
    }

    @Test
    void aloneItLeavesOutdatedInstancesAsTheyAre() {
        List<ScaleSetInstance> instances = with(instances(1), "0", Fixtures::outdated);
        UpgradePlan plan = plan(webSet(), webSet(), instances, wanting(InstanceAction.RESTART));
        assertEquals(List.of("operator restart 0", "operator wait 0"), lines(plan));
        assertEquals(List.of("0"), plan.outdated());
    }

    @Test
    void itComesAfterTheUpdate() {
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator redeploy 0",
                        "operator wait 0"),
                lines(plan(webSet(UpgradeMode.MANUAL), OTHER_LICENCE, instances(1), wanting(InstanceAction.REDEPLOY))));
    }

    @Test
    void onlyTheInstancesThatAreNamedAreActedOnTheFirstOnesFirst() {
        PlanOptions.Builder options =
                wanting(InstanceAction.RESTART).addActOn("1", "2", "4").addFirst("4");
        assertEquals(
                List.of("operator restart 4", "operator wait 4", "operator restart 1 2", "operator wait 1 2"),
                lines(plan(webSet(), webSet(), instances(5), options)));
    }

    @Test
    void protectedAndSkippedInstancesAreSpared() {
        List<ScaleSetInstance> instances = with(instances(3), "0", Fixtures::protectedFromActions);
        UpgradePlan plan = plan(
                webSet(), webSet(), instances, wanting(InstanceAction.RESTART).addSkipped("1"));
        assertEquals(List.of("operator restart 2", "operator wait 2"), lines(plan));
        assertTrue(warnings(plan).contains("action-spares-protected"));
    }

    @Test
    void whatDoesNotRunCannotRestart() {
        List<ScaleSetInstance> instances = with(instances(2), "0", Fixtures::stopped);
        UpgradePlan plan = plan(webSet(), webSet(), instances, wanting(InstanceAction.RESTART));
        assertEquals(List.of("operator restart 1", "operator wait 1"), lines(plan));
        assertTrue(warnings(plan).contains("action-needs-running"));
    }

    @Test
    void whatDoesNotRunIsReimagedUnlessItIsToBeLeftOut() {
        List<ScaleSetInstance> instances = with(instances(1), "0", Fixtures::stopped);
        assertTrue(lines(plan(webSet(), webSet(), instances, wanting(InstanceAction.REIMAGE)))
                .contains("operator reimage 0"));
        assertTrue(lines(plan(webSet(), webSet(), instances, wanting(InstanceAction.REIMAGE_ALL)))
                .contains("operator reimage all 0"));
        assertEquals(
                List.of(),
                lines(plan(
                        webSet(),
                        webSet(),
                        instances,
                        wanting(InstanceAction.REIMAGE).stoppedInstances(StoppedInstances.LEFT_OUT))));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTART", "REIMAGE"})
    void whatTheUpdateDoesIsNotDoneAgain(InstanceAction action) {
        assertEquals(
                List.of("operator update", "operator upgrade 0", "operator wait 0"),
                lines(plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, instances(1), wanting(action))));
    }

    @Test
    void anUpdateThatRestartsSparesTheRestartAndNotTheReimage() {
        ScaleSet applied = webSet(UpgradeMode.MANUAL);
        ScaleSet rebooted = ModelEdit.none()
                .set("virtualMachineProfile.securityProfile.uefiSettings.vTpmEnabled", true)
                .apply(applied);
        List<String> upgrade = List.of("operator update", "operator upgrade 0", "operator wait 0");
        assertEquals(upgrade, lines(plan(applied, rebooted, instances(1), wanting(InstanceAction.RESTART))));
        assertEquals(
                "operator reimage 0",
                lines(plan(applied, rebooted, instances(1), wanting(InstanceAction.REIMAGE)))
                        .get(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTART", "REIMAGE"})
    void whoIsReimagedForTheUpdateIsSparedToo(InstanceAction action) {
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator reimage 0",
                        "operator wait 0"),
                lines(plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_PASSWORD, instances(1), wanting(action))));
    }

    @Test
    void anUpdateThatRestartsNothingDoesNotSpareTheRestart() {
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator restart 0",
                        "operator wait 0"),
                lines(plan(webSet(UpgradeMode.MANUAL), OTHER_LICENCE, instances(1), wanting(InstanceAction.RESTART))));
    }

    @Test
    void whoReimagesAllDisksNeedNotReimageOneBefore() {
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator upgrade 1",
                        "operator wait 1",
                        "operator reimage 1",
                        "operator wait 1",
                        "operator reimage all 0",
                        "operator wait 0"),
                lines(plan(
                        webSet(UpgradeMode.MANUAL),
                        Fixtures.NEW_PASSWORD,
                        instances(2),
                        PlanOptions.builder().action(InstanceAction.REIMAGE_ALL).addActOn("0"))));
    }

    @Test
    void instancesThatAStoppedUpgradeDoesNotReachAreLeftAlone() {
        PlanOptions.Builder options = wanting(InstanceAction.REDEPLOY).stopAfterBatches(1);
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0 1",
                        "operator wait 0 1",
                        "operator redeploy 0 1",
                        "operator wait 0 1"),
                lines(plan(webSet(UpgradeMode.MANUAL), OTHER_LICENCE, instances(6), options)));
    }

    @Test
    void theActionStopsAfterItsBatchesToo() {
        PlanOptions.Builder options = wanting(InstanceAction.RESTART).stopAfterPercent(50);
        assertEquals(
                List.of("operator restart 0 1", "operator wait 0 1", "operator restart 2 3", "operator wait 2 3"),
                lines(plan(webSet(), webSet(), instances(6), options)));
    }

    @Test
    void flexibleSetsDoNotReimageAllDisks() {
        ScaleSet flexible =
                ModelEdit.none().set("orchestrationMode", "Flexible").apply(webSet());
        UpgradePlan plan = plan(flexible, flexible, instances(2), wanting(InstanceAction.REIMAGE_ALL));
        assertEquals(List.of(), plan.steps());
        assertEquals(List.of("action-not-offered"), warnings(plan));
        assertEquals(
                "operator redeploy 0 1",
                lines(plan(flexible, flexible, instances(2), wanting(InstanceAction.REDEPLOY)))
                        .get(0));
    }

    @Test
    void unmanagedDisksAreNotAllReimaged() {
        ScaleSet unmanaged = ModelEdit.none()
                .remove("virtualMachineProfile.storageProfile.osDisk.managedDisk")
                .set("virtualMachineProfile.storageProfile.osDisk.vhdContainers", "[\"https://a.example/vhds\"]")
                .apply(webSet());
        UpgradePlan plan = plan(unmanaged, unmanaged, instances(1), wanting(InstanceAction.REIMAGE_ALL));
        assertEquals(List.of(), plan.steps());
        assertEquals(List.of("action-not-offered"), warnings(plan));
    }

    @Test
    void whatIsLostIsTold() {
        ScaleSet ephemeral = ModelEdit.none()
                .set("virtualMachineProfile.storageProfile.osDisk.diffDiskSettings.option", "Local")
                .apply(webSet());
        UpgradePlan plan = plan(ephemeral, ephemeral, instances(1), wanting(InstanceAction.REDEPLOY));
        assertEquals(
                new PlanWarning(
                        "local-disks-are-lost",
                        "Another host has other local disks: data on the temporary disks and the"
                                + " ephemeral OS disks is lost."),
                plan.warnings().get(0));
        assertEquals(
                List.of("data-disks-are-reimaged"),
                warnings(plan(webSet(), webSet(), instances(1), wanting(InstanceAction.REIMAGE_ALL))));
    }
}
