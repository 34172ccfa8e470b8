package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Documents of the sample, changed as a test needs them. */
final class SampleFiles {

    private SampleFiles() {}

    static ObjectNode document(String document) {
        try (InputStream stream = Sample.open(document)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a changed document into a folder and gives its file's name. */
    static String write(Path folder, String document, Consumer<ObjectNode> change) {
        ObjectNode json = document(document);
        change.accept(json);
        return write(folder, document, json.toString());
    }

    static String write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
