package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.policy.LifecycleHookAction;
import dev.vmss.model.policy.LifecycleHookType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step says of itself, which people read before they let an update go. */
class StepTest {

    private static final Actor OPERATOR = Actor.OPERATOR;
    private static final List<String> TWO = List.of("0", "1");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(
                        "upgrade to the latest model (restarts)",
                        new InstanceStep.UpgradeInstances(OPERATOR, TWO, Disruption.RESTART, "restarts", List.of())),
                Arguments.of("reimage the OS disk", new InstanceStep.Reimage(OPERATOR, TWO, List.of())),
                Arguments.of("reimage the OS disk and all data disks", new InstanceStep.ReimageAll(OPERATOR, TWO)),
                Arguments.of(
                        "redeploy to another host (the temporary disk is lost)",
                        new InstanceStep.Redeploy(OPERATOR, TWO)),
                Arguments.of("restart", new InstanceStep.Restart(OPERATOR, TWO)),
                Arguments.of("deallocate", new InstanceStep.Deallocate(OPERATOR, TWO)),
                Arguments.of("start", new InstanceStep.Start(OPERATOR, TWO)),
                Arguments.of("delete: too many", new InstanceStep.DeleteInstances(OPERATOR, TWO, "too many")),
                Arguments.of("update the model of the set: a, b", new SetStep.UpdateModel(List.of("a", "b"))),
                Arguments.of("update the model of the set: nothing visible", new SetStep.UpdateModel(List.of())),
                Arguments.of("set a to b: it must be", new SetStep.SetProperty("a", "b", "it must be")),
                Arguments.of("create 2 from the latest model", new SetStep.CreateSurge(OPERATOR, 2)),
                Arguments.of("scale out by 2, from the latest model", new SetStep.ScaleOut(2)),
                Arguments.of("cancel the rolling upgrade", new SetStep.CancelRollingUpgrade()),
                Arguments.of(
                        "no instance uses these any more, so they can be deleted: x",
                        new SetStep.ReleaseResources(List.of("x"), List.of())),
                Arguments.of(
                        "attach the data disk at lun 1",
                        new InstanceModelStep.AttachDisk("0", 1, List.of(), Leftover.NOTHING)),
                Arguments.of(
                        "detach the data disk at lun 1",
                        new InstanceModelStep.DetachDisk("0", 1, List.of(), Leftover.NOTHING)),
                Arguments.of("add the pools to the model of the set: a, b", new SetStep.AddPools(List.of("a", "b"))),
                Arguments.of("delete x: it must go", new ResourceStep.DeleteResource("x", "it must go", List.of())),
                Arguments.of(
                        "create x of the Standard SKU, with the rules and probes that it had",
                        new ResourceStep.CreateLoadBalancer("x", List.of("y"), List.of())),
                Arguments.of("create x for the backend pool y", new ResourceStep.CreateNatRule("x", "y")),
                Arguments.of(
                        "update the instance's own model: a",
                        new InstanceModelStep.UpdateInstance("0", Disruption.NONE, List.of("a"), Leftover.NOTHING)),
                Arguments.of(
                        "wait until healthy, at most 5m", new WaitStep.WaitHealthy(OPERATOR, TWO, FIVE_MINUTES, "")),
                Arguments.of(
                        "wait until healthy, at most 5m; stops if all are down",
                        new WaitStep.WaitHealthy(OPERATOR, TWO, FIVE_MINUTES, "all are down")),
                Arguments.of("pause 1m30s", new WaitStep.Pause(OPERATOR, Duration.ofSeconds(90))),
                Arguments.of(
                        "drain, before the batch, 5m",
                        new WaitStep.RunHook("drain", BatchHook.Moment.BEFORE, TWO, FIVE_MINUTES)),
                Arguments.of(
                        "approve, after the batch",
                        new WaitStep.RunHook("approve", BatchHook.Moment.AFTER, TWO, Duration.ZERO)),
                Arguments.of(
                        "wait for an answer to the lifecycle hook UpgradeAutoOSScheduling, at most 5m, then Approve",
                        new WaitStep.AwaitLifecycleHook(
                                LifecycleHookType.UPGRADE_AUTO_OS_SCHEDULING,
                                TWO,
                                FIVE_MINUTES,
                                LifecycleHookAction.APPROVE)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWhatHappens(String words, Step step) {
        assertEquals(words, step.describe());
    }

    /** The records of the steps, by their kind. */
    private static Map<Step.Kind, Class<?>> recordsByKind() {
        Map<Step.Kind, Class<?>> records = new EnumMap<>(Step.Kind.class);
        steps().map(arguments -> (Step) arguments.get()[1]).forEach(step -> {
            Class<?> before = records.put(step.kind(), step.getClass());
            assertTrue(before == null || before == step.getClass(), step::toString);
        });
        return records;
    }

    @Test
    void eachKindIsOneRecordOfItsName() {
        Map<Step.Kind, Class<?>> records = recordsByKind();

        assertEquals(EnumSet.allOf(Step.Kind.class), records.keySet());
        records.forEach((kind, type) ->
                assertEquals(kind.name().replace("_", ""), type.getSimpleName().toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE_MODEL, NONE, false",
        "SET_PROPERTY, NONE, false",
        "CREATE_SURGE, NONE, false",
        "SCALE_OUT, NONE, false",
        "CANCEL_ROLLING_UPGRADE, NONE, false",
        "RELEASE_RESOURCES, NONE, false",
        "ADD_POOLS, NONE, false",
        "DELETE_RESOURCE, NONE, false",
        "CREATE_LOAD_BALANCER, NONE, false",
        "CREATE_NAT_RULE, NONE, false",
        "UPGRADE_INSTANCES, RESTART, true",
        "REIMAGE, REIMAGE, true",
        "REIMAGE_ALL, REPLACE, true",
        "REDEPLOY, DEALLOCATE, true",
        "RESTART, RESTART, true",
        "DEALLOCATE, DEALLOCATE, true",
        "START, NONE, true",
        "DELETE_INSTANCES, REPLACE, true",
        "ATTACH_DISK, IN_PLACE, true",
        "DETACH_DISK, IN_PLACE, true",
        "UPDATE_INSTANCE, NONE, false",
        "WAIT_HEALTHY, NONE, false",
        "PAUSE, NONE, false",
        "RUN_HOOK, NONE, false",
        "AWAIT_LIFECYCLE_HOOK, NONE, false"
    })
    void aStepKnowsWhatItDoesToItsInstances(Step.Kind kind, Disruption disruption, boolean takesAway) {
        steps().map(arguments -> (Step) arguments.get()[1])
                .filter(step -> step.kind() == kind)
                .forEach(step -> {
                    assertEquals(disruption, step.disruption());
                    assertEquals(takesAway, step.takesInstancesAway());
                });
    }

    @Test
    void anUpdateOfItsOwnModelTakesAnInstanceAwayFromInPlaceOn() {
        assertTrue(new InstanceModelStep.UpdateInstance("0", Disruption.IN_PLACE, List.of(), Leftover.CUSTOMISED)
                .takesInstancesAway());
        assertFalse(new InstanceModelStep.UpdateInstance("0", Disruption.SET_LEVEL, List.of(), Leftover.CUSTOMISED)
                .takesInstancesAway());
    }

    @Test
    void theOperatorChangesTheSetAndThePlatformScalesIt() {
        assertEquals(OPERATOR, new SetStep.UpdateModel(List.of()).actor());
        assertEquals(OPERATOR, new SetStep.SetProperty("a", "b", "c").actor());
        assertEquals(OPERATOR, new SetStep.CancelRollingUpgrade().actor());
        assertEquals(Actor.PLATFORM, new SetStep.ScaleOut(2).actor());
        assertEquals(
                OPERATOR,
                new InstanceModelStep.UpdateInstance("0", Disruption.SET_LEVEL, List.of(), Leftover.CUSTOMISED)
                        .actor());
    }
}
