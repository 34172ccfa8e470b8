package dev.vmss.engine.render;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/** A plan with the contents of its reports. Immutable. */
public final class PlanReport implements JsonForm {

    private final UpgradePlan plan;
    private final List<StepCommand> commands;
    private final Timing timing;

    private PlanReport(UpgradePlan plan, List<StepCommand> commands, Timing timing) {
        this.plan = plan;
        this.commands = commands;
        this.timing = timing;
    }

    /**
     * A report of a plan with the commands of its steps.
     *
     * @param plan the plan
     * @return the report
     */
    public static PlanReport of(UpgradePlan plan) {
        return new PlanReport(plan, StepCommands.of(plan), Timing.DEFAULT);
    }

    /**
     * A report of a plan without commands, which are a large part of the report of a large plan.
     *
     * @param plan the plan
     * @return the report
     */
    public static PlanReport withoutCommands(UpgradePlan plan) {
        return new PlanReport(plan, List.of(), Timing.DEFAULT);
    }

    /**
     * The same with other durations of steps.
     *
     * @param timing the assumed durations of steps
     * @return the report
     */
    public PlanReport withTiming(Timing timing) {
        return new PlanReport(plan, commands, timing);
    }

    /** {@return the name of the set in the report: that of its models, or {@code the set}} */
    public String name() {
        Update update = plan.update();
        return update.applied().name().or(update.desired()::name).orElse("the set");
    }

    /** {@return the plan} */
    public UpgradePlan plan() {
        return plan;
    }

    /** {@return all instances of the set, which a timeline groups by zone} */
    public List<ScaleSetInstance> instances() {
        return plan.update().context().instances();
    }

    /** {@return the commands of each step; none for a report without commands} */
    public List<StepCommand> commands() {
        return commands;
    }

    /** {@return the assumed durations of steps} */
    public Timing timing() {
        return timing;
    }
}
