package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.assertError;
import static dev.vmss.examples.batch.Answers.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiffOperationTest {

    private static final String TWO_TAGS = "{\"tags\":{\"a\":\"1\",\"b\":\"2\"},\"zones\":[\"1\"]}";

    private static String changes(String request) throws IOException {
        StringBuilder changes = new StringBuilder();
        for (JsonNode change : result(request).path("changes")) {
            changes.append(change.path("kind").asText())
                    .append(' ')
                    .append(change.path("path").asText())
                    .append('\n');
        }
        return changes.toString().strip();
    }

    @Test
    void ofTwoStatesTheLaterOneHasLostWhatItLacks() throws IOException {
        assertEquals(
                "removed tags.b\nremoved zones",
                changes("{\"op\":\"diff\",\"before\":" + TWO_TAGS + ",\"after\":{\"tags\":{\"a\":\"1\"}}}"));
    }

    @Test
    void aRequestLosesTheTagsThatItLeavesOutAndNothingElse() throws IOException {
        assertEquals(
                "removed tags.b",
                changes("{\"op\":\"diff\",\"applied\":" + TWO_TAGS + ",\"desired\":{\"tags\":{\"a\":\"1\"}}}"));
    }

    @Test
    void theApiVersionOfTheRequestDecides() throws IOException {
        String request =
                "{\"op\":\"diff\",\"apiVersion\":\"%s\",\"applied\":{\"properties\":{\"virtualMachineProfile\":"
                        + "{\"securityProfile\":{\"securityType\":\"TrustedLaunch\",\"uefiSettings\":{\"vTpmEnabled\":true}}}}},"
                        + "\"desired\":{\"properties\":{\"virtualMachineProfile\":{\"securityProfile\":{\"securityType\":\"Standard\"}}}}}";
        String place = "properties.virtualMachineProfile.securityProfile.";
        assertEquals(
                "removed " + place + "securityType\nremoved " + place + "uefiSettings",
                changes(request.formatted("2024-11-01")));
        assertEquals("modified " + place + "securityType", changes(request.formatted("2026-04-01")));
        JsonNode unsure = result(request.formatted("2026-04-01")).at("/uncertain/0");
        assertEquals(place + "uefiSettings", unsure.path("path").asText());
        for (String member : new String[] {"message", "source", "remedy"}) {
            assertTrue(!unsure.path(member).asText().isBlank(), member);
        }
    }

    @Test
    void twoStatesOfAnInstanceAreCompared() throws IOException {
        assertEquals(
                "removed properties",
                changes("{\"op\":\"diff\",\"kind\":\"instance\",\"before\":{\"instanceId\":\"1\",\"properties\":"
                        + "{\"protectionPolicy\":{\"protectFromScaleIn\":true}}},\"after\":{\"instanceId\":\"1\"}}"));
    }

    @Test
    void statesAndARequestAreNotMixed() throws IOException {
        assertError(
                "InvalidRequest",
                "applied",
                "{\"op\":\"diff\",\"before\":{\"location\":\"x\"},\"after\":{\"location\":\"x\"},\"applied\":{\"location\":\"x\"}}");
        assertError("InvalidRequest", "after", "{\"op\":\"diff\",\"before\":{\"location\":\"x\"}}");
        assertError("InvalidRequest", "before", "{\"op\":\"diff\",\"after\":{\"location\":\"x\"}}");
    }

    @Test
    void statesOfDifferentKindsAreRefused() throws IOException {
        assertError(
                "InvalidDocument",
                "after",
                "{\"op\":\"diff\",\"before\":{\"location\":\"x\"},\"after\":{\"instanceId\":\"1\",\"properties\":"
                        + "{\"latestModelApplied\":true}}}");
    }
}
