package dev.vmss.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanAnUpdateTest {

    @Test
    void printsTheVerdictAndEachStep() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            PlanAnUpdate.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("ALLOWED, at most 2 instances down at once", lines.get(0));
        assertTrue(lines.get(1).startsWith("OPERATOR [] update the model of the set: "), lines.get(1));
        assertEquals("PLATFORM [0, 2] upgrade to the latest model (the OS disk is replaced)", lines.get(2));
        assertEquals(13, lines.size());
    }
}
