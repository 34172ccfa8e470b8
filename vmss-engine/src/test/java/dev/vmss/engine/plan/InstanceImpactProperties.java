package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InstanceImpactProperties {

    private static final Set<InstanceOutcome> GETS_THE_MODEL =
            Set.of(InstanceOutcome.UPGRADED, InstanceOutcome.REPLACED);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property
    void anInstanceSuffersTheHardestThatTheStepsDoToIt(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Map<String, Disruption> hardest = new HashMap<>();
        scenario.instances()
                .forEach(instance -> hardest.put(instance.instanceId().orElseThrow(), Disruption.NONE));
        for (Step step : plan.steps()) {
            Disruption disruption = disruption(step, plan);
            step.instances().forEach(id -> hardest.merge(id, disruption, InstanceImpactProperties::harder));
        }
        Map<String, Disruption> told = new HashMap<>();
        plan.instanceImpacts().forEach((id, impact) -> told.put(id, impact.disruption()));
        assertEquals(hardest, told);
    }

    private static Disruption disruption(Step step, UpgradePlan plan) {
        return switch (step.kind()) {
            case UPGRADE_INSTANCES -> plan.impact().byPolicy();
            case REIMAGE -> Disruption.REIMAGE;
            case DEALLOCATE -> Disruption.DEALLOCATE;
            case DELETE_INSTANCES -> Disruption.REPLACE;
            case START, WAIT_HEALTHY, PAUSE, UPDATE_MODEL, SET_PROPERTY, CREATE_SURGE, SCALE_OUT -> Disruption.NONE;
            case ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    REIMAGE_ALL,
                    REDEPLOY,
                    RESTART,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE -> throw new AssertionError("not expected here: " + step);
        };
    }

    private static Disruption harder(Disruption one, Disruption other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Property
    void protectedInstancesSufferNothingButADeallocationOfAll(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Set<String> deallocated = new HashSet<>();
        Plans.of(plan, InstanceStep.Deallocate.class).forEach(step -> deallocated.addAll(step.instances()));
        plan.instanceImpacts().forEach((id, impact) -> {
            if (scenario.machine(id).isProtected() && !deallocated.contains(id)) {
                assertEquals(Disruption.NONE, impact.disruption());
            }
        });
    }

    @Property
    void whoeverDoesNotGetTheLatestModelStaysOutdated(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Assume.that(plan.failure().isEmpty());
        List<String> left = new ArrayList<>(plan.outdated());
        plan.instanceImpacts().forEach((id, impact) -> {
            if (GETS_THE_MODEL.contains(impact.outcome())) {
                assertTrue(left.remove(id), id);
            } else if (impact.outcome() == InstanceOutcome.PROTECTED) {
                assertTrue(left.remove(id) && scenario.machine(id).isProtected(), id);
            }
        });
        assertEquals(List.of(), left);
    }

    @Property
    void onlyWhatChangesDecides(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Set<String> known = new HashSet<>();
        plan.update().diff().changes().forEach(change -> known.add(change.path().toString()));
        plan.impact().unverifiable().forEach(path -> known.add(path.toString()));
        plan.instanceImpacts().values().forEach(impact -> assertTrue(known.containsAll(impact.decidedBy())));
    }

    @Property
    void eachInstanceIsInOneGroupAndEqualImpactsAreShared(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        Map<InstanceImpact, Boolean> values = new IdentityHashMap<>();
        plan.instanceImpacts().values().forEach(impact -> values.put(impact, true));
        assertEquals(plan.instancesByImpact().size(), values.size());
        Set<String> grouped = new HashSet<>();
        plan.instancesByImpact().values().forEach(ids -> ids.forEach(id -> assertTrue(grouped.add(id))));
        assertEquals(plan.instanceImpacts().keySet(), grouped);
    }
}
