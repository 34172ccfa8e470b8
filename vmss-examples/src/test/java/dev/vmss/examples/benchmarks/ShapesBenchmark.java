package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the work grows with documents of bad shape: ten times the size must not take much more than ten times as long. */
@State(Scope.Benchmark)
public class ShapesBenchmark extends ShortRuns {

    /** Of what there is very much. */
    @Param
    public Shape shape = Shape.TAGS;

    /** How much. */
    @Param({"100", "1000", "10000"})
    public int size = 100;

    private final ModelReader reader = ModelReader.create();
    private final ObjectMapper mapper = new ObjectMapper();
    private final UpgradePlanner planner = UpgradePlanner.create();
    private final List<ScaleSetInstance> instances = Gallery.instancesOf(Gallery.webTier());

    private byte[] json;
    private ScaleSet applied;
    private ScaleSet desired;

    @Setup
    public void write() throws IOException {
        json = shape.json(size, false);
        applied = read();
        json = shape.json(size, true);
        desired = read();
    }

    @Benchmark
    public ScaleSet read() throws IOException {
        return reader.read(ScaleSet.class, new ByteArrayInputStream(json)).value();
    }

    /** The same document as a tree. Jackson itself takes a jump where one document has more than 6,000 names. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(json);
    }

    @Benchmark
    public ModelDiff diff() {
        return ModelDiff.between(applied, desired);
    }

    /** The smallest request for the update. */
    @Benchmark
    public UpdateRequest smallestRequest() {
        return UpdateRequest.between(applied, desired);
    }

    /** Difference, check and plan for six instances; most of these updates are refused, which ends the plan with the check. */
    @Benchmark
    public UpgradePlan diffCheckAndPlan() {
        return planner.plan(applied, desired, instances);
    }
}
