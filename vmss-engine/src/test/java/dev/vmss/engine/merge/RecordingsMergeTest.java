package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.RecordedExceptions;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every recorded update, merged, beside what the service answered. */
class RecordingsMergeTest {

    /** An update and the answer to it. */
    private record Update<T extends ModelObject>(Exchange exchange, T applied, T request, T answer) {

        ApiVersion version() {
            return new ApiVersion(exchange.apiVersion());
        }
    }

    @Test
    void aMergedScaleSetIsWhatTheServiceAnswers() {
        List<Update<ScaleSet>> updates = updates(ScaleSet.class, Exchange::isScaleSet);
        assertTrue(updates.size() > 300, () -> "only " + updates.size() + " updates");
        assertEquals(List.of(), differences(updates));
    }

    @Test
    void aMergedInstanceIsWhatTheServiceAnswers() {
        assertEquals(List.of(), differences(updates(ScaleSetInstance.class, Exchange::isInstance)));
    }

    @Test
    void theDifferenceOfARequestIsThatOfTheAppliedModelFromTheMergedOne() {
        for (Update<ScaleSet> update : updates(ScaleSet.class, Exchange::isScaleSet)) {
            Merge.Merged<ScaleSet> merged = Merge.of(update.applied, update.request, update.version());
            ModelDiff states = ModelDiff.ofStates(update.applied, merged.model());
            ModelDiff between = ModelDiff.between(
                    update.applied, update.request, DiffOptions.NONE.withApiVersion(update.version()));
            assertEquals(states.changes(), between.changes(), update.exchange::toString);
            assertEquals(states.unverifiable(), between.unverifiable(), update.exchange::toString);
            assertEquals(merged.uncertain(), between.uncertain(), update.exchange::toString);
        }
    }

    private static <T extends ModelObject> List<String> differences(List<Update<T>> updates) {
        List<String> differences = new ArrayList<>();
        for (Update<T> update : updates) {
            T merged = Merge.merge(update.applied, update.request, update.version());
            ModelDiff.ofStates(merged, update.answer).changes().stream()
                    .map(Object::toString)
                    .filter(change -> !RecordedExceptions.explain(change))
                    .forEach(change -> differences.add(update.exchange + " " + change));
        }
        return differences;
    }

    private static <T extends ModelObject> List<Update<T>> updates(Class<T> type, Predicate<Exchange> resource) {
        List<Update<T>> updates = new ArrayList<>();
        Map<String, JsonNode> models = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!resource.test(exchange) || !exchange.isAnswered()) {
                continue;
            }
            JsonNode previous = models.put(exchange.resource(), exchange.response());
            if (exchange.isWrite() && previous != null) {
                updates.add(new Update<>(
                        exchange,
                        read(type, previous),
                        read(type, exchange.request()),
                        read(type, exchange.response())));
            }
        }
        return updates;
    }

    private static <T extends ModelObject> T read(Class<T> type, JsonNode json) {
        return ModelReader.create().read(type, json).value();
    }
}
