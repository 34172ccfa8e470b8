package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    static Set<String> commands() {
        return VmssCommand.commandLine(Terminal.NONE, Progress.SILENT)
                .getSubcommands()
                .keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
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
    void theBatchNamesAllItsOperations() {
        String known =
                Run.withInput("{\"op\": \"?\"}\n", "batch").out().replaceAll(".*must be one of ([a-z, ]+).*\n", "$1");
        String help = Run.vmss("batch", "--help").out().replaceAll("(?s).*Operations: ([a-z, ]+)\\..*", "$1");
        assertEquals(Set.of(known.split(", ")), Set.of(help.split(", ")));
    }

    @Test
    void theVersionIsOneLine() {
        Run run = Run.vmss("--version");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("vmss .+\n"), run.out());
    }
}
