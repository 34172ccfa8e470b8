package dev.vmss.examples.benchmarks;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Difference, check and plan of a new image for the web tier, whose batches of 40 % stay in one of three zones. No other library
 * does this work, so there is no peer; what matters is how it grows.
 */
@State(Scope.Benchmark)
public class PlanBenchmark extends ShortRuns {

    /** How many instances the set has. */
    @Param({"1", "10", "100", "1000", "10000", "100000"})
    public int instances = 10;

    private final UpgradePlanner planner = UpgradePlanner.create();

    private List<ScaleSetInstance> list;

    @Setup
    public void list() {
        list = InstanceLists.ofWebTier(instances);
        UpgradePlan plan = diffCheckAndPlan();
        if (plan.check().verdict() == Verdict.REFUSED || plan.outdated().size() != instances) {
            throw new IllegalStateException("This plan upgrades too little: " + plan.check());
        }
    }

    @Benchmark
    public UpgradePlan diffCheckAndPlan() {
        return planner.plan(Pair.WEB_TIER.applied(), Pair.WEB_TIER.desired(), list);
    }
}
