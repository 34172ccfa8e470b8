package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the live service accepted must not be refused here. */
class RecordedUpdatesTest {

    @Test
    void noAcceptedUpdateIsRefused() {
        List<String> refused = new ArrayList<>();
        int updates = 0;
        Map<String, JsonNode> applied = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet()) {
                continue;
            }
            String set = exchange.resource();
            if (exchange.isWrite() && exchange.isAnswered() && applied.containsKey(set)) {
                updates++;
                RuleBook.current().check(update(applied.get(set), exchange.request())).findings().stream()
                        .filter(finding -> finding.severity() == Severity.REFUSED)
                        .forEach(finding -> refused.add(exchange + ": " + finding));
            }
            if (exchange.isAnswered()) {
                applied.put(set, exchange.response());
            } else if (exchange.method().equals("DELETE")) {
                applied.remove(set);
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(updates > 50, "only " + updates + " updates");
    }

    private static Update update(JsonNode applied, JsonNode desired) {
        return Update.of(read(applied), read(desired), UpdateContext.NONE);
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
