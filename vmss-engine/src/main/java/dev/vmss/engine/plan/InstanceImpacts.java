package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.impact.UpdateImpact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Adds up what the steps of a plan do to each instance. The cost is linear in steps and instances. Not thread-safe. */
final class InstanceImpacts {

    /** What one or several steps do to an instance. */
    private record StepImpact(Disruption disruption, Optional<Propagation> propagation, List<String> decidedBy) {

        StepImpact {
            decidedBy = List.copyOf(decidedBy);
        }

        private static final StepImpact NONE = new StepImpact(Disruption.NONE, Optional.empty(), List.of());

        /** The harder of two; of two that are as hard, what decides both. */
        StepImpact and(StepImpact other) {
            int order = disruption.compareTo(other.disruption);
            if (order != 0) {
                return order > 0 ? this : other;
            }
            Set<String> both = new LinkedHashSet<>(decidedBy);
            both.addAll(other.decidedBy);
            boolean isOutside =
                    other.propagation.filter(Propagation.OUTSIDE_POLICY::equals).isPresent();
            Optional<Propagation> decisive =
                    propagation.isEmpty() || isOutside ? other.propagation.or(() -> propagation) : propagation;
            return new StepImpact(disruption, decisive, List.copyOf(both));
        }
    }

    private record Pair(StepImpact before, StepImpact then) {}

    private record Fate(
            InstanceOutcome outcome, StepImpact impact, boolean missedUpdates, boolean failedBefore, int reimages) {}

    private final Situation situation;
    private final PlanOptions options;
    private final boolean isRefused;
    private final Instances.Search search;
    private final Map<Pair, StepImpact> sums = new HashMap<>();
    private final InstanceSet upgraded = new InstanceSet();
    private final InstanceSet replaced = new InstanceSet();
    private final InstanceSet scaledIn = new InstanceSet();

    /** What the steps do to each instance, by its position. */
    private final StepImpact[] byInstance;

    /** How often the steps reimage each instance, by its position. */
    private final int[] reimages;

    /** Shared by all batches. */
    private final StepImpact upgrade;

    private InstanceImpacts(Situation situation, boolean isRefused) {
        this.situation = situation;
        this.options = situation.options();
        this.isRefused = isRefused;
        this.search = situation.fleet().new Search();
        this.byInstance = new StepImpact[situation.instances().size()];
        Arrays.fill(byInstance, StepImpact.NONE);
        this.reimages = new int[byInstance.length];
        this.upgrade = situation
                .move()
                .map(parts -> byPolicy(UpdateImpact.of(parts.leave())).and(byPolicy(UpdateImpact.of(parts.join()))))
                .orElse(byPolicy(situation.impact()));
    }

    /**
     * What each instance suffers, in the order of the plan's instances.
     *
     * @param isRefused whether there are no steps because the update must not be carried out
     */
    static ImpactsById of(Situation situation, List<Step> steps, boolean isRefused) {
        InstanceImpacts impacts = new InstanceImpacts(situation, isRefused);
        for (Step step : steps) {
            if (step instanceof InstanceStep onInstances) {
                impacts.add(onInstances);
            }
        }
        return impacts.all();
    }

    private void add(InstanceStep step) {
        List<InstanceState> instances = search.find(step.instances());
        if (step.kind() == Step.Kind.UPGRADE_INSTANCES) {
            upgraded.addAll(instances);
        } else if (step.kind() == Step.Kind.DELETE_INSTANCES) {
            (situation.scaling().isRemoval(step) ? scaledIn : replaced).addAll(instances);
        } else if (step.kind() == Step.Kind.REIMAGE || step.kind() == Step.Kind.REIMAGE_ALL) {
            instances.forEach(instance -> reimages[instance.position()]++);
        }
        StepImpact impact = impact(step);
        if (impact.disruption() != Disruption.NONE) {
            for (InstanceState instance : instances) {
                int position = instance.position();
                byInstance[position] = sum(byInstance[position], impact);
            }
        }
    }

    private StepImpact sum(StepImpact before, StepImpact then) {
        return before == StepImpact.NONE
                ? then
                : sums.computeIfAbsent(new Pair(before, then), pair -> before.and(then));
    }

    private StepImpact impact(Step step) {
        return switch (step.kind()) {
            case UPGRADE_INSTANCES -> upgrade;
            case DELETE_INSTANCES ->
                situation.scaling().isRemoval(step)
                        ? decidedBy(step, Propagation.AT_ONCE, List.of("sku.capacity"))
                        : byPolicy(situation.impact(), step.disruption());
            case DEALLOCATE -> deallocation();
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> decidedBy(step, Propagation.AT_ONCE, step.causes());
            case REIMAGE, REIMAGE_ALL, REDEPLOY, RESTART, START ->
                step.causes().isEmpty()
                        ? new StepImpact(step.disruption(), Optional.empty(), List.of())
                        : decidedBy(step, Propagation.OUTSIDE_POLICY, step.causes());
            case UPDATE_MODEL,
                    SET_PROPERTY,
                    CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    WAIT_HEALTHY,
                    PAUSE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK -> StepImpact.NONE;
        };
    }

    private static StepImpact decidedBy(Step step, Propagation propagation, List<String> changes) {
        return new StepImpact(step.disruption(), Optional.of(propagation), changes);
    }

    private static StepImpact byPolicy(UpdateImpact impact) {
        return byPolicy(impact, impact.byPolicy());
    }

    private static StepImpact byPolicy(UpdateImpact impact, Disruption disruption) {
        List<String> deciding =
                impact.decidingByPolicy().stream().map(Object::toString).toList();
        return new StepImpact(
                disruption, deciding.isEmpty() ? Optional.empty() : Optional.of(Propagation.BY_POLICY), deciding);
    }

    private StepImpact deallocation() {
        List<Change> because = situation.deallocating();
        if (because.isEmpty()) {
            return byPolicy(situation.impact(), Disruption.DEALLOCATE);
        }
        return new StepImpact(
                Disruption.DEALLOCATE,
                because.stream().map(change -> Impact.of(change).propagation()).findFirst(),
                because.stream()
                        .map(change -> change.path().toString())
                        .distinct()
                        .toList());
    }

    private ImpactsById all() {
        InstanceSet outdated = InstanceSet.of(situation.outdated());
        ExtensionRuns extensions = ExtensionRuns.of(situation);
        Map<Fate, InstanceImpact> shared = new LinkedHashMap<>();
        InstanceImpact[] impacts = new InstanceImpact[byInstance.length];
        Fate last = null;
        InstanceImpact impact = null;
        for (InstanceState instance : situation.instances()) {
            Fate fate = fate(instance, outdated.contains(instance));
            if (!fate.equals(last)) {
                impact = shared.computeIfAbsent(fate, any -> impact(any, extensions));
                last = fate;
            }
            impacts[instance.position()] = Objects.requireNonNull(impact);
        }
        return new ImpactsById(situation.fleet(), impacts, List.copyOf(shared.values()));
    }

    private Fate fate(InstanceState instance, boolean isOutdated) {
        InstanceOutcome outcome = outcome(instance, isOutdated);
        return new Fate(
                outcome,
                byInstance[instance.position()],
                outcome == InstanceOutcome.UPGRADED && !instance.current(),
                instance.failed(),
                reimages[instance.position()]);
    }

    private static InstanceImpact impact(Fate fate, ExtensionRuns extensions) {
        return new InstanceImpact(
                fate.outcome(),
                fate.impact().disruption(),
                fate.impact().propagation(),
                fate.impact().decidedBy(),
                fate.missedUpdates(),
                fate.failedBefore(),
                extensions.on(
                        fate.outcome() == InstanceOutcome.UPGRADED,
                        fate.outcome() == InstanceOutcome.REPLACED,
                        fate.reimages()));
    }

    private InstanceOutcome outcome(InstanceState instance, boolean isOutdated) {
        if (upgraded.contains(instance)) {
            return InstanceOutcome.UPGRADED;
        } else if (replaced.contains(instance)) {
            return InstanceOutcome.REPLACED;
        } else if (scaledIn.contains(instance)) {
            return InstanceOutcome.SCALED_IN;
        } else if (isRefused) {
            return InstanceOutcome.REFUSED;
        } else if (!isOutdated) {
            return InstanceOutcome.CURRENT;
        } else if (instance.isProtected()) {
            return InstanceOutcome.PROTECTED;
        } else if (options.skipped().contains(instance.id())) {
            return InstanceOutcome.SKIPPED;
        } else if (options.newInstancesOnly()) {
            return InstanceOutcome.LEFT_ALONE;
        } else if (!instance.running() && options.stoppedInstances() == StoppedInstances.LEFT_OUT) {
            return InstanceOutcome.NOT_RUNNING;
        } else if (instance.failed() && options.failedInstances() == FailedInstances.LEFT_OUT) {
            return InstanceOutcome.FAILED;
        }
        // The operator stops after one batch at the earliest.
        return upgraded.isEmpty() && replaced.isEmpty() ? InstanceOutcome.NOT_UPGRADED : InstanceOutcome.STOPPED_BEFORE;
    }
}
