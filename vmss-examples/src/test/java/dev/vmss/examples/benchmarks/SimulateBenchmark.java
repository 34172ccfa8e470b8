package dev.vmss.examples.benchmarks;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A rolling upgrade of the web tier in virtual time, from its plan to its end. No other library does this work. */
@State(Scope.Benchmark)
public class SimulateBenchmark extends ShortRuns {

    /** How many instances the set has. */
    @Param({"10", "1000"})
    public int instances = 10;

    private Simulation simulation;

    @Setup
    public void plan() {
        List<ScaleSetInstance> list = InstanceLists.ofWebTier(instances);
        UpgradePlan plan = UpgradePlanner.create().plan(Pair.WEB_TIER.applied(), Pair.WEB_TIER.desired(), list);
        simulation = Simulation.of(plan);
        if (simulate().outcome() != SimulationResult.Outcome.COMPLETED) {
            throw new IllegalStateException(
                    "The simulation ends with " + simulate().outcome());
        }
    }

    @Benchmark
    public SimulationResult simulate() {
        return simulation.run();
    }
}
