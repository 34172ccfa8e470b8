package dev.vmss.examples.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.diff.Diff;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The difference of two models that are in memory already, in the form that each library compares. */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DiffBenchmark extends ShortRuns {

    private static final EnumSet<DiffFlags> WITHOUT_MOVES_AND_COPIES =
            EnumSet.of(DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    /** What is compared. */
    @Param
    public Pair pair = Pair.SAMPLE;

    private final Javers javers = SdkValues.javers(VirtualMachineScaleSetInner.class);
    private final Javers javersUntold = JaversBuilder.javers().build();

    private ScaleSet applied;
    private ScaleSet desired;
    private JsonNode appliedTree;
    private JsonNode desiredTree;
    private VirtualMachineScaleSetInner appliedInSdk;
    private VirtualMachineScaleSetInner desiredInSdk;

    @Setup
    public void read() throws IOException {
        applied = pair.applied();
        desired = pair.desired();
        ObjectMapper mapper = new ObjectMapper();
        appliedTree = mapper.readTree(pair.appliedJson());
        desiredTree = mapper.readTree(pair.desiredJson());
        appliedInSdk = VirtualMachineScaleSetInner.fromJson(JsonProviders.createReader(pair.appliedJson()));
        desiredInSdk = VirtualMachineScaleSetInner.fromJson(JsonProviders.createReader(pair.desiredJson()));
    }

    /** As Azure compares: keys of lists, ids, regions and enum constants without case, defaults, what is only read. */
    @Benchmark
    public ModelDiff vmss() {
        return ModelDiff.between(applied, desired);
    }

    /** JSON Patch between the two trees; a list that was reordered differs, and so does what only the service writes. */
    @Benchmark
    public JsonNode zjsonpatch() {
        return JsonDiff.asJson(appliedTree, desiredTree);
    }

    /** The same without a search for moves and copies, which {@code vmss} does not look for either. */
    @Benchmark
    public JsonNode zjsonpatchTuned() {
        return JsonDiff.asJson(appliedTree, desiredTree, WITHOUT_MOVES_AND_COPIES);
    }

    /** The graphs of the SDK's objects by reflection; it knows no keys of lists, and does not see what the SDK does not model. */
    @Benchmark
    public Diff javers() {
        return javers.compare(appliedInSdk, desiredInSdk);
    }

    /** The same without a word about the SDK's open enums, which JaVers then compares down to the fields of the JDK. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {
                "-Xms3g",
                "-Xmx3g",
                "-XX:+AlwaysPreTouch",
                "-Dslf4j.internal.verbosity=ERROR",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"
            })
    public Diff javersUntold() {
        return javersUntold.compare(appliedInSdk, desiredInSdk);
    }

    /** The floor: whether the trees are equal. It says nothing about what differs, and stops at the first difference. */
    @Benchmark
    public boolean treeEquals() {
        return appliedTree.equals(desiredTree);
    }
}
