package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.value.ArmId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineRequestsTest {

    private static final String MACHINES =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/";

    private final Azure azure = new Azure(HealthScript.HEALTHY);
    private final String name;

    MachineRequestsTest() {
        azure.call("PUT", "", """
                {'location': 'westeurope', 'sku': {'name': 'Standard_B1s', 'capacity': 2},
                 'properties': {'orchestrationMode': 'Flexible', 'platformFaultDomainCount': 1,
                   'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '1.0.0'}}}}}""");
        azure.service.advanceUntilIdle();
        name = azure.ids().get(0);
    }

    private FakeResponse call(String method, String rest) {
        return call(name, method, rest);
    }

    private FakeResponse call(String machine, String method, String rest) {
        return azure.service.handle(FakeRequest.of(method, MACHINES + machine + rest + "?api-version=2024-11-01", ""));
    }

    @Test
    void anInstanceOfAFlexibleSetIsAMachine() {
        JsonNode machine = call("GET", "").body();

        assertEquals(MACHINES + name, machine.path("id").asText());
        assertEquals("Microsoft.Compute/virtualMachines", machine.path("type").asText());
        assertEquals(
                Azure.SET, machine.at("/properties/virtualMachineScaleSet/id").asText());
        assertTrue(machine.at("/properties/latestModelApplied").isMissingNode());
        assertTrue(call("GET", "/instanceView").text().contains("PowerState/running"));
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions/s/resourceGroups/g, 2",
        "/subscriptions/S, 2",
        "/subscriptions/s/resourceGroups/other, 0"
    })
    void theMachinesOfAGroupOrSubscriptionAreListed(String scope, int count) {
        azure.service.add(
                Fixtures.storedWebSet().withName("uniform").withId(ArmId.of(Azure.SET.replace("web", "uniform"))));
        String path = scope + "/providers/Microsoft.Compute/virtualMachines?api-version=2024-11-01";

        JsonNode machines =
                azure.service.handle(FakeRequest.of("GET", path, "")).body().path("value");

        assertEquals(count, machines.size());
        machines.forEach(machine -> assertEquals(
                machine,
                azure.service
                        .handle(FakeRequest.of("GET", machine.path("id").asText() + "?api-version=2024-11-01", ""))
                        .body()));
        assertEquals("405 HttpMethodNotSupported", Azure.code(azure.service.handle(FakeRequest.of("POST", path, ""))));
    }

    @Test
    void aMachineIsStoppedAlone() {
        assertEquals(202, call("POST", "/deallocate").status());
        azure.service.advanceUntilIdle();

        assertTrue(call("GET", "/instanceView").text().contains("PowerState/deallocated"));
        assertTrue(azure.get("/virtualMachines/" + azure.ids().get(1) + "/instanceView")
                .toString()
                .contains("PowerState/running"));
    }

    @Test
    void machinesAreStoppedAndStartedAtTheSameTime() {
        for (String action : List.of("deallocate", "start")) {
            for (String machine : azure.ids()) {
                assertEquals(202, call(machine, "POST", "/" + action).status());
            }
            azure.service.advanceUntilIdle();
            String power = action.equals("start") ? "PowerState/running" : "PowerState/deallocated";
            for (String machine : azure.ids()) {
                assertTrue(call(machine, "GET", "/instanceView").text().contains(power));
            }
        }
    }

    @Test
    void aMachineDoesOneThingAtATime() {
        call("POST", "/deallocate");

        assertEquals("409 Conflict", Azure.code(call("POST", "/start")));
        assertEquals("409 Conflict", Azure.code(azure.call("POST", "/start", "{'instanceIds': ['" + name + "']}")));
        azure.service.advanceUntilIdle();
        assertEquals(202, call("POST", "/start").status());
    }

    @Test
    void aSetIsReadyWhileOneOfItsMachinesIsStopped() {
        call("POST", "/deallocate");

        assertEquals(
                "Succeeded", azure.get("").at("/properties/provisioningState").asText());
        assertEquals(200, azure.call("PATCH", "", "{'tags': {'owner': 'shop'}}").status());
    }

    @Test
    void aMachineWaitsForWhatIsDoneToAllOfItsSet() {
        azure.call("POST", "/deallocate", "");

        assertEquals("409 Conflict", Azure.code(call("POST", "/start")));
    }

    @Test
    void aDeletedMachineIsNoInstanceAnyMore() {
        call("DELETE", "");
        azure.service.advanceUntilIdle();

        assertFalse(azure.ids().contains(name));
        assertEquals("404 ResourceNotFound", Azure.code(call("GET", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, '', 501 NotImplemented",
        "PATCH, '', 501 NotImplemented",
        "PUT, /start, 405 HttpMethodNotSupported",
        "POST, /explode, 404 InvalidResourceType"
    })
    void otherRequestsAreRefused(String method, String rest, String answer) {
        assertEquals(answer, Azure.code(call(method, rest)));
    }

    @Test
    void anInstanceOfAUniformSetIsNone() {
        azure.service.add(Fixtures.storedWebSet());

        ArmId other = Fixtures.storedWebSet().id().orElseThrow();
        String machine = other.text().replaceFirst("/virtualMachineScaleSets/.*", "/virtualMachines/0");
        assertEquals(
                "404 ResourceNotFound",
                Azure.code(azure.service.handle(FakeRequest.of("GET", machine + "?api-version=2024-11-01", ""))));
    }
}
