package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.MANUAL));
    private final ArmId pool = azure.model()
            .virtualMachineProfile()
            .orElseThrow()
            .networkProfile()
            .orElseThrow()
            .networkInterfaceConfigurations()
            .orElseThrow()
            .get(0)
            .properties()
            .orElseThrow()
            .ipConfigurations()
            .orElseThrow()
            .get(0)
            .properties()
            .orElseThrow()
            .loadBalancerBackendAddressPools()
            .orElseThrow()
            .get(0)
            .id()
            .orElseThrow();

    private FakeResponse get(String id) {
        return azure.service.handle(FakeRequest.of("GET", id + "?api-version=2024-05-01", ""));
    }

    @Test
    void aLoadBalancerHasThePoolsThatTheSetNames() {
        JsonNode balancer = get(pool.parent().orElseThrow().text()).body();

        assertEquals("l", balancer.path("name").asText());
        assertEquals("Microsoft.Network/loadBalancers", balancer.path("type").asText());
        assertEquals("westeurope", balancer.path("location").asText());
        assertEquals(
                "[\"blue\",\"green\"]",
                balancer.at("/properties/backendAddressPools")
                        .findValues("name")
                        .toString()
                        .replace(" ", ""));
        assertEquals(
                pool.text(), balancer.at("/properties/backendAddressPools/0/id").asText());
    }

    @Test
    void aPartIsThereToo() {
        assertEquals("blue", get(pool.text()).body().path("name").asText());
    }

    @Test
    void aGroupIsThereIfSomethingIsInIt() {
        JsonNode group = get("/subscriptions/s/resourceGroups/g").body();

        assertEquals("g", group.path("name").asText());
        assertEquals("Succeeded", group.at("/properties/provisioningState").asText());
        assertEquals("404 ResourceGroupNotFound", Azure.code(get("/subscriptions/s/resourceGroups/other")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/other",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l2",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/none"
            })
    void whatNoSetNamesIsNotThere(String id) {
        assertEquals("404 ResourceNotFound", Azure.code(get(id)));
    }

    @Test
    void idsCompareWithoutCase() {
        assertEquals(
                200,
                get(pool.parent().orElseThrow().text().toUpperCase(Locale.ROOT)).status());
    }

    @ParameterizedTest
    @CsvSource({"PUT,405 HttpMethodNotSupported", "DELETE,405 HttpMethodNotSupported"})
    void theyCanOnlyBeRead(String method, String answer) {
        assertEquals(
                answer,
                Azure.code(azure.service.handle(
                        FakeRequest.of(method, pool.parent().orElseThrow() + "?api-version=2024-05-01", "{}"))));
    }

    @Test
    void theyAskForAnApiVersion() {
        assertEquals(
                "400 MissingApiVersionParameter",
                Azure.code(azure.service.handle(FakeRequest.of("GET", "/subscriptions/s/resourceGroups/g", ""))));
    }
}
