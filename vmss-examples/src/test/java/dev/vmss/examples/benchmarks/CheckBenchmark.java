package dev.vmss.examples.benchmarks;

import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All rules over an update whose difference is known. No other library does this work, so there is no peer. */
@State(Scope.Benchmark)
public class CheckBenchmark extends ShortRuns {

    private final RuleBook rules = RuleBook.current();

    private Update update;
    private Update creation;

    @Setup
    public void compare() {
        update = Update.of(Pair.SAMPLE.applied(), Pair.SAMPLE.desired(), UpdateContext.NONE);
        creation = Update.of(ScaleSet.builder().build(), Pair.SAMPLE.applied(), UpdateContext.NONE);
    }

    /** Three changes. */
    @Benchmark
    public CheckResult update() {
        return rules.check(update);
    }

    /** Everything is new, so every rule about a property has something to say. */
    @Benchmark
    public CheckResult creation() {
        return rules.check(creation);
    }
}
