package dev.vmss.engine.render;

import dev.vmss.engine.plan.InstancePlan;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/**
 * The commands for an update of one instance's own model, like {@link StepCommands} for a set. In Uniform
 * orchestration each request contains only its change; a request with the whole instance gives it its own model.
 */
public final class InstanceCommands {

    private InstanceCommands() {}

    /**
     * The commands of a plan, with the newest API version.
     *
     * @param plan the plan
     * @return the commands of each step, in order
     */
    public static List<StepCommand> of(InstancePlan plan) {
        return of(plan, ApiVersion.LATEST);
    }

    /**
     * The commands of a plan.
     *
     * @param plan the plan
     * @param version the API version of the requests
     * @return the commands of each step, in order
     */
    public static List<StepCommand> of(InstancePlan plan, ApiVersion version) {
        InstanceUpdate update = plan.update();
        InstanceWriter writer =
                new InstanceWriter(Address.of(update.applied(), version), update.applied(), update.desired());
        return plan.steps().stream().map(writer::command).toList();
    }
}
