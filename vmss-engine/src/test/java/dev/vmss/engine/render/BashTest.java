package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BashTest {

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void aWordIsReadAsItWasWritten(String name) {
        assertEquals(List.of("az", name, "end"), BashWords.split("az " + Bash.quote(name) + " end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "--set", "a.b=c", "/subscriptions/x", "1.2.3"})
    void plainWordsNeedNoQuotes(String word) {
        assertEquals(word, Bash.quote(word));
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void aCommentEndsWithItsLine(String name) {
        assertEquals(1, Bash.comment(name).lines().count());
    }

    /** Our own reading of bash may be wrong where our quoting is. */
    @Test
    void bashItselfReadsTheSameWords() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        List<String> names =
                Hostile.names().filter(name -> name.indexOf('\0') < 0).toList();
        String script = "printf '%s\\0' " + names.stream().map(Bash::quote).collect(Collectors.joining(" "));
        Process bash = new ProcessBuilder("/bin/bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor(10, TimeUnit.SECONDS);
        assertEquals(names, List.of(printed.split("\0", -1)).subList(0, names.size()));
        assertFalse(Files.exists(Path.of("target/owned")));
    }
}
