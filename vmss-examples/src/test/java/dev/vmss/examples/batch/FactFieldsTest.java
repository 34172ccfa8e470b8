package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFieldsTest {

    private static final String SIZES = "\"applied\":{\"sku\":{\"name\":\"Standard_D4s_v5\",\"capacity\":6}},"
            + "\"desired\":{\"sku\":{\"name\":\"Standard_D4s_v5\",\"capacity\":60}}";

    private static final String IMAGES = "\"applied\":{\"properties\":{\"virtualMachineProfile\":{\"storageProfile\":"
            + "{\"imageReference\":{\"publisher\":\"acme\",\"offer\":\"web\",\"sku\":\"a\",\"version\":\"1.0.0\"}}}}},"
            + "\"desired\":{\"properties\":{\"virtualMachineProfile\":{\"storageProfile\":"
            + "{\"imageReference\":{\"publisher\":\"acme\",\"offer\":\"web\",\"sku\":\"b\",\"version\":\"1.0.0\"}}}}}";

    private static JsonNode answer(String fields) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(
                new ByteArrayInputStream(("{\"op\":\"check\"," + fields + "}").getBytes(StandardCharsets.UTF_8)), out);
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theQuotaIsComparedAndTheNumbersStandInAzuresMessage() throws IOException {
        JsonNode answer = answer(SIZES + ",\"coreQuota\":{\"coresPerInstance\":4,\"limit\":100,\"inUse\":24}");
        JsonNode finding = answer.at("/result/findings/0");
        assertTrue(finding.path("message").asText().contains("Current in use: 24"), answer.toString());
        JsonNode enough = answer(SIZES + ",\"coreQuota\":{\"coresPerInstance\":4,\"limit\":1000,\"inUse\":24}");
        assertEquals("[]", enough.at("/result/findings").toString());
    }

    @Test
    void withoutADetailThereIsNoField() throws IOException {
        JsonNode answer = answer(IMAGES + ",\"currentImage\":{\"hasPlan\":true}");
        assertEquals("image-sku-of-plan", answer.at("/result/findings/0/rule").textValue(), answer.toString());
        assertFalse(answer.at("/result/findings/0").has("detail"));
    }

    @Test
    void anImageWithoutAPlanMayChange() throws IOException {
        assertEquals(
                "[]",
                answer(IMAGES + ",\"currentImage\":{\"hasPlan\":false}")
                        .at("/result/findings")
                        .toString());
        assertEquals(
                "image-plan-not-known",
                answer(IMAGES + ",\"currentImage\":{\"hasPlan\":null}")
                        .at("/result/findings/0/rule")
                        .textValue());
    }

    @Test
    void theLoadBalancerIsAFactToo() throws IOException {
        String zones = "\"applied\":{\"zones\":[\"1\"],\"properties\":{\"virtualMachineProfile\":{\"networkProfile\":"
                + "{\"networkInterfaceConfigurations\":[{\"name\":\"nic\",\"properties\":{\"ipConfigurations\":"
                + "[{\"name\":\"ip\",\"properties\":{\"loadBalancerBackendAddressPools\":[{\"id\":\"/pool\"}]}}]}}]}}}},"
                + "\"desired\":{\"zones\":[\"1\",\"2\"]},\"usesBasicLoadBalancer\":";
        assertEquals("refused", answer(zones + "true").at("/result/verdict").textValue());
        assertEquals("[]", answer(zones + "false").at("/result/findings").toString());
    }

    @Test
    void whatSizesHaveIsAFactToo() throws IOException {
        String windows =
                "\"applied\":{\"sku\":{\"name\":\"Standard_D4s_v3\"},\"properties\":{\"virtualMachineProfile\":"
                        + "{\"storageProfile\":{\"osDisk\":{\"osType\":\"Windows\"}}}}},"
                        + "\"desired\":{\"sku\":{\"name\":\"Standard_D4s_v5\"}},\"availableSizes\":[\"Standard_D4s_v5\"]";
        assertEquals(
                "size-temporary-disk-unknown",
                answer(windows).at("/result/findings/0/rule").textValue());
        String differ = windows + ",\"currentSize\":{\"temporaryDisk\":true},\"desiredSize\":{\"temporaryDisk\":false}";
        assertEquals("refused", answer(differ).at("/result/verdict").textValue());
        assertEquals(
                "[]",
                answer(differ.replace("false", "true")).at("/result/findings").toString());
    }

    @Test
    void theDiskOfAnImageIsAFactToo() throws IOException {
        String image = IMAGES.replace(
                "\"desired\":{\"properties\":{\"virtualMachineProfile\":{\"storageProfile\":{",
                "\"desired\":{\"properties\":{\"virtualMachineProfile\":{\"storageProfile\":{\"osDisk\":{\"diskSizeGB\":64},");
        JsonNode answer =
                answer(image + ",\"currentImage\":{\"hasPlan\":false},\"desiredImage\":{\"osDiskSizeGB\":127}");
        JsonNode finding = answer.at("/result/findings/0");
        assertEquals("os-disk-smaller-than-image", finding.path("rule").textValue());
        assertEquals("observed", finding.path("wording").textValue());
        assertTrue(finding.path("message").textValue().contains("127 GB"), answer.toString());
    }

    @Test
    void reservationsAndDurabilityAreFactsToo() throws IOException {
        String reserved =
                "\"applied\":{\"properties\":{\"virtualMachineProfile\":{\"licenseType\":\"None\",\"capacityReservation\":"
                        + "{\"capacityReservationGroup\":{\"id\":\"/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute"
                        + "/capacityReservationGroups/g\"}}}}},"
                        + "\"desired\":{\"properties\":{\"virtualMachineProfile\":{\"capacityReservation\":null}}},\"reservedQuantity\":";
        assertEquals(
                "allowedAfterDeallocation",
                answer(reserved + "2").at("/result/verdict").textValue());
        assertEquals("allowed", answer(reserved + "0").at("/result/verdict").textValue());
        String fabric =
                "\"applied\":{\"properties\":{\"virtualMachineProfile\":{\"extensionProfile\":{\"extensions\":[{\"name\":\"sf\","
                        + "\"properties\":{\"publisher\":\"Microsoft.Azure.ServiceFabric\",\"type\":\"ServiceFabricNode\","
                        + "\"typeHandlerVersion\":\"1.1\"}}]}}}},\"desired\":{\"properties\":{\"upgradePolicy\":"
                        + "{\"automaticOSUpgradePolicy\":{\"enableAutomaticOSUpgrade\":true}}}},\"durability\":";
        assertEquals(
                "OperationNotAllowed",
                answer(fabric + "\"Bronze\"").at("/result/findings/0/code").textValue());
        assertEquals(
                "allowed", answer(fabric + "\"Silver\"").at("/result/verdict").textValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reservedQuantity|\"reservedQuantity\":-1",
                "reservedQuantity|\"reservedQuantity\":\"many\"",
                "durability|\"durability\":\"Platinum\"",
                "desiredSize|\"desiredSize\":\"large\"",
                "desiredSize.gpu|\"desiredSize\":{\"gpu\":true}",
                "desiredImage.osDiskSizeGB|\"desiredImage\":{\"osDiskSizeGB\":\"127\"}",
                "coreQuota|\"coreQuota\":{\"coresPerInstance\":4}",
                "coreQuota|\"coreQuota\":{\"coresPerInstance\":0,\"limit\":1,\"inUse\":1}",
                "coreQuota|\"coreQuota\":7",
                "currentImage|\"currentImage\":[]",
                "currentImage.plan|\"currentImage\":{\"plan\":true}",
                "desiredImage.endorsed|\"desiredImage\":{\"endorsed\":\"yes\"}",
                "usesBasicLoadBalancer|\"usesBasicLoadBalancer\":\"no\""
            })
    void aWrongFactIsNamed(String path, String field) throws IOException {
        JsonNode answer = answer(SIZES + "," + field);
        assertEquals("InvalidRequest", answer.at("/error/code").textValue(), answer.toString());
        assertEquals(path, answer.at("/error/path").textValue());
    }
}
