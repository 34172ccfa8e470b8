package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.JSON;
import static dev.vmss.examples.batch.Answers.SET;
import static dev.vmss.examples.batch.Answers.answers;
import static dev.vmss.examples.batch.Answers.assertError;
import static dev.vmss.examples.batch.Answers.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

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
                        [{"path":"sku.capacity","kind":"modified","from":2,"to":3,"impact":"setLevel","way":"atOnce",
                          "confidence":"observed"},
                         {"path":"tags.a","kind":"added","from":null,"to":"b","impact":"setLevel","way":"atOnce",
                          "confidence":"believed"}]"""), sorted(result.get("changes")));
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
                + "\"tags\":{\"a\":\"b\"}},\"ignore\":[\"SKU.Capacity\",\"zones\"]}");
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
                                + "\"tags\":{\"a\":\"b\"}},\"uncertain\":[]}"),
                result);
    }

    @Test
    void mergeKeepsTheShapeOfTheAppliedModel() throws IOException {
        JsonNode result = result("{\"op\":\"merge\",\"method\":\"PATCH\",\"applied\":{\"location\":\"westeurope\","
                + "\"upgradePolicy\":{\"mode\":\"Manual\"}},"
                + "\"request\":{\"properties\":{\"upgradePolicy\":{\"mode\":\"Automatic\"}}}}");
        assertEquals(
                JSON.readTree("{\"location\":\"westeurope\",\"upgradePolicy\":{\"mode\":\"Automatic\"}}"),
                result.get("document"));
    }

    @Test
    void mergePutsAPropertyThatTheModelDoesNotKnowWhereTheAppliedModelHasIt() throws IOException {
        JsonNode result =
                result("{\"op\":\"merge\",\"method\":\"PATCH\",\"applied\":{\"newThing\":2,\"upgradePolicy\":{}},"
                        + "\"request\":{\"properties\":{\"newThing\":1}}}");
        assertEquals(JSON.readTree("{\"newThing\":1,\"upgradePolicy\":{}}"), result.get("document"));
    }

    @Test
    void mergeRefusesANameThatTheShapeOfTheAppliedModelCannotHold() throws IOException {
        String networkProfile = "{\"networkProfile\":{\"networkInterfaceConfigurations\":[{\"name\":\"n\",%s}]}}";
        assertError(
                "InvalidDocument",
                "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].properties.name",
                "{\"op\":\"merge\",\"method\":\"PUT\",\"applied\":{\"virtualMachineProfile\":"
                        + networkProfile.formatted("\"primary\":true")
                        + "},\"request\":{\"properties\":{\"virtualMachineProfile\":"
                        + networkProfile.formatted("\"properties\":{\"name\":\"m\"}") + "}}}");
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
    void whatEditRemovesIsNotInTheDocument() throws IOException {
        JsonNode result = result("{\"op\":\"edit\",\"document\":{\"tags\":{\"a\":\"b\",\"c\":\"d\"},"
                + "\"zones\":[\"1\"],\"sku\":{\"capacity\":2}},"
                + "\"args\":[\"--remove\",\"tags.c\",\"--remove\",\"zones\",\"--remove\",\"sku.capacity\"]}");
        assertEquals(
                JSON.readTree("{\"tags\":{\"a\":\"b\"},\"zones\":[],\"sku\":{\"capacity\":null}}"),
                result.get("document"));
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
                List.of(
                        "rule",
                        "severity",
                        "path",
                        "httpStatus",
                        "code",
                        "message",
                        "wording",
                        "target",
                        "remedy",
                        "confidence",
                        "sources"),
                fields);
        assertEquals("size-not-on-hardware", result.at("/findings/0/rule").textValue());
        assertEquals("observed", result.at("/findings/0/wording").textValue());
        assertEquals("observed", result.at("/findings/0/confidence").textValue());
        assertEquals(
                "allowedAfterDeallocation", result.at("/findings/0/severity").textValue());
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
}
