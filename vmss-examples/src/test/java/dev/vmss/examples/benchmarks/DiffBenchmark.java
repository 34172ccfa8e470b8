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
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.diff.Diff;
import org.json.JSONException;
import org.json.JSONObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.JSONCompareResult;

/** The difference of two models that are in memory already, in the form that each library compares. */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DiffBenchmark extends ShortRuns {

    /** What is compared. */
    @Param
    public Pair pair = Pair.SAMPLE;

    private final Javers javers = SdkValues.javers(VirtualMachineScaleSetInner.class);
    private final Javers javersUntold = JaversBuilder.javers().build();

    /** Without looking for elements that were moved or copied. */
    static final EnumSet<DiffFlags> NO_MOVES_NO_COPIES =
            EnumSet.of(DiffFlags.OMIT_VALUE_ON_REMOVE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    private ScaleSet applied;
    private ScaleSet desired;
    private JsonNode appliedTree;
    private JsonNode desiredTree;
    private JSONObject appliedObject;
    private JSONObject desiredObject;
    private Object[] appliedLeaves;
    private Object[] desiredLeaves;
    private VirtualMachineScaleSetInner appliedInSdk;
    private VirtualMachineScaleSetInner desiredInSdk;

    @Setup
    public void read() throws IOException, JSONException {
        applied = pair.applied();
        desired = pair.desired();
        ObjectMapper mapper = new ObjectMapper();
        appliedTree = mapper.readTree(pair.appliedJson());
        desiredTree = mapper.readTree(pair.desiredJson());
        appliedObject = new JSONObject(appliedTree.toString());
        desiredObject = new JSONObject(desiredTree.toString());
        FlatTable table = FlatTable.of(appliedTree, desiredTree);
        appliedLeaves = table.read(pair.appliedJson());
        desiredLeaves = table.read(pair.desiredJson());
        appliedInSdk = VirtualMachineScaleSetInner.fromJson(JsonProviders.createReader(pair.appliedJson()));
        desiredInSdk = VirtualMachineScaleSetInner.fromJson(JsonProviders.createReader(pair.desiredJson()));
    }

    /** As Azure compares: keys of lists, ids, regions and enum constants without case, defaults, what is only read. */
    @Benchmark
    public ModelDiff vmss() {
        return ModelDiff.between(applied, desired);
    }

    /**
     * JSON Patch between the two trees, without looking for elements that were moved or copied, which {@link #vmss} does not report
     * either; a list that was reordered differs, and so does what only the service writes.
     */
    @Benchmark
    public JsonNode zjsonpatch() {
        return JsonDiff.asJson(appliedTree, desiredTree, NO_MOVES_NO_COPIES);
    }

    /** The same with the configuration that it has by default. */
    @Benchmark
    public JsonNode zjsonpatchDefault() {
        return JsonDiff.asJson(appliedTree, desiredTree);
    }

    /** What tests compare JSON with: the order of lists does not matter, and the differences are texts. */
    @Benchmark
    public JSONCompareResult jsonassert() throws JSONException {
        return JSONCompare.compareJSON(appliedObject, desiredObject, JSONCompareMode.NON_EXTENSIBLE);
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

    /** A floor: the same leaves in two arrays of one layout, and the indices of those that differ. It knows no structure. */
    @Benchmark
    public BitSet flatLeaves() {
        BitSet different = new BitSet(appliedLeaves.length);
        for (int i = 0; i < appliedLeaves.length; i++) {
            if (!Objects.equals(appliedLeaves[i], desiredLeaves[i])) {
                different.set(i);
            }
        }
        return different;
    }

    /** A floor: whether the trees are equal. It says nothing about what differs, and stops at the first difference. */
    @Benchmark
    public boolean treeEquals() {
        return appliedTree.equals(desiredTree);
    }
}
