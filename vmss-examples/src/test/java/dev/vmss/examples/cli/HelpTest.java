package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    static Set<String> commands() {
        return Commands.names();
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

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsTheSameAloneAsAmongAll(String command) {
        assertEquals(Run.vmss(command, "--help"), Run.vmss("help", command));
        assertEquals(
                command, all().getSubcommands().get(command).getCommandSpec().name());
    }

    static CommandLine all() {
        return VmssCommand.commandLine(Terminal.NONE, Progress.SILENT, List.of());
    }

    @Test
    void helpWithoutACommandIsTheHelpOfAll() {
        assertEquals(Run.vmss("--help"), Run.vmss("help"));
        assertEquals(
                "vmss help: there is no command 'plans'; did you mean plan?",
                Run.vmss("help", "plans").sentence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pln --sample|vmss: there is no command 'pln'; did you mean plan?",
                "plan --sampel|vmss plan: unknown option: '--sampel'; did you mean --sample? (see vmss plan --help)",
                "plan --ouptut=x|vmss plan: unknown option: '--ouptut=x'; did you mean --output? (see vmss plan --help)",
                "rules --sure beleived|vmss rules: invalid value for option '--sure' (LEVEL): must be one of observed,"
                        + " documented, believed; did you mean believed? (see vmss rules --help)",
                "explain virtualMachineProfile.priorty|vmss explain: PATH: no property 'priorty' in"
                        + " VirtualMachineProfile (did you mean priority?)"
            })
    void aTypingErrorIsAnsweredWithTheNearestWord(String arguments, String sentence) {
        Run run = Run.vmss(arguments.split(" "));
        assertEquals(2, run.status());
        assertTrue(run.sentence().startsWith(sentence), run.sentence());
    }

    /** Words that an option takes stand in its description, in the words of our own. */
    @ParameterizedTest
    @MethodSource("commands")
    void aShellOffersWhatTheHelpNames(String command) {
        for (OptionSpec option :
                all().getSubcommands().get(command).getCommandSpec().options()) {
            if (option.completionCandidates() != null) {
                String help = String.join(" ", option.description());
                option.completionCandidates().forEach(word -> assertTrue(help.contains(word), word + ": " + help));
            }
        }
    }

    @Test
    void theVersionIsOneLine() {
        Run run = Run.vmss("--version");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("vmss .+\n"), run.out());
    }
}
