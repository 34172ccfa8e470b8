package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the live service accepted by the API version that the request had must not be refused here. */
class RecordedUpdatesByVersionTest {

    @Test
    void noAcceptedUpdateIsRefusedForItsApiVersion() {
        List<String> refused = new ArrayList<>();
        int updates = 0;
        Map<String, JsonNode> applied = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet() || !exchange.isAnswered()) {
                continue;
            }
            JsonNode before = applied.put(exchange.resource(), exchange.response());
            if (exchange.isWrite() && before != null) {
                updates++;
                UpdateContext context = UpdateContext.builder()
                        .apiVersion(new ApiVersion(exchange.apiVersion()))
                        .build();
                RuleBook.current().check(Update.of(read(before), read(exchange.request()), context)).findings().stream()
                        .filter(finding -> finding.severity() == Severity.REFUSED)
                        .forEach(finding -> refused.add(exchange + ": " + finding));
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(updates > 50, "only " + updates + " updates");
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
