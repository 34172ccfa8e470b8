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
import java.nio.file.Files;
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
    void theReadmeShowsThisPlan() throws IOException {
        Path root = Path.of(System.getProperty("vmss.root", ".."));
        assertTrue(Files.readString(root.resolve("README.md"))
                .contains("```text\n" + golden("plan-of-sample.txt") + "```\n"));
    }

    /** The picture that the README shows. */
    @Test
    void thePlanOfTheSampleAsAPicture() throws IOException {
        assertEquals(
                golden("plan-of-sample.svg"),
                Run.vmss("plan", "--sample", "--format", "svg").out());
    }

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
        JsonNode plan =
                JSON.readTree(Run.vmss("plan", "--sample", "--format=json").out());
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
        assertTrue(
                run.out().startsWith("Update of web: allowed, the update does not affect instances (mode Rolling).\n"),
                run.out());
    }

    @Test
    void aDocumentIsReadFromStandardInput() {
        Run run = Run.withInput(
                "{\"tags\": {\"application\": \"shop\", \"environment\": \"production\", \"release\": \"2.0.0\"}}",
                "diff",
                "--sample",
                "--desired",
                "-");
        assertEquals("1 change:\n\n~ tags.release\n    1.4.2 → 2.0.0\n    set only, at once (believed)\n", run.out());
    }

    @Test
    void theOperatorActsOnAsManyAsAskedFor(@TempDir Path folder) throws IOException {
        String desired = SampleFiles.write(
                folder,
                Sample.DESIRED,
                json -> json.withObject("/properties/upgradePolicy").put("mode", "Manual"));
        JsonNode plan = JSON.readTree(
                Run.vmss("plan", "--sample", "--desired", desired, "--max-at-once", "1", "--format", "json")
                        .out());
        assertEquals("Manual", plan.get("mode").textValue());
        assertEquals(6, plan.at("/bounds/batches").intValue());
        assertEquals(1, plan.at("/bounds/maxDown").intValue());
    }

    @Test
    void anActionNeedsNoDesiredModel(@TempDir Path folder) throws IOException {
        String set = SampleFiles.write(folder, "set.json", "{\"name\": \"web\", \"sku\": {\"name\": \"a\"}}");
        String instances =
                SampleFiles.write(folder, "instances.json", "[{\"instanceId\": \"0\"}, {\"instanceId\": \"1\"}]");
        Run run = Run.vmss("plan", "--applied", set, "--instances", instances, "--action", "redeploy", "--act-on", "1");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("   1  operator  redeploy to another host (the temporary disk is lost): 1\n"));
        assertTrue(Run.vmss("simulate", "--applied", set, "--instances", instances, "--action", "restart", "--operator")
                .out()
                .startsWith("Outcome: completed\n"));
    }

    @Test
    void singleInstancesArePlannedWithTheirSet(@TempDir Path folder) throws IOException {
        String wanted = SampleFiles.write(
                folder,
                "wanted.json",
                "[{\"instanceId\": \"1\", \"protectionPolicy\": {\"protectFromScaleIn\": true,"
                        + " \"protectFromScaleSetActions\": true}}]");
        Run run = Run.vmss("plan", "--sample", "--desired-instances", wanted);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("   1  operator  update the instance's own model"), run.out());
        assertTrue(run.out().contains("protected-instances: "), run.out());
    }

    @Test
    void aWantedInstanceThatIsNotThereIsNamedWithItsFile(@TempDir Path folder) throws IOException {
        String wanted = SampleFiles.write(folder, "wanted.json", "[{\"instanceId\": \"77\"}]");
        assertEquals(
                "vmss plan: " + wanted + ", [0].instanceId: the set has no instance 77",
                Run.vmss("plan", "--sample", "--desired-instances", wanted).sentence());
    }

    @Test
    void theRequestIsAsRecorded() throws IOException {
        Run run = Run.vmss("request", "--sample");
        assertEquals(golden("request-of-sample.txt"), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void theRequestInJsonHasMethodReasonsAndBody() throws IOException {
        Run run = Run.vmss(
                "request",
                "--sample",
                "--ignore",
                "properties.virtualMachineProfile",
                "--api-version=2024-07-01",
                "--format=json");
        assertEquals(
                JSON.readTree("{\"method\":\"PATCH\",\"reasons\":[],\"body\":{\"tags\":{\"application\":\"shop\","
                        + "\"environment\":\"production\",\"release\":\"1.5.0\"}}}"),
                JSON.readTree(run.out()));
    }

    @Test
    void withoutAChangeThereIsNothingToSend(@TempDir Path folder) {
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        assertEquals(
                new Run(0, "Nothing to send.\n", ""), Run.vmss("request", "--applied", applied, "--desired", applied));
    }

    @Test
    void theExitCodeTellsWhetherThereIsAChange(@TempDir Path folder) {
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        assertEquals(1, Run.vmss("diff", "--sample", "--exit-code").status());
        assertEquals(
                0,
                Run.vmss("diff", "--sample", "--desired", applied, "--exit-code")
                        .status());
        assertEquals(2, Run.vmss("diff", "--exit-code").status());
    }

    @Test
    void whatOthersOwnIsNoChangeButSaid(@TempDir Path folder) throws IOException {
        String desired = SampleFiles.write(
                folder, "mine.json", "{\"sku\": {\"capacity\": 9}, \"tags\": {\"a\": \"b\", \"release\": \"1.4.2\"}}");
        String[] args = {
            "diff", "--sample", "--desired", desired, "--ignore", "sku.capacity", "--ignore=tags", "--exit-code"
        };
        assertEquals(
                new Run(
                        0,
                        "No change.\n\nIgnored:\n    sku.capacity\n    tags.a\n    tags.application\n"
                                + "    tags.environment\n",
                        ""),
                Run.vmss(args));
        JsonNode json =
                JSON.readTree(Run.vmss("diff", "--sample", "--desired", desired, "--ignore", "tags", "--format=json")
                        .out());
        assertEquals("tags.a", json.at("/masked/0/path").textValue());
        assertEquals("sku.capacity", json.at("/changes/0/path").textValue());
    }

    @Test
    void aPlaceToIgnoreThatDoesNotExistIsOneSentence() {
        for (String command : List.of("diff", "request", "plan")) {
            Run run = Run.vmss(command, "--sample", "--ignore", "sku.capcity");
            assertEquals(2, run.status());
            assertEquals(
                    "vmss " + command
                            + ": --ignore: no property 'capcity' in Sku (did you mean capacity?): capacity, name, tier",
                    run.sentence());
        }
        String settings = "virtualMachineProfile.extensionProfile.extensions[name=setup].settings.a";
        assertTrue(Run.vmss("diff", "--sample", "--ignore", settings).sentence().endsWith("which differs as a whole"));
    }

    @Test
    void aPlaceToIgnoreIsWrittenAsPeopleDo() {
        assertEquals(
                Run.vmss("diff", "--sample", "--ignore", "properties.virtualMachineProfile"),
                Run.vmss("diff", "--sample", "--ignore", "VirtualMachineProfile"));
    }

    @Test
    void aPropertyThatOnlyTheDocumentHasCanBeIgnored(@TempDir Path folder) {
        String before = SampleFiles.write(folder, "before.json", "{\"properties\": {\"newer\": 1}}");
        String after = SampleFiles.write(folder, "after.json", "{\"properties\": {\"newer\": 2}}");
        String[] args = {"diff", "--before", before, "--after", after, "--ignore", "newer"};
        assertEquals(new Run(0, "No change.\n\nIgnored:\n    properties.newer\n", ""), Run.vmss(args));
    }

    @Test
    void aPlaceToIgnoreThatNoSetHasIsANote() {
        String[] places = {"--ignore=tags.nobody", "--ignore=tags.release", "--ignore=plan"};
        for (String command : List.of("diff", "request", "plan", "simulate")) {
            Run run = Run.vmss(command, "--sample", places[0], places[1], places[2]);
            assertEquals(
                    "vmss " + command + ": note: --ignore: the documents have nothing at tags.nobody",
                    run.err().strip());
            assertEquals(Run.vmss(command, "--sample", places[1], places[2]).out(), run.out());
        }
    }

    @Test
    void extensionsRunAgainWithoutAnotherUpdate() {
        Run plan = Run.vmss("plan", "--sample", "--force-update-tag", "2", "--rerun", "setup");
        assertEquals(0, plan.status());
        assertTrue(plan.out().contains("forceUpdateTag"), plan.out());
    }

    @Test
    void stepsOfTheCallersOwnGoWithBatchesOfTheOperator() {
        Run plan = Run.vmss(
                "plan", "--sample", "--first=4", "--before-batch=drain=PT5M,silence=PT1M", "--after-batch=approve");
        assertEquals(0, plan.status());
        assertTrue(plan.out().contains("operator  drain before the batch, 5 min: 4"), plan.out());
        assertTrue(plan.out().contains("operator  approve after the batch: 4"), plan.out());
        assertTrue(plan.out().contains("hooks-left-out"), plan.out());
    }

    @Test
    void aLoadBalancerIsMadeAnewWithoutAnotherUpdate() {
        String balancer = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers"
                + "/Microsoft.Network/loadBalancers/web-lb";
        Run plan = Run.vmss("plan", "--sample", "--replace-load-balancer", balancer);
        assertEquals(0, plan.status(), plan.err());
        assertTrue(plan.out().contains("operator  delete loadBalancers/web-lb"), plan.out());
        assertTrue(plan.out().contains("operator  create loadBalancers/web-lb, of the Standard SKU"), plan.out());
        Run script = Run.vmss("plan", "--sample", "--replace-load-balancer", balancer, "--format", "az");
        assertTrue(script.out().contains("\naz network lb delete "), script.out());
    }

    @Test
    void theCapacityIsLeftToAutoscale(@TempDir Path folder) throws IOException {
        String desired = SampleFiles.write(
                folder, Sample.DESIRED, json -> json.withObject("/sku").put("capacity", 1));
        for (List<String> option : List.of(List.of("--autoscale"), List.of("--ignore", "sku.capacity"))) {
            List<String> arguments =
                    new ArrayList<>(List.of("plan", "--sample", "--desired", desired, "--format", "rest"));
            arguments.addAll(option);
            String requests = Run.vmss(arguments.toArray(String[]::new)).out();
            assertTrue(requests.contains("PATCH") && !requests.contains("capacity"), requests);
        }
    }

    @Test
    void theOptionsOfAPlanReachIt(@TempDir Path folder) throws IOException {
        String desired = SampleFiles.write(
                folder,
                Sample.DESIRED,
                json -> json.withObject("/properties/upgradePolicy").put("mode", "Manual"));
        JsonNode plan = JSON.readTree(Run.vmss(
                        "plan",
                        "--sample",
                        "--desired",
                        desired,
                        "--first",
                        "5,3",
                        "--stop-after",
                        "1",
                        "--round-up",
                        "--reimage",
                        "--leave-stopped",
                        "--format",
                        "json")
                .out());
        assertEquals("[\"3\"]", plan.at("/steps/1/instances").toString());
        assertTrue(plan.get("steps").toString().contains("\"kind\":\"reimage\""));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = SampleCommandsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
