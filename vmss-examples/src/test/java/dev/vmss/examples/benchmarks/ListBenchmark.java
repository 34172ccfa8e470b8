package dev.vmss.examples.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVMListResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a page of 1,000 instances. */
@State(Scope.Benchmark)
public class ListBenchmark extends ShortRuns {

    /** Whether with their instance views, 7 MB, or without, 3.8 MB. */
    @Param({"false", "true"})
    public boolean views;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ModelReader reader = ModelReader.create();

    private byte[] page;

    @Setup
    public void write() {
        page = InstanceLists.page(1000, views);
    }

    /** All instances at once. */
    @Benchmark
    public List<ScaleSetInstance> vmss() throws IOException {
        return reader.readList(ScaleSetInstance.class, new ByteArrayInputStream(page));
    }

    /** By the parser that the management SDK generates; what it does not know is skipped. */
    @Benchmark
    public VirtualMachineScaleSetVMListResult azureSdk() throws IOException {
        try (JsonReader parser = JsonProviders.createReader(page)) {
            return VirtualMachineScaleSetVMListResult.fromJson(parser);
        }
    }

    /** Untyped: the same text as a tree. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(page);
    }
}
