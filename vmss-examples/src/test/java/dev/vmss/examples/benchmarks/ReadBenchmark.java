package dev.vmss.examples.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a model from JSON in UTF-8 that is in memory. */
@State(Scope.Benchmark)
public class ReadBenchmark extends ShortRuns {

    /** Whose applied model is read. */
    @Param({"SAMPLE", "WEB_TIER"})
    public Pair pair = Pair.SAMPLE;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ModelReader reader = ModelReader.create();

    private byte[] json;
    private ModelReader sharing;

    private FlatTable table;

    @Setup
    public void write() throws IOException {
        table = FlatTable.of(mapper.readTree(pair.appliedJson()));
        json = pair.appliedJson();
        sharing = reader.sharing(pair.desired());
    }

    /** Typed, and nothing is lost: unknown properties, spellings, explicit nulls. */
    @Benchmark
    public ScaleSet vmss() {
        return reader.read(ScaleSet.class, json).value();
    }

    /** The same, while the desired model is known: what both have in common is held once. */
    @Benchmark
    public ScaleSet vmssSharing() {
        return sharing.read(ScaleSet.class, json).value();
    }

    /** Typed, by the parser that the management SDK generates; what it does not know is skipped. */
    @Benchmark
    public VirtualMachineScaleSetInner azureSdk() throws IOException {
        try (JsonReader parser = JsonProviders.createReader(json)) {
            return VirtualMachineScaleSetInner.fromJson(parser);
        }
    }

    /** Untyped: the same text as a tree. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(json);
    }

    /** A floor: the values in an array, and no model. */
    @Benchmark
    public Object[] flatTable() throws IOException {
        return table.read(json);
    }

    /** A floor: all tokens of the text with their names and values, of which nothing is kept. */
    @Benchmark
    public int tokens() throws IOException {
        int length = 0;
        try (JsonParser parser = mapper.createParser(json)) {
            while (parser.nextToken() != null) {
                length += parser.getText().length();
            }
        }
        return length;
    }
}
