package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.testing.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One scenario as one tool recorded it. */
record RecordedHistory(String name, List<Exchange> exchanges) {

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
        for (Recordings.Exchange exchange : Recordings.exchanges()) {
            histories
                    .computeIfAbsent(exchange.history(), any -> new ArrayList<>())
                    .add(new Exchange(
                            exchange.seq(),
                            exchange.method(),
                            exchange.address(),
                            exchange.query(),
                            exchange.status(),
                            exchange.request(),
                            exchange.response()));
        }
        return histories.entrySet().stream()
                .map(entry -> new RecordedHistory(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The ids that the service gave to instances, by the path of their set, in the order in which they were seen. */
    Map<String, List<String>> instanceIds() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            if (exchange.status() == 404) {
                continue;
            }
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
}
