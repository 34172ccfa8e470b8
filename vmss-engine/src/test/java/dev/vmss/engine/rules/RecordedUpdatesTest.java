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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the live service accepted must not be refused here. */
class RecordedUpdatesTest {

    @Test
    void noAcceptedUpdateIsRefused() {
        List<String> refused = findings(UpdateContext.NONE, finding -> finding.severity() == Severity.REFUSED);
        assertEquals(List.of(), refused);
    }

    @Test
    void noAcceptedChangeIsSaidToBePerhapsImpossible() {
        List<String> doubted = findings(
                null,
                finding -> finding.severity() == Severity.WARNING
                        && (finding.rule().kind() == RuleKind.CREATE_TIME
                                || finding.rule().id().endsWith("-fixed")));
        assertEquals(List.of(), doubted);
    }

    /** What the rules say of the updates that the service accepted, with one context or that of each request. */
    private static List<String> findings(@Nullable UpdateContext context, Predicate<Finding> wanted) {
        List<String> found = new ArrayList<>();
        int updates = 0;
        Map<String, JsonNode> applied = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet()) {
                continue;
            }
            String set = exchange.resource();
            if (exchange.isWrite() && exchange.isAnswered() && applied.containsKey(set)) {
                updates++;
                UpdateContext own = UpdateContext.builder()
                        .apiVersion(new ApiVersion(exchange.apiVersion()))
                        .build();
                Update update =
                        Update.of(read(applied.get(set)), read(exchange.request()), context == null ? own : context);
                RuleBook.current().check(update).findings().stream()
                        .filter(wanted)
                        .forEach(finding -> found.add(exchange + ": " + finding));
            }
            if (exchange.isAnswered()) {
                applied.put(set, exchange.response());
            } else if (exchange.method().equals("DELETE")) {
                applied.remove(set);
            }
        }
        assertTrue(updates > 50, "only " + updates + " updates");
        return found;
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
