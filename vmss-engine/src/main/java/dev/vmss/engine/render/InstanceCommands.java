package dev.vmss.engine.render;

import dev.vmss.engine.plan.InstancePlan;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/**
 * The commands for an update of one instance's own model, as {@link StepCommands} gives them for the set's. In Uniform orchestration
 * each request holds nothing but its change; one with the whole instance leaves it with a model of its own.
 */
public final class InstanceCommands {

    private InstanceCommands() {}

    /**
     * The commands of a plan, by the newest API version.
     *
     * @param plan the plan
     * @return for each step its commands, in order
     */
    public static List<StepCommand> of(InstancePlan plan) {
        return of(plan, ApiVersion.LATEST);
    }

    /**
     * The commands of a plan.
     *
     * @param plan the plan
     * @param version the API version of the requests
     * @return for each step its commands, in order
     */
    public static List<StepCommand> of(InstancePlan plan, ApiVersion version) {
        InstanceUpdate update = plan.update();
        InstanceWriter writer =
                new InstanceWriter(Address.of(update.applied(), version), update.applied(), update.desired());
        return plan.steps().stream().map(writer::command).toList();
    }
}
