package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RecordingsMergeTest {

    /** The recording lists readings of the finished set before the updates that led to it: no answer before is the one updated. */
    private static final String RECORDED_OUT_OF_ORDER = "CanUpdateEMSIAndLMSI \"net/EMSILMSIOperations\" #34 ";

    @Test
    void aMergedScaleSetIsWhatTheServiceAnswers() {
        assertEquals(List.of(), differences(ScaleSet.class, Exchange::isScaleSet));
    }

    @Test
    void aMergedInstanceIsWhatTheServiceAnswersButForWhatOnlyAnAttachedDiskKnows() {
        List<String> differences = differences(ScaleSetInstance.class, Exchange::isInstance);
        differences.removeIf(
                difference -> difference.matches(
                        ".* lacks \\+ properties.storageProfile.dataDisks\\[lun=0].(diskSizeGB|name|managedDisk.storageAccountType): .*"));
        assertEquals(List.of(), differences);
    }

    private static <T extends ModelObject> List<String> differences(Class<T> type, Predicate<Exchange> resource) {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> models = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!resource.test(exchange) || !exchange.isAnswered()) {
                continue;
            }
            String key = exchange.resource();
            JsonNode previous = models.put(key, exchange.response());
            if (exchange.isWrite() && previous != null && !exchange.toString().startsWith(RECORDED_OUT_OF_ORDER)) {
                T merged = Merge.merge(read(type, previous), read(type, exchange.request()));
                T answer = read(type, exchange.response());
                ModelDiff.between(answer, merged).changes().forEach(change -> differences.add(exchange + " " + change));
                ModelDiff.between(merged, answer)
                        .changes()
                        .forEach(change -> differences.add(exchange + " lacks " + change));
            }
        }
        return differences;
    }

    private static <T extends ModelObject> T read(Class<T> type, JsonNode json) {
        return ModelReader.create().read(type, json).value();
    }
}
