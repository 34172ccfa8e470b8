package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeErrorsTest {

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.MANUAL));

    @Test
    void whatTheRulesRefuseIsRefusedWithAzuresAnswer() {
        FakeResponse refused = azure.patch("{'properties': {'platformFaultDomainCount': 1}}");

        assertEquals(409, refused.status());
        assertEquals(
                "{\"error\":{\"code\":\"PropertyChangeNotAllowed\",\"target\":\"platformFaultDomainCount\","
                        + "\"message\":\"Changing property 'platformFaultDomainCount' is not allowed.\"}}",
                refused.text());
        assertEquals(5, azure.get("").at("/properties/platformFaultDomainCount").asInt());
    }

    @Test
    void anUnknownSetIsNotFoundInAzuresWords() {
        String other = Azure.SET.replace("/web", "/other") + "?api-version=2024-11-01";
        JsonNode error =
                azure.service.handle(FakeRequest.of("GET", other, "")).body().path("error");

        assertEquals("ResourceNotFound", error.path("code").asText());
        assertEquals(
                "The Resource 'Microsoft.Compute/virtualMachineScaleSets/other' under resource group 'g' was not found. For"
                        + " more details please go to https://aka.ms/ARMResourceNotFoundFix",
                error.path("message").asText());
    }

    @Test
    void whatBelongsToAnUnknownSetIsNotFoundInAzuresWords() {
        String other = Azure.SET.replace("/web", "/other");
        String query = "?api-version=2024-11-01";

        assertEquals(
                "Can not perform requested operation on nested resource. Parent resource 'other' not found.",
                message(FakeRequest.of("GET", other + "/virtualMachines/0/instanceView" + query, "")));
        assertEquals(
                "Failed to perform 'delete' on resource(s) of type 'virtualMachineScaleSets/extensions', because the parent"
                        + " resource '" + other + "' could not be found.",
                message(FakeRequest.of("DELETE", other + "/extensions/app" + query, "")));
    }

    @Test
    void anUnknownInstanceIsNotFoundInAzuresWords() {
        assertEquals(
                "The entity was not found in this Azure location.",
                message(Azure.request("GET", "/virtualMachines/99", "")));
    }

    @Test
    void maintenanceIsNotAllowedWhereNoneIsAnnounced() {
        FakeResponse answer = azure.call("POST", "/performMaintenance", "{'instanceIds': ['1']}");

        assertEquals("409 OperationNotAllowed", Azure.code(answer));
        assertEquals(
                "Operation 'performMaintenance' is not allowed on VM 'web_1' since the Subscription of this VM is not"
                        + " eligible.",
                answer.body().at("/error/message").asText());
    }

    private String message(FakeRequest request) {
        FakeResponse answer = azure.service.handle(request);
        assertEquals(404, answer.status());
        return answer.body().at("/error/message").asText();
    }

    @Test
    void withoutARollingUpgradeThereIsNothingToCancel() {
        FakeResponse answer = azure.call("POST", "/rollingUpgrades/cancel", "");

        assertEquals("409 OperationNotAllowed", Azure.code(answer));
        assertEquals(
                "There is no ongoing Rolling Upgrade to cancel.",
                answer.body().at("/error/message").asText());
    }

    @Test
    void versionsThatDoNotExistAreRefused() {
        assertEquals("400 NoRegisteredProviderFound", version("?api-version=1999-01-01"));
        assertEquals("400 NoRegisteredProviderFound", version("?api-version=latest"));
        assertEquals("400 MissingApiVersionParameter", version(""));
    }

    private String version(String query) {
        return Azure.code(azure.service.handle(FakeRequest.of("GET", Azure.SET + query, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT||{|400 InvalidRequestContent",
                "PUT||[]|400 InvalidRequestContent",
                "PUT|||400 InvalidRequestContent",
                "PATCH||{'sku': {'capacity': 'many'}}|400 InvalidRequestContent",
                "PATCH|/virtualMachines/0|nonsense|400 InvalidRequestContent",
                "POST|/manualupgrade||400 InvalidParameter",
                "POST|/manualupgrade|{'instanceIds': ['99']}|400 InvalidParameter",
                "POST|/delete|{}|400 InvalidParameter",
                "POST|/restart|{'instanceIds': 1}|400 InvalidRequestContent",
                "POST|/restart|{|400 InvalidRequestContent",
                "POST|/virtualMachines/99/restart||404 NotFound",
                "GET|/virtualMachines/99||404 NotFound",
                "GET|/rollingUpgrades/latest||404 NotFound",
                "POST|/explode||404 InvalidResourceType",
                "GET|/a/b/c/d||404 InvalidResourceType",
                "DELETE|/instanceView||405 HttpMethodNotSupported",
                "POST|||405 HttpMethodNotSupported",
                "PUT|/virtualMachines/0|{'properties': {'protectionPolicy': {'protectFromScaleSetActions': true,"
                        + " 'protectFromScaleIn': false}}}|400 BadRequest"
            })
    void badRequestsGetErrorDocuments(String method, String rest, String body, String expected) {
        FakeResponse answer = azure.call(method, rest == null ? "" : rest, body == null ? "" : body);

        assertEquals(expected, Azure.code(answer));
        assertTrue(!answer.body().at("/error/message").asText().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"/", "/subscription", "/subscriptions/s/providers/Microsoft.Network/loadBalancers", "/%zz"})
    void addressesThatMeanNothingAreNotFound(String path) {
        assertEquals(
                "404 InvalidResourceType",
                Azure.code(azure.service.handle(FakeRequest.of("GET", path + "?api-version=2024-11-01", ""))));
    }

    @Test
    void aWriteWithAnOldEtagIsRefused() {
        String etag = azure.get("").path("etag").asText();
        FakeRequest update = Azure.request("PATCH", "", "{'tags': {'a': 'b'}}").withHeader("If-Match", etag);

        assertEquals(200, azure.service.handle(update).status());
        azure.service.advanceUntilIdle();
        assertEquals("412 PreconditionFailed", Azure.code(azure.service.handle(update)));
        FakeRequest create = Azure.request("PUT", "", "{}").withHeader("If-None-Match", "*");
        assertEquals("412 PreconditionFailed", Azure.code(azure.service.handle(create)));
    }

    @Test
    void aWriteWhileAnOperationRunsIsRefused() {
        azure.call("POST", "/restart", "");

        for (String method : List.of("PUT", "PATCH")) {
            assertEquals("409 Conflict", Azure.code(azure.call(method, "", "{'tags': {}}")));
        }
        assertEquals("409 Conflict", Azure.code(azure.call("POST", "/start", "")));
        assertEquals("409 Conflict", Azure.code(azure.call("DELETE", "", "")));
        assertEquals(200, azure.call("GET", "", "").status());
    }

    @Test
    void aNewSetNeedsALocation() {
        String other = Azure.SET.replace("/web", "/other") + "?api-version=2024-11-01";

        assertEquals("400 LocationRequired", Azure.code(azure.service.handle(FakeRequest.of("PUT", other, "{}"))));
    }
}
