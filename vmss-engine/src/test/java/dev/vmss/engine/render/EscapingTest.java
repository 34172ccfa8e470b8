package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.text.OneLine;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscapingTest {

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void aRowOfATableKeepsItsCells(String name) {
        String row = Markdown.row(List.of(Markdown.code(name), Markdown.text(name)));
        assertEquals(1, row.lines().count());
        // A backslash escapes what follows it, as GitHub reads cells.
        assertEquals("|||", row.replaceAll("\\\\.", "").replaceAll("[^|]", ""));
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void markdownHoldsNoMarkup(String name) {
        String text = Markdown.text(name).replaceAll("\\\\.", "").replaceAll("&(lt|gt|amp|#8203);", "·");
        assertFalse(
                Pattern.compile("[<>`*\\[\\]|]|@\\w|#\\d|://|(?i:www\\.|GH-\\d)")
                        .matcher(text)
                        .find(),
                text);
        String code = Markdown.code(name);
        if (code.startsWith("<code>")) {
            assertFalse(
                    Pattern.compile("[<>`*\\[\\]|]")
                            .matcher(code.substring(6, code.length() - 7))
                            .find(),
                    code);
        } else {
            assertFalse(code.substring(1, code.length() - 1).contains("`"), code);
        }
    }

    @Test
    void nothingEndsABlockOfCode() {
        String block = Markdown.block("bash", "echo\n````\nx\n");
        assertEquals("`````bash\necho\n````\nx\n`````\n", block);
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void aTaskOfMermaidHoldsNothingThatMeansSomething(String name) {
        assertTrue(Mermaid.text(name).matches("[\\p{L}\\p{N} .,_/()+…-]{0,60}"), Mermaid.text(name));
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void xmlHoldsNoMarkup(String name) {
        String escaped = Xml.text(name);
        assertFalse(Pattern.compile("[<>\"'`]").matcher(escaped).find(), escaped);
        assertFalse(
                Pattern.compile("&(?!(amp|lt|gt|quot|#39|#96);)")
                        .matcher(escaped)
                        .find(),
                escaped);
        assertFalse(Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\u202e]")
                .matcher(escaped)
                .find());
    }

    @Test
    void loneSurrogatesAreNoXml() {
        assertEquals("a\ufffdb", Xml.text("a\ud800b"));
    }

    @Test
    void aCutDoesNotSplitACharacter() {
        assertEquals("ab…", OneLine.of("ab🙂cd", 4));
        assertEquals("ab🙂c", OneLine.of("ab🙂c", 5));
    }
}
