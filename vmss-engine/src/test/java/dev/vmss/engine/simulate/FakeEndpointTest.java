package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakeEndpointTest {

    private static final String NEW_IMAGE =
            "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}";

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING));

    private FakeResponse call(Pace pace, String method, String rest, String body) {
        return FakeEndpoint.of(azure.service, pace).handle(Azure.request(method, rest, body));
    }

    @Test
    void atOnceAnUpdateHasEndedBeforeItsAnswer() {
        FakeResponse updated = call(Pace.AT_ONCE, "PATCH", "", NEW_IMAGE);

        assertEquals(200, updated.status());
        assertEquals(
                "Succeeded", updated.body().at("/properties/provisioningState").asText());
        assertEquals(Set.of("ETag"), updated.headers().keySet());
        assertEquals(azure.get("").path("etag").asText(), updated.headers().get("ETag"));
        assertEquals(azure.ids(), azure.upToDate());
    }

    @Test
    void atOnceAnActionHasEndedBeforeItsAnswer() {
        FakeResponse deallocated = call(Pace.AT_ONCE, "POST", "/deallocate", "{'instanceIds': ['1']}");

        assertEquals("200", deallocated.toString());
        assertEquals(Set.of(), deallocated.headers().keySet());
        assertTrue(azure.get("/virtualMachines/1/instanceView").toString().contains("PowerState/deallocated"));
    }

    @Test
    void whoPollsLetsTimePass() {
        FakeResponse accepted = call(Pace.perPoll(Duration.ofSeconds(7)), "PATCH", "", NEW_IMAGE);
        Instant before = azure.service.now();

        String operation = accepted.headers().get("Azure-AsyncOperation");
        FakeEndpoint.of(azure.service, Pace.perPoll(Duration.ofSeconds(7)))
                .handle(FakeRequest.of("GET", operation, ""));

        assertEquals(Duration.ofSeconds(7), Duration.between(before, azure.service.now()));
    }

    @Test
    void whoLooksLetsTimePassIfThePaceSaysSo() {
        Instant before = azure.service.now();
        call(Pace.STANDING, "GET", "", "");
        assertEquals(before, azure.service.now());

        call(Pace.STANDING.withPerRead(Duration.ofSeconds(15)), "GET", "", "");
        assertEquals(before.plusSeconds(15), azure.service.now());
    }

    @Test
    void aGroupNamedLikeAnOperationIsNone() {
        Instant before = azure.service.now();
        FakeEndpoint.of(azure.service, Pace.MINUTE_PER_POLL)
                .handle(FakeRequest.of(
                        "GET", Azure.SET.replace("/g/", "/operations/") + "?api-version=2024-11-01", ""));

        assertEquals(before, azure.service.now());
    }

    @Test
    void clientsWaitASecond() {
        FakeResponse accepted = call(Pace.STANDING, "PATCH", "", NEW_IMAGE);
        assertEquals("1", accepted.headers().get("Retry-After"));
    }

    @Test
    void timeNeverGoesBack() {
        assertThrows(IllegalArgumentException.class, () -> Pace.perPoll(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> Pace.AT_ONCE.withPerRead(Duration.ofNanos(-1)));
    }

    @Test
    void theHistoryHasWhatClientsAskedAndNoSecrets() {
        int before = azure.service.history().size();
        call(Pace.AT_ONCE, "PATCH", "", "{'tags': {'password': 's3cret'}}");
        call(Pace.AT_ONCE, "PATCH", "", "{'properties': {'platformFaultDomainCount': 1}}");

        List<FakeExchange> history = azure.service.history();
        assertEquals(
                List.of("PATCH " + Azure.SET + ": 200", "PATCH " + Azure.SET + ": 409 PropertyChangeNotAllowed"),
                history.subList(before, history.size()).stream()
                        .map(exchange -> exchange.toString().replaceFirst("^\\S+ ", ""))
                        .toList());
    }

    @Test
    void theHistoryIsBounded() {
        for (int i = 0; i < 1100; i++) {
            azure.get("/nothing" + i);
        }
        List<FakeExchange> history = azure.service.history();
        assertEquals(1000, history.size());
        assertTrue(history.get(999).path().endsWith("/nothing1099"));
    }
}
