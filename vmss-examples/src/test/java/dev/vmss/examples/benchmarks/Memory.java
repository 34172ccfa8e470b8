package dev.vmss.examples.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVMListResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.openjdk.jol.info.GraphLayout;

/** How much memory a document takes once it is read: all that can be reached from it, in bytes. */
final class Memory {

    static {
        // Otherwise JOL does not see into records.
        System.setProperty("jol.magicFieldOffset", "true");
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ModelReader READER = ModelReader.create();

    private Memory() {}

    static ArrayNode measure() throws IOException {
        ArrayNode rows = MAPPER.createArrayNode();
        rows.add(set(Pair.SAMPLE));
        rows.add(set(Pair.WEB_TIER));
        rows.add(list(false));
        rows.add(list(true));
        return rows;
    }

    private static ObjectNode set(Pair pair) throws IOException {
        byte[] json = pair.appliedJson();
        try (JsonReader parser = JsonProviders.createReader(json)) {
            long size = retained(
                    READER.read(ScaleSet.class, new ByteArrayInputStream(json)).value());
            return row("a set: " + pair, json, size)
                    .put("azureSdk", bytes(VirtualMachineScaleSetInner.fromJson(parser)))
                    .put("tree", bytes(MAPPER.readTree(json)))
                    .put("unshared", size);
        }
    }

    private static ObjectNode list(boolean views) throws IOException {
        byte[] json = InstanceLists.page(1000, views);
        JsonNode tree = MAPPER.readTree(json);
        long unshared = 0;
        for (JsonNode element : tree.get("value")) {
            unshared += retained(READER.read(ScaleSetInstance.class, MAPPER.writeValueAsString(element))
                    .value());
        }
        try (JsonReader parser = JsonProviders.createReader(json)) {
            Object list = READER.readList(ScaleSetInstance.class, new ByteArrayInputStream(json));
            return row("1,000 instances" + (views ? " with their views" : ""), json, retained(list))
                    .put("azureSdk", bytes(VirtualMachineScaleSetVMListResult.fromJson(parser)))
                    .put("tree", bytes(tree))
                    .put("unshared", unshared);
        }
    }

    private static ObjectNode row(String name, byte[] json, long size) {
        return MAPPER.createObjectNode()
                .put("document", name)
                .put("json", json.length)
                .put("vmss", size);
    }

    /** Without what every value of the model shares with the library itself, such as the constants of enums. */
    private static long retained(Object values) {
        GraphLayout shared = GraphLayout.parseInstance(
                empty(ScaleSet.class), empty(ScaleSetInstance.class), Pair.WINDOWS_FARM.desired());
        return GraphLayout.parseInstance(values).subtract(shared).totalSize();
    }

    private static ModelObject empty(Class<? extends ModelObject> type) {
        return READER.read(type, "{}").value();
    }

    private static long bytes(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }
}
