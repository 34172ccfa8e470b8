package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    private static final Terminal COLORED = new Terminal(true, true, true, 100);
    private static final String ESCAPE = "\u001b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --sample",
                "check --sample",
                "plan --sample",
                "simulate --sample",
                "request --sample",
                "rules --path zones",
                "explain zones"
            })
    void textIsColouredWhereSomebodyLooksAtIt(String line) {
        String[] args = line.split(" ");
        Run plain = Run.vmss(args);
        Run colored = Run.at(COLORED, args);
        assertFalse(plain.out().contains(ESCAPE), plain.out());
        assertTrue(colored.out().contains(ESCAPE), colored.out());
        assertEquals(plain.out(), colored.out().replaceAll(ESCAPE + "\\[\\d+m", ""));
    }

    @Test
    void theOptionDecides(@TempDir Path folder) throws Exception {
        String plain = Run.vmss("plan", "--sample").out();
        assertEquals(
                plain, Run.at(COLORED, "plan", "--sample", "--color", "never").out());
        String colored = Run.at(COLORED, "plan", "--sample").out();
        assertEquals(colored, Run.vmss("plan", "--sample", "--color=always").out());
        Path file = folder.resolve("plan.txt");
        Run.at(COLORED, "plan", "--sample", "--output", file.toString());
        assertEquals(plain, Files.readString(file));
        assertEquals(
                "vmss plan: invalid value for option '--color': must be one of auto, always, never (see vmss plan --help)",
                Run.vmss("plan", "--sample", "--color", "red").sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "report", "markdown", "svg", "html", "az", "powershell", "rest"})
    void onlyTextIsColoured(String format) {
        Run run = Run.at(COLORED, "plan", "--sample", "--format", format, "--color", "always");
        assertEquals(Run.vmss("plan", "--sample", "--format", format), run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --sample",
                "check --sample",
                "plan --sample",
                "simulate --sample",
                "request --sample --ignore properties",
                "rules --path zones",
                "explain zones"
            })
    void fortyColumnsAreEnough(String line) {
        Run run = Run.at(new Terminal(true, false, false, 40), line.split(" "));
        assertEquals("", run.err());
        // Paths, addresses and the like are not broken, so that they can be copied.
        List<String> long40 = run.out()
                .lines()
                .filter(text -> text.length() > 40)
                .filter(text -> text.strip().contains(" "))
                .filter(text -> !text.matches(".*(properties\\.|https://).*"))
                .toList();
        assertEquals(List.of(), long40);
    }

    @Test
    void helpFitsANarrowTerminalToo() {
        Run run = Run.at(new Terminal(true, false, false, 40), "plan", "--help");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Usage: vmss plan"), run.out());
    }

    @Test
    void theEnvironmentTellsTheWidth() {
        assertEquals(80, Terminal.ofProcess(Map.of("COLUMNS", "80")).width());
        assertEquals(20, Terminal.ofProcess(Map.of("COLUMNS", "1")).width());
        assertEquals(160, Terminal.ofProcess(Map.of("COLUMNS", "500")).width());
    }

    @Test
    void aTerminalTellsItsWidth() {
        assertEquals(40, Terminal.columns("24 40\n"));
        assertEquals(80, Terminal.columns("0 0\n"));
        assertEquals(80, Terminal.columns(""));
        assertEquals(80, Terminal.columns("stty: standard input: Inappropriate ioctl for device"));
    }

    @Test
    void theEnvironmentForbidsColours() {
        assertFalse(Terminal.ofProcess(Map.of("NO_COLOR", "1")).colors());
        assertFalse(Terminal.ofProcess(Map.of("TERM", "dumb")).colors());
    }
}
