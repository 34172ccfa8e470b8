package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedUpdateTest {

    @TempDir
    private Path folder;

    private String elsewhere;

    @BeforeEach
    void writeDesired() {
        elsewhere = SampleFiles.write(folder, "elsewhere.json", "{\"location\": \"northeurope\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan"})
    void ruleValuesAndRemedyAreNamed(String command) {
        Run run = Run.vmss(command, "--sample", "--desired", elsewhere);
        assertEquals(1, run.status());
        assertEquals("", run.err());
        assertTrue(
                run.out().contains("refused: location-fixed\n    location\n    ~ westeurope → northeurope\n"),
                run.out());
        assertTrue(run.out().contains("Azure answers 409 InvalidResourceLocation: "), run.out());
        assertTrue(run.out().contains("Instead: Create a new set in the other region."), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan"})
    void jsonSaysTheSame(String command) throws IOException {
        Run run = Run.vmss(command, "--sample", "--desired", elsewhere, "--format", "json");
        assertEquals(1, run.status());
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertEquals("refused", result.get("verdict").textValue());
        JsonNode finding = result.at("/findings/0");
        assertEquals("location-fixed", finding.get("rule").textValue());
        assertEquals("refused", finding.get("severity").textValue());
        assertEquals("location", finding.get("path").textValue());
        assertEquals(409, finding.get("httpStatus").intValue());
        assertTrue(result.path("steps").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "check"})
    void aReviewCommentAndTheVersionedSchemaTellItToo(String command) throws IOException {
        Run comment = Run.vmss(command, "--sample", "--desired", elsewhere, "--format", "markdown");
        assertTrue(comment.out().startsWith("## Update of `web`: "), comment.out());
        assertTrue(comment.out().matches("(?s).*[` ]location[`:].*"), comment.out());
        JsonNode report = new ObjectMapper()
                .readTree(Run.vmss(command, "--sample", "--desired", elsewhere, "--format", "report")
                        .out());
        assertEquals("vmss.report/1", report.get("schema").textValue());
        assertEquals(command, report.get("kind").textValue());
        assertEquals("web", report.get("name").textValue());
    }

    @Test
    void aRollingUpgradeThatEndsBeforeItsFirstBatchSaysSoAndWhatToDoFirst() {
        String sick = SampleFiles.write(
                folder,
                "instances.json",
                list -> list.withArray("value")
                        .forEach(instance -> ((ObjectNode) instance)
                                .withObject("/properties/instanceView/vmHealth/status")
                                .put("code", "HealthState/unhealthy")));
        Run run = Run.vmss("plan", "--sample", "--instances", sick);

        assertEquals(1, run.status());
        assertTrue(run.out().contains("Bounds: 0 batches, at most 0 down at once"), run.out());
        String words = run.out().replaceAll("\\s+", " ");
        assertTrue(
                words.contains(
                        "with MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade. First repair or delete instances"),
                words);
    }

    @Test
    void thePlanTellsWhatANewSetWouldTake() {
        String out = Run.vmss("plan", "--sample", "--desired", elsewhere).out();
        assertTrue(
                out.contains("\nOnly a new set in place of this one avoids location-fixed. Consequences:\n  - All"
                        + " 6 instances"),
                out);
        out.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void theOperatorsOwnLimitRefusesTooAndNamesTheChange() {
        Run run = Run.vmss("plan", "--sample", "--most-disruptive", "in-place");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("Steps: none.\n! too-disruptive: "), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("storageProfile.imageReference.version."), run.out());
        assertEquals(
                0, Run.vmss("plan", "--sample", "--most-disruptive", "REIMAGE").status());
    }

    @Test
    void diffOnlyTells() {
        assertEquals(0, Run.vmss("diff", "--sample", "--desired", elsewhere).status());
    }

    @Test
    void anEditionHasRulesOfItsOwn() {
        String desired = SampleFiles.write(folder, "offer.json", """
                {"properties": {"virtualMachineProfile": {"storageProfile": {"imageReference": {
                  "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"}}}}}""");
        assertEquals(0, Run.vmss("check", "--sample", "--desired", desired).status());
        Run old = Run.vmss("check", "--sample", "--desired", desired, "--edition", "2018-02");
        assertEquals(1, old.status());
        assertTrue(old.out().contains("image-offer-create-time"), old.out());
    }

    @Test
    void availableSizesDecideAboutDeallocation() {
        String desired = SampleFiles.write(folder, "size.json", "{\"sku\": {\"name\": \"Standard_D8s_v5\"}}");
        Run offered = Run.vmss(
                "check", "--sample", "--desired", desired, "--available-sizes", "Standard_D4s_v5,Standard_D8s_v5");
        assertEquals("Allowed.\n", offered.out());
        Run missing = Run.vmss("check", "--sample", "--desired", desired, "--available-sizes", "Standard_D4s_v5");
        assertTrue(missing.out()
                .startsWith("Allowed after deallocation.\n\nonly after deallocation: size-not-on-hardware\n"));
        assertEquals(0, missing.status());
    }

    @Test
    void theApiVersionDecidesAboutZones() {
        String desired = SampleFiles.write(folder, "zones.json", "{\"zones\": [\"1\", \"2\", \"3\"]}");
        assertEquals(0, Run.vmss("check", "--sample", "--desired", desired).status());
        assertEquals(
                1,
                Run.vmss("check", "--sample", "--desired", desired, "--api-version", "2022-11-01")
                        .status());
    }
}
