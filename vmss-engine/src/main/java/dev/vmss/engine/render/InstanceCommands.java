package dev.vmss.engine.render;

import dev.vmss.engine.plan.InstancePlan;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/**
 * The commands for an update of one instance's own model, as {@link StepCommands} gives them for the set's. Each request holds
 * the whole instance, because the service knows no smaller one.
 */
public final class InstanceCommands {

    private final ScaleSetInstance applied;
    private final ScaleSetInstance desired;
    private final ApiVersion version;

    private InstanceCommands(ScaleSetInstance applied, ScaleSetInstance desired, ApiVersion version) {
        this.applied = applied;
        this.desired = desired;
        this.version = version;
    }

    /**
     * The commands for an update of an instance.
     *
     * @param applied the instance as the service holds it
     * @param desired the instance as it should become
     * @return the commands, by the newest API version
     */
    public static InstanceCommands of(ScaleSetInstance applied, ScaleSetInstance desired) {
        return new InstanceCommands(applied, desired, ApiVersion.LATEST);
    }

    /**
     * The same by another API version.
     *
     * @param version the version of the requests
     * @return the commands
     */
    public InstanceCommands withApiVersion(ApiVersion version) {
        return new InstanceCommands(applied, desired, version);
    }

    /**
     * The commands for a plan of the update.
     *
     * @param plan the plan
     * @return for each step its commands, in order
     */
    public List<StepCommand> commands(InstancePlan plan) {
        InstanceWriter writer = new InstanceWriter(Address.of(applied, version), applied, desired);
        return plan.steps().stream().map(writer::command).toList();
    }
}
