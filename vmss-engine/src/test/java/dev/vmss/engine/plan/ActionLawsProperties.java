package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every action of the operator, whatever update it goes with. */
class ActionLawsProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<Set<String>> some() {
        return Arbitraries.integers().between(0, 40).map(String::valueOf).set().ofMaxSize(15);
    }

    @Property
    void eachInstanceThatIsMeantIsActedOnOnceOrHasHadAsMuch(
            @ForAll("scenarios") Scenario scenario, @ForAll InstanceAction action, @ForAll("some") Set<String> actOn) {
        UpgradePlan plan = plan(scenario, action, actOn);
        Assume.that(plan.failure().isEmpty());
        List<String> acted = acted(plan, action);
        Set<String> others = new HashSet<>();
        plan.steps().stream()
                .filter(step -> step instanceof InstanceStep.DeleteInstances
                        || step instanceof InstanceStep.Start
                        || step instanceof InstanceStep.Reimage
                        || step instanceof InstanceStep.UpgradeInstances)
                .forEach(step -> others.addAll(step.instances()));

        assertEquals(acted.size(), new HashSet<>(acted).size());
        assertTrue(acted.stream().allMatch(id -> isMeant(scenario, action, actOn, id)));
        assertTrue(IntStream.range(0, scenario.machines().size())
                .mapToObj(Integer::toString)
                .filter(id -> isMeant(scenario, action, actOn, id))
                .allMatch(id -> acted.contains(id) || others.contains(id)));
    }

    @Property
    void theUpdateStaysWhatItIsWithoutTheAction(
            @ForAll("scenarios") Scenario scenario, @ForAll("some") Set<String> actOn) {
        List<Step> with = plan(scenario, InstanceAction.REDEPLOY, actOn).steps();
        List<Step> without = scenario.plan().steps();
        if (without.stream().anyMatch(SetStep.UpdateModel.class::isInstance)) {
            assertEquals(without, with.subList(0, without.size()));
        }
    }

    @Property
    void noBatchOfTheActionExceedsWhatTheOperatorTakesAtOnceOrCrossesZones(
            @ForAll("scenarios") Scenario scenario, @ForAll InstanceAction action) {
        boolean mayCross = scenario.policy().enableCrossZoneUpgrade().orElseThrow();
        for (Step step : plan(scenario, action, Set.of()).steps()) {
            if (isAction(step, action)) {
                assertTrue(step.instances().size() <= scenario.atOnce());
                assertTrue(mayCross
                        || step.instances().stream()
                                        .map(id -> scenario.machine(id).zone())
                                        .distinct()
                                        .count()
                                == 1);
            }
        }
    }

    @Property
    void theSimulationEndsWithAllDoneWithinTheBounds(
            @ForAll("scenarios") Scenario scenario, @ForAll InstanceAction action, @ForAll("some") Set<String> actOn) {
        UpgradePlan plan = plan(scenario, action, actOn);
        SimulationResult result = Simulation.of(plan).withOperator().run();
        if (scenario.machines().stream().allMatch(Scenario.Machine::healthy)) {
            assertEquals(SimulationResult.Outcome.COMPLETED, result.outcome());
            assertEquals(plan.bounds().batches(), result.observed().batches());
            assertEquals(plan.bounds().maxDown(), result.observed().maxDown());
            assertTrue(result.observed().minServing() >= plan.bounds().minServing());
        }
    }

    private static UpgradePlan plan(Scenario scenario, InstanceAction action, Set<String> actOn) {
        PlanOptions options = PlanOptions.builder()
                .maxInstancesAtOnce(scenario.atOnce())
                .action(action)
                .actOn(actOn)
                .build();
        return scenario.plan(scenario.instances(), options);
    }

    private static boolean isMeant(Scenario scenario, InstanceAction action, Set<String> actOn, String id) {
        Scenario.Machine machine = scenario.machine(id);
        boolean needsRunning = action == InstanceAction.RESTART || action == InstanceAction.REDEPLOY;
        return (actOn.isEmpty() || actOn.contains(id))
                && !machine.isProtected()
                && (machine.running() || !needsRunning);
    }

    private static List<String> acted(UpgradePlan plan, InstanceAction action) {
        List<String> acted = new ArrayList<>();
        plan.steps().stream().filter(step -> isAction(step, action)).forEach(step -> acted.addAll(step.instances()));
        return acted;
    }

    /** A reimage that a change asks for names that change. */
    private static boolean isAction(Step step, InstanceAction action) {
        return switch (action) {
            case RESTART -> step instanceof InstanceStep.Restart;
            case REDEPLOY -> step instanceof InstanceStep.Redeploy;
            case REIMAGE ->
                step instanceof InstanceStep.Reimage && step.causes().isEmpty();
            case REIMAGE_ALL -> step instanceof InstanceStep.ReimageAll;
        };
    }
}
