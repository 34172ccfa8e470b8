package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.JSON;
import static dev.vmss.examples.batch.Answers.SET;
import static dev.vmss.examples.batch.Answers.assertError;
import static dev.vmss.examples.batch.Answers.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanOperationTest {

    @Test
    void planGivesSteps() throws IOException {
        JsonNode result =
                result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"name\":\"Standard_B4ms\"}},"
                        + "\"instances\":{\"value\":[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"}]},"
                        + "\"options\":{\"maxInstancesAtOnce\":2}}");
        assertEquals("Manual", result.get("mode").textValue());
        assertTrue(result.get("touchesInstances").booleanValue());
        assertEquals(JSON.readTree("[\"0\",\"1\"]"), result.get("outdated"));
        assertEquals("updateModel", result.at("/steps/0/kind").textValue());
        assertEquals(JSON.readTree("[\"sku.name\"]"), result.at("/steps/0/paths"));
        assertEquals("upgradeInstances", result.at("/steps/1/kind").textValue());
        assertEquals("operator", result.at("/steps/1/actor").textValue());
        assertEquals(2, result.at("/bounds/maxDown").intValue());
        assertEquals(
                JSON.readTree("[{\"instances\":[\"0\",\"1\"],\"outcome\":\"upgraded\",\"disruption\":\"restart\","
                        + "\"way\":\"byPolicy\",\"decidedBy\":[\"sku.name\"],\"missedUpdates\":false,"
                        + "\"failedBefore\":false,\"extensionRuns\":[]}]"),
                result.get("instanceImpacts"));
        assertTrue(result.get("warnings").isArray());
    }

    @Test
    void planLeavesTheCapacityToAutoscale() throws IOException {
        String request = "{\"op\":\"plan\",\"applied\":" + SET
                + ",\"desired\":{\"tags\":{\"a\":\"1\"},\"sku\":{\"capacity\":0}},"
                + "\"instances\":[{\"instanceId\":\"0\"}],\"options\":%s}";
        for (String options : List.of("{\"capacityOwnedByAutoscale\":true}", "{\"ownedByOthers\":[\"sku\"]}")) {
            JsonNode result = result(request.formatted(options));
            assertEquals(JSON.readTree("[\"tags.a\"]"), result.at("/steps/0/paths"));
            assertEquals(1, result.get("steps").size());
            assertEquals("left-to-others", result.at("/warnings/0/code").textValue());
        }
    }

    @Test
    void planMakesExtensionsRunAgain() throws IOException {
        String applied = "{\"properties\":{\"virtualMachineProfile\":{\"extensionProfile\":{\"extensions\":"
                + "[{\"name\":\"a\",\"properties\":{}},{\"name\":\"b\",\"properties\":{}}]}}}}";
        JsonNode result = result("{\"op\":\"plan\",\"applied\":" + applied + ",\"desired\":{},\"instances\":[],"
                + "\"options\":{\"forceUpdateTag\":\"2\",\"rerunExtensions\":[\"b\"]}}");
        assertEquals(
                JSON.readTree("[\"properties.virtualMachineProfile.extensionProfile.extensions[name=b].properties"
                        + ".forceUpdateTag\"]"),
                result.at("/steps/0/paths"));
    }

    @Test
    void planTakesEveryOption() throws IOException {
        JsonNode result =
                result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"name\":\"Standard_B4ms\"}},"
                        + "\"instances\":[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"},{\"instanceId\":\"2\"},{\"instanceId\":\"3\"}],"
                        + "\"options\":{\"maxInstancesAtOnce\":1,\"mostDisruptiveAllowed\":\"replace\",\"first\":[\"2\"],"
                        + "\"stopAfterBatches\":2,\"reimage\":true,\"stoppedInstances\":\"leftOut\",\"batchSizing\":\"roundUp\","
                        + "\"withinUpdateDomains\":true,\"phases\":{\"3\":1},\"skipped\":[\"0\"]}}");
        List<String> steps = new ArrayList<>();
        result.get("steps").forEach(step -> steps.add(step.get("kind").textValue() + step.get("instances")));
        assertEquals(
                List.of(
                        "updateModel[]",
                        "upgradeInstances[\"2\"]",
                        "waitHealthy[\"2\"]",
                        "upgradeInstances[\"3\"]",
                        "waitHealthy[\"3\"]",
                        "reimage[\"3\"]"),
                steps.subList(0, 6));
        assertFalse(steps.toString().contains("\"1\"") || steps.toString().contains("\"0\""), steps.toString());
    }

    @Test
    void planLeavesInstancesAlone() throws IOException {
        JsonNode result =
                result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"name\":\"Standard_B4ms\"}},"
                        + "\"instances\":[{\"instanceId\":\"0\"}],\"options\":{\"newInstancesOnly\":true}}");
        assertEquals("updateModel", result.at("/steps/0/kind").textValue());
        assertEquals(1, result.get("steps").size());
        assertEquals("leftAlone", result.at("/instanceImpacts/0/outcome").textValue());
        assertEquals("left-alone", result.at("/warnings/0/code").textValue());
    }

    @Test
    void planTakesAnActionOfTheOperator() throws IOException {
        JsonNode result = result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{},"
                + "\"instances\":[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"},{\"instanceId\":\"2\"}],"
                + "\"options\":{\"action\":\"reimageAll\",\"actOn\":[\"0\",\"2\"],\"stopAfterPercent\":30}}");
        List<String> steps = new ArrayList<>();
        result.get("steps").forEach(step -> steps.add(step.get("kind").textValue() + step.get("instances")));
        assertEquals(List.of("reimageAll[\"0\"]", "waitHealthy[\"0\"]"), steps);
    }

    @Test
    void planTakesUpdatesOfSingleInstances() throws IOException {
        JsonNode result = result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{},"
                + "\"instances\":[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"}],"
                + "\"desiredInstances\":[{\"instanceId\":\"1\",\"properties\":{\"protectionPolicy\":"
                + "{\"protectFromScaleIn\":true},\"storageProfile\":{\"dataDisks\":[{\"lun\":2}]}}}]}");
        List<String> steps = new ArrayList<>();
        result.get("steps").forEach(step -> steps.add(step.get("kind").textValue() + step.get("instances")));
        assertEquals(List.of("updateInstance[\"1\"]", "attachDisk[\"1\"]", "waitHealthy[\"1\"]"), steps);
        assertEquals("none", result.at("/steps/0/disruption").textValue());
        assertEquals(2, result.at("/steps/1/lun").intValue());
    }

    @Test
    void anInstanceThatIsWantedAndNotThere() throws IOException {
        assertError(
                "InvalidDocument",
                "desiredInstances[0].instanceId",
                "{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"instances\":[],"
                        + "\"desiredInstances\":[{\"instanceId\":\"9\"}]}");
    }

    @Test
    void whoLeavesInstancesAloneWantsNothingOfThem() throws IOException {
        assertError(
                "InvalidRequest",
                "options.newInstancesOnly",
                "{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"instances\":[],"
                        + "\"options\":{\"newInstancesOnly\":true,\"reimage\":true}}");
    }

    @Test
    void instancesToActOnNeedAnAction() throws IOException {
        assertError(
                "InvalidRequest",
                "options.actOn",
                "{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"instances\":[],"
                        + "\"options\":{\"actOn\":[\"0\"]}}");
    }

    @Test
    void planRefusesWhatIsTooDisruptive() throws IOException {
        JsonNode result =
                result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"name\":\"Standard_B4ms\"}},"
                        + "\"instances\":[],\"options\":{\"mostDisruptiveAllowed\":\"inPlace\"}}");
        assertTrue(result.get("steps").isEmpty());
        assertEquals("too-disruptive", result.at("/warnings/0/code").textValue());
        assertFalse(result.has("replacement"));
    }

    @Test
    void planTellsWhatANewSetWouldTake() throws IOException {
        JsonNode result = result("{\"op\":\"plan\",\"applied\":" + SET + ",\"desired\":{\"location\":\"northeurope\"},"
                + "\"instances\":[]}");
        assertEquals(
                JSON.readTree("[{\"rule\":\"location-fixed\",\"path\":\"location\"}]"),
                result.at("/replacement/because"));
        assertFalse(result.at("/replacement/lost").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "maxInstancesAtOnce|\"2\"",
                "mostDisruptiveAllowed|\"RESTART\"",
                "mostDisruptiveAllowed|1",
                "first|\"0\"",
                "first|[0]",
                "stopAfterBatches|0",
                "stopAfterBatches|1.5",
                "stopAfterPercent|101",
                "action|\"REDEPLOY\"",
                "actOn|\"0\"",
                "reimage|\"true\"",
                "stoppedInstances|\"left\"",
                "failedInstances|\"UPGRADED\"",
                "batchSizing|true",
                "withinUpdateDomains|0",
                "phases|[1]",
                "phases.0|\"1\"",
                "skipped|{}",
                "forceUpdateTag|1",
                "forceUpdateTag|\" \"",
                "rerunExtensions|[\"setup\"]",
                "replacedLoadBalancers|[\"web\"]",
                "natRules|\"yes\"",
                "beforeBatch|\"drain\"",
                "afterBatch|[1]",
                "ownedByOthers|\"sku\"",
                "capacityOwnedByAutoscale|1",
                "speed|1"
            })
    void anOptionOfAPlanThatIsUnknownOrWrong(String option, String value) throws IOException {
        String name = option.replaceFirst("\\..*", "");
        String given = name.equals(option) ? value : "{\"0\":" + value + "}";
        assertError(
                "InvalidRequest",
                "options." + option,
                "{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[],\"options\":{\"" + name + "\":" + given + "}}");
    }
}
