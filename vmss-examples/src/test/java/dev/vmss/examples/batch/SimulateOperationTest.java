package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateOperationTest {

    private static final String REQUEST = """
            {'id': 1, 'op': 'simulate',
             'applied': {'location': 'westeurope', 'sku': {'name': 'Standard_B2s', 'capacity': 4}, 'properties': {
               'upgradePolicy': {'mode': 'MODE'},
               'virtualMachineProfile': {
                 'storageProfile': {'imageReference': {'version': '1.0.0'}},
                 'extensionProfile': {'extensions': [{'name': 'health', 'properties': {
                   'publisher': 'Microsoft.ManagedServices', 'type': 'ApplicationHealthLinux'}}]}}}},
             'desired': {'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}},
             'instances': [{'instanceId': '0'}, {'instanceId': '1'}, {'instanceId': '2'}, {'instanceId': '3'}],
             'operatorActs': false, 'health': HEALTH}""";

    private static JsonNode answer(String mode, String health) throws IOException {
        String request = REQUEST.replace("MODE", mode)
                .replace("HEALTH", health)
                .replace('\'', '"')
                .replace('\n', ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rolling|{}|completed||4",
                "Rolling|null|completed||4",
                "Automatic|{}|completed||4",
                "Manual|{}|manual||0",
                "Rolling|{'unhealthy': ['3']}|aborted|MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade|0",
                "Rolling|{'unhealthyAfterUpgrade': ['1']}|aborted"
                        + "|MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade|2",
                "Rolling|{'rules': [{'instances': ['3'], 'from': 'PT3M', 'modelVersion': 0}]}|aborted"
                        + "|MaxUnhealthyInstancePercentExceededInRollingUpgrade|2",
                "Rolling|{'rules': [{'until': 'PT5M', 'modelVersion': 1}]}|completed||4",
                "Rolling|{'failing': ['0'], 'surgeQuota': 0, 'operationTime': 'PT1M'}|aborted"
                        + "|MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade|0"
            })
    void theScriptDecides(String mode, String health, String outcome, String code, int upToDate) throws IOException {
        JsonNode result = answer(mode, health).path("result");

        assertEquals(outcome, result.path("outcome").asText(), result.toString());
        assertEquals(code == null ? "null" : code, result.path("code").asText());
        int latest = 0;
        for (JsonNode instance : result.path("instances")) {
            latest += instance.path("latestModelApplied").asBoolean() ? 1 : 0;
        }
        assertEquals(upToDate, latest);
    }

    @Test
    void theTimelineTellsWhatHappensWhen() throws IOException {
        JsonNode event = answer("Rolling", "{}").at("/result/timeline/1");

        assertEquals("upgradeStarted", event.path("kind").asText());
        assertEquals("PT0S", event.path("at").asText());
        assertEquals("[\"0\"]", event.path("instances").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|health",
                "{'sick': []}|health.sick",
                "{'unhealthy': []}|health.unhealthy",
                "{'unhealthy': [1]}|health.unhealthy",
                "{'rules': {}}|health.rules",
                "{'rules': [1]}|health.rules[0]",
                "{'rules': [{'from': '5m'}]}|health.rules[0].from",
                "{'rules': [{'from': 'PT5M', 'until': 'PT1M'}]}|health.rules[0].until",
                "{'rules': [{'healthy': 1}]}|health.rules[0].healthy",
                "{'rules': [{'modelVersion': -1}]}|health.rules[0].modelVersion",
                "{'surgeQuota': 1.5}|health.surgeQuota",
                "{'operationTime': 'PT-1M'}|health.operationTime"
            })
    void whatIsWrongInTheScriptIsNamed(String health, String path) throws IOException {
        JsonNode error = answer("Rolling", health).path("error");

        assertEquals("InvalidRequest", error.path("code").asText());
        assertEquals(path, error.path("path").asText());
    }
}
