package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.RecordedExceptions;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RecordingsDiffTest {

    @Test
    void anAcceptedScaleSetDoesNotDifferFromTheServicesAnswer() {
        assertEquals(List.of(), differences(ScaleSet.class, Exchange::isScaleSet));
    }

    @Test
    void anAcceptedInstanceDoesNotDifferFromTheServicesAnswer() {
        assertEquals(List.of(), differences(ScaleSetInstance.class, Exchange::isInstance));
    }

    @Test
    void aDeployedTemplateDoesNotDifferFromTheServicesAnswer() {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> deployed = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            String scaleSet = exchange.resource().replaceAll(".*/", "");
            if (exchange.method().equals("TEMPLATE")) {
                exchange.request()
                        .forEach(resource -> deployed.put(
                                exchange.history()
                                        + resource.path("name").asText().toLowerCase(),
                                resource));
            } else if (exchange.isScaleSet() && exchange.isWrite()) {
                deployed.remove(scaleSet);
            } else if (exchange.isScaleSet() && exchange.isAnswered() && deployed.containsKey(scaleSet)) {
                ModelDiff diff = diff(ScaleSet.class, exchange.response(), deployed.remove(scaleSet));
                diff.changes().forEach(change -> differences.add(exchange + ": " + change));
            }
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> differences(Class<? extends ModelObject> type, Predicate<Exchange> resource) {
        List<String> differences = new ArrayList<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (resource.test(exchange) && exchange.isWrite() && exchange.isAnswered()) {
                diff(type, exchange.response(), exchange.request()).changes().stream()
                        .map(Change::toString)
                        .filter(change -> !RecordedExceptions.explain(change))
                        .forEach(change -> differences.add(exchange + ": " + change));
            }
        }
        return differences;
    }

    private static <T extends ModelObject> ModelDiff diff(Class<T> type, JsonNode applied, JsonNode desired) {
        ModelReader reader = ModelReader.create();
        return ModelDiff.between(
                reader.read(type, applied).value(), reader.read(type, desired).value());
    }
}
