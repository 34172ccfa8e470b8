package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * The plan of an update of one instance's own model. Only an {@link InstancePlanner} creates it, and it contains
 * the update.
 */
public final class InstancePlan implements JsonForm {

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

    /** {@return the steps, in order} */
    public List<InstanceModelStep> steps() {
        return steps;
    }
}
