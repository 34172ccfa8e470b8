package dev.vmss.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody who does not generate anything needs jqwik. */
class OptionalDependencyTest {

    @Test
    void onlyTheGeneratorsReferToJqwik() throws Exception {
        assertEquals(
                Set.of(
                        "testkit/ReadableSamples",
                        "testkit/ScaleSetArbitraries",
                        "testkit/ScaleSetArbitrary",
                        "testkit/ScaleSetDomain"),
                classesThatReferToJqwik());
    }

    private static Set<String> classesThatReferToJqwik() throws Exception {
        Path root = Path.of(Gallery.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("dev/vmss/engine");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> classes =
                    files.filter(path -> path.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                if (refersToJqwik(file)) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    found.add(name.replaceFirst("(\\$.*)?\\.class$", ""));
                }
            }
        }
        return found;
    }

    private static boolean refersToJqwik(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("net/jqwik");
    }
}
