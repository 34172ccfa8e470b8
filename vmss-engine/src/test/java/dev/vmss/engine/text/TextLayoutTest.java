package dev.vmss.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {

    private static final TextLayout COLORED = new TextLayout(100, true);

    @Test
    void whatTwoValuesStartWithIsLeftOut() {
        assertEquals("a → b", TextLayout.arrow("a", "b", 20));
        String start = "https://example.com/a/very/long/address/";
        assertEquals("…ess/1.txt → …ess/2.txt", TextLayout.arrow(start + "1.txt", start + "2.txt", 30));
    }

    @Test
    void noCharacterIsSplit() {
        String start = "x".repeat(40);
        String arrow = TextLayout.arrow(start + "🙂a", start + "🙃a", 33);
        assertEquals(arrow, new String(arrow.codePoints().toArray(), 0, (int)
                arrow.codePoints().count()));
        arrow.codePoints().forEach(c -> assertTrue(c < 0xd800 || c > 0xdfff, arrow));
    }

    @Test
    void aPathIsCutBetweenItsParts() {
        assertEquals("…imageReference.version", TextLayout.cutStart("storageProfile.imageReference.version", 30));
        assertEquals("…[name=setup].properties", TextLayout.cutStart("extensions[name=setup].properties", 30));
    }

    @Test
    void aValueCannotBreakTheLayoutOrSteerTheTerminal() {
        assertEquals("a b [31m", TextLayout.cutEnd("a\n\r\u2028b\u001b[31m", 20));
        assertEquals("a 31m b", TextLayout.cutEnd("a\u009b31m\u202eb", 20));
        assertEquals("a [31mb", TextLayout.PLAIN.paint(TextLayout.Color.RED, "a\u001b[31mb"));
    }

    @Test
    void aLongTextIsWrapped() {
        List<String> lines = TextLayout.PLAIN.wrap("! ", "  ", "word ".repeat(60));
        lines.forEach(line -> assertTrue(line.length() <= 100, line));
        assertEquals(4, lines.size());
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertEquals("日本…", TextLayout.cutEnd("日本語日本語", 5));
        assertEquals("…本語", TextLayout.cutStart("日本語日本語", 5));
        assertEquals("e\u0301tude", TextLayout.cutEnd("e\u0301tude", 5));
        assertEquals(4, Columns.of("🙂🙂"));
        assertEquals(
                List.of("日本語日", "本語日本"),
                new TextLayout(20, false)
                        .wrap("", "", "日本語日 本語日本").stream()
                                .flatMap(line -> List.of(line.split(" ")).stream())
                                .toList());
        assertEquals(2, new TextLayout(20, false).wrap("", "", "日本語日本語 日本語日本語").size());
    }

    @Test
    void coloursTakeNoColumns() {
        String painted = COLORED.paint(TextLayout.Color.GREEN, "allowed");
        assertEquals("\u001b[32mallowed\u001b[0m", painted);
        assertEquals(7, Columns.of(painted));
        assertEquals(
                List.of(COLORED.paint(TextLayout.Color.RED, "1234567890") + "1234567890"),
                new TextLayout(20, true).wrap(COLORED.paint(TextLayout.Color.RED, "1234567890"), "", "1234567890"));
    }

    @Test
    void nobodyReadsTenColumns() {
        assertThrows(IllegalArgumentException.class, () -> new TextLayout(19, false));
    }
}
