package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.follow.Deviation.Code;
import dev.vmss.engine.follow.FollowedRolloutsProperties.Case;
import dev.vmss.engine.follow.Observation.Outcome;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of plans that go another way, looked at after every event: the quota has no room, somebody cancels or interferes. */
class FollowedTroubleProperties {

    private static final HealthScript HEALTHY = HealthScript.HEALTHY;

    @Provide
    Arbitrary<Case> cases() {
        return new FollowedRolloutsProperties().cases();
    }

    /** Rolling upgrades of an image with surge. */
    @Provide
    Arbitrary<Case> surging() {
        return cases().map(any -> rolling(any, any.policy().withMaxSurge(true)));
    }

    /** Rolling upgrades of an image in place. */
    @Provide
    Arbitrary<Case> inPlace() {
        return cases().map(any -> rolling(any, any.policy().withMaxSurge(false)));
    }

    private static Case rolling(Case any, RollingUpgradePolicy policy) {
        return new Case(UpgradeMode.ROLLING, policy, 0, any.atOnce(), false, any.machines());
    }

    private static List<Observed> seen(UpgradePlan plan, HealthScript script) {
        return Look.at(
                plan,
                Simulation.of(plan).withOperator().withHealth(script).run().timeline());
    }

    private static Set<Integer> done(Observation now) {
        Set<Integer> done = new TreeSet<>();
        now.steps().stream().filter(StepProgress::isFinished).forEach(step -> done.add(step.number()));
        return done;
    }

    @Property(tries = 200)
    void aPlanWithoutRoomForNewInstancesIsFollowedToItsEnd(
            @ForAll("surging") Case any, @ForAll @IntRange(max = 3) int quota) {
        UpgradePlan plan = any.plan();
        HealthScript script = HEALTHY.withSurgeQuota(quota);
        Set<Integer> before = Set.of();
        Observation now = Rollout.observe(plan, seen(plan, script).get(0));
        for (Observed look : seen(plan, script)) {
            now = Rollout.observe(plan, look);
            assertTrue(done(now).containsAll(before), now.steps()::toString);
            assertEquals(List.of(), now.deviations());
            before = done(now);
        }
        assertEquals(Outcome.COMPLETED, now.outcome(), now.steps()::toString);
    }

    @Property(tries = 200)
    void whoeverCancelsIsToldWheneverItIsAndNothingLooksMoreDone(@ForAll("inPlace") Case any) {
        UpgradePlan plan = any.plan();
        boolean rolls = plan.steps().stream()
                .anyMatch(step -> step.kind() == Step.Kind.UPGRADE_INSTANCES && step.actor() == Actor.PLATFORM);
        RollingUpgradeStatus cancelled =
                Fixtures.read(RollingUpgradeStatus.class, "{'properties': {'runningStatus': {'code': 'Cancelled'}}}");
        boolean isSent = false;
        for (Observed look : seen(plan, HEALTHY)) {
            Observation without = Rollout.observe(plan, look);
            Observation now = Rollout.observe(plan, look.withRollingUpgrade(cancelled));
            isSent |= plan.steps().stream().anyMatch(step -> step.kind() == Step.Kind.UPDATE_MODEL)
                    && without.steps().get(0).isFinished();
            assertEquals(isSent && rolls, now.has(Code.UPGRADE_CANCELLED));
            assertEquals(done(without), done(now));
            assertTrue(!now.has(Code.UPGRADE_CANCELLED)
                    || now.outcome() == Outcome.DEVIATED
                    || now.remaining().isEmpty());
        }
    }

    @Property(tries = 200)
    void somebodyElsesUpdateStopsThePlanWheneverItComes(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        for (Observed look : seen(plan, HEALTHY)) {
            Observation without = Rollout.observe(plan, look);
            Observation now = Rollout.observe(
                    plan, Observed.of(look.set().withTag("somebody", "else").withTag("was", "here"), look.instances()));
            assertTrue(now.has(Code.MODEL_CHANGED));
            assertTrue(now.next().isEmpty());
            assertFalse(now.remaining().isEmpty() && !without.remaining().isEmpty(), "it does not end by that");
        }
    }
}
