package dev.vmss.engine.simulate;

import dev.vmss.engine.edit.Merge;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs plans in virtual time against a script of what goes wrong. Immutable; the same input gives the same result.
 *
 * <pre>{@code
 * UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);
 * SimulationResult result = Simulation.of(applied, desired, instances)
 *         .withHealth(HealthScript.builder().addRules(HealthRule.unhealthy("3").onModel(1)).build())
 *         .run(plan);
 * result.code();   // MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade
 * }</pre>
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades">
 *     Rolling upgrades</a>
 */
public final class Simulation {

    private final ScaleSet after;
    private final List<ScaleSetInstance> instances;
    private final HealthScript script;
    private final boolean operatorActs;
    private final UpgradedShare share;
    private final Duration start;
    private final int baseVersion;

    private Simulation(
            ScaleSet after,
            List<ScaleSetInstance> instances,
            HealthScript script,
            boolean operatorActs,
            UpgradedShare share,
            Duration start,
            int baseVersion) {
        this.after = after;
        this.instances = List.copyOf(instances);
        this.script = script;
        this.operatorActs = operatorActs;
        this.share = share;
        this.start = start;
        this.baseVersion = baseVersion;
    }

    /**
     * A simulation in which nothing goes wrong and the operator does no more than the platform waits for.
     *
     * @param applied the set as the service holds it
     * @param desired the set as it should become
     * @param instances its instances, each with its instance view if the caller has it
     * @return the simulation
     */
    public static Simulation of(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return new Simulation(
                Merge.merge(applied, desired),
                instances,
                HealthScript.HEALTHY,
                false,
                UpgradedShare.OF_UPGRADED,
                Duration.ZERO,
                0);
    }

    /**
     * The same with a script.
     *
     * @param script what goes wrong
     * @return the simulation
     */
    public Simulation withHealth(HealthScript script) {
        return new Simulation(after, instances, script, operatorActs, share, start, baseVersion);
    }

    /**
     * The same with an operator who carries out all of their steps, so that it does not end with
     * {@link SimulationResult.Outcome#MANUAL}.
     *
     * @return the simulation
     */
    public Simulation withOperator() {
        return new Simulation(after, instances, script, true, share, start, baseVersion);
    }

    /**
     * The same with another reading of {@code maxUnhealthyUpgradedInstancePercent}.
     *
     * @param share what it is a percentage of
     * @return the simulation
     */
    public Simulation withUpgradedShare(UpgradedShare share) {
        return new Simulation(after, instances, script, operatorActs, share, start, baseVersion);
    }

    /**
     * The same somewhere in the middle of its script.
     *
     * @param time how far the script has come
     * @param modelVersion what the script calls the model that instances have before
     * @return the simulation
     */
    Simulation startingAt(Duration time, int modelVersion) {
        return new Simulation(after, instances, script, operatorActs, share, time, modelVersion);
    }

    /**
     * Runs a plan for the models and instances of this simulation.
     *
     * @param plan the plan
     * @return what came of it; {@code ABORTED} with Azure's error if Azure refuses the update
     * @throws IllegalArgumentException if an instance has neither an id nor a name
     */
    public SimulationResult run(UpgradePlan plan) {
        int next = instances.stream()
                .flatMap(instance -> instance.instanceId().stream())
                .filter(id -> id.matches("\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id) + 1)
                .max()
                .orElse(0);
        return run(plan, created -> Integer.toString(next + created));
    }

    /** Runs a plan where somebody else gives ids to the instances that are created, by how many were created before. */
    SimulationResult run(UpgradePlan plan, IntFunction<String> ids) {
        Fleet fleet = new Fleet(script, start, baseVersion, ids);
        for (ScaleSetInstance instance : instances) {
            fleet.add(Machine.of(instance, isOutdated(plan, instance)));
        }
        return new SimulationRun(
                        fleet,
                        plan,
                        new HealthGate(fleet, EffectiveSet.of(after).rollingLimits(), share),
                        script,
                        operatorActs)
                .run();
    }

    private static boolean isOutdated(UpgradePlan plan, ScaleSetInstance instance) {
        return plan.touchesInstances() || !InstanceStatus.of(instance).hasLatestModel();
    }
}
