package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryRequestsTest {

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.MANUAL));

    private FakeResponse call(String method, String address) {
        return azure.service.handle(FakeRequest.of(method, address, ""));
    }

    private JsonNode get(String path) {
        FakeResponse response = call("GET", path + "?api-version=2022-12-01");
        assertEquals(200, response.status(), response::text);
        return response.body();
    }

    @Test
    void theAddressesOfTheCloudAreThoseOfTheRequest() {
        JsonNode clouds = call("GET", "http://127.0.0.1:9/metadata/endpoints?api-version=2020-06-01")
                .body();
        assertEquals("http://127.0.0.1:9", clouds.at("/0/resourceManager").asText());
        assertEquals("Fake", clouds.at("/0/name").asText());

        JsonNode old = call("GET", "http://127.0.0.1:9/metadata/endpoints?api-version=2015-01-01")
                .body();
        assertEquals("http://127.0.0.1:9", old.at("/authentication/audiences/0").asText());
        assertEquals("http://127.0.0.1:9", old.at("/graphEndpoint").asText());
    }

    @Test
    void theSubscriptionsAreThoseOfTheSets() {
        assertEquals(List.of("s"), get("/subscriptions").findValuesAsText("subscriptionId"));
        assertEquals("Enabled", get("/subscriptions/s").path("state").asText());
        assertEquals(
                "00000000-0000-0000-0000-000000000000",
                FakeScaleSets.create()
                        .handle(FakeRequest.of("GET", "/subscriptions?api-version=2022-12-01", ""))
                        .body()
                        .at("/value/0/subscriptionId")
                        .asText());
    }

    @Test
    void theTenantIsThatOfTheSubscription() {
        assertEquals(get("/subscriptions/s").path("tenantId"), get("/tenants").at("/value/0/tenantId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/s/providers/Microsoft.Compute", "/providers/microsoft.compute"})
    void theProviderNamesItsApiVersionsTheNewestFirst(String path) {
        JsonNode type = get(path).at("/resourceTypes/0");

        assertEquals("virtualMachineScaleSets", type.path("resourceType").asText());
        assertEquals(
                ApiVersion.known().get(ApiVersion.known().size() - 1).text(),
                type.at("/apiVersions/0").asText());
        assertEquals("westeurope", type.at("/locations/0").asText());
    }

    @Test
    void otherProvidersAreNotKnown() {
        assertEquals(
                "404 InvalidResourceNamespace",
                Azure.code(call("GET", "/subscriptions/s/providers/Microsoft.Web?api-version=2021-04-01")));
    }

    @Test
    void groupsAreListed() {
        assertEquals(
                List.of("g"),
                get("/subscriptions/s/resourcegroups").path("value").findValuesAsText("name"));
        assertEquals(0, get("/subscriptions/t/resourceGroups").path("value").size());
    }

    @Test
    void whetherAGroupExistsCanBeAsked() {
        assertEquals(
                "204",
                call("HEAD", "/subscriptions/s/resourcegroups/G?api-version=2022-09-01")
                        .toString());
        assertEquals(
                404,
                call("HEAD", "/subscriptions/s/resourcegroups/h?api-version=2022-09-01")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/s/resources", "/subscriptions/s/resourceGroups/g/resources"})
    void setsAreListedAsResources(String path) {
        JsonNode resource = get(path).at("/value/0");
        assertEquals("web", resource.path("name").asText());
        assertTrue(resource.path("properties").isMissingNode());

        String type = "&$filter=resourceType%20eq%20%27Microsoft.Compute%2FvirtualMachineScaleSets%27";
        assertEquals(
                1,
                call("GET", path + "?api-version=2021-04-01" + type)
                        .body()
                        .path("value")
                        .size());
        assertEquals(
                "400 InvalidFilter",
                Azure.code(call("GET", path + "?api-version=2021-04-01&$filter=name%20eq%20%27web%27")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions",
                "/subscriptions/s",
                "/tenants",
                "/subscriptions/s/resourcegroups",
                "/subscriptions/s/providers/Microsoft.Compute"
            })
    void theyAskForAnApiVersionAndCanOnlyBeRead(String path) {
        assertEquals("400 MissingApiVersionParameter", Azure.code(call("GET", path)));
        assertEquals("405 HttpMethodNotSupported", Azure.code(call("PUT", path + "?api-version=2022-12-01")));
    }

    @ParameterizedTest
    @CsvSource({"true, 100", "false, 1000"})
    void theSizeOfASetIsListedWithItsLimits(boolean single, int most) {
        Azure other = new Azure(HealthScript.HEALTHY);
        ScaleSet set = Fixtures.webSet(UpgradeMode.MANUAL);
        other.service.add(set.withId(ArmId.of(Azure.SET))
                .mapProperties(properties -> properties.withSinglePlacementGroup(single)));

        JsonNode size = other.get("/skus").at("/value/0");

        assertEquals(
                "Microsoft.Compute/virtualMachineScaleSets",
                size.path("resourceType").asText());
        assertEquals(other.get("").at("/sku/name"), size.at("/sku/name"));
        assertEquals(most, size.at("/capacity/maximum").asInt());
    }
}
