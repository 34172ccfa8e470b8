package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.follow.Deviation.Code;
import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What others do to a set and its instances while a plan is carried out, and what the plan does itself, which is no deviation. */
class InterferenceTest {

    private static final List<ScaleSetInstance> INSTANCES = Fixtures.instances(4);
    private static final String DISKS = "'storageProfile': {'dataDisks': [{'lun': 0, 'createOption': 'Empty',"
            + " 'diskSizeGB': 64}, {'lun': 1, 'createOption': 'Empty', 'diskSizeGB': 128}]}";

    private static ScaleSet set(UpgradeMode mode) {
        return Fixtures.storedWebSet()
                .withCapacity(4)
                .mapUpgradePolicy(policy -> policy.withMode(mode))
                .mapProperties(properties -> properties.withOverprovision(false));
    }

    private static UpgradePlan plan(UpgradeMode mode, ScaleSet desired, ScaleSetInstance... own) {
        UpdateContext context = UpdateContext.builder().instances(INSTANCES).build();
        return UpgradePlanner.create()
                .withOptions(PlanOptions.builder().maxInstancesAtOnce(2).build())
                .plan(set(mode), desired, context, List.of(own));
    }

    private static List<ScaleSetInstance> each(UnaryOperator<ScaleSetInstance> change) {
        return INSTANCES.stream().map(change).toList();
    }

    private static List<ScaleSetInstance> more(List<ScaleSetInstance> instances, int... ids) {
        List<ScaleSetInstance> all = new ArrayList<>(instances);
        IntStream.of(ids).forEach(id -> all.add(Fixtures.instance(Integer.toString(id))));
        return all;
    }

    private static Observation look(UpgradePlan plan, List<ScaleSetInstance> instances) {
        return Rollout.observe(plan, Observed.of(plan.update().after(), instances));
    }

    private static String message(Observation now, Code code) {
        return now.deviations().stream()
                .filter(deviation -> deviation.code() == code)
                .map(Deviation::message)
                .findFirst()
                .orElse("");
    }

    private static ScaleSetInstance working(ScaleSetInstance instance) {
        return instance.withProperties(instance.properties().orElseThrow().withProvisioningState("Updating"));
    }

    private static RollingUpgradeStatus status(String code) {
        return Fixtures.read(RollingUpgradeStatus.class, "{'properties': {'runningStatus': {'code': '" + code + "'}}}");
    }

    @Test
    void newInstancesDeviateOnceThereAreMoreThanThePlanCreates() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.scaleSet("{'sku': {'capacity': 6}}"));
        assertEquals(List.of(), look(plan, more(INSTANCES, 10, 11)).deviations());
        Observation now = look(plan, more(INSTANCES, 10, 11, 12));
        assertEquals("There are new instances; the plan creates 2: 10, 11, 12.", message(now, Code.INSTANCE_ADDED));
    }

    @Test
    void aScaleOutRunsWhileSomeOfItsInstancesAreThere() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.scaleSet("{'sku': {'capacity': 6}}"));
        assertEquals(State.NEXT, look(plan, INSTANCES).steps().get(1).state());
        assertEquals(
                State.RUNNING, look(plan, more(INSTANCES, 10)).steps().get(1).state());
        assertEquals(
                State.DONE, look(plan, more(INSTANCES, 10, 11)).steps().get(1).state());
        Observation early = Rollout.observe(plan, Observed.of(plan.update().applied(), more(INSTANCES, 10, 11)));
        assertEquals(State.WAITING, early.steps().get(1).state());
    }

    @Test
    void instancesThatThePlanDeletesAreNotMissed() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.scaleSet("{'sku': {'capacity': 3}}"));
        Observation now = look(plan, INSTANCES.subList(0, 3));
        assertEquals(List.of(), now.deviations());
        assertEquals(InstanceProgress.DELETED, now.instances().get("3"));
        assertEquals(InstanceProgress.LEFT_ALONE, now.instances().get("0"));
        assertEquals(InstanceProgress.WAITING, look(plan, INSTANCES).instances().get("3"));
        assertEquals(
                "These instances no longer exist, although no step deletes them: 0.",
                message(look(plan, INSTANCES.subList(1, 4)), Code.INSTANCE_GONE));
    }

    @Test
    void atMostTenAreNamed() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        int[] ten = IntStream.range(10, 20).toArray();
        assertTrue(
                message(look(plan, more(INSTANCES, ten)), Code.INSTANCE_ADDED).endsWith("18, 19."));
        int[] twelve = IntStream.range(10, 22).toArray();
        assertTrue(message(look(plan, more(INSTANCES, twelve)), Code.INSTANCE_ADDED)
                .endsWith("18, 19 and 2 more."));

        assertTrue(tagged(plan, 10).endsWith("tags.t19."), tagged(plan, 10));
        assertTrue(tagged(plan, 11).endsWith("tags.t19 and 1 more."), tagged(plan, 11));
    }

    private static String tagged(UpgradePlan plan, int count) {
        ScaleSet set = plan.update().after().withTag("t10", "x");
        for (int i = 11; i < 10 + count; i++) {
            set = set.withTag("t" + i, "x");
        }
        return message(Rollout.observe(plan, Observed.of(set, INSTANCES)), Code.MODEL_CHANGED);
    }

    @Test
    void aSetThatIsBeingDeletedDeviates() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        for (String state : List.of("Deleting", "Succeeded")) {
            ScaleSet set = plan.update().after().mapProperties(properties -> properties.withProvisioningState(state));
            assertEquals(
                    state.equals("Deleting"),
                    Rollout.observe(plan, Observed.of(set, INSTANCES)).has(Code.SET_DELETING));
        }
    }

    @Test
    void protectionThatThePlanGivesDoesNotDeviate() {
        ScaleSetInstance own = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '1', 'properties': {'protectionPolicy': {'protectFromScaleSetActions': true}}}");
        UpgradePlan plan = plan(UpgradeMode.MANUAL, set(UpgradeMode.MANUAL), own);
        Observation now = look(plan, Fixtures.with(INSTANCES, "1", Fixtures::protectedFromActions));
        assertFalse(now.has(Code.PROTECTION_CHANGED));
        assertTrue(look(plan, Fixtures.with(INSTANCES, "2", Fixtures::protectedFromActions))
                .has(Code.PROTECTION_CHANGED));
    }

    @Test
    void aDiskIsAttachedOnceItsInstanceHasIt() {
        ScaleSetInstance own =
                Fixtures.read(ScaleSetInstance.class, "{'instanceId': '1', 'properties': {" + DISKS + "}}");
        UpgradePlan plan = plan(UpgradeMode.MANUAL, set(UpgradeMode.MANUAL), own);
        Observation before = look(plan, INSTANCES);
        assertEquals(List.of("1"), before.next().orElseThrow().left());

        List<ScaleSetInstance> attached = Fixtures.with(
                INSTANCES,
                "1",
                instance -> instance.withProperties(instance.properties()
                        .orElseThrow()
                        .withStorageProfile(own.properties().orElseThrow().storageProfile())));
        assertEquals(
                plan.steps().stream().map(step -> State.DONE).toList(),
                look(plan, attached).steps().stream().map(StepProgress::state).toList());

        Observation gone = look(plan, List.of(INSTANCES.get(0), INSTANCES.get(2), INSTANCES.get(3)));
        assertEquals(State.SKIPPED, gone.steps().get(0).state());
        assertTrue(gone.has(Code.INSTANCE_GONE));
    }

    private static ScaleSetInstance withDisk(ScaleSetInstance instance, int lun) {
        ScaleSetInstance disk = Fixtures.read(
                ScaleSetInstance.class,
                "{'properties': {'storageProfile': {'dataDisks': [{'lun': " + lun
                        + ", 'createOption': 'Attach', 'managedDisk': {'id': '/disks/" + lun + "'}}]}}}");
        return instance.withProperties(instance.properties()
                .orElseThrow()
                .withStorageProfile(disk.properties().orElseThrow().storageProfile()));
    }

    @Test
    void aDiskIsDetachedThoughAnotherIsNotAttachedYet() {
        ScaleSetInstance own = withDisk(Fixtures.instance("1"), 5);
        List<ScaleSetInstance> before = Fixtures.with(INSTANCES, "1", instance -> withDisk(instance, 4));
        ScaleSet set = set(UpgradeMode.MANUAL);
        UpgradePlan plan = UpgradePlanner.create()
                .plan(set, set, UpdateContext.builder().instances(before).build(), List.of(own));
        assertEquals(
                List.of(Step.Kind.DETACH_DISK, Step.Kind.WAIT_HEALTHY, Step.Kind.ATTACH_DISK, Step.Kind.WAIT_HEALTHY),
                plan.steps().stream().map(Step::kind).toList());
        assertEquals(1, look(plan, before).next().orElseThrow().number());
        assertEquals(3, look(plan, INSTANCES).next().orElseThrow().number());
        assertEquals(
                Optional.empty(),
                look(plan, Fixtures.with(INSTANCES, "1", instance -> withDisk(instance, 5)))
                        .next());
        assertTrue(look(plan, Fixtures.with(before, "1", Fixtures::protectedFromActions))
                .has(Code.PROTECTION_CHANGED));
    }

    @Test
    void aStepOnAnInstanceIsDoneThoughAnotherChangeOfItIsNot() {
        ScaleSetInstance own = Fixtures.protectedFromActions(withDisk(Fixtures.instance("1"), 5));
        UpgradePlan plan = plan(UpgradeMode.MANUAL, set(UpgradeMode.MANUAL), own);
        for (StepProgress step : look(plan, Fixtures.with(INSTANCES, "1", instance -> withDisk(instance, 5)))
                .steps()) {
            if (step.step().kind() == Step.Kind.ATTACH_DISK) {
                assertEquals(State.DONE, step.state());
            } else if (step.step().kind() == Step.Kind.UPDATE_INSTANCE) {
                assertEquals(List.of("1"), step.left());
            }
        }
    }

    @Test
    void aWaitOfThePlatformRunsAndOneByHandIsNext() {
        UpgradePlan rolling = plan(UpgradeMode.ROLLING, Fixtures.NEW_IMAGE);
        UpgradePlan manual = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        assertEquals(State.RUNNING, waiting(rolling).state());
        assertEquals(State.NEXT, waiting(manual).state());
    }

    /** The first wait, of which not all instances are healthy. */
    private static StepProgress waiting(UpgradePlan plan) {
        List<String> batch = plan.steps().get(1).instances();
        StepProgress wait = look(
                        plan,
                        each(instance -> batch.contains(instance.instanceId().orElseThrow())
                                ? Fixtures.unhealthy(instance)
                                : Fixtures.outdated(instance)))
                .next()
                .orElseThrow();
        assertEquals(Step.Kind.WAIT_HEALTHY, wait.step().kind());
        return wait;
    }

    @Test
    void anInstanceAtWorkIsUpdatedAndItsBatchRuns() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        Observation now = look(plan, each(instance -> working(Fixtures.outdated(instance))));
        assertEquals(InstanceProgress.UPDATING, now.instances().get("0"));
        assertEquals(State.RUNNING, now.next().orElseThrow().state());
        assertEquals(
                List.of("0", "1"),
                look(plan, each(InterferenceTest::working)).next().orElseThrow().left());
    }

    @Test
    void anInstanceWhoseModelNobodyTellsIsNotKnown() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        Observation now = look(
                plan,
                each(instance -> instance.withProperties(
                        instance.properties().orElseThrow().withLatestModelApplied(Optional.empty()))));
        assertEquals(InstanceProgress.NOT_KNOWN, now.instances().get("0"));
        assertEquals(2, now.next().orElseThrow().number());
    }

    @Test
    void onlyAnUpgradeOfThePlanIsRolledBackOrGivenUp() {
        UpgradePlan rolling = plan(UpgradeMode.ROLLING, Fixtures.NEW_IMAGE);
        UpgradePlan manual = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        List<ScaleSetInstance> outdated = each(Fixtures::outdated);
        assertTrue(look(rolling, outdated, "RollingBack").has(Code.ROLLING_BACK));
        assertFalse(look(manual, outdated, "RollingBack").has(Code.ROLLING_BACK));
        assertFalse(look(manual, outdated, "Cancelled").has(Code.UPGRADE_CANCELLED));
        assertTrue(look(manual, outdated, "RollingForward").has(Code.OTHER_UPGRADE_RUNNING));
        assertEquals(Optional.of(""), look(rolling, outdated, "Faulted").error().map(AzureError::code));
        assertEquals(Optional.empty(), look(manual, outdated, "Faulted").error());
    }

    private static Observation look(UpgradePlan plan, List<ScaleSetInstance> instances, String code) {
        return Rollout.observe(plan, plan.update().after(), instances, Optional.of(status(code)));
    }

    @Test
    void whatIsLeftOfAStepThatHasNotBegunIsTheStep() {
        UpgradePlan plan = plan(UpgradeMode.MANUAL, Fixtures.NEW_IMAGE);
        Observation now = look(plan, each(Fixtures::outdated));
        assertEquals(plan.steps().get(1), now.next().orElseThrow().rest());
    }
}
