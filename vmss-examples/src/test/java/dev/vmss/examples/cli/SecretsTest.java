package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command prints a secret, whether it changes, is new, stands in the wrong place or in a document that cannot be read. */
class SecretsTest {

    private static final String SECRET = "hunter2";

    @TempDir
    private Path folder;

    private static void plant(ObjectNode scaleSet, String suffix) {
        ObjectNode profile = scaleSet.withObject("/properties/virtualMachineProfile");
        profile.withObject("/osProfile").put("adminPassword", SECRET + suffix).put("customData", SECRET + suffix);
        profile.withArray("/extensionProfile/extensions")
                .forEach(extension -> ((ObjectNode) extension)
                        .withObject("/properties")
                        .put("storageAccountKey", SECRET + suffix)
                        .putObject("protectedSettings")
                        .put("commandToExecute", SECRET + suffix)
                        .put("nested", SECRET + suffix));
        profile.withArray("/extensionProfile/extensions")
                .addObject()
                .put("name", "new" + suffix)
                .putObject("properties")
                .putObject("protectedSettings")
                .put("key", SECRET + suffix);
    }

    private List<Run> runs(String applied, String desired) {
        List<Run> runs = new ArrayList<>();
        for (String command : List.of("diff", "check", "plan", "request")) {
            for (String format : List.of("text", "json")) {
                runs.add(Run.vmss(command, "--sample", "--applied", applied, "--desired", desired, "--format", format));
            }
        }
        return runs;
    }

    private static void assertHidden(Run run) {
        assertFalse(run.out().contains(SECRET) || run.err().contains(SECRET), run.toString());
        assertTrue(run.out().length() + run.err().length() > 0);
    }

    @Test
    void inCommands() {
        String first = SampleFiles.write(
                folder, "first.json", SampleFiles.document(Sample.APPLIED).toString());
        ObjectNode applied = SampleFiles.document(Sample.APPLIED);
        plant(applied, "-old");
        ObjectNode desired = SampleFiles.document(Sample.DESIRED);
        plant(desired, "-new");
        String old = SampleFiles.write(folder, "old.json", applied.toString());
        String changed = SampleFiles.write(folder, "new.json", desired.toString());
        List<Run> runs = new ArrayList<>(runs(old, changed));
        runs.addAll(runs(first, changed));
        for (Run run : runs) {
            assertHidden(run);
            assertTrue(run.err().isEmpty(), run.toString());
        }
    }

    @Test
    void inEditsThatCannotBeMade() {
        ObjectNode applied = SampleFiles.document(Sample.APPLIED);
        plant(applied, "-old");
        String file = SampleFiles.write(folder, "old.json", applied.toString());
        String extension = "virtualMachineProfile.extensionProfile.extensions[0]";
        for (String[] edit : new String[][] {
            {"--set", "sku.capacity=" + SECRET},
            {"--set", "virtualMachineProfile.osProfile.adminPassword.x=1"},
            {"--remove", extension + ".protectedSettings.x"},
            {"--remove", "virtualMachineProfile.extensionProfile.extensions[storageAccountKey=x]"},
            {"--set", "virtualMachineProfile.osProfile=" + SECRET},
            {"--add", "virtualMachineProfile.osProfile.adminPassword", SECRET}
        }) {
            List<String> args = new ArrayList<>(List.of("edit", file));
            args.addAll(List.of(edit));
            Run run = Run.vmss(args.toArray(String[]::new));
            assertHidden(run);
            run.sentence();
        }
    }

    @Test
    void inTheBatch() {
        ObjectNode applied = SampleFiles.document(Sample.APPLIED);
        plant(applied, "-old");
        ObjectNode desired = SampleFiles.document(Sample.DESIRED);
        plant(desired, "-new");
        for (String op : List.of("diff", "check", "plan", SECRET)) {
            ObjectNode request = applied.objectNode().put("op", op);
            request.set("applied", applied);
            request.set("desired", desired);
            request.set("instances", SampleFiles.document(Sample.INSTANCES));
            assertHidden(Run.withInput(request + "\n", "batch"));
        }
    }

    @Test
    void inDocumentsThatCannotBeRead() {
        for (String broken : List.of(
                "{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": {\"adminPassword\": " + SECRET + "}}}}",
                "{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": \"" + SECRET + "\"}}}",
                "{\"type\": \"" + SECRET + "\"}",
                "{\"tags\": {\"a\": \"" + SECRET + "\", \"a\": \"" + SECRET + "\"}}",
                "{\"sku\": {\"capacity\": \"" + SECRET + "\"}}",
                "\"" + SECRET + "\"")) {
            String file = SampleFiles.write(folder, "broken.json", broken);
            Run run = Run.vmss("diff", "--sample", "--desired", file);
            assertHidden(run);
            assertHidden(Run.withInput("{\"op\": \"parse\", \"document\": " + broken + "}\n", "batch"));
        }
    }
}
