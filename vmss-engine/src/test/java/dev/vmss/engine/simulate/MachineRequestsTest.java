package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.value.ArmId;
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
        return azure.service.handle(FakeRequest.of(method, MACHINES + name + rest + "?api-version=2024-11-01", ""));
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
    void aDeletedMachineIsNoInstanceAnyMore() {
        call("DELETE", "");
        azure.service.advanceUntilIdle();

        assertFalse(azure.ids().contains(name));
        assertEquals("404 ResourceNotFound", Azure.code(call("GET", "")));
    }

    @ParameterizedTest
    @CsvSource({"PUT, '', 405 HttpMethodNotSupported", "POST, /explode, 404 InvalidResourceType"})
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
