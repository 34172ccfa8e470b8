package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.render.PlanJson;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanLawsProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property
    void everyOutdatedUnprotectedInstanceIsUpgradedOrReplacedExactlyOnce(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Assume.that(plan.failure().isEmpty());
        List<String> scaledIn = scaledIn(plan);
        List<String> expected = ids(scenario)
                .filter(id ->
                        scenario.touchesInstances() || !scenario.machine(id).current())
                .filter(id -> !scenario.machine(id).isProtected())
                .filter(id -> !scaledIn.contains(id))
                .toList();
        assertEquals(expected, sortedByNumber(batches(plan).flatMap(step -> step.instances().stream())));
    }

    @Property
    void everyInstanceThatNeedsAReimageAndWasNotReplacedGetsItOnceAndAfterTheUpgrade(
            @ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        List<String> upgraded = new ArrayList<>();
        List<String> reimaged = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step instanceof InstanceStep.UpgradeInstances) {
                upgraded.addAll(step.instances());
            } else if (step instanceof InstanceStep.Reimage) {
                assertTrue(upgraded.containsAll(step.instances()));
                reimaged.addAll(step.instances());
            }
        }
        List<String> expected = plan.impact().needsReimage() ? upgraded : List.of();
        assertEquals(sortedByNumber(expected.stream()), sortedByNumber(reimaged.stream()));
    }

    @Property
    void nobodyIsTouchedIfNothingTouchesThem(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        List<String> scaledIn = scaledIn(plan);
        for (Step step : plan.steps()) {
            if (!scenario.touchesInstances() && !scaledIn.equals(step.instances())) {
                assertTrue(step.instances().stream()
                        .noneMatch(id -> scenario.machine(id).current()));
            }
        }
    }

    @Property
    void noBatchExceedsItsLimit(@ForAll("scenarios") Scenario scenario) {
        for (Step step : batches(scenario.plan()).toList()) {
            boolean allAtOnce = scenario.mode().equals(UpgradeMode.AUTOMATIC) && step.actor() == Actor.PLATFORM;
            int limit = step.actor() == Actor.OPERATOR ? scenario.atOnce() : scenario.platformLimit();
            assertTrue(allAtOnce || step.instances().size() <= limit, () -> step + " exceeds " + limit);
        }
    }

    @Property
    void noBatchCrossesZonesUnlessItMay(@ForAll("scenarios") Scenario scenario) {
        boolean mayCross = scenario.policy().enableCrossZoneUpgrade().orElseThrow();
        for (Step step : batches(scenario.plan()).toList()) {
            boolean allAtOnce = scenario.mode().equals(UpgradeMode.AUTOMATIC) && step.actor() == Actor.PLATFORM;
            long zones = step.instances().stream()
                    .map(id -> scenario.machine(id).zone())
                    .distinct()
                    .count();
            assertTrue(mayCross || allAtOnce || zones == 1, step::toString);
        }
    }

    @Property
    void unhealthyInstancesGoFirstIfThePolicySaysSo(@ForAll("scenarios") Scenario scenario) {
        if (scenario.policy().prioritizeUnhealthyInstances().orElseThrow()
                && !scenario.mode().equals(UpgradeMode.AUTOMATIC)) {
            List<Boolean> health = batches(scenario.plan())
                    .flatMap(step -> step.instances().stream())
                    .map(id -> scenario.machine(id).healthy())
                    .toList();
            assertEquals(health.stream().sorted().toList(), health);
        }
    }

    @Property
    void theBoundsAreThoseOfTheStepsReplayed(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        int maxDown = 0;
        int minServing =
                (int) ids(scenario).filter(id -> scenario.machine(id).serving()).count();
        int serving = minServing;
        int batches = 0;
        Duration pauses = Duration.ZERO;
        Set<String> deallocated = new HashSet<>();
        for (Step step : plan.steps()) {
            Set<String> away = new HashSet<>(deallocated);
            if (step instanceof InstanceStep.Deallocate) {
                deallocated.addAll(step.instances());
                away.addAll(step.instances());
            } else if (step instanceof InstanceStep.Start) {
                deallocated.clear();
            } else if (step instanceof InstanceStep.UpgradeInstances || step instanceof InstanceStep.Reimage) {
                away.addAll(step.instances());
                batches++;
            } else if (step instanceof InstanceStep.DeleteInstances
                    && step.instances().equals(scaledIn(plan))) {
                deallocated.removeAll(step.instances());
                away.removeAll(step.instances());
                serving -= (int) step.instances().stream()
                        .filter(id -> scenario.machine(id).serving())
                        .count();
            } else if (step instanceof InstanceStep.DeleteInstances) {
                batches++;
            } else if (step instanceof WaitStep.Pause pause) {
                pauses = pauses.plus(pause.duration());
            }
            maxDown = Math.max(maxDown, away.size());
            int missing = (int)
                    away.stream().filter(id -> scenario.machine(id).serving()).count();
            minServing = Math.min(minServing, serving - missing);
        }
        assertEquals(new Bounds(batches, maxDown, minServing, pauses), plan.bounds());
    }

    @Property
    void noStepActsOnAnInstanceThatIsGone(@ForAll("scenarios") Scenario scenario) {
        Set<String> gone = new HashSet<>();
        for (Step step : scenario.plan().steps()) {
            assertFalse(step.instances().stream().anyMatch(gone::contains), step::toString);
            if (step instanceof InstanceStep.DeleteInstances) {
                gone.addAll(step.instances());
            }
        }
    }

    @Property
    void whatIsDeallocatedIsStartedOrReplaced(@ForAll("scenarios") Scenario scenario) {
        Set<String> deallocated = new HashSet<>();
        for (Step step : scenario.plan().steps()) {
            if (step instanceof InstanceStep.Deallocate) {
                deallocated.addAll(step.instances());
            } else if (step instanceof InstanceStep.Start || step instanceof InstanceStep.DeleteInstances) {
                step.instances().forEach(deallocated::remove);
            }
        }
        assertEquals(Set.of(), deallocated);
    }

    @Property
    void asManyAreCreatedAsAreDeleted(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        assertEquals(
                Plans.of(plan, InstanceStep.DeleteInstances.class)
                                .mapToInt(step -> step.instances().size())
                                .sum()
                        - scaledIn(plan).size(),
                Plans.of(plan, SetStep.CreateSurge.class)
                        .mapToInt(SetStep.CreateSurge::count)
                        .sum());
    }

    @Property
    void theOrderOfTheInstancesMeansNothing(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<ScaleSetInstance> shuffled = new ArrayList<>(scenario.instances());
        Collections.shuffle(shuffled, random);
        assertEquals(PlanJson.of(scenario.plan()), PlanJson.of(scenario.plan(shuffled)));
        assertEquals(scenario.plan(), scenario.plan());
    }

    /** The steps that bring instances to the latest model, or put new ones in their place. */
    private static Stream<Step> batches(UpgradePlan plan) {
        List<String> scaledIn = scaledIn(plan);
        return plan.steps().stream()
                .filter(step -> step instanceof InstanceStep.UpgradeInstances
                        || step instanceof InstanceStep.DeleteInstances
                                && !step.instances().equals(scaledIn));
    }

    /** The instances that go because the set is to have fewer: they are deleted right after the update. */
    private static List<String> scaledIn(UpgradePlan plan) {
        for (int i = 1; i < plan.steps().size(); i++) {
            if (plan.steps().get(i - 1) instanceof SetStep.UpdateModel
                    && plan.steps().get(i) instanceof InstanceStep.DeleteInstances scaleIn) {
                return scaleIn.instances();
            }
        }
        return List.of();
    }

    private static Stream<String> ids(Scenario scenario) {
        return IntStream.range(0, scenario.machines().size()).mapToObj(Integer::toString);
    }

    private static List<String> sortedByNumber(Stream<String> ids) {
        return ids.map(Integer::valueOf).sorted().map(Object::toString).toList();
    }
}
