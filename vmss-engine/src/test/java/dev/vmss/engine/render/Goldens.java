package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files. With {@code -Dvmss.rewriteGoldens=true} they are written instead; look at what changed then. */
final class Goldens {

    private static final Path FOLDER = Path.of("src", "test", "resources", "render");

    private Goldens() {}

    static void check(String file, String actual) {
        Path path = FOLDER.resolve(file);
        try {
            if (Boolean.getBoolean("vmss.rewriteGoldens")) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, actual);
            }
            // Git may have changed the line ends.
            String expected = Files.exists(path) ? Files.readString(path).replace("\r\n", "\n") : "";
            assertEquals(expected, actual, "differs from " + path + ", which -Dvmss.rewriteGoldens=true writes anew");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
