package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"diff", "check", "plan", "request", "edit", "rules", "explain", "batch"})
    void everyCommandShowsAnExample(String command) {
        Run run = Run.vmss(command, "--help");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Usage: vmss " + command), run.out());
        assertTrue(run.out().contains("Example:\n  "), run.out());
        run.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void theCommandItselfShowsOneToo() {
        assertTrue(Run.vmss("--help").out().endsWith("Example:\n  vmss plan --sample\n"));
    }

    @Test
    void theVersionIsOneLine() {
        Run run = Run.vmss("--version");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("vmss .+\n"), run.out());
    }
}
