package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** One scenario as one tool recorded it. */
record RecordedHistory(String name, List<Exchange> exchanges) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** One exchange, with its path as it was written. */
    record Exchange(
            int seq, String method, String path, String query, int status, JsonNode request, JsonNode response) {

        String lowerPath() {
            return path.toLowerCase(Locale.ROOT);
        }

        /** What follows the type of the resource, without names and ids, in lower case. */
        String kind() {
            String rest = lowerPath().replaceFirst(".*/virtualmachinescalesets", "");
            return rest.replaceFirst("^/[^/]+", "/{set}")
                    .replaceFirst("/virtualmachines/[^/]+", "/virtualmachines/{id}");
        }

        /** The path of the set, in lower case. */
        String set() {
            return lowerPath().replaceFirst("(/virtualmachinescalesets/[^/]+).*", "$1");
        }

        FakeRequest toRequest() {
            String body = request.isNull() || request.isMissingNode() ? "" : request.toString();
            return FakeRequest.of(method, path + "?" + query, body);
        }

        @Override
        public String toString() {
            return "#" + seq + " " + method + " " + kind() + " " + status;
        }
    }

    static List<RecordedHistory> all() {
        Map<String, List<Exchange>> histories = new TreeMap<>();
        for (String file : List.of("azcli.jsonl", "net.jsonl", "java.jsonl")) {
            for (JsonNode line : lines(file)) {
                String name = line.path("scenario").asText() + " "
                        + line.path("source").asText();
                histories
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new Exchange(
                                line.path("seq").asInt(),
                                line.path("method").asText(),
                                line.path("path").asText(),
                                line.path("query").asText(),
                                line.path("status").asInt(),
                                line.path("request"),
                                line.path("response")));
            }
        }
        histories.values().forEach(exchanges -> exchanges.sort(Comparator.comparingInt(Exchange::seq)));
        return histories.entrySet().stream()
                .map(entry -> new RecordedHistory(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The ids that the service gave to instances, by the path of their set, in the order in which they were seen. */
    Map<String, List<String>> instanceIds() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            List<String> known = ids.computeIfAbsent(exchange.set(), set -> new ArrayList<>());
            if (exchange.kind().equals("/{set}/virtualmachines")) {
                exchange.response()
                        .path("value")
                        .forEach(instance ->
                                add(known, instance.path("instanceId").asText()));
            } else if (exchange.kind().startsWith("/{set}/virtualmachines/{id}")) {
                add(known, exchange.lowerPath().replaceFirst(".*/virtualmachines/([^/]+).*", "$1"));
            }
            exchange.request().path("instanceIds").forEach(id -> add(known, id.asText()));
        }
        return ids;
    }

    private static void add(List<String> known, String id) {
        if (!id.equals("*") && !id.isEmpty() && known.stream().noneMatch(id::equalsIgnoreCase)) {
            known.add(id);
        }
    }

    private static List<JsonNode> lines(String file) {
        Path root = Path.of(System.getProperty("vmss.root", "."));
        Path path = root.resolve(System.getProperty("vmss.recordings", "../shared/recordings"))
                .resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no recordings at " + path);
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(path)) {
                lines.add(MAPPER.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
