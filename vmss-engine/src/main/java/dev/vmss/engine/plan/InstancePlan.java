package dev.vmss.engine.plan;

import dev.vmss.engine.diff.ModelDiff;
import java.util.List;

/**
 * What an update of one instance's own model will do.
 *
 * @param diff what it changes
 * @param steps what happens, in order
 */
public record InstancePlan(ModelDiff diff, List<InstanceStep> steps) {

    /**
     * Copies the steps.
     *
     * @param diff what it changes
     * @param steps what happens
     */
    public InstancePlan {
        steps = List.copyOf(steps);
    }
}
