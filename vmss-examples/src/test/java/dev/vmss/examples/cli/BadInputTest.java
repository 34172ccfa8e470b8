package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.examples.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    @TempDir
    private Path folder;

    private static void assertRefused(String sentence, Run run) {
        assertEquals(sentence, run.sentence());
        assertEquals(2, run.status());
    }

    @Test
    void anActionThatThereIsNotOrInstancesWithoutOne() {
        assertTrue(Run.vmss("plan", "--sample", "--action", "explode")
                .err()
                .contains("must be one of restart, redeploy, reimage, reimage-all"));
        assertRefused(
                "vmss plan: --act-on: specifies instances without an action",
                Run.vmss("plan", "--sample", "--act-on", "1"));
        assertRefused(
                "vmss plan: --act-on: must be ids of instances, none of which is blank",
                Run.vmss("plan", "--sample", "--action", "restart", "--act-on", "1,,2"));
        assertRefused(
                "vmss plan: --stop-after-percent: must be between 1 and 100",
                Run.vmss("plan", "--sample", "--stop-after-percent", "0"));
        assertRefused(
                "vmss plan: --rerun: specifies extensions without a forceUpdateTag",
                Run.vmss("plan", "--sample", "--rerun", "setup"));
        assertRefused(
                "vmss plan: --force-update-tag: must not be blank",
                Run.vmss("plan", "--sample", "--force-update-tag", ""));
    }

    @Test
    void aLoadBalancerThatIsNone() {
        assertRefused(
                "vmss plan: --replace-load-balancer: must be ids of load balancers,"
                        + " /subscriptions/…/providers/Microsoft.Network/loadBalancers/…",
                Run.vmss("plan", "--sample", "--replace-load-balancer", "web"));
    }

    @Test
    void aStepOfTheCallersOwnWithoutATimeThatIsOne() {
        assertRefused(
                "vmss plan: invalid value for option '--before-batch' (NAME=TIME): the duration of a hook must be one of ISO"
                        + " 8601, such as PT5M (see vmss plan --help)",
                Run.vmss("plan", "--sample", "--before-batch", "drain=5m"));
    }

    @Test
    void aMissingFile() {
        assertRefused(
                "vmss diff: nope.json: the file does not exist",
                Run.vmss("diff", "--sample", "--applied", "nope.json"));
    }

    @Test
    void statesAndARequestAreNotMixed() {
        String file = SampleFiles.write(folder, "set.json", "{\"location\": \"westeurope\"}");
        String sentence = "vmss diff: --before and --after compare two states and cannot be combined with"
                + " --applied, --desired, --sample or --api-version, which compare a request";
        assertRefused(sentence, Run.vmss("diff", "--before", file, "--applied", file));
        assertRefused(sentence, Run.vmss("diff", "--before", file, "--after", file, "--sample"));
        assertRefused(sentence, Run.vmss("diff", "--after", file, "--before", file, "--api-version", "2024-11-01"));
        assertRefused("vmss diff: --after FILE is missing", Run.vmss("diff", "--before", file));
        assertRefused("vmss diff: --before FILE is missing", Run.vmss("diff", "--after", file));
        assertRefused(
                "vmss diff: --api-version: must be a version such as 2024-07-01",
                Run.vmss("diff", "--sample", "--api-version", "newest"));
    }

    @Test
    void aDirectory() {
        assertRefused(
                "vmss diff: " + folder + ": is a directory, not a file",
                Run.vmss("diff", "--sample", "--applied", folder.toString()));
    }

    @Test
    void textThatIsNoJson() {
        String file = SampleFiles.write(folder, "bad.json", "{\n  \"location\": \"westeurope\",\n  oops\n}\n");
        String sentence = Run.vmss("check", "--sample", "--desired", file).sentence();
        assertTrue(sentence.startsWith("vmss check: " + file + ", line 3: is not valid JSON"), sentence);
        assertFalse(sentence.contains("oops"), sentence);
    }

    @Test
    void aFileThatIsNoUtf8() throws IOException {
        Path file = folder.resolve("latin-1.json");
        Files.writeString(file, "{\"name\": \"caf\u00e9\"}", StandardCharsets.ISO_8859_1);
        assertRefused(
                "vmss diff: " + file + ": is not valid UTF-8 from byte 15 on",
                Run.vmss("diff", "--sample", "--desired", file.toString()));
    }

    @Test
    void anEmptyFile() {
        String file = SampleFiles.write(folder, "empty.json", "");
        assertRefused(
                "vmss plan: " + file + ": expected an object, found nothing",
                Run.vmss("plan", "--sample", "--applied", file));
    }

    @Test
    void aDocumentOfAnotherKind() {
        String file = SampleFiles.write(folder, "disk.json", "{\"type\": \"Microsoft.Compute/disks\"}");
        assertRefused(
                "vmss diff: " + file + ": is a Microsoft.Compute/disks, not a scale set",
                Run.vmss("diff", "--sample", "--desired", file));
    }

    @Test
    void aTemplate() {
        String template =
                "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                        + " \"resources\": []}";
        String file = SampleFiles.write(folder, "template.json", template);
        assertRefused(
                "vmss check: " + file
                        + ": is a template without a scale set; give the one that has it, as bicep build --stdout FILE or az group"
                        + " export prints it",
                Run.vmss("check", "--sample", "--desired", file));
    }

    @Test
    void anExpressionInPlaceOfAllThatMatters() {
        String all = SampleFiles.write(folder, "all.json", "{\"properties\": \"[variables('all')]\"}");
        assertRefused(
                "vmss plan: " + all + ", properties: is a template expression; replace it with its value",
                Run.vmss("plan", "--sample", "--desired", all));
        String profile = SampleFiles.write(
                folder, "profile.json", "{\"properties\": {\"virtualMachineProfile\": \"[variables('vm')]\"}}");
        assertRefused(
                "vmss check: " + profile
                        + ", virtualMachineProfile: is a template expression; replace it with its value",
                Run.vmss("check", "--sample", "--desired", profile));
    }

    @Test
    void aPropertyOfAnotherType() {
        String file = SampleFiles.write(
                folder, "wrong.json", "{\"properties\": {\n  \"platformFaultDomainCount\": \"a lot\"}}");
        assertRefused(
                "vmss diff: " + file
                        + ", line 2, properties.platformFaultDomainCount: expected an integer, found a"
                        + " string",
                Run.vmss("diff", "--sample", "--desired", file));
    }

    @Test
    void instancesThatCannotBeOfOneSet() {
        String file = SampleFiles.write(folder, "twice.json", "[{\"instanceId\": \"4\"}, {\"instanceId\": \"4\"}]");
        assertRefused(
                "vmss plan: " + file + ", [1].instanceId: two instances have the id 4",
                Run.vmss("plan", "--sample", "--instances", file));
    }

    @Test
    void anInstanceOfAnotherType() {
        String file = SampleFiles.write(folder, "list.json", "[{\"instanceId\": \"4\"}, {\"sku\": 7}]");
        String sentence = Run.vmss("plan", "--sample", "--instances", file).sentence();
        assertTrue(sentence.startsWith("vmss plan: " + file + ", line 1, [1].sku: expected an object"), sentence);
    }

    @Test
    void aMissingOption() {
        assertRefused("vmss diff: --applied FILE is missing (or --sample, to try the command)", Run.vmss("diff"));
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        assertRefused(
                "vmss plan: --instances FILE is missing (or --sample, to try the command)",
                Run.vmss("plan", "--applied", applied, "--desired", applied));
    }

    @Test
    void anUnknownOption() {
        assertRefused("vmss plan: unknown option: '--speed' (see vmss plan --help)", Run.vmss("plan", "--speed"));
        assertRefused(
                "vmss: there is no command 'destroy'; specify one of " + String.join(", ", Commands.names()),
                Run.vmss("destroy", "--all"));
    }

    @Test
    void aWrongValueOfAnOption() {
        assertRefused(
                "vmss check: --edition: the article has no edition before 2018-02",
                Run.vmss("check", "--sample", "--edition", "2017-01"));
        assertRefused(
                "vmss check: --edition: must be a date such as 2018-02-14 or 2018-02",
                Run.vmss("check", "--sample", "--edition", "first"));
        assertRefused(
                "vmss check: --api-version: must be a version such as 2024-07-01",
                Run.vmss("check", "--sample", "--api-version", "v2"));
        assertRefused(
                "vmss plan: --max-at-once: must be at least 1", Run.vmss("plan", "--sample", "--max-at-once", "0"));
        assertRefused(
                "vmss diff: invalid value for option '--format': must be one of text, json, report, markdown (see vmss diff --help)",
                Run.vmss("diff", "--sample", "--format", "xml"));
    }

    @Test
    void aWrongValueOfAnOptionOfAPlan() {
        assertRefused(
                "vmss plan: --new-instances-only: changes no existing instance, which contradicts first, reimage",
                Run.vmss("plan", "--sample", "--new-instances-only", "--first", "1", "--reimage"));
        assertRefused("vmss plan: --stop-after: must be at least 1", Run.vmss("plan", "--sample", "--stop-after", "0"));
        assertRefused(
                "vmss plan: --first: must be ids of instances, none of which is blank",
                Run.vmss("plan", "--sample", "--first", "1,,2"));
        assertRefused(
                "vmss plan: invalid value for option '--most-disruptive': must be one of none, set-level, new-instances,"
                        + " in-place, restart, reimage, deallocate, replace (see vmss plan --help)",
                Run.vmss("plan", "--sample", "--most-disruptive", "hard"));
    }

    @Test
    void aRequestForAVersionThatIsNone() {
        assertRefused(
                "vmss request: --api-version: must be a version such as 2024-07-01",
                Run.vmss("request", "--sample", "--api-version", "newest"));
        assertRefused("vmss request: --applied FILE is missing (or --sample, to try the command)", Run.vmss("request"));
    }

    @Test
    void anEditThatCannotBeMade() {
        String file = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        assertRefused(
                "vmss edit: FILE is missing: specify it before the edits; - reads standard input",
                Run.vmss("edit", "--set", "sku.capacity=3"));
        assertRefused(
                "vmss edit: an edit is missing: specify at least one of --set, --add, --remove",
                Run.vmss("edit", file));
        assertRefused("vmss edit: --set needs a path", Run.vmss("edit", file, "--set"));
        assertRefused("vmss edit: zones has no value: use path=value", Run.vmss("edit", file, "--set", "zones"));
        assertRefused(
                "vmss edit: zones[2] refers to element 2 of a list of 2 elements",
                Run.vmss("edit", file, "--remove", "zones", "2"));
        assertRefused(
                "vmss edit: sku.capacity cannot have the value: expected an integer, found a string",
                Run.vmss("edit", file, "--set", "sku.capacity=many"));
        assertRefused(
                "vmss edit: unknown options: '--frob', 'x' (see vmss edit --help)",
                Run.vmss("edit", file, "--frob", "x"));
        assertRefused(
                "vmss edit: nope.json: the file does not exist",
                Run.vmss("edit", "nope.json", "--set", "sku.capacity=3"));
    }

    @Test
    void standardInputTwice() {
        assertRefused(
                "vmss diff: --desired -: another option already reads standard input, which can contain"
                        + " only one document",
                Run.withInput("{\"location\": \"westeurope\"}", "diff", "--applied", "-", "--desired", "-"));
    }

    @Test
    void noCommand() {
        assertRefused(
                "vmss: a command is missing: specify one of "
                        + String.join(", ", Commands.names())
                        + " (see vmss --help)",
                Run.vmss());
    }
}
