package dev.vmss.engine.plan;

import java.util.List;

/**
 * What an update of one instance's own model will do. Only an {@link InstancePlanner} makes it, and it knows the update that it
 * plans.
 */
public final class InstancePlan {

    private final InstanceUpdate update;
    private final List<InstanceModelStep> steps;

    InstancePlan(InstanceUpdate update, List<InstanceModelStep> steps) {
        this.update = update;
        this.steps = List.copyOf(steps);
    }

    /** {@return the update that the plan carries out} */
    public InstanceUpdate update() {
        return update;
    }

    /** {@return what happens, in order} */
    public List<InstanceModelStep> steps() {
        return steps;
    }
}
