package dev.vmss.testkit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that knows nothing but HTTP and what Azure's documentation says. */
class FakeServerTest {

    private static final String SET =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private static final ScaleSet WEB = Gallery.webTier();

    private final HttpClient client = HttpClient.newHttpClient();
    private FakeServer azure;

    @BeforeEach
    void start() throws IOException {
        azure = FakeServer.start(FakeScaleSets.create());
    }

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void aSetIsCreatedUpdatedAndUpgraded() throws Exception {
        HttpResponse<String> created = send("PUT", "", """
                {"location": "westeurope", "sku": {"name": "Standard_B2s", "capacity": 3},
                 "properties": {"upgradePolicy": {"mode": "Manual"}, "virtualMachineProfile": {
                   "storageProfile": {"imageReference": {"version": "1.0.0"}}}}}""");
        assertEquals(201, created.statusCode());
        awaitDone(created);
        assertEquals(3, json(send("GET", "/virtualMachines", "")).path("value").size());

        awaitDone(send("PATCH", "", """
                {"properties": {"virtualMachineProfile": {"storageProfile": {"imageReference": {"version": "2.0.0"}}}}}"""));
        assertEquals("false", latestModelApplied("1"));
        HttpResponse<String> upgrade = send("POST", "/manualupgrade", "{\"instanceIds\": [\"1\"]}");
        assertEquals(202, upgrade.statusCode());
        awaitDone(upgrade);
        assertEquals("true", latestModelApplied("1"));
        assertEquals("false", latestModelApplied("2"));
    }

    @Test
    void anErrorIsADocument() throws Exception {
        HttpResponse<String> answer = send("GET", "", "");

        assertEquals(404, answer.statusCode());
        assertEquals("ResourceNotFound", json(answer).at("/error/code").asText());
    }

    @Test
    void aQueryThatIsNoneIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(azure.uri() + SET + "?api-version=%25zz"))
                .build();

        assertEquals(400, client.send(request, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void aClientThatOnlyLooksSeesTheEndIfReadingTakesTime() throws Exception {
        azure.close();
        azure = FakeServer.start(FakeScaleSets.create(), Pace.MINUTE_PER_POLL.withPerRead(Duration.ofSeconds(15)), 0);
        azure.service().add(WEB);
        String set = WEB.id().orElseThrow().toString();
        assertEquals(200, sendTo(set, "PATCH", "", """
                {"properties": {"virtualMachineProfile": {"storageProfile": {"imageReference": {"version": "2.0.0"}}}}}""").statusCode());
        String code = "";
        int looks = 0;
        while (!code.equals("Completed") && looks < 1000) {
            code = json(sendTo(set, "GET", "/rollingUpgrades/latest", ""))
                    .at("/properties/runningStatus/code")
                    .asText();
            looks++;
        }
        assertEquals("Completed", code);
        assertTrue(looks > 2, "after " + looks);
        for (JsonNode instance :
                json(sendTo(set, "GET", "/virtualMachines", "")).path("value")) {
            assertTrue(instance.at("/properties/latestModelApplied").asBoolean());
        }
    }

    @Test
    void otherwiseTimeStandsStill() throws Exception {
        azure.service().add(WEB);
        String set = WEB.id().orElseThrow().toString();
        sendTo(set, "PATCH", "", """
                {"properties": {"virtualMachineProfile": {"storageProfile": {"imageReference": {"version": "2.0.0"}}}}}""");
        String first = sendTo(set, "GET", "/virtualMachines", "").body();
        for (int i = 0; i < 50; i++) {
            assertEquals(first, sendTo(set, "GET", "/virtualMachines", "").body());
        }
    }

    private String latestModelApplied(String id) throws Exception {
        return json(send("GET", "/virtualMachines/" + id, ""))
                .at("/properties/latestModelApplied")
                .asText();
    }

    private void awaitDone(HttpResponse<String> accepted) throws Exception {
        URI poll =
                URI.create(accepted.headers().firstValue("Azure-AsyncOperation").orElseThrow());
        String status = "InProgress";
        for (int i = 0; i < 100 && status.equals("InProgress"); i++) {
            status = json(client.send(HttpRequest.newBuilder(poll).build(), BodyHandlers.ofString()))
                    .path("status")
                    .asText();
        }
        assertEquals("Succeeded", status);
    }

    private HttpResponse<String> send(String method, String rest, String body) throws Exception {
        return sendTo(SET, method, rest, body);
    }

    private HttpResponse<String> sendTo(String set, String method, String rest, String body) throws Exception {
        URI address = URI.create(azure.uri() + set + rest + "?api-version=2024-11-01");
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
