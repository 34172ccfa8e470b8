package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.LifecycleHookAction;
import dev.vmss.model.policy.LifecycleHooksProfile;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private static ScaleSet withHooks(String hooks) {
        return osUpgrades(webSet(policy -> policy.withMaxBatchInstancePercent(50)), true)
                .mapProperties(properties -> properties.withLifecycleHooksProfile(
                        Fixtures.read(LifecycleHooksProfile.class, "{'lifecycleHooks': [" + hooks + "]}")));
    }

    private static List<String> lines(PlatformUpgradePlan plan) {
        return plan.steps().stream()
                .map(step -> step.kind() + " " + String.join(" ", step.instances()))
                .toList();
    }

    @Test
    void thePlatformAsksBeforeAnOsUpgradeAndBeforeItsBatches() {
        ScaleSet set =
                withHooks("{'type': 'UpgradeAutoOSScheduling', 'waitDuration': 'PT8H', 'defaultAction': 'Reject'},"
                        + "{'type': 'upgradeautoosrollingbatchstarting'}");
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create().osUpgrade(set, instances(2));
        assertEquals(
                List.of(
                        "AWAIT_LIFECYCLE_HOOK 0 1",
                        "AWAIT_LIFECYCLE_HOOK 0",
                        "UPGRADE_INSTANCES 0",
                        "WAIT_HEALTHY 0",
                        "AWAIT_LIFECYCLE_HOOK 1",
                        "UPGRADE_INSTANCES 1",
                        "WAIT_HEALTHY 1"),
                lines(plan));
        WaitStep.AwaitLifecycleHook first =
                (WaitStep.AwaitLifecycleHook) plan.steps().get(0);
        assertEquals(Duration.ofHours(8), first.timeout());
        assertEquals(LifecycleHookAction.REJECT, first.otherwise());
        WaitStep.AwaitLifecycleHook second =
                (WaitStep.AwaitLifecycleHook) plan.steps().get(1);
        assertEquals(Duration.ofMinutes(30), second.timeout());
        assertEquals(LifecycleHookAction.APPROVE, second.otherwise());
    }

    @Test
    void nobodyIsAskedBeforeAnUpgradeOfExtensionsOrAnUpdate() {
        ScaleSet set = automatic(withHooks("{'type': 'UpgradeAutoOSRollingBatchStarting'}"), "app");
        assertTrue(PlatformUpgradePlanner.create().extensionUpgrade(set, instances(2)).steps().stream()
                .noneMatch(WaitStep.AwaitLifecycleHook.class::isInstance));
        ScaleSet rolling = set.mapUpgradePolicy(
                policy -> policy.withAutomaticOSUpgradePolicy(Optional.<AutomaticOsUpgradePolicy>empty()));
        assertTrue(Plans.warnings(Plans.newImage(rolling, instances(2))).contains("lifecycle-hooks-do-not-apply"));
        assertFalse(Plans.warnings(Plans.newImage(webSet(), instances(2))).contains("lifecycle-hooks-do-not-apply"));
    }

    @Test
    void whatNobodyAnswersEndsAsTheHookSays() {
        String type = "'type': 'UpgradeAutoOSRollingBatchStarting'";
        PlatformUpgradePlan approves =
                PlatformUpgradePlanner.create().osUpgrade(withHooks("{" + type + "}"), instances(2));
        SimulationResult run = Simulation.of(approves).run();
        assertEquals(SimulationResult.Outcome.COMPLETED, run.outcome());
        assertTrue(run.timeline().get(run.timeline().size() - 1).at().compareTo(Duration.ofHours(1)) > 0);

        PlatformUpgradePlan rejects = PlatformUpgradePlanner.create()
                .osUpgrade(withHooks("{" + type + ", 'defaultAction': 'Reject'}"), instances(2));
        assertEquals(
                SimulationResult.Outcome.MANUAL, Simulation.of(rejects).run().outcome());
        assertEquals(
                SimulationResult.Outcome.COMPLETED,
                Simulation.of(rejects).withOperator().run().outcome());
    }
}
