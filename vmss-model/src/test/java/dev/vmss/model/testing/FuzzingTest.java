package dev.vmss.model.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FuzzingTest {

    @Test
    void aFailureSaysWhatIsWrongAndWhereBeforeItShowsTheInput() {
        String message = failure("the input", "not a number").getMessage();
        String[] lines = message.split("\n");
        assertEquals("java.lang.NumberFormatException: not a number", lines[0]);
        assertTrue(lines[1].startsWith("at dev.vmss.model.testing.FuzzingTest."), lines[1]);
        assertEquals("with the input\nthe input", lines[2] + "\n" + lines[3]);
    }

    @Test
    void aLongCauseAndALongInputAreCut() {
        String message = failure("i".repeat(100_000), "c".repeat(100_000)).getMessage();
        assertTrue(message.contains("cc…\n"));
        assertTrue(message.endsWith("ii…"));
        assertTrue(message.length() < 6_000);
    }

    private static AssertionError failure(String input, String cause) {
        return assertThrows(
                AssertionError.class,
                () -> Fuzzing.tried(input.getBytes(StandardCharsets.UTF_8), text -> {
                    throw new NumberFormatException(cause);
                }));
    }
}
