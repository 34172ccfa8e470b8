package dev.vmss.testkit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.simulate.FakeEndpoint;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.testkit.http.TaggedSet.Seen;
import dev.vmss.testkit.http.TaggedSet.Wish;
import dev.vmss.testkit.http.Workload.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever clients do at the same time, each set answers as if they had asked one after the other. */
@Timeout(120)
class LinearizableHistoriesTest {

    private static final int RUNS = Integer.getInteger("vmss.histories", 15);
    private static final String START =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/";

    private static FakeRequest request(String set, Wish wish) {
        FakeRequest request =
                FakeRequest.of(wish.kind().method(), START + set + "?api-version=2025-04-01", wish.body());
        return wish.kind() == TaggedSet.Kind.WRITE_IF_SAME
                ? request.withHeader("If-Match", "\"" + wish.edits() + "\"")
                : request;
    }

    private static Seen seen(FakeResponse response) {
        return Seen.of(response.status(), response.body());
    }

    @Test
    void clientsInTheSameProcess() throws Exception {
        for (int seed = 0; seed < RUNS; seed++) {
            FakeEndpoint endpoint = FakeEndpoint.of(FakeScaleSets.create(), Pace.AT_ONCE);
            Transport transport = (set, wish, random) -> Optional.of(seen(endpoint.handle(request(set, wish))));

            assertEquals(Optional.empty(), Workload.contradiction(transport, seed));
        }
    }

    @Test
    void clientsThatAreSlowOrVanish() throws Exception {
        for (int seed = 0; seed < RUNS; seed++) {
            try (FakeServer server = FakeServer.start(FakeScaleSets.create(), Pace.AT_ONCE, 0)) {
                assertEquals(
                        Optional.empty(),
                        Workload.contradiction((set, wish, random) -> overHttp(server, set, wish, random), seed));
            }
        }
    }

    private static Optional<Seen> overHttp(FakeServer server, String set, Wish wish, Random random) throws Exception {
        String text = text(request(set, wish));
        int fate = random.nextInt(20);
        try (RawClient client = new RawClient(server.uri())) {
            if (fate == 0) {
                // Nobody knows whether it was handled.
                client.send(text).vanish();
                return Optional.empty();
            } else if (fate == 1) {
                client.send(text.substring(0, random.nextInt(text.length()))).vanish();
                return Optional.empty();
            } else if (fate < 5) {
                int half = random.nextInt(text.length());
                client.send(text.substring(0, half));
                Thread.sleep(random.nextInt(5));
                client.send(text.substring(half));
            } else {
                client.send(text);
            }
            RawClient.Answer answer = client.answer();
            return Optional.of(Seen.of(answer.status(), new ObjectMapper().readTree(answer.body())));
        }
    }

    private static String text(FakeRequest request) {
        String condition = request.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .findFirst()
                .orElse("");
        return request.method() + " " + request.path() + "?api-version=2025-04-01 HTTP/1.1\r\nHost: localhost\r\n"
                + condition + "Content-Length: " + request.body().getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                + request.body();
    }

    @Test
    void aServiceThatAnswersWithOldValuesIsFound() throws Exception {
        assertFound(endpoint -> {
            Map<String, FakeResponse> old = new ConcurrentHashMap<>();
            return request -> {
                FakeResponse now = endpoint.handle(request);
                FakeResponse before = old.put(request.method() + request.path(), now);
                return request.method().equals("GET") && before != null ? before : now;
            };
        });
    }

    @Test
    void aServiceThatIgnoresConditionsIsFound() throws Exception {
        assertFound(endpoint -> request -> endpoint.handle(
                new FakeRequest(request.method(), "", request.path(), request.query(), Map.of(), request.body())));
    }

    @Test
    void aServiceThatLosesWritesIsFound() throws Exception {
        assertFound(endpoint ->
                request -> request.method().equals("PATCH") && request.body().contains("-7")
                        ? endpoint.handle(FakeRequest.of("GET", request.path() + "?api-version=2025-04-01", ""))
                        : endpoint.handle(request));
    }

    private interface Breaking {

        UnaryService breakIt(FakeEndpoint endpoint);
    }

    private interface UnaryService {

        FakeResponse handle(FakeRequest request);
    }

    /** A service that is broken on purpose contradicts itself in one of the runs. */
    private static void assertFound(Breaking breaking) throws Exception {
        boolean isFound = false;
        for (int seed = 0; seed < 20 && !isFound; seed++) {
            UnaryService broken = breaking.breakIt(FakeEndpoint.of(FakeScaleSets.create(), Pace.AT_ONCE));
            Transport transport = (set, wish, random) -> Optional.of(seen(broken.handle(request(set, wish))));
            isFound = Workload.contradiction(transport, seed).isPresent();
        }
        assertTrue(isFound);
    }
}
