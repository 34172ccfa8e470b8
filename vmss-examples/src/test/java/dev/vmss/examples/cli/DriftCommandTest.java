package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETS =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/";

    @TempDir
    private Path folder;

    private String set;
    private String instances;

    @BeforeEach
    void write() {
        set = SampleFiles.write(folder, "set.json", set("web", "2.0.0"));
        instances = SampleFiles.write(
                folder,
                "instances.json",
                "[" + instance("web", 0, true, "2.0.0") + "," + instance("web", 1, false, "1.0.0") + ","
                        + instance("web", 2, false, "1.0.0") + "]");
    }

    private static String set(String name, String version) {
        return "{\"name\": \"" + name + "\", \"id\": \"" + SETS + name
                + "\", \"location\": \"westeurope\", \"properties\": {\"virtualMachineProfile\": {\"storageProfile\": "
                + image(version) + ", \"osProfile\": {\"adminPassword\": \"hunter2\"}}}}";
    }

    private static String instance(String set, int id, boolean isLatest, String version) {
        return "{\"instanceId\": \"" + id + "\", \"id\": \"" + SETS + set + "/virtualMachines/" + id
                + "\", \"properties\": {\"latestModelApplied\": " + isLatest + ", \"storageProfile\": "
                + image(version) + "}}";
    }

    private static String image(String version) {
        return "{\"imageReference\": {\"id\": \"/subscriptions/s/images/web/versions/" + version + "\"}}";
    }

    @Test
    void theScreenShowsWhatStaleInstancesLack() {
        Run run = Run.vmss("drift", "--set", set, "--instances", instances);

        assertEquals("", run.err());
        assertEquals(0, run.status());
        assertTrue(
                run.out().startsWith("web: 2 of 3 instances lack the latest model; at least 2 models are in use.\n"),
                run.out());
        assertTrue(run.out().contains("1 instance has the latest model: 0\n"), run.out());
        assertTrue(run.out().contains("2 instances lack the latest model: 1, 2\n"), run.out());
        assertTrue(run.out().contains("~ properties.storageProfile.imageReference.id\n"), run.out());
        assertTrue(!run.out().contains("hunter2"), run.out());
        assertEquals(
                1,
                Run.vmss("drift", "--set", set, "--instances", instances, "--exit-code")
                        .status());
    }

    @Test
    void theBatchSaysTheSame() throws Exception {
        ObjectNode line = JSON.createObjectNode().put("op", "drift");
        line.set("set", JSON.readTree(set("web", "2.0.0")));
        line.set(
                "instances",
                JSON.readTree("[" + instance("web", 0, true, "2.0.0") + "," + instance("web", 1, false, "1.0.0") + ","
                        + instance("web", 2, false, "1.0.0") + "]"));

        JsonNode result =
                JSON.readTree(Run.withInput(line + "\n", "batch").out()).get("result");
        assertEquals(
                JSON.readTree(Run.vmss("drift", "--set", set, "--instances", instances, "--format", "json")
                        .out()),
                result);
        assertEquals("[\"1\",\"2\"]", result.at("/models/1/instances").toString());
        assertEquals(
                "properties.storageProfile.imageReference.id",
                result.at("/models/1/lacks/0/path").asText());
        assertTrue(result.at("/models/1/lacks/0/has").asText().endsWith("1.0.0"));
        assertTrue(result.at("/models/1/lacks/0/should").asText().endsWith("2.0.0"));
    }

    @Test
    void severalSetsFromAStreamAreToldApart() throws Exception {
        String sets = SampleFiles.write(folder, "sets.json", set("web", "2.0.0") + "\n" + set("api", "3.0.0") + "\n");
        String all = SampleFiles.write(
                folder,
                "all.json",
                "[" + instance("api", 0, false, "2.9.0") + "," + instance("web", 0, true, "2.0.0") + "]");

        Run run = Run.vmss("drift", "--set", sets, "--instances", all, "--format", "json");
        JsonNode json = JSON.readTree(run.out());
        assertEquals("web", json.at("/0/name").asText());
        assertTrue(json.at("/0/models/0/latest").asBoolean());
        assertEquals("[\"0\"]", json.at("/1/models/0/instances").toString());
        assertTrue(
                Run.vmss("drift", "--set", sets, "--instances", all).out().contains("\n\napi: 1 of 1 instance lacks"));
    }

    @Test
    void markdownNamesNoSecretAndBothValues() {
        String text = Run.vmss("drift", "--set", set, "--instances", instances, "--format", "markdown")
                .out();

        assertTrue(text.startsWith("## Models of `web`\n"), text);
        assertTrue(text.contains("| 1, 2 | 2 | `properties.storageProfile.imageReference.id` |"), text);
    }

    @Test
    void whatDoesNotBelongTogetherIsOneSentence() {
        String other = SampleFiles.write(folder, "api.json", set("api", "1.0.0"));
        String sets = SampleFiles.write(folder, "sets.json", "[" + set("api", "1.0.0") + "," + set("x", "1.0.0") + "]");

        Run run = Run.vmss("drift", "--set", other, "--instances", instances);
        assertEquals("vmss drift: " + instances + ", instances[0] is an instance of another set", run.sentence());
        assertEquals(2, run.status());
        assertEquals(
                "vmss drift: " + instances + ", instances[0] does not belong to any of the sets",
                Run.vmss("drift", "--set", sets, "--instances", instances).sentence());
        String sample = SampleFiles.write(folder, Sample.INSTANCES, json -> {});
        assertEquals(
                2, Run.vmss("drift", "--set", sample, "--instances", instances).status());
    }
}
