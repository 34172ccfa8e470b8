package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FakeConcurrencyTest {

    @Test
    void writersAtTheSameTimeAreRefusedOrKept() throws Exception {
        Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.MANUAL));
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        inParallel(writer -> {
            for (int i = 0; i < 25; i++) {
                String tag = "w" + writer + "-" + i;
                int status = azure.patch("{'tags': " + tags(azure, tag) + "}").status();
                statuses.put(tag, status);
                azure.service.advance(Duration.ofMinutes(1));
            }
        });
        assertTrue(statuses.values().stream().allMatch(status -> status == 200 || status == 409), statuses::toString);
        assertTrue(statuses.containsValue(200));
    }

    @Test
    void withEtagsNoAcceptedWriteIsLost() throws Exception {
        Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.MANUAL));
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        inParallel(writer -> {
            for (int i = 0; i < 25; i++) {
                String tag = "w" + writer + "-" + i;
                FakeResponse read = azure.call("GET", "", "");
                String body = "{'tags': " + with(read.body().path("tags").toString(), tag) + "}";
                FakeRequest update = Azure.request("PATCH", "", body)
                        .withHeader("If-Match", read.headers().get("ETag"));
                statuses.put(tag, azure.service.handle(update).status());
                azure.service.advance(Duration.ofMinutes(1));
            }
        });

        List<String> accepted = statuses.entrySet().stream()
                .filter(entry -> entry.getValue() == 200)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> kept = azure.model().tags().orElseThrow().asMap().keySet().stream()
                .filter(name -> name.startsWith("w"))
                .sorted()
                .toList();
        assertEquals(accepted, kept);
        assertTrue(statuses.values().stream()
                .allMatch(status -> List.of(200, 409, 412).contains(status)));
    }

    private static String tags(Azure azure, String tag) {
        return with(azure.get("").path("tags").toString(), tag);
    }

    private static String with(String tags, String tag) {
        return tags.replaceFirst("}$", ", '" + tag + "': 'x'}");
    }

    private interface Writer {

        void write(int number);
    }

    private static void inParallel(Writer writer) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int number = i;
                tasks.add(() -> {
                    writer.write(number);
                    return null;
                });
            }
            for (Future<Void> done : executor.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            executor.shutdown();
        }
    }
}
