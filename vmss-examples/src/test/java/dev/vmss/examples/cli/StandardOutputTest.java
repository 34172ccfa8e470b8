package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static StandardOutput failing(String message) {
        StandardOutput out = new StandardOutput(new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        new PrintWriter(out, true).println("text");
        return out;
    }

    @Test
    void whatCannotBeWrittenIsLost() {
        assertTrue(failing("No space left on device").lost());
        assertFalse(failing("Broken pipe").lost());
        StandardOutput whole = new StandardOutput(new ByteArrayOutputStream());
        new PrintWriter(whole, true).println("text");
        assertFalse(whole.lost());
    }

    @Test
    void theProcessSaysSo() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VmssCommand.class.getName(),
                        "plan",
                        "--sample")
                .redirectOutput(full)
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("vmss: standard output cannot be written\n", err);
        assertEquals(2, process.waitFor());
    }
}
