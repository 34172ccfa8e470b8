package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the live service accepted by the API version that the request had must not be refused here. */
class RecordedUpdatesByVersionTest {

    private static final Path FOLDER = Path.of(System.getProperty("vmss.root", "."))
            .resolve(System.getProperty("vmss.recordings", "../shared/recordings"));

    @Test
    void noAcceptedUpdateIsRefusedForItsApiVersion() throws IOException {
        List<String> refused = new ArrayList<>();
        int updates = 0;
        Map<String, JsonNode> applied = new HashMap<>();
        for (JsonNode exchange : exchanges()) {
            String set = exchange.path("scenario") + " " + exchange.path("source")
                    + exchange.path("path").asText().toLowerCase(Locale.ROOT);
            if (!set.matches(".*/virtualmachinescalesets/[^/]+") || !isAccepted(exchange)) {
                continue;
            }
            JsonNode before = applied.put(set, exchange.path("response"));
            boolean isWrite = exchange.path("method").asText().matches("PUT|PATCH")
                    && exchange.path("request").isObject();
            if (isWrite && before != null) {
                updates++;
                UpdateContext context = UpdateContext.builder()
                        .apiVersion(new ApiVersion(exchange.path("apiVersion").asText()))
                        .build();
                RuleBook.current()
                        .check(Update.of(read(before), read(exchange.path("request")), context))
                        .findings()
                        .stream()
                        .filter(finding -> finding.severity() == Severity.REFUSED)
                        .forEach(finding -> refused.add(set + " " + exchange.path("seq") + ": " + finding));
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(updates > 50, "only " + updates + " updates");
    }

    private static List<JsonNode> exchanges() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> exchanges = new ArrayList<>();
        for (String file : List.of("azcli.jsonl", "net.jsonl", "java.jsonl")) {
            Assumptions.assumeTrue(Files.exists(FOLDER.resolve(file)), "no recordings in " + FOLDER);
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                exchanges.add(mapper.readTree(line));
            }
        }
        exchanges.sort(Comparator.comparing(
                        (JsonNode exchange) -> exchange.path("scenario").asText() + " " + exchange.path("source"))
                .thenComparing(exchange -> exchange.path("seq").asInt()));
        return exchanges;
    }

    private static boolean isAccepted(JsonNode exchange) {
        int status = exchange.path("status").asInt();
        return (status == 200 || status == 201) && exchange.path("response").isObject();
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
