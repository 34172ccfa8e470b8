package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.follow.FollowedRolloutsProperties.Case;
import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.IsoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What somebody sees who looks at a plan after every event of its simulation: a letter for each step, in the order of the plan,
 * and the instances that are left of the steps that have begun.
 */
class FollowedStepsTest {

    private static final Map<State, String> LETTERS = Map.of(
            State.WAITING,
            ".",
            State.NEXT,
            ">",
            State.RUNNING,
            "R",
            State.DONE,
            "D",
            State.SKIPPED,
            "S",
            State.BLOCKED,
            "B");

    private static final HealthScript HEALTHY = HealthScript.HEALTHY;

    private static RollingUpgradePolicy policy(boolean surge) {
        return RollingUpgradePolicy.builder()
                .maxBatchInstancePercent(50)
                .maxUnhealthyInstancePercent(100)
                .maxUnhealthyUpgradedInstancePercent(100)
                .maxSurge(surge)
                .pauseTimeBetweenBatches(IsoDuration.of("PT0S"))
                .build();
    }

    private static Case update(UpgradeMode mode, int update, String... machines) {
        return new Case(mode, policy(false), update, 2, false, List.of(machines));
    }

    private static void assertFollowed(UpgradePlan plan, HealthScript script, String expected) {
        List<String> lines = new ArrayList<>();
        for (Observed seen : Look.at(
                plan,
                Simulation.of(plan).withOperator().withHealth(script).run().timeline())) {
            Observation now = Rollout.observe(plan, seen);
            assertEquals(List.of(), now.deviations());
            String line =
                    now.steps().stream().map(step -> LETTERS.get(step.state())).collect(Collectors.joining())
                            + now.steps().stream()
                                    .filter(step -> step.state() == State.RUNNING || step.state() == State.NEXT)
                                    .map(step -> " " + step.left())
                                    .collect(Collectors.joining())
                            + " " + now.outcome();
            if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
                lines.add(line);
            }
        }
        assertEquals(expected.strip(), String.join("\n", lines));
    }

    /** Update, upgrade, wait, upgrade, wait. */
    @Test
    void batchesByHandAreUpgradedAndAwaited() {
        assertFollowed(update(UpgradeMode.MANUAL, 0, "1", "1", "1").plan(), HEALTHY, """
                >.... [] WAITING
                D>... [0, 1] WAITING
                DR... [0, 1] WAITING
                DDD>. [2] WAITING
                DDDR. [2] WAITING
                DDDDD COMPLETED
                """);
    }

    /** Update, upgrade, wait, upgrade, wait. */
    @Test
    void batchesOfThePlatformAreFollowedWithoutTheProtectedInstance() {
        assertFollowed(
                update(UpgradeMode.ROLLING, 0, "1", "1", "1protected", "1stopped")
                        .plan(),
                HEALTHY,
                """
                >.... [] WAITING
                D>... [0, 1] RUNNING
                DR... [0, 1] RUNNING
                DDD>. [3] RUNNING
                DDDR. [3] RUNNING
                DDDDD COMPLETED
                """);
    }

    /** Update, and thrice: create, wait, delete. */
    @Test
    void newInstancesReplaceOldOnes() {
        assertFollowed(surging(false).plan(), HEALTHY, """
                >......... [] WAITING
                D>........ [] RUNNING
                DDD>...... [0] RUNNING
                DDDD>..... [] RUNNING
                DDDDDD>... [1] RUNNING
                DDDDDDD>.. [] RUNNING
                DDDDDDDDD> [2] RUNNING
                DDDDDDDDDD COMPLETED
                """);
    }

    /** Update, and thrice: create, wait, delete. */
    @Test
    void instancesAreUpgradedWhereTheQuotaHasNoRoomForNewOnes() {
        assertFollowed(surging(false).plan(), HEALTHY.withSurgeQuota(0), """
                >......... [] WAITING
                D>........ [] RUNNING
                DDDD>..... [] RUNNING
                DDDDDDD>.. [] RUNNING
                DDDDDDDDDD COMPLETED
                """);
    }

    /** Set the mode, update, upgrade, wait, set the mode back, and twice: create, wait, delete. */
    @Test
    void theFirstInstanceIsUpgradedByHandBeforeThePlatformGoesOn() {
        assertFollowed(surging(true).plan(), HEALTHY, """
                >.......... [] WAITING
                D>......... [] WAITING
                DD>........ [0] WAITING
                DDR........ [0] WAITING
                DDDD>...... [] WAITING
                DDDDD>..... [] RUNNING
                DDDDDDD>... [1] RUNNING
                DDDDDDDD>.. [] RUNNING
                DDDDDDDDDD> [2] RUNNING
                DDDDDDDDDDD COMPLETED
                """);
    }

    /** Set the mode, deallocate, update, upgrade, upgrade, start, wait, set the mode back. */
    @Test
    void aSizeIsChangedWhileInstancesAreDeallocated() {
        assertFollowed(update(UpgradeMode.ROLLING, 3, "1", "1", "1").plan(), HEALTHY, """
                >....... [] WAITING
                D>...... [0, 1, 2] WAITING
                DD>..... [] WAITING
                DDD>.... [0, 1] WAITING
                DDDR.... [0, 1] WAITING
                DDDD>... [2] WAITING
                DDDDR... [2] WAITING
                DDDDD>.. [0, 1, 2] WAITING
                DDDDDDD> [] WAITING
                DDDDDDDD COMPLETED
                """);
    }

    /** Update, and delete or scale out. */
    @Test
    void scalingIsDoneOnceTheInstancesAreGoneOrThere() {
        assertFollowed(update(UpgradeMode.MANUAL, 4, "1", "1", "1").plan(), HEALTHY, """
                >. [] WAITING
                D> [2] RUNNING
                DD COMPLETED
                """);
        assertFollowed(update(UpgradeMode.AUTOMATIC, 5, "1", "1", "1").plan(), HEALTHY, """
                >. [] WAITING
                D> [] RUNNING
                DD COMPLETED
                """);
    }

    /** Update, upgrade, wait, upgrade, wait, release; add the pools, upgrade, wait, upgrade, wait. */
    @Test
    void bothPartsOfAMoveToOtherPoolsAreFollowed() {
        assertFollowed(update(UpgradeMode.MANUAL, 6, "1", "1", "1").plan(), HEALTHY, """
                >.......... [] WAITING
                D>......... [0, 1] WAITING
                DR......... [0, 1] WAITING
                DDD>....... [2] WAITING
                DDDR....... [2] WAITING
                DDDDDD>.... [] WAITING
                DDDDDDD>... [0, 1] WAITING
                DDDDDDDR... [0, 1] WAITING
                DDDDDDDDD>. [2] WAITING
                DDDDDDDDDR. [2] WAITING
                DDDDDDDDDDD COMPLETED
                """);
    }

    /** Update, upgrade, reimage, wait, reimage, wait. */
    @Test
    void aReimageLeavesNoTrace() {
        assertFollowed(update(UpgradeMode.AUTOMATIC, 1, "1", "1", "1outdated").plan(), HEALTHY, """
                >..... [] WAITING
                D>.... [0, 1, 2] RUNNING
                DR.... [0, 1, 2] RUNNING
                DD>... [0, 1] WAITING
                """);
    }

    private static Case surging(boolean firstAlone) {
        return new Case(UpgradeMode.ROLLING, policy(true), 0, 2, firstAlone, List.of("1", "1", "1"));
    }
}
