package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.examples.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPlanCommandTest {

    @TempDir
    private Path folder;

    private String plan;

    @BeforeEach
    void save() {
        plan = folder.resolve("plan.json").toString();
        assertEquals(Run.vmss("plan", "--sample"), Run.vmss("plan", "--sample", "--out", plan));
    }

    private void assertRefused(String sentence, String... args) {
        Run run = Run.vmss(args);
        assertEquals("vmss plan: " + sentence, run.sentence());
        assertEquals(2, run.status());
    }

    @Test
    void aSavedPlanIsPrintedAsItWasMade() {
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        for (String format : List.of("text", "report", "az", "svg")) {
            assertEquals(
                    Run.vmss("plan", "--sample", "--format", format),
                    Run.vmss("plan", "--plan", plan, "--applied", applied, "--format", format));
        }
    }

    @Test
    void aPlanForASetThatHasChangedIsRefused() {
        String applied = SampleFiles.write(
                folder, Sample.APPLIED, json -> json.withObject("/sku").put("capacity", 9));
        String other = SampleFiles.write(folder, "other.json", "{\"name\": \"api\", \"location\": \"westeurope\"}");

        assertRefused(
                "web has changed since the plan was made: sku.capacity: plan the update again",
                "plan",
                "--plan",
                plan,
                "--applied",
                applied);
        assertRefused("api is not the set of the plan", "plan", "--plan", plan, "--applied", other);
    }

    @Test
    void whatIsNoPlanOrCannotBeSavedIsOneSentence() throws Exception {
        String text = Files.readString(Path.of(plan));
        String cut = SampleFiles.write(folder, "cut.json", text.substring(0, 3000));
        String newer = SampleFiles.write(folder, "newer.json", text.replace("vmss.plan/1", "vmss.plan/7"));

        assertRefused(cut + " is truncated: the text ends in the middle of the plan", "plan", "--plan", cut);
        assertRefused(
                newer + " is a plan of the newer schema vmss.plan/7; this version reads vmss.plan/1 only",
                "plan",
                "--plan",
                newer);
        assertRefused(
                "--plan: the plan already exists, so --reimage cannot be combined with it",
                "plan",
                "--plan",
                plan,
                "--reimage");
        assertRefused("nope.json: the file does not exist", "plan", "--plan", "nope.json");
        assertRefused(folder + ": cannot be written", "plan", "--sample", "--out", folder.toString());
    }

    @Test
    void noSecretIsSaved() throws Exception {
        String desired = SampleFiles.write(folder, Sample.DESIRED, json -> {
            json.withObject("/properties/virtualMachineProfile/osProfile").put("adminPassword", "hunter2-hunter2");
            json.withArray("/properties/virtualMachineProfile/extensionProfile/extensions")
                    .addObject()
                    .put("name", "new")
                    .putObject("properties")
                    .putObject("settings")
                    .put("storageAccountKey", "hunter2");
        });

        assertEquals(
                "",
                Run.vmss("plan", "--sample", "--desired", desired, "--out", plan)
                        .err());
        assertFalse(Files.readString(Path.of(plan)).contains("hunter2"));
        assertEquals("", Run.vmss("plan", "--plan", plan).err());
    }
}
