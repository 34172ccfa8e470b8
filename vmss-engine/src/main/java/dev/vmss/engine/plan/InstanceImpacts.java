package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Way;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what the steps of a plan do to each instance. The cost is linear in steps and instances. Not thread-safe. */
final class InstanceImpacts {

    /** What one or several steps do to an instance. */
    private record Blow(Disruption disruption, Optional<Way> way, List<String> decidedBy) {

        private static final Blow NONE = new Blow(Disruption.NONE, Optional.empty(), List.of());

        /** The harder of two; of two that are as hard, what decides both. */
        Blow and(Blow other) {
            int order = disruption.compareTo(other.disruption);
            if (order != 0) {
                return order > 0 ? this : other;
            }
            Set<String> both = new LinkedHashSet<>(decidedBy);
            both.addAll(other.decidedBy);
            boolean outside = other.way.filter(Way.OUTSIDE_POLICY::equals).isPresent();
            return new Blow(disruption, way.isEmpty() || outside ? other.way.or(() -> way) : way, List.copyOf(both));
        }
    }

    private record Pair(Blow before, Blow then) {}

    private record Fate(InstanceOutcome outcome, Blow blow, boolean missedUpdates) {}

    private final Situation situation;
    private final PlanOptions options;
    private final boolean isRefused;
    private final Map<String, Blow> blows = new HashMap<>();
    private final Map<Pair, Blow> sums = new HashMap<>();
    private final Set<String> upgraded = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> scaledIn = new HashSet<>();

    /** Shared by all batches. */
    private final Blow upgrade;

    private InstanceImpacts(Situation situation, boolean isRefused) {
        this.situation = situation;
        this.options = situation.options();
        this.isRefused = isRefused;
        this.upgrade = byPolicy(situation.impact().byPolicy());
    }

    /**
     * What each instance suffers, in the order of the plan's instances.
     *
     * @param isRefused whether there are no steps because the update must not be carried out
     */
    static Map<String, InstanceImpact> of(Situation situation, List<Step> steps, boolean isRefused) {
        InstanceImpacts impacts = new InstanceImpacts(situation, isRefused);
        Set<String> leaving = new HashSet<>();
        situation.scaling().removed().forEach(instance -> leaving.add(instance.id()));
        steps.forEach(step -> impacts.add(step, leaving));
        return impacts.all();
    }

    private void add(Step step, Set<String> leaving) {
        if (step instanceof InstanceStep.UpgradeInstances) {
            upgraded.addAll(step.instances());
        } else if (step instanceof InstanceStep.DeleteInstances) {
            step.instances().forEach(id -> (leaving.contains(id) ? scaledIn : replaced).add(id));
        }
        Blow blow = blow(step, leaving);
        if (blow.disruption() != Disruption.NONE) {
            step.instances().forEach(id -> blows.merge(id, blow, this::sum));
        }
    }

    private Blow sum(Blow before, Blow then) {
        return sums.computeIfAbsent(new Pair(before, then), pair -> before.and(then));
    }

    private Blow blow(Step step, Set<String> leaving) {
        if (step instanceof InstanceStep.UpgradeInstances) {
            return upgrade;
        } else if (step instanceof InstanceStep.DeleteInstances) {
            return leaving.containsAll(step.instances())
                    ? new Blow(Disruption.REPLACE, Optional.of(Way.AT_ONCE), List.of("sku.capacity"))
                    : byPolicy(Disruption.REPLACE);
        } else if (step instanceof InstanceStep.Deallocate) {
            return deallocation();
        } else if (step instanceof InstanceStep.UpdateInstance
                || step instanceof InstanceStep.AttachDisk
                || step instanceof InstanceStep.DetachDisk) {
            return new Blow(disruption(step), Optional.of(Way.AT_ONCE), step.causes());
        }
        Optional<Way> way = step.causes().isEmpty() ? Optional.empty() : Optional.of(Way.OUTSIDE_POLICY);
        return new Blow(disruption(step), way, step.causes());
    }

    /** What the steps that are not about the set's own changes do. */
    private static Disruption disruption(Step step) {
        if (step instanceof InstanceStep.UpdateInstance update) {
            return update.disruption();
        } else if (step instanceof InstanceStep.AttachDisk || step instanceof InstanceStep.DetachDisk) {
            return Disruption.IN_PLACE;
        }
        return Ceiling.of(step);
    }

    private Blow byPolicy(Disruption disruption) {
        List<String> deciding = situation.impact().decidingByPolicy().stream()
                .map(Object::toString)
                .toList();
        return new Blow(disruption, deciding.isEmpty() ? Optional.empty() : Optional.of(Way.BY_POLICY), deciding);
    }

    private Blow deallocation() {
        List<Finding> because = situation.check().findings().stream()
                .filter(finding -> finding.severity() == Severity.ALLOWED_AFTER_DEALLOCATION)
                .toList();
        return new Blow(
                Disruption.DEALLOCATE,
                because.stream()
                        .map(finding -> Impact.of(finding.change()).way())
                        .findFirst(),
                because.stream()
                        .map(finding -> finding.change().path().toString())
                        .distinct()
                        .toList());
    }

    private Map<String, InstanceImpact> all() {
        Set<InstanceState> outdated = new HashSet<>(situation.outdated());
        Map<Fate, InstanceImpact> shared = new HashMap<>();
        Map<String, InstanceImpact> impacts = new LinkedHashMap<>();
        for (InstanceState instance : situation.instances()) {
            InstanceOutcome outcome = outcome(instance, outdated.contains(instance));
            Blow blow = blows.getOrDefault(instance.id(), Blow.NONE);
            boolean missed = outcome == InstanceOutcome.UPGRADED && !instance.current();
            impacts.put(
                    instance.id(),
                    shared.computeIfAbsent(
                            new Fate(outcome, blow, missed),
                            fate -> new InstanceImpact(
                                    outcome, blow.disruption(), blow.way(), blow.decidedBy(), missed)));
        }
        return impacts;
    }

    private InstanceOutcome outcome(InstanceState instance, boolean isOutdated) {
        if (upgraded.contains(instance.id())) {
            return InstanceOutcome.UPGRADED;
        } else if (replaced.contains(instance.id())) {
            return InstanceOutcome.REPLACED;
        } else if (scaledIn.contains(instance.id())) {
            return InstanceOutcome.SCALED_IN;
        } else if (isRefused) {
            return InstanceOutcome.REFUSED;
        } else if (!isOutdated) {
            return InstanceOutcome.CURRENT;
        } else if (instance.isProtected()) {
            return InstanceOutcome.PROTECTED;
        } else if (options.skipped().contains(instance.id())) {
            return InstanceOutcome.SKIPPED;
        } else if (!instance.running() && options.stoppedInstances() == StoppedInstances.LEFT_OUT) {
            return InstanceOutcome.NOT_RUNNING;
        } else if (instance.failed() && options.failedInstances() == FailedInstances.LEFT_OUT) {
            return InstanceOutcome.FAILED;
        }
        // The operator stops after one batch at the earliest.
        return upgraded.isEmpty() && replaced.isEmpty() ? InstanceOutcome.NOT_UPGRADED : InstanceOutcome.STOPPED_BEFORE;
    }
}
