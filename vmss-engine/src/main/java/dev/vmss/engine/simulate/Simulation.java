package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.PlatformUpgradePlan;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs plans in virtual time with a script of failures. Immutable; the same input gives the same result.
 *
 * <pre>{@code
 * UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);
 * SimulationResult result = Simulation.of(plan)
 *         .withHealth(HealthScript.builder().addRules(HealthRule.unhealthy("3").onModel(1)).build())
 *         .run();
 * result.code();   // MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade
 * }</pre>
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades">
 *     Rolling upgrades</a>
 */
public final class Simulation implements JsonForm {

    private final Rehearsal rehearsal;
    private final HealthScript script;
    private final boolean operatorActs;
    private final UpgradedShare share;
    private final Duration start;
    private final int baseVersion;

    private Simulation(
            Rehearsal rehearsal,
            HealthScript script,
            boolean operatorActs,
            UpgradedShare share,
            Duration start,
            int baseVersion) {
        this.rehearsal = rehearsal;
        this.script = script;
        this.operatorActs = operatorActs;
        this.share = share;
        this.start = start;
        this.baseVersion = baseVersion;
    }

    private static Simulation of(Rehearsal rehearsal) {
        return new Simulation(rehearsal, HealthScript.HEALTHY, false, UpgradedShare.OF_UPGRADED, Duration.ZERO, 0);
    }

    /**
     * A simulation without failures, in which the operator carries out only the steps that the platform waits for.
     *
     * @param plan the plan to run, with its instances
     * @return the simulation
     */
    public static Simulation of(UpgradePlan plan) {
        return of(Rehearsal.of(plan));
    }

    /**
     * A simulation of an upgrade that the platform starts itself, without failures.
     *
     * @param plan the plan to run, with its instances
     * @return the simulation
     */
    public static Simulation of(PlatformUpgradePlan plan) {
        return of(Rehearsal.of(plan));
    }

    /**
     * The same with a script.
     *
     * @param script the failures
     * @return the simulation
     */
    public Simulation withHealth(HealthScript script) {
        return new Simulation(rehearsal, script, operatorActs, share, start, baseVersion);
    }

    /**
     * The same with an operator who carries out all of their steps, so that it does not end with
     * {@link SimulationResult.Outcome#MANUAL}.
     *
     * @return the simulation
     */
    public Simulation withOperator() {
        return new Simulation(rehearsal, script, true, share, start, baseVersion);
    }

    /**
     * The same with another interpretation of {@code maxUnhealthyUpgradedInstancePercent}.
     *
     * @param share what it is a percentage of
     * @return the simulation
     */
    public Simulation withUpgradedShare(UpgradedShare share) {
        return new Simulation(rehearsal, script, operatorActs, share, start, baseVersion);
    }

    /**
     * The same with instances as they are somewhere in the middle of the script.
     *
     * @param instances the instances as they are then
     * @param time how far the script has come
     * @param modelVersion what the script calls the model that instances have before
     * @return the simulation
     */
    Simulation startingAt(List<ScaleSetInstance> instances, Duration time, int modelVersion) {
        return new Simulation(rehearsal.withInstances(instances), script, operatorActs, share, time, modelVersion);
    }

    /**
     * Runs the plan.
     *
     * @return the result; {@code ABORTED} with Azure's error if Azure refuses the update
     */
    public SimulationResult run() {
        int next = rehearsal.instances().stream()
                .flatMap(instance -> instance.instanceId().stream())
                .filter(id -> id.matches("\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id) + 1)
                .max()
                .orElse(0);
        return run(created -> Integer.toString(next + created));
    }

    /** Runs the plan where somebody else gives ids to the instances that are created, by how many were created before. */
    SimulationResult run(IntFunction<String> ids) {
        Fleet fleet = new Fleet(script, start, baseVersion, ids);
        for (ScaleSetInstance instance : rehearsal.instances()) {
            fleet.add(Machine.of(instance, rehearsal.isOutdated(instance)));
        }
        HealthGate gate = new HealthGate(fleet, rehearsal.limits(), share);
        return new SimulationRun(fleet, rehearsal, gate, script, operatorActs).run();
    }
}
