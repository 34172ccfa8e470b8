package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An example is read at one glance, and runs as it is. */
class ShortExamplesTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("vmss.root"), "vmss-examples/src/main/java/dev/vmss/examples/scenarios");

    @Test
    void eachHasAMainAndLessThanEightyLines() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> examples =
                    files.filter(file -> !file.endsWith("package-info.java")).toList();
            assertEquals(14, examples.size());
            for (Path example : examples) {
                List<String> lines = Files.readAllLines(example);
                assertTrue(lines.size() < 80, example + " has " + lines.size() + " lines");
                assertTrue(
                        String.join("", lines).contains("public static void main(String[] args)"), example.toString());
            }
        }
    }
}
