package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String DIAGNOSTICS =
            "{\"properties\": {\"virtualMachineProfile\": {\"diagnosticsProfile\": {\"bootDiagnostics\": {%s}}}}}";

    @TempDir
    private Path folder;

    @Test
    void ofTwoStatesTheLaterOneHasLostWhatItLacks() {
        String before = SampleFiles.write(folder, "before.json", "{\"location\": \"x\", \"zones\": [\"1\"]}");
        String after = SampleFiles.write(folder, "after.json", "{\"location\": \"x\"}");
        Run run = Run.vmss("diff", "--before", before, "--after", after, "--exit-code");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("- zones"), run.out());
        assertEquals(
                0,
                Run.vmss("diff", "--before", after, "--after", after, "--exit-code")
                        .status());
    }

    @Test
    void whatNobodyKnowsIsSaidInEveryFormat() {
        String applied = SampleFiles.write(
                folder, "a.json", DIAGNOSTICS.formatted("\"enabled\": true, \"storageUri\": \"https://s/\""));
        String desired = SampleFiles.write(folder, "d.json", DIAGNOSTICS.formatted("\"enabled\": true"));
        String instances = SampleFiles.write(folder, "i.json", "[{\"instanceId\": \"0\"}]");
        String[] update = {"--applied", applied, "--desired", desired};
        for (String format : new String[] {"text", "json", "report", "markdown"}) {
            assertUnsure(Run.vmss("diff", "--format", format, update[0], update[1], update[2], update[3]));
            assertUnsure(Run.vmss("check", "--format", format, update[0], update[1], update[2], update[3]));
        }
        for (String format : new String[] {"text", "json", "report", "markdown", "html"}) {
            assertUnsure(Run.vmss(
                    "plan", "--instances", instances, "--format", format, update[0], update[1], update[2], update[3]));
        }
    }

    private static void assertUnsure(Run run) {
        assertEquals(0, run.status(), run.toString());
        assertTrue(run.out().replaceAll("<wbr>|\\s+", "").contains("storageUri"), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("is not known"), run.out());
    }

    @Test
    void theSampleLosesNoTag() {
        assertFalse(Run.vmss("diff", "--sample").out().contains("- tags"));
    }
}
