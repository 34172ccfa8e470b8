package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingsRequestTest {

    @Test
    void theSmallestRequestLeadsToTheDesiredModel() {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> models = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet() || !exchange.isAnswered()) {
                continue;
            }
            JsonNode previous = models.put(exchange.resource(), exchange.response());
            if (exchange.isWrite() && previous != null) {
                ScaleSet applied = read(previous);
                ScaleSet desired = read(exchange.request());
                ScaleSet merged = Merge.merge(
                        applied, UpdateRequest.between(applied, desired).body());
                ModelDiff.between(merged, desired)
                        .changes()
                        .forEach(change -> differences.add(exchange + " " + change));
            }
        }
        assertEquals(List.of(), differences);
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
