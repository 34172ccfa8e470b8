package dev.vmss.engine.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the steps of a plan and keeps count of how many instances are away. Not thread-safe. */
final class PlanBuilder {

    private final List<Step> steps = new ArrayList<>();
    private final List<PlanWarning> warnings = new ArrayList<>();
    private int serving;
    private int batches;
    private int maxDown;
    private int minServing;
    private Duration pauses = Duration.ZERO;
    private List<InstanceState> deallocated = List.of();
    private final Set<InstanceState> gone = new HashSet<>();

    PlanBuilder(List<InstanceState> instances) {
        this.serving = (int) instances.stream().filter(InstanceState::serving).count();
        this.minServing = serving;
    }

    void step(Step step) {
        steps.add(step);
    }

    void pause(Actor actor, Duration duration) {
        if (!duration.isZero() && !duration.isNegative()) {
            steps.add(new WaitStep.Pause(actor, duration));
            pauses = pauses.plus(duration);
        }
    }

    /** Notes that a batch is away while the step just added is carried out. */
    void batchAway(List<InstanceState> batch) {
        batches++;
        away(batch);
    }

    /** Notes that a batch is deleted and others stand in for it already. */
    void batchReplaced(List<InstanceState> batch) {
        batches++;
        gone.addAll(batch);
    }

    /** Notes that instances are away until they are {@link #started()}. */
    void deallocated(List<InstanceState> instances) {
        deallocated = instances;
        away(List.of());
    }

    void started() {
        deallocated = List.of();
    }

    /** Notes that instances are gone for good. */
    void gone(List<InstanceState> instances) {
        gone.addAll(instances);
        deallocated = deallocated.stream().filter(instance -> !instances.contains(instance)).toList();
        serving -= (int) instances.stream().filter(InstanceState::serving).count();
        away(List.of());
    }

    /** Those of the instances that no step before has deleted. */
    List<InstanceState> left(List<InstanceState> instances) {
        return instances.stream().filter(instance -> !gone.contains(instance)).toList();
    }

    private void away(List<InstanceState> batch) {
        Set<InstanceState> away = new HashSet<>(deallocated);
        away.addAll(batch);
        int servingAway = (int) away.stream().filter(InstanceState::serving).count();
        maxDown = Math.max(maxDown, away.size());
        minServing = Math.min(minServing, serving - servingAway);
    }

    void warn(String code, String message) {
        warnings.add(new PlanWarning(code, message));
    }

    List<Step> steps() {
        return steps;
    }

    List<PlanWarning> warnings() {
        return warnings;
    }

    Bounds bounds() {
        return new Bounds(batches, maxDown, minServing, pauses);
    }
}
