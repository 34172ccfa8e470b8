package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String plan;

    @BeforeEach
    void save() {
        plan = folder.resolve("plan.json").toString();
        Run.vmss("plan", "--sample", "--out", plan);
    }

    /** What the service holds once it has taken the update. */
    private String sent(Consumer<ObjectNode> change) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("op", "merge").put("method", "PATCH");
        line.set("applied", SampleFiles.document(Sample.APPLIED));
        line.set("request", SampleFiles.document(Sample.DESIRED));
        ObjectNode set = (ObjectNode)
                JSON.readTree(Run.withInput(line + "\n", "batch").out()).at("/result/document");
        set.put("etag", "\"2\"");
        change.accept(set);
        return SampleFiles.write(folder, "set.json", set.toString());
    }

    /** The instances, of which some have the latest model. */
    private String instances(Set<String> latest) {
        return SampleFiles.write(
                folder,
                Sample.INSTANCES,
                json -> json.withArray("value")
                        .forEach(one -> ((ObjectNode) one)
                                .withObject("/properties")
                                .put(
                                        "latestModelApplied",
                                        latest.contains(one.get("instanceId").asText()))));
    }

    private Run follow(String set, String instances, String... more) {
        List<String> args = new ArrayList<>(List.of("follow", "--plan", plan, "--set", set, "--instances", instances));
        args.addAll(List.of(more));
        return Run.vmss(args.toArray(String[]::new));
    }

    @Test
    void theScreenShowsWhatIsDoneAndWhatIsNext() throws IOException {
        Run run = follow(sent(set -> {}), instances(Set.of("0", "2")));

        assertEquals("", run.err());
        assertEquals(0, run.status());
        assertTrue(
                run.out().startsWith("Update of web: running, 3 of 12 steps done, about 13 min 30 s left.\n"),
                run.out());
        assertTrue(run.out().contains("   2  done     platform  upgrade to the latest model"), run.out());
        assertTrue(run.out().contains("   4  running  platform  pause 30 s"), run.out());
        assertTrue(run.out().contains("  2 upgraded: 0, 2\n"), run.out());
        assertTrue(run.out().endsWith("Next: Azure continues automatically; check again later.\n"), run.out());
    }

    @Test
    void beforeTheUpdateIsSentItsCommandIsNext() {
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        Run run = follow(applied, instances(Set.of("0", "1", "2", "3", "4", "5")));

        assertTrue(run.out().contains("Next: step 1, which is yours:\n  az "), run.out());
        assertTrue(follow(applied, instances(Set.of()), "--format", "az").out().startsWith("#!/usr/bin/env bash"));
    }

    @Test
    void theBatchSaysTheSame() throws IOException {
        String set = sent(any -> {});
        String instances = instances(Set.of("0", "2"));
        ObjectNode planned = JSON.createObjectNode().put("op", "plan").put("save", true);
        planned.set("applied", SampleFiles.document(Sample.APPLIED));
        planned.set("desired", SampleFiles.document(Sample.DESIRED));
        planned.set("instances", SampleFiles.document(Sample.INSTANCES));
        JsonNode saved =
                JSON.readTree(Run.withInput(planned + "\n", "batch").out()).at("/result/saved");
        ObjectNode line = JSON.createObjectNode().put("op", "follow");
        line.set("plan", saved);
        line.set("set", JSON.readTree(Files.readString(Path.of(set))));
        line.set("instances", JSON.readTree(Files.readString(Path.of(instances))));

        JsonNode answer = JSON.readTree(Run.withInput(line + "\n", "batch").out());
        assertEquals(JSON.readTree(follow(set, instances, "--format", "json").out()), answer.get("result"));
        assertEquals("running", answer.at("/result/outcome").asText());
        assertEquals("done", answer.at("/result/steps/1/state").asText());
        assertEquals("waiting", answer.at("/result/instances/1/state").asText());
        assertEquals(4, answer.at("/result/next/number").asInt());
    }

    @Test
    void thePictureShowsWhatIsLeftPale() throws IOException {
        String svg = follow(sent(set -> {}), instances(Set.of("0", "2")), "--format", "svg")
                .out();

        assertTrue(svg.contains("vt-upgrade\"") && svg.contains("vt-upgrade vt-open\""), svg);
        assertTrue(svg.contains("class=\"vt-now\""));
        assertFalse(Run.vmss("plan", "--sample", "--format", "svg").out().contains("vt-open"));
    }

    @Test
    void aCommentNamesWhatWentAnotherWay() throws IOException {
        Run run = follow(
                sent(set -> set.withObject("/tags").put("owner", "someone")),
                instances(Set.of("0")),
                "--format",
                "markdown");

        assertEquals(1, run.status());
        assertTrue(run.out().startsWith("## Update of `web`: deviated, "), run.out());
        assertTrue(run.out().contains("- `model-changed`: "), run.out());
    }

    @Test
    void anUpgradeThatAzureGaveUpEndsWithStatusOne() throws IOException {
        String rolling = SampleFiles.write(
                folder,
                "rolling.json",
                "{\"properties\": {\"runningStatus\": {\"code\": \"Faulted\"}, \"error\": {\"code\": \"Quota\","
                        + " \"message\": \"No more cores.\"}}}");
        Run run = follow(sent(set -> {}), instances(Set.of("0")), "--rolling-upgrade", rolling);

        assertEquals(1, run.status());
        assertTrue(run.out().startsWith("Update of web: aborted with Quota, "), run.out());
        assertTrue(run.out().contains("No more cores."), run.out());
    }

    @Test
    void whatDoesNotBelongTogetherIsOneSentence() throws IOException {
        String set = sent(any -> {});
        String other = SampleFiles.write(folder, "other.json", "{\"name\": \"api\", \"location\": \"westeurope\"}");
        String gone = SampleFiles.write(
                folder, "gone.json", "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"...\"}}");

        assertRefused("the set is not that of the plan", other);
        assertRefused(gone + ": is an error returned by Azure, not a scale set", gone);
        assertEquals(
                "vmss follow: the plan has 12 steps, so 13 cannot be complete",
                follow(set, instances(Set.of()), "--done", "13").sentence());
        assertTrue(Run.vmss("follow", "--set", set).sentence().startsWith("vmss follow: missing required options"));
    }

    private void assertRefused(String sentence, String set) {
        Run run = follow(set, instances(Set.of()));
        assertEquals("vmss follow: " + sentence, run.sentence());
        assertEquals(2, run.status());
    }

    @Test
    void onePageHasThePictureTheStepsAndTheNextCommand() throws IOException {
        Run run = follow(sent(set -> {}), instances(Set.of("0", "2")), "--format", "html");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("<!DOCTYPE html>"));
        assertTrue(run.out().contains("vt-open"), "what is left is pale");
        assertTrue(run.out().contains("<td>done</td>"));
        assertTrue(run.out().contains("az vmss rolling-upgrade get-latest"));
    }
}
