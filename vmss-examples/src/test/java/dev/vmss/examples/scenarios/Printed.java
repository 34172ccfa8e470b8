package dev.vmss.examples.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an example prints. */
final class Printed {

    private Printed() {}

    interface Example {

        void run(PrintStream out) throws IOException;
    }

    static List<String> by(Example example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            example.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("the sample can be read", e);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
