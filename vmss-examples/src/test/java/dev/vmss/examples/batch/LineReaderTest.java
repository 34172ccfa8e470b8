package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static List<String> lines(String text, int longest) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.tooLong() ? "(too long)" : new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Test
    void linesEndWithALineFeedOrTheStream() throws IOException {
        assertEquals(List.of("a", "", "b\r", "ü"), lines("a\n\nb\r\nü", 100));
        assertEquals(List.of(), lines("", 100));
        assertEquals(List.of("a"), lines("a\n", 100));
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        assertEquals(List.of("12345", "(too long)", "1"), lines("12345\n123456\n1", 5));
        assertEquals(List.of("(too long)", "x"), lines("y".repeat(300_000) + "\nx\n", 100_000));
    }

    @Test
    void aLineMayBeLongerThanTheBuffer() throws IOException {
        String line = "z".repeat(1_000_000);
        assertEquals(List.of(line, line, "x"), lines(line + "\n" + line + "\nx", 1_000_000));
    }
}
