package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash itself makes of the script. */
class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    /** What bash offers for the last of some words. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH));
        Path script = folder.resolve("completion");
        Files.writeString(script, Run.vmss("completion").out());
        String asked = """
                source "$1" || exit 3
                shift
                # Bash knows no compopt but while it completes.
                compopt() { :; }
                COMP_WORDS=("$@")
                COMP_CWORD=$(($# - 1))
                COMP_LINE="$*"
                COMP_POINT=${#COMP_LINE}
                function=$(complete -p vmss | sed 's/.*-F \\([^ ]*\\).*/\\1/')
                "$function" vmss "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf '%s\\n' "${COMPREPLY[@]}"
                """;
        ProcessBuilder bash = new ProcessBuilder(BASH.toString(), "--norc", "-c", asked, "bash", script.toString());
        bash.command().addAll(Arrays.asList(words));
        Process process = bash.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void bashOffersTheCommands() throws Exception {
        assertEquals(HelpTest.commands(), Set.copyOf(offered("vmss", "")));
        assertEquals(List.of("plan"), offered("vmss", "pl"));
    }

    @Test
    void bashOffersTheOptionsOfACommand() throws Exception {
        assertEquals(List.of("--format"), offered("vmss", "plan", "--form"));
        assertTrue(offered("vmss", "diff", "--").containsAll(List.of("--applied", "--desired", "--exit-code")));
        assertEquals(List.of(), offered("vmss", "diff", "--most"));
    }

    @Test
    void bashOffersTheWordsThatAnOptionTakes() throws Exception {
        assertEquals(List.of("text", "markdown", "json"), offered("vmss", "rules", "--format", ""));
        assertEquals(List.of("markdown"), offered("vmss", "plan", "--format", "ma"));
        assertTrue(offered("vmss", "help", "").contains("explain-error"));
    }
}
