package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.follow.Deviation.Code;
import dev.vmss.engine.follow.Observation.Outcome;
import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.HealthRule;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final ScaleSet SET = Fixtures.storedWebSet().withCapacity(4);
    private static final List<ScaleSetInstance> INSTANCES = Fixtures.instances(4);

    private static UpgradePlan plan(UpgradeMode mode, PlanOptions options) {
        ScaleSet set = SET.mapUpgradePolicy(policy -> policy.withMode(mode));
        return UpgradePlanner.create()
                .withOptions(options)
                .plan(
                        set,
                        Fixtures.NEW_IMAGE,
                        UpdateContext.builder().instances(INSTANCES).build());
    }

    private static UpgradePlan byHand() {
        return plan(
                UpgradeMode.MANUAL, PlanOptions.builder().maxInstancesAtOnce(2).build());
    }

    private static UpgradePlan rolling() {
        return plan(UpgradeMode.ROLLING, PlanOptions.DEFAULT);
    }

    /** The set after the update, with some instances that have the latest model. */
    private static Observed sent(UpgradePlan plan, int... latest) {
        List<ScaleSetInstance> instances = INSTANCES.stream()
                .map(instance ->
                        IntStream.of(latest).anyMatch(id -> is(instance, id)) ? instance : Fixtures.outdated(instance))
                .toList();
        return Observed.of(plan.update().after(), instances);
    }

    private static boolean is(ScaleSetInstance instance, int id) {
        return instance.instanceId().orElseThrow().equals(Integer.toString(id));
    }

    private static Observed with(Observed seen, int id, Function<ScaleSetInstance, ScaleSetInstance> change) {
        return new Observed(
                seen.set(),
                seen.instances().stream()
                        .map(instance -> is(instance, id) ? change.apply(instance) : instance)
                        .toList(),
                seen.rollingUpgrade(),
                0);
    }

    private static ScaleSetInstance failed(ScaleSetInstance instance) {
        return instance.withProperties(instance.properties().orElseThrow().withProvisioningState("Failed"));
    }

    private static RollingUpgradeStatus rolling(String code, String error) {
        return Fixtures.read(
                RollingUpgradeStatus.class, "{'properties': {'runningStatus': {'code': '" + code + "'}" + error + "}}");
    }

    private static List<State> states(Observation now) {
        return now.steps().stream().map(StepProgress::state).toList();
    }

    @Test
    void theOperatorIsToldWhatIsNext() {
        Observation now =
                Rollout.observe(byHand(), Observed.of(byHand().update().applied(), INSTANCES));

        assertEquals(Outcome.WAITING, now.outcome());
        assertEquals(List.of(State.NEXT, State.WAITING, State.WAITING, State.WAITING, State.WAITING), states(now));
        assertEquals(InstanceProgress.WAITING, now.instances().get("0"));
    }

    @Test
    void ofABatchThatIsHalfDoneOnlyTheRestIsLeft() {
        Observation now = Rollout.observe(byHand(), sent(byHand(), 0));

        assertEquals(State.RUNNING, now.next().orElseThrow().state());
        assertEquals(List.of("1"), now.next().orElseThrow().left());
        assertEquals(List.of("1"), now.next().orElseThrow().rest().instances());
        assertEquals(InstanceProgress.UPGRADED, now.instances().get("0"));
    }

    @Test
    void batchesMayBeDoneInAnotherOrder() {
        Observation now = Rollout.observe(byHand(), sent(byHand(), 2, 3));

        assertEquals(List.of(State.DONE, State.NEXT, State.WAITING, State.DONE, State.WAITING), states(now));
    }

    @Test
    void aMachineThatFailedIsToldWithTheModelThatItHas() {
        Observed old = with(sent(byHand(), 0), 1, RolloutTest::failed);
        Observed latest = with(sent(byHand(), 0, 1), 1, Fixtures::unhealthy);

        assertEquals(
                InstanceProgress.FAILED_WITH_OLD_MODEL,
                Rollout.observe(byHand(), old).instances().get("1"));
        Observation now = Rollout.observe(byHand(), latest);
        assertEquals(InstanceProgress.FAILED_WITH_NEW_MODEL, now.instances().get("1"));
        assertEquals(3, now.next().orElseThrow().number());
    }

    @Test
    void azureWorksOnByItself() {
        Observation now = Rollout.observe(rolling(), sent(rolling()));

        assertEquals(Outcome.RUNNING, now.outcome());
        assertEquals(List.of(), now.deviations());
    }

    @Test
    void aModelThatSomebodyElseChangedStopsThePlan() {
        Observed seen = sent(byHand(), 0);
        Observation now = Rollout.observe(
                byHand(), Observed.of(seen.set().withTag("owner", "b").withTag("x", "y"), seen.instances()));

        assertTrue(now.has(Code.MODEL_CHANGED));
        assertEquals(Outcome.DEVIATED, now.outcome());
        assertEquals(Optional.empty(), now.next());
        assertTrue(states(now).contains(State.BLOCKED));
        assertEquals(2, now.deviations().get(0).places().size());
    }

    @Test
    void otherInstancesAndAnotherCapacityAreToldAndThePlanGoesOn() {
        Observed seen = sent(byHand(), 0);
        List<ScaleSetInstance> instances = List.of(
                seen.instances().get(0),
                seen.instances().get(2),
                seen.instances().get(3),
                Fixtures.instance("9"));
        Observation now = Rollout.observe(byHand(), Observed.of(seen.set().withCapacity(9), instances));

        assertTrue(now.has(Code.CAPACITY_CHANGED));
        assertTrue(now.has(Code.INSTANCE_GONE));
        assertTrue(now.has(Code.INSTANCE_ADDED));
        assertFalse(now.has(Code.MODEL_CHANGED));
        assertEquals(InstanceProgress.GONE, now.instances().get("1"));
        assertEquals(InstanceProgress.CREATED, now.instances().get("9"));
        assertEquals(4, now.next().orElseThrow().number());
    }

    @Test
    void whatAutoscaleOwnsIsNoDeviation() {
        UpgradePlan plan = plan(
                UpgradeMode.MANUAL,
                PlanOptions.builder().addIgnored(PlanOptions.CAPACITY).build());
        Observed seen = sent(plan);

        assertEquals(
                List.of(),
                Rollout.observe(plan, Observed.of(seen.set().withCapacity(9), seen.instances()))
                        .deviations());
    }

    @Test
    void aBatchThatIsProtectedNowIsSkipped() {
        Observed seen =
                with(with(sent(byHand()), 0, Fixtures::protectedFromActions), 1, Fixtures::protectedFromActions);
        Observation now = Rollout.observe(byHand(), seen);

        assertTrue(now.has(Code.PROTECTION_CHANGED));
        assertEquals(State.SKIPPED, now.steps().get(1).state());
        assertEquals(List.of("2", "3"), now.next().orElseThrow().left());
    }

    @Test
    void aRollingUpgradeThatAzureGaveUpHasItsCode() {
        SimulationResult result = Simulation.of(rolling())
                .withHealth(HealthScript.builder()
                        .addRules(HealthRule.unhealthy("0", "1").onModel(1))
                        .build())
                .run();
        AzureError error = result.error().orElseThrow();
        List<Observed> seen = Look.at(rolling(), result.timeline());
        Observation now = Rollout.observe(
                rolling(),
                seen.get(seen.size() - 1)
                        .withRollingUpgrade(rolling(
                                "Faulted", ", 'error': {'code': '" + error.code() + "', 'message': 'no more'}")));

        assertEquals(Outcome.ABORTED, now.outcome());
        assertEquals(result.code(), now.error().map(AzureError::code));
        assertEquals(Optional.empty(), now.next());
    }

    @Test
    void aCancelledUpgradeAndAnotherOneAreToldApart() {
        assertTrue(Rollout.observe(rolling(), sent(rolling(), 0).withRollingUpgrade(rolling("Cancelled", "")))
                .has(Code.UPGRADE_CANCELLED));
        assertTrue(Rollout.observe(
                        rolling(),
                        Observed.of(rolling().update().applied(), INSTANCES)
                                .withRollingUpgrade(rolling("RollingForward", "")))
                .has(Code.OTHER_UPGRADE_RUNNING));
        assertEquals(
                List.of(),
                Rollout.observe(rolling(), sent(rolling(), 0).withRollingUpgrade(rolling("RollingForward", "")))
                        .deviations());
    }

    @Test
    void anOlderUpgradeThatFailedSaysNothingBeforeTheUpdateIsSent() {
        Observation now = Rollout.observe(
                rolling(),
                Observed.of(rolling().update().applied(), INSTANCES).withRollingUpgrade(rolling("Faulted", "")));

        assertEquals(Outcome.WAITING, now.outcome());
    }

    @Test
    void whatLeavesNoTraceIsDoneWhenTheOperatorSaysSo() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder()
                        .action(InstanceAction.RESTART)
                        .maxInstancesAtOnce(2)
                        .build())
                .plan(SET, SET, INSTANCES);
        Observed seen = Observed.of(SET, INSTANCES);

        assertEquals(1, Rollout.observe(plan, seen).next().orElseThrow().number());
        assertEquals(
                3,
                Rollout.observe(plan, seen.withCarriedOut(1))
                        .next()
                        .orElseThrow()
                        .number());
        assertEquals(
                Outcome.COMPLETED,
                Rollout.observe(plan, seen.withCarriedOut(plan.steps().size())).outcome());
    }

    @Test
    void aPasswordCountsAsSentIfTheEtagOrTheInstancesSaySo() {
        ScaleSet set = SET.mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.MANUAL))
                .withEtag("\"1\"");
        UpgradePlan plan = UpgradePlanner.create().plan(set, Fixtures.NEW_PASSWORD, INSTANCES);
        ScaleSet written = set.withEtag("\"2\"");
        List<ScaleSetInstance> outdated =
                INSTANCES.stream().map(Fixtures::outdated).toList();

        assertEquals(1, next(plan, Observed.of(set, INSTANCES)));
        assertEquals(2, next(plan, Observed.of(set.withEtag(Optional.empty()), outdated)));
        assertEquals(1, next(plan, Observed.of(written.withTag("owner", "b"), INSTANCES)));
        assertEquals(
                State.DONE,
                Rollout.observe(plan, Observed.of(written, INSTANCES))
                        .steps()
                        .get(0)
                        .state());
    }

    private static int next(UpgradePlan plan, Observed seen) {
        return Rollout.observe(plan, seen).remaining().get(0).number();
    }

    @Test
    void aRefusedPlanIsAbortedWithAzuresCode() {
        UpgradePlan plan = UpgradePlanner.create().plan(SET, Fixtures.scaleSet("{'location': 'eastus'}"), INSTANCES);
        Observation now = Rollout.observe(plan, Observed.of(SET, INSTANCES));

        assertEquals(Outcome.ABORTED, now.outcome());
        assertEquals(Simulation.of(plan).run().code(), now.error().map(AzureError::code));
    }

    @Test
    void whatCannotBeHeldAgainstThePlanIsRefused() {
        Observed seen = sent(byHand());
        ScaleSetInstance other = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '7', 'id': '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute"
                        + "/virtualMachineScaleSets/api/virtualMachines/7'}");
        assertRefused(
                "the set is not that of the plan",
                Observed.of(SET.withName("api").withId(Optional.empty()), INSTANCES));
        assertRefused("instances[0] is an instance of another set", Observed.of(SET, List.of(other)));
        assertRefused("two instances have the id 0", Observed.of(SET, List.of(INSTANCES.get(0), INSTANCES.get(0))));
        assertRefused(
                "instances[0]: " + InstanceStatus.NO_ID,
                Observed.of(SET, List.of(ScaleSetInstance.builder().build())));
        assertRefused("the plan has 5 steps, so 6 cannot be complete", seen.withCarriedOut(6));
    }

    @Test
    void anUpgradeOlderThanTheSetAndASetMadeAnewAreNotFollowed() {
        Observed seen = sent(rolling());
        String created = "2026-05-01T10:00:00.5+00:00";
        ScaleSet set = seen.set().mapProperties(properties -> properties.withTimeCreated(Timestamp.of(created)));
        Observed dated = Observed.of(set, seen.instances());
        assertRefused(
                "the rolling upgrade started before the set was created, so it does not belong to this set",
                dated.withRollingUpgrade(started("2026-05-01T10:00:00.4+00:00")));
        assertEquals(
                Outcome.RUNNING,
                Rollout.observe(rolling(), dated.withRollingUpgrade(started("2026-05-01T12:00:00+00:00")))
                        .outcome());

        ScaleSet first = SET.mapProperties(properties -> properties.withUniqueId("a"));
        UpgradePlan plan = UpgradePlanner.create().plan(first, Fixtures.NEW_IMAGE, INSTANCES);
        ScaleSet anew = SET.mapProperties(properties -> properties.withUniqueId("b"));
        assertThrows(InvalidObservationException.class, () -> Rollout.observe(plan, Observed.of(anew, INSTANCES)));
        assertTrue(PlannedSet.of(plan, anew).isAnother());
    }

    /** In recordings of the service the last action is some hundredths of a second before the start. */
    private static RollingUpgradeStatus started(String time) {
        return Fixtures.read(
                RollingUpgradeStatus.class,
                "{'properties': {'runningStatus': {'code': 'RollingForward', 'startTime': '" + time
                        + "', 'lastActionTime': '2026-05-01T09:59:59+00:00'}}}");
    }

    private static void assertRefused(String sentence, Observed seen) {
        assertEquals(
                sentence,
                assertThrows(InvalidObservationException.class, () -> Rollout.observe(byHand(), seen))
                        .getMessage());
    }

    private static UpgradePlan replacingTheLoadBalancer() {
        ScaleSet set = SET.mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.MANUAL));
        PlanOptions options = PlanOptions.builder()
                .maxInstancesAtOnce(4)
                .addReplacedLoadBalancers(
                        ArmId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l"))
                .build();
        return UpgradePlanner.create()
                .withOptions(options)
                .plan(set, set, UpdateContext.builder().instances(INSTANCES).build());
    }

    /** Its steps: update, upgrade, wait, delete, create, add pools, upgrade, wait. */
    @Test
    void stepsOnOtherResourcesAreDoneOnceALaterStepShows() {
        UpgradePlan plan = replacingTheLoadBalancer();
        ScaleSet left = plan.parts().get(0).after();
        List<ScaleSetInstance> outdated =
                INSTANCES.stream().map(Fixtures::outdated).toList();

        Observation isOut = Rollout.observe(plan, Observed.of(left, INSTANCES));
        assertEquals(4, isOut.next().orElseThrow().number(), "nobody can see whether it is deleted");
        assertEquals(
                5,
                Rollout.observe(plan, Observed.of(left, INSTANCES).withCarriedOut(4))
                        .next()
                        .orElseThrow()
                        .number());

        Observation isBack = Rollout.observe(plan, Observed.of(plan.update().applied(), outdated));
        assertEquals(
                List.of(
                        State.DONE,
                        State.DONE,
                        State.DONE,
                        State.DONE,
                        State.DONE,
                        State.DONE,
                        State.NEXT,
                        State.WAITING),
                states(isBack));
        assertEquals(List.of(), isBack.deviations());
    }

    @Test
    void whatEndsWhereItBeganIsKnownFromTheEtagOrTheOperator() {
        UpgradePlan plan = replacingTheLoadBalancer();
        Observed end = Observed.of(plan.update().applied(), INSTANCES);
        assertEquals(1, Rollout.observe(plan, end).next().orElseThrow().number());
        assertEquals(
                Outcome.COMPLETED, Rollout.observe(plan, end.withCarriedOut(8)).outcome());
        assertEquals(
                Outcome.COMPLETED, Rollout.observe(plan, end.withCarriedOut(6)).outcome());
    }

    @Test
    void noInstanceIsUpgradedBeforeTheLastPartIsSent() {
        UpgradePlan plan = replacingTheLoadBalancer();
        Observation now = Rollout.observe(plan, Observed.of(plan.parts().get(0).after(), INSTANCES));
        assertEquals(InstanceProgress.WAITING, now.instances().get("0"));
    }

    @Test
    void aPlanThatNobodyMayCarryOutLeavesTheModelAsItWas() {
        UpgradePlan plan = plan(
                UpgradeMode.MANUAL,
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.IN_PLACE).build());
        Observation now = Rollout.observe(plan, Observed.of(plan.update().applied(), INSTANCES));
        assertEquals(List.of(), plan.steps());
        assertEquals(List.of(), now.deviations());
        assertEquals(Outcome.WAITING, now.outcome());
    }
}
