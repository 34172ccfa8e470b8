package dev.vmss.engine.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps of a plan and keeps count of how many instances are away. Not thread-safe. */
final class PlanBuilder {

    private final List<Step> steps = new ArrayList<>();
    private final List<PlanWarning> warnings = new ArrayList<>();
    private final int serving;
    private int batches;
    private int maxDown;
    private int minServing;
    private Duration pauses = Duration.ZERO;

    PlanBuilder(List<InstanceState> instances) {
        this.serving = (int) instances.stream().filter(InstanceState::serving).count();
        this.minServing = serving;
    }

    void step(Step step) {
        steps.add(step);
    }

    void pause(Actor actor, Duration duration) {
        if (!duration.isZero() && !duration.isNegative()) {
            steps.add(new Step.Pause(actor, duration));
            pauses = pauses.plus(duration);
        }
    }

    /** Notes that a batch is away while the step just added is carried out. */
    void batchAway(List<InstanceState> batch) {
        batches++;
        away(batch);
    }

    /** Notes that a batch is acted on while others stand in for it. */
    void batchReplaced() {
        batches++;
    }

    void away(List<InstanceState> instances) {
        int servingAway = (int) instances.stream().filter(InstanceState::serving).count();
        maxDown = Math.max(maxDown, instances.size());
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
