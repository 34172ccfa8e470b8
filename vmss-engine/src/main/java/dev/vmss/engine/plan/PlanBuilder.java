package dev.vmss.engine.plan;

import dev.vmss.engine.rules.AzureError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a plan and keeps count of how many instances are away. Not thread-safe. */
final class PlanBuilder {

    private final List<Step> steps = new ArrayList<>();
    private final List<PlanWarning> warnings = new ArrayList<>();
    private final InstanceSet upgraded = new InstanceSet();
    private final InstanceSet reimaged = new InstanceSet();
    private final InstanceSet restarted = new InstanceSet();
    private final InstanceSet deallocated = new InstanceSet();
    private final InstanceSet gone = new InstanceSet();
    private Optional<AzureError> failure = Optional.empty();
    private int created;
    private int serving;
    private int servingDeallocated;
    private int batches;
    private int maxDown;
    private int minServing;
    private Duration pauses = Duration.ZERO;

    PlanBuilder(Instances fleet) {
        this.serving = fleet.serving();
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

    void hook(WaitStep.RunHook hook) {
        steps.add(hook);
        pauses = pauses.plus(hook.duration());
    }

    /** Notes that the step just added makes instances, which are assumed to be healthy. */
    void created(int count) {
        created += count;
    }

    /** Notes that the platform gives up after the steps so far. */
    void fail(AzureError error) {
        failure = Optional.of(error);
    }

    /** Azure's error with which the platform gives up after the steps, if it is known to. */
    Optional<AzureError> failure() {
        return failure;
    }

    /** How many instances there are after the steps so far, of those that there were before. */
    int size(List<InstanceState> before) {
        return left(before).size() + created;
    }

    /** Those of the instances that are unhealthy after the steps so far: they run, and have not got the latest model. */
    List<InstanceState> unhealthy(List<InstanceState> before) {
        return notUpgraded(left(before)).stream()
                .filter(InstanceState::unhealthy)
                .toList();
    }

    /** Notes that a batch is away while the step just added brings it to the latest model. */
    void batchUpgraded(List<InstanceState> batch) {
        upgraded.addAll(batch);
        batchAway(batch);
    }

    /** Those of the instances that a step before brings to the latest model. */
    List<InstanceState> upgraded(List<InstanceState> instances) {
        return upgraded.in(instances);
    }

    /** Those of the instances that no step before brings to the latest model. */
    List<InstanceState> notUpgraded(List<InstanceState> instances) {
        return upgraded.notIn(instances);
    }

    /** Notes that a batch is away while the step just added replaces its OS disks. */
    void batchReimaged(List<InstanceState> batch) {
        reimaged.addAll(batch);
        batchAway(batch);
    }

    boolean isReimaged(InstanceState instance) {
        return reimaged.contains(instance);
    }

    /** Whether an instance was stopped and started again on the way. */
    boolean isRestarted(InstanceState instance) {
        return restarted.contains(instance);
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

    /** Notes that instances are away until they are {@link #started}. */
    void deallocated(List<InstanceState> instances) {
        for (InstanceState instance : instances) {
            servingDeallocated += deallocated.add(instance) && instance.serving() ? 1 : 0;
        }
        away(List.of());
    }

    /** Notes that instances that were deallocated run again. */
    void started(List<InstanceState> instances) {
        restarted.addAll(instances);
        notDeallocated(instances);
    }

    /** Notes that instances are gone for good. */
    void gone(List<InstanceState> instances) {
        gone.addAll(instances);
        notDeallocated(instances);
        serving -= serving(instances);
        away(List.of());
    }

    private void notDeallocated(List<InstanceState> instances) {
        for (InstanceState instance : instances) {
            servingDeallocated -= deallocated.remove(instance) && instance.serving() ? 1 : 0;
        }
    }

    /** Those of the instances that a step before has deleted. */
    List<InstanceState> deleted(List<InstanceState> instances) {
        return gone.in(instances);
    }

    /** Those of the instances that no step before has deleted. */
    List<InstanceState> left(List<InstanceState> instances) {
        return gone.notIn(instances);
    }

    /** Notes that instances are away while the steps just added are carried out. */
    void away(List<InstanceState> batch) {
        List<InstanceState> others = deallocated.notIn(batch);
        maxDown = Math.max(maxDown, deallocated.size() + others.size());
        minServing = Math.min(minServing, serving - servingDeallocated - serving(others));
    }

    private static int serving(List<InstanceState> instances) {
        return (int) instances.stream().filter(InstanceState::serving).count();
    }

    void warn(String code, String message) {
        warn(new PlanWarning(code, message));
    }

    void warn(PlanWarning warning) {
        warnings.add(warning);
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
