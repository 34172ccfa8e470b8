package dev.vmss.examples.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.VmssModule;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing a model as JSON text without white space. */
@State(Scope.Benchmark)
public class WriteBenchmark extends ShortRuns {

    /** Whose applied model is written. */
    @Param({"SAMPLE", "WEB_TIER"})
    public Pair pair = Pair.SAMPLE;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectMapper mapperOfModels = new ObjectMapper().registerModule(VmssModule.withSecrets());

    private ScaleSet model;
    private VirtualMachineScaleSetInner modelInSdk;
    private JsonNode tree;

    @Setup
    public void read() throws IOException {
        model = pair.applied();
        modelInSdk = VirtualMachineScaleSetInner.fromJson(JsonProviders.createReader(pair.appliedJson()));
        tree = mapper.readTree(pair.appliedJson());
    }

    /** All that was read, unknown properties too. */
    @Benchmark
    public String vmss() throws IOException {
        return mapperOfModels.writeValueAsString(model);
    }

    /** As a request: what only the service writes is left out, so this writes less than the others. */
    @Benchmark
    public String azureSdk() throws IOException {
        return modelInSdk.toJsonString();
    }

    /** The same text from a tree. */
    @Benchmark
    public String writeTree() throws IOException {
        return mapper.writeValueAsString(tree);
    }
}
