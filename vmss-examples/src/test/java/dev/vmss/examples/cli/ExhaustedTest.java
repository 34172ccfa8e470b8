package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Too little memory and too little stack end in one sentence and a status that says whose fault it is. */
@EnabledOnOs(OS.LINUX)
class ExhaustedTest {

    @TempDir
    private Path folder;

    private static void assertExhausted(Run run) {
        assertEquals(Status.INTERNAL_ERROR, run.status(), run.err());
        assertTrue(run.sentence().startsWith("vmss diff: this is too much for the memory or the stack"), run.err());
    }

    @Test
    void memory() throws IOException {
        String tags = IntStream.range(0, 300_000)
                .mapToObj(i -> "\"k" + i + "\":\"" + "v".repeat(50) + "\"")
                .collect(Collectors.joining(",", "{\"location\":\"x\",\"tags\":{", "}}"));
        String file = SampleFiles.write(folder, "tags.json", tags);
        assertExhausted(JavaProcess.after("", List.of("-Xmx32m"), "diff", "--applied", file, "--desired", file));
    }

    @Test
    void theDeepestDocumentNeedsLittleStackAndADeeperOneIsRefused() throws IOException {
        assertEquals(Status.OK, difference(98).status());
        Run deeper = difference(990);
        assertEquals(Status.BAD_INPUT, deeper.status(), deeper.err());
        assertTrue(deeper.err().contains("is nested deeper than the limit of 128 levels"), deeper.err());
    }

    private Run difference(int levels) throws IOException {
        String open = "{\"a\":".repeat(levels);
        String close = "}".repeat(levels);
        String one = SampleFiles.write(folder, "1.json", "{\"name\":\"a\",\"zz\":" + open + "1" + close + "}");
        String two = SampleFiles.write(folder, "2.json", "{\"name\":\"b\",\"zz\":" + open + "2" + close + "}");
        return JavaProcess.after("", List.of("-Xss256k"), "diff", "--applied", one, "--desired", two);
    }

    @Test
    void aLineOfTheBatchThatTakesTooMuchLeavesTheNextOnesTheirAnswers() throws IOException {
        String open = "{\"a\":".repeat(900);
        String line = "{\"id\":1,\"op\":\"diff\",\"applied\":{\"zz\":" + open + "1" + "}".repeat(900)
                + "},\"desired\":{\"zz\":" + open + "2" + "}".repeat(900) + "}}\n";
        Path input = folder.resolve("lines");
        Files.writeString(input, line + "{\"id\":2,\"op\":\"parse\",\"document\":{\"location\":\"x\"}}\n");
        Run run = JavaProcess.after("exec < '" + input + "'", List.of("-Xss180k"), "batch");
        List<String> answers = run.err().lines().toList();
        assertEquals(2, answers.size(), run.err());
        assertTrue(answers.get(0).startsWith("{\"id\":1,\"ok\":"), run.err());
        assertTrue(answers.get(1).startsWith("{\"id\":2,\"ok\":true"), run.err());
    }
}
