package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

class ShellFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        ShellFiles.write(folder, "1.2.3");
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("man").resolve("man1").resolve(name + ".1"));
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.examples.cli.HelpTest#commands")
    void aPageHasAllOptionsAndTheExample(String command) throws IOException {
        String page = page("vmss-" + command);
        assertTrue(page.contains(" 1 \"\" \"vmss 1.2.3\" \"vmss\"\n.SH NAME\nvmss\\-"), page);
        for (OptionSpec option :
                HelpTest.all().getSubcommands().get(command).getCommandSpec().options()) {
            assertTrue(page.contains(option.longestName().replace("-", "\\-")), option.longestName());
        }
        assertTrue(page.contains(".SH EXAMPLES\n.nf\n"), page);
    }

    @Test
    void noTextIsAnInstruction() throws IOException {
        for (String name : HelpTest.commands()) {
            page("vmss-" + name)
                    .lines()
                    .forEach(line -> assertTrue(line.matches("\\.(TH|SH|TP|B|nf|fi)( .*)?|[^.'].*"), line));
        }
    }

    @Test
    void thePageOfAllNamesEachCommandAndItsStatus() throws IOException {
        String page = page("vmss");
        HelpTest.commands().forEach(name -> assertTrue(page.contains(".B " + name.replace("-", "\\-") + "\n"), name));
        assertTrue(page.contains(".SH EXIT STATUS\n.TP\n.B 0\nSuccess\n"), page);
    }

    @Test
    void theCompletionIsThatOfTheCommand() throws IOException {
        assertEquals(
                Run.vmss("completion").out(),
                Files.readString(
                        folder.resolve("bash-completion").resolve("completions").resolve("vmss")));
    }
}
