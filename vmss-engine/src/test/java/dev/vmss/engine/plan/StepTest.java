package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                        new InstanceStep.UpgradeInstances(OPERATOR, TWO, "restarts", List.of())),
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
                Arguments.of("update the model of the set: nothing that shows", new SetStep.UpdateModel(List.of())),
                Arguments.of("set a to b: it must be", new SetStep.SetFlag("a", "b", "it must be")),
                Arguments.of("create 2 from the latest model", new SetStep.CreateSurge(OPERATOR, 2)),
                Arguments.of("scale out by 2, from the latest model", new SetStep.ScaleOut(2)),
                Arguments.of("cancel the rolling upgrade", new SetStep.CancelRollingUpgrade()),
                Arguments.of(
                        "wait until healthy, at most 5m", new WaitStep.WaitHealthy(OPERATOR, TWO, FIVE_MINUTES, "")),
                Arguments.of(
                        "wait until healthy, at most 5m; stops if all are down",
                        new WaitStep.WaitHealthy(OPERATOR, TWO, FIVE_MINUTES, "all are down")),
                Arguments.of("pause 1m30s", new WaitStep.Pause(OPERATOR, Duration.ofSeconds(90))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWhatHappens(String words, Step step) {
        assertEquals(words, step.describe());
    }

    @Test
    void theOperatorChangesTheSetAndThePlatformScalesIt() {
        assertEquals(OPERATOR, new SetStep.UpdateModel(List.of()).actor());
        assertEquals(OPERATOR, new SetStep.SetFlag("a", "b", "c").actor());
        assertEquals(OPERATOR, new SetStep.CancelRollingUpgrade().actor());
        assertEquals(Actor.PLATFORM, new SetStep.ScaleOut(2).actor());
    }
}
