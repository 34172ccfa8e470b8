package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String SET =
            "{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard_B2s\",\"capacity\":2}}";

    private static List<JsonNode> answers(String requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static JsonNode answer(String request) throws IOException {
        List<JsonNode> answers = answers(request);
        assertEquals(1, answers.size());
        return answers.get(0);
    }

    private static JsonNode result(String request) throws IOException {
        JsonNode answer = answer(request);
        assertTrue(answer.get("ok").booleanValue(), answer.toString());
        return answer.get("result");
    }

    private static void assertError(String code, String path, String request) throws IOException {
        JsonNode answer = answer(request);
        assertFalse(answer.get("ok").booleanValue(), answer.toString());
        assertEquals(code, answer.at("/error/code").textValue(), answer.toString());
        assertEquals(path, answer.at("/error/path").textValue(), answer.toString());
        assertFalse(answer.at("/error/message").textValue().isBlank());
    }

    @Test
    void parseWritesTheDocumentAgain() throws IOException {
        JsonNode result = result("{\"op\":\"parse\",\"document\":{\"sku\":{\"capacity\":2},\"newKnob\":1.50}}");
        assertEquals(
                JSON.readTree("{\"document\":{\"sku\":{\"capacity\":2},\"newKnob\":1.50},\"shape\":\"rest\","
                        + "\"untyped\":[\"newKnob\"]}"),
                result);
    }

    @Test
    void parseKeepsTheShapeOfTheCli() throws IOException {
        String document = "{\"location\":\"westeurope\",\"tags\":null,\"upgradePolicy\":{\"mode\":\"Manual\"}}";
        JsonNode result = result("{\"op\":\"parse\",\"document\":" + document + "}");
        assertEquals("cli", result.get("shape").textValue());
        assertEquals(JSON.readTree(document), result.get("document"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instance|{\"instanceId\":\"1\"}",
                "scaleSetInstanceView|{\"virtualMachine\":{\"statusesSummary\":[]}}",
                "instanceView|{\"statuses\":[{\"code\":\"PowerState/running\"}]}",
                "rollingUpgrade|{\"properties\":{\"policy\":{\"maxBatchInstancePercent\":20}}}"
            },
            quoteCharacter = '`')
    void parseKnowsTheOtherKinds(String kind, String document) throws IOException {
        JsonNode result = result("{\"op\":\"parse\",\"kind\":\"" + kind + "\",\"document\":" + document + "}");
        assertEquals(JSON.readTree(document), result.get("document"));
    }

    @Test
    void diffTellsEachChange() throws IOException {
        JsonNode result = result("{\"op\":\"diff\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"capacity\":3},"
                + "\"tags\":{\"a\":\"b\"},"
                + "\"properties\":{\"virtualMachineProfile\":{\"osProfile\":{\"adminPassword\":\"x\"}}}}}");
        assertEquals(JSON.readTree("""
                        [{"path":"sku.capacity","kind":"modified","from":2,"to":3,"impact":"setLevel","way":"atOnce"},
                         {"path":"tags.a","kind":"added","from":null,"to":"b","impact":"setLevel","way":"atOnce"}]"""), sorted(result.get("changes")));
        assertEquals(
                JSON.readTree("[{\"path\":\"properties.virtualMachineProfile.osProfile.adminPassword\"}]"),
                result.get("unverifiable"));
    }

    private static JsonNode sorted(JsonNode changes) {
        List<JsonNode> list = new ArrayList<>();
        changes.forEach(list::add);
        list.sort((a, b) -> a.get("path").textValue().compareTo(b.get("path").textValue()));
        return JSON.createArrayNode().addAll(list);
    }

    @Test
    void diffComparesInstancesToo() throws IOException {
        JsonNode result = result("{\"op\":\"diff\",\"kind\":\"instance\",\"applied\":{\"properties\":{\"vmId\":\"1\"}},"
                + "\"desired\":{\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}}");
        assertEquals("properties.protectionPolicy", result.at("/changes/0/path").textValue());
        assertEquals("none", result.at("/changes/0/impact").textValue());
    }

    @Test
    void diffLeavesOutWhatOthersOwnAndSaysSo() throws IOException {
        JsonNode result = result("{\"op\":\"diff\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"capacity\":3},"
                + "\"tags\":{\"a\":\"b\"}},\"ignore\":[\"sku.capacity\",\"zones\"]}");
        assertEquals(1, result.get("changes").size());
        assertEquals("tags.a", result.at("/changes/0/path").textValue());
        assertEquals(
                JSON.readTree("[{\"path\":\"sku.capacity\",\"kind\":\"modified\",\"from\":2,\"to\":3}]"),
                result.get("masked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void mergeGivesWhatTheServiceWillHold(String method) throws IOException {
        JsonNode result = result("{\"op\":\"merge\",\"method\":\"" + method + "\",\"applied\":" + SET
                + ",\"request\":{\"sku\":{\"capacity\":3},\"tags\":{\"a\":\"b\"}}}");
        assertEquals(
                JSON.readTree(
                        "{\"document\":{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard_B2s\",\"capacity\":3},"
                                + "\"tags\":{\"a\":\"b\"}}}"),
                result);
    }

    @Test
    void mergeKeepsTheShapeOfTheAppliedModel() throws IOException {
        JsonNode result = result("{\"op\":\"merge\",\"method\":\"PATCH\",\"applied\":{\"location\":\"westeurope\","
                + "\"upgradePolicy\":{\"mode\":\"Manual\"}},"
                + "\"request\":{\"properties\":{\"upgradePolicy\":{\"mode\":\"Rolling\"}}}}");
        assertEquals(
                JSON.readTree("{\"location\":\"westeurope\",\"upgradePolicy\":{\"mode\":\"Rolling\"}}"),
                result.get("document"));
    }

    @Test
    void mergeKnowsInstances() throws IOException {
        JsonNode result = result("{\"op\":\"merge\",\"method\":\"PUT\",\"kind\":\"instance\","
                + "\"applied\":{\"instanceId\":\"1\"},"
                + "\"request\":{\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}}");
        assertEquals(
                JSON.readTree(
                        "{\"instanceId\":\"1\",\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}"),
                result.get("document"));
    }

    @Test
    void editTakesTheArgumentsOfTheAzureCli() throws IOException {
        JsonNode result = result("{\"op\":\"edit\",\"document\":" + SET + ",\"args\":[\"--set\",\"sku.capacity=3\","
                + "\"tags.n=7\","
                + "\"--add\",\"zones\",\"1\",\"2\",\"--remove\",\"zones\",\"-1\"]}");
        assertEquals(
                JSON.readTree(
                        "{\"document\":{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard_B2s\",\"capacity\":3},"
                                + "\"tags\":{\"n\":\"7\"},\"zones\":[\"1\"]}}"),
                result);
    }

    @Test
    void editKeepsTheShapeOfTheCli() throws IOException {
        JsonNode result = result("{\"op\":\"edit\",\"document\":{\"sku\":{\"capacity\":2},"
                + "\"upgradePolicy\":{\"mode\":\"Manual\"}},"
                + "\"args\":[\"--set\",\"upgrade_policy.mode=Rolling\"]}");
        assertEquals(
                JSON.readTree("{\"sku\":{\"capacity\":2},\"upgradePolicy\":{\"mode\":\"Rolling\"}}"),
                result.get("document"));
    }

    @Test
    void editKeepsWhatTheCliFillsInAndHowItIsSpelled() throws IOException {
        String document = "{\"additionalProperties\":{},\"id\":\"/a\",\"resourceGroup\":\"g\",\"tags\":null,"
                + "\"overProvision\":true,"
                + "\"sku\":{\"additionalProperties\":{},\"capacity\":%d,\"tier\":null},\"upgradePolicy\":{\"mode\":\"Manual\","
                + "\"rollingUpgradePolicy\":null},"
                + "\"virtualMachineProfile\":{\"extensionProfile\":{\"extensions\":[{\"name\":\"a\","
                + "\"settings\":null,\"type1\":\"t\"}]}},\"zones\":[\"1\"%s]}";
        JsonNode result = result("{\"op\":\"edit\",\"document\":" + document.formatted(2, "")
                + ",\"args\":[\"--set\",\"sku.capacity=3\",\"--add\",\"zones\",\"2\"]}");
        assertEquals(JSON.readTree(document.formatted(3, ",\"2\"")), result.get("document"));
    }

    @Test
    void editKnowsInstances() throws IOException {
        JsonNode result = result("{\"op\":\"edit\",\"kind\":\"instance\",\"document\":{\"instanceId\":\"1\"},"
                + "\"args\":[\"--set\",\"protectionPolicy.protectFromScaleIn=true\"]}");
        assertEquals(
                JSON.readTree(
                        "{\"instanceId\":\"1\",\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}"),
                result.get("document"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sku.speed|[\"--set\",\"sku.speed=1\"]",
                "sku|[\"--set\",\"sku..name=1\"]",
                "zones[0]|[\"--remove\",\"zones\",\"0\"]",
                "sku.capacity|[\"--set\",\"sku.capacity=many\"]",
                "``|[\"--fly\",\"sku\"]",
                "--add|[\"--add\"]"
            })
    void anEditThatCannotBeMade(String path, String args) throws IOException {
        assertError("InvalidEdit", path, "{\"op\":\"edit\",\"document\":" + SET + ",\"args\":" + args + "}");
    }

    @Test
    void checkGivesVerdictAndFindings() throws IOException {
        JsonNode result =
                result("{\"op\":\"check\",\"applied\":" + SET + ",\"desired\":{\"sku\":{\"name\":\"Standard_B4ms\"}},"
                        + "\"availableSizes\":[\"Standard_B2s\"],\"apiVersion\":\"2024-07-01\",\"edition\":\"2018-02-14\","
                        + "\"instances\":[]}");
        assertEquals("allowedAfterDeallocation", result.get("verdict").textValue());
        List<String> fields = new ArrayList<>();
        result.at("/findings/0").fieldNames().forEachRemaining(fields::add);
        assertEquals(
                List.of("rule", "severity", "path", "httpStatus", "code", "message", "target", "remedy", "sources"),
                fields);
        assertEquals("size-not-on-hardware", result.at("/findings/0/rule").textValue());
        assertEquals(
                "allowedAfterDeallocation", result.at("/findings/0/severity").textValue());
    }

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
                        + "\"way\":\"byPolicy\",\"decidedBy\":[\"sku.name\"],\"missedUpdates\":false}]"),
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

    @Test
    void everyLineIsAnsweredInOrderUnderItsId() throws IOException {
        List<JsonNode> answers = answers("{\"id\":[1,{\"a\":null}],\"op\":\"parse\",\"document\":" + SET + "}\n"
                + "\n   \r\nnonsense\n{\"id\":\"\\ud800ü\",\"op\":\"fly\"}\r\n{\"op\":\"parse\",\"document\":" + SET
                + ",\"id\":12345678901234567890.10}");
        assertEquals(4, answers.size());
        assertEquals(JSON.readTree("[1,{\"a\":null}]"), answers.get(0).get("id"));
        assertTrue(answers.get(1).get("id").isNull());
        assertEquals("\ud800ü", answers.get(2).get("id").textValue());
        assertEquals("UnsupportedOperation", answers.get(2).at("/error/code").textValue());
        assertEquals(
                new BigDecimal("12345678901234567890.1"),
                answers.get(3).get("id").decimalValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{\"op\":}", "{\"op\":\"parse\"} 1", "nul", "\"", "{\"a\":1,}", "{'op':1}", "\u0000"})
    void aLineThatIsNoJson(String line) throws IOException {
        assertError("InvalidJson", "", line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|[]",
                "``|17",
                "op|{}",
                "op|{\"op\":7}",
                "op|{\"op\":null}",
                "op|{\"op\":\"parse\",\"op\":\"diff\"}",
                "document|{\"op\":\"parse\"}",
                "document|{\"op\":\"parse\",\"document\":null}",
                "kind|{\"op\":\"parse\",\"kind\":\"disk\",\"document\":{}}",
                "kind|{\"op\":\"diff\",\"kind\":\"instanceView\",\"applied\":{},\"desired\":{}}",
                "desired|{\"op\":\"diff\",\"applied\":{\"sku\":{}}}",
                "apiVersion|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"apiVersion\":\"new\"}",
                "edition|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"edition\":\"2018-02-30\"}",
                "edition|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"edition\":2018}",
                "availableSizes|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"availableSizes\":[1]}",
                "availableSizes|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"availableSizes\":{}}",
                "instances|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}}}",
                "options|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"instances\":[],\"options\":1}",
                "method|{\"op\":\"merge\",\"applied\":{\"sku\":{}},\"request\":{\"sku\":{}}}",
                "method|{\"op\":\"merge\",\"method\":\"POST\",\"applied\":{\"sku\":{}},\"request\":{\"sku\":{}}}",
                "request|{\"op\":\"merge\",\"method\":\"PUT\",\"applied\":{\"sku\":{}}}",
                "kind|{\"op\":\"merge\",\"method\":\"PUT\",\"kind\":\"instanceView\",\"applied\":{},\"request\":{}}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}}}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}},\"args\":\"--set a=b\"}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}},\"args\":[\"--set\",1]}",
                "document|{\"op\":\"edit\",\"args\":[]}",
                "ignore|{\"op\":\"diff\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"ignore\":\"sku\"}",
                "options.maxInstancesAtOnce|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[],\"options\":{\"maxInstancesAtOnce\":0}}"
            })
    void aFieldThatIsMissingOrWrong(String path, String line) throws IOException {
        assertError("InvalidRequest", path, line);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "document|{\"op\":\"parse\",\"document\":17}",
                "document|{\"op\":\"parse\",\"document\":{\"type\":\"Microsoft.Compute/disks\"}}",
                "document.properties.overprovision|{\"op\":\"parse\",\"document\":{\"properties\":{\"overprovision\":true,"
                        + "\"overprovision\":true}}}",
                "applied.properties.upgradePolicy.mode|{\"op\":\"diff\",\"applied\":{\"properties\":{\"upgradePolicy\":"
                        + "{\"mode\":{}}}},\"desired\":{\"sku\":{}}}",
                "applied|{\"op\":\"merge\",\"method\":\"PUT\",\"applied\":[],\"request\":{\"sku\":{}}}",
                "document.sku|{\"op\":\"edit\",\"document\":{\"sku\":1},\"args\":[]}",
                "instances[1].sku|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[{\"instanceId\":\"1\"},{\"sku\":3}]}",
                "instances[1].instanceId|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[{\"instanceId\":\"1\"},{\"instanceId\":\"1\"}]}"
            })
    void aDocumentThatIsNotWhatItShouldBe(String path, String line) throws IOException {
        assertError("InvalidDocument", path, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "", "PARSE"})
    void anOperationThatThereIsNot(String op) throws IOException {
        assertError("UnsupportedOperation", "op", "{\"op\":\"" + op + "\"}");
    }

    @Test
    void deepNestingIsAnErrorOfTheDocument() throws IOException {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        JsonNode answer = answer("{\"op\":\"parse\",\"document\":{\"sku\":{},\"x\":" + deep + "},\"id\":5}");
        assertEquals("InvalidDocument", answer.at("/error/code").textValue(), answer.toString());
        assertEquals(5, answer.get("id").intValue());
        assertError("InvalidRequest", "id", "{\"id\":" + deep + "}");
    }

    @Test
    void aLineInAnotherEncoding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = ("{\"id\":1,\"op\":\"parse\",\"document\":" + SET + "}").getBytes(StandardCharsets.UTF_16LE);
        Batch.run(new ByteArrayInputStream(line), out);
        assertEquals(
                "InvalidJson",
                JSON.readTree(out.toByteArray()).at("/error/code").textValue());
    }

    @Test
    void aLineThatIsTooLong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String lines = "{\"id\":\"" + "x".repeat(100) + "\"}\n{\"id\":1}\n";
        Batch.run(new LineReader(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), 50), out, () -> {});
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, answers.size());
        assertEquals(
                "InvalidRequest",
                JSON.readTree(answers.get(0)).at("/error/code").textValue());
        assertEquals(1, JSON.readTree(answers.get(1)).get("id").intValue());
    }
}
