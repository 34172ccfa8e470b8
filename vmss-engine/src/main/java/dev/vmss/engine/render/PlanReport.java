package dev.vmss.engine.render;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import org.immutables.value.Value;

/** A plan and what a report tells beside it. */
@Value.Immutable
public interface PlanReport extends WithPlanReport {

    /** {@return what the set is called in the report} */
    String name();

    /** {@return the plan} */
    UpgradePlan plan();

    /** {@return all instances of the set, which a timeline groups by zone; without them it shows those that the plan names} */
    List<ScaleSetInstance> instances();

    /** {@return the commands of each step, or nothing for a report without commands} */
    List<StepCommand> commands();

    /** {@return how long the steps are taken to last} */
    @Value.Default
    default Timing timing() {
        return Timing.DEFAULT;
    }

    /**
     * A report of a plan with its commands.
     *
     * @param applied the set as the service holds it
     * @param desired the set as it should become
     * @param instances its instances
     * @param plan the plan for them
     * @return the report
     */
    static PlanReport of(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances, UpgradePlan plan) {
        return builder()
                .name(applied.name().or(desired::name).orElse("the set"))
                .plan(plan)
                .instances(instances)
                .commands(StepCommands.of(applied, desired).commands(plan))
                .build();
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanReport}. */
    final class Builder extends ImmutablePlanReport.Builder {

        Builder() {}
    }
}
