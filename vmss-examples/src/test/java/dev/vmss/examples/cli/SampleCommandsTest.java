package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePlanIsAsRecordedAndFitsAScreen() throws IOException {
        Run run = Run.vmss("plan", "--sample");
        assertEquals(golden("plan-of-sample.txt"), run.out());
        assertEquals(0, run.status());
        assertEquals("", run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.size() < 24, "lines: " + lines.size());
        lines.forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void theDifferenceIsAsRecorded() throws IOException {
        Run run = Run.vmss("diff", "--sample");
        assertEquals(golden("diff-of-sample.txt"), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void theSampleIsAllowed() {
        assertEquals(new Run(0, "Allowed.\n", ""), Run.vmss("check", "--sample"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "check", "plan"})
    void jsonHasTheFieldsOfTheBatch(String command) throws IOException {
        ObjectNode request = JSON.createObjectNode().put("op", command);
        request.set("applied", SampleFiles.document(Sample.APPLIED));
        request.set("desired", SampleFiles.document(Sample.DESIRED));
        request.set("instances", SampleFiles.document(Sample.INSTANCES));
        JsonNode answer = JSON.readTree(Run.withInput(request + "\n", "batch").out());
        Run run = Run.vmss(command, "--sample", "--format", "json");
        assertEquals(answer.get("result"), JSON.readTree(run.out()));
        assertEquals(0, run.status());
    }

    @Test
    void thePlanInJsonTellsEachStep() throws IOException {
        JsonNode plan = JSON.readTree(Run.vmss("plan", "--sample", "--format=json").out());
        assertEquals("allowed", plan.get("verdict").textValue());
        assertEquals("Rolling", plan.get("mode").textValue());
        List<String> kinds = new ArrayList<>();
        plan.get("steps").forEach(step -> kinds.add(step.get("kind").textValue()));
        assertEquals(
                List.of("updateModel", "upgradeInstances", "waitHealthy", "pause", "upgradeInstances", "waitHealthy"),
                kinds.subList(0, 6));
        assertEquals("PT30S", plan.at("/steps/3/duration").textValue());
        assertEquals("PT5M", plan.at("/steps/2/timeout").textValue());
        assertEquals(
                JSON.readTree("{\"batches\":4,\"maxDown\":2,\"minServing\":4,\"minPause\":\"PT1M30S\"}"),
                plan.get("bounds"));
    }

    @Test
    void filesStandInForPartsOfTheSample(@TempDir Path folder) {
        String desired = SampleFiles.write(folder, "mine.json", "{\"tags\": {\"release\": \"2.0.0\"}}");
        Run run = Run.vmss("plan", "--sample", "--desired", desired);
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Update of web: allowed, no instance is touched (mode Rolling).\n"), run.out());
    }

    @Test
    void aDocumentIsReadFromStandardInput() {
        Run run = Run.withInput("{\"tags\": {\"release\": \"2.0.0\"}}", "diff", "--sample", "--desired", "-");
        assertEquals("1 change:\n\n~ tags.release\n    1.4.2 → 2.0.0\n    set only, at once\n", run.out());
    }

    @Test
    void theOperatorActsOnAsManyAsAskedFor(@TempDir Path folder) throws IOException {
        String desired = SampleFiles.write(folder, Sample.DESIRED, json -> json.withObject("/properties/upgradePolicy")
                .put("mode", "Manual"));
        JsonNode plan = JSON.readTree(
                Run.vmss("plan", "--sample", "--desired", desired, "--max-at-once", "1", "--format", "json").out());
        assertEquals("Manual", plan.get("mode").textValue());
        assertEquals(6, plan.at("/bounds/batches").intValue());
        assertEquals(1, plan.at("/bounds/maxDown").intValue());
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = SampleCommandsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
