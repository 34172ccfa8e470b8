package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The smallest request leads to what the whole desired model leads to. */
class RecordingsRequestTest {

    /** How many pairs of sets are tried; {@code -Dvmss.pairs=40000} tries more. */
    private static final int PAIRS = Integer.getInteger("vmss.pairs", 4_000);

    @Test
    void forEveryRecordedUpdate() {
        List<String> missed = new ArrayList<>();
        Map<String, JsonNode> models = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet() || !exchange.isAnswered()) {
                continue;
            }
            JsonNode previous = models.put(exchange.resource(), exchange.response());
            if (exchange.isWrite() && previous != null) {
                String left = missed(read(previous), read(exchange.request()), new ApiVersion(exchange.apiVersion()));
                if (!left.isEmpty()) {
                    missed.add(exchange + " " + left);
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void fromAnyRecordedSetToAnotherAndBack() {
        List<ScaleSet> sets = recordedSets();
        assertTrue(sets.size() > 300, () -> "only " + sets.size() + " sets");
        Random random = new Random(20261127);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            ScaleSet one = sets.get(random.nextInt(sets.size()));
            ScaleSet other = sets.get(random.nextInt(sets.size()));
            missed.add(missed(one, other, ApiVersion.LATEST));
            missed.add(missed(other, one, new ApiVersion("2022-11-01")));
        }
        missed.removeIf(String::isEmpty);
        assertEquals(List.of(), missed);
    }

    private static String missed(ScaleSet applied, ScaleSet desired, ApiVersion version) {
        UpdateRequest request = UpdateRequest.between(applied, desired, DiffOptions.NONE.withApiVersion(version));
        ScaleSet reached = Merge.merge(applied, request.body(), version);
        return ModelDiff.ofStates(Merge.merge(applied, desired, version), reached)
                .toString();
    }

    private static List<ScaleSet> recordedSets() {
        Map<JsonNode, ScaleSet> sets = new LinkedHashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (exchange.isScaleSet() && exchange.isAnswered()) {
                sets.computeIfAbsent(exchange.response(), RecordingsRequestTest::read);
            }
        }
        return List.copyOf(sets.values());
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
