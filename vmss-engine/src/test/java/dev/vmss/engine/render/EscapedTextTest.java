package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exactly is written for what means something, and what is left as it is. */
class EscapedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "a<b>&c → a&lt;b&gt;&amp;c",
                "-a-b → \\-a-b",
                "+a+b → \\+a+b",
                "=a=b → \\=a=b",
                "a:b → a:&#8203;b",
                "a: b: → a: b:",
                "www.x → www&#8203;.x",
                "WWW.x → WWW&#8203;.x",
                "ww.x → ww.x",
                "x.www → x.www",
                "GH-1 → GH&#8203;-1",
                "GH-x → GH-x",
                "1-1 → 1-1",
                "-1 → \\-1",
                "a- → a-",
                "a# → a\\#",
                "a! → a\\!",
                "#1 → \\#&#8203;1",
                "!1 → \\!&#8203;1",
                "@a → @&#8203;a",
                "a@ → a@&#8203;",
                "a|b~c$d → a\\|b\\~c\\$d",
                "deadbee → dea&#8203;dbee",
                "deadbe → deadbe",
                "xdeadbee → xdeadbee",
                "0123456789abcdef → 012&#8203;3456789abcdef"
            })
    void proseOfMarkdownHoldsNoMarkup(String text, String written) {
        assertEquals(written, Markdown.text(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "a.b c → `a.b c`",
                "a*b → `a*b`",
                "a`b → <code>a&#96;b</code>",
                "a|b é → <code>a&#124;b é</code>",
                "a\\1 → <code>a&#92;1</code>"
            })
    void codeOfMarkdownHoldsNoEndOfCodeOrCell(String text, String written) {
        assertEquals(written, Markdown.code(text));
    }

    @Test
    void noCodeIsCode() {
        assertEquals("<code></code>", Markdown.code(""));
        assertEquals("| a | b |\n", Markdown.row(List.of("a", "b")));
    }

    @Test
    void aBlockOfCodeEndsOnItsOwnLine() {
        assertEquals("```json\nx\n```\n", Markdown.block("json", "x"));
        assertEquals("```json\n``x``\n```\n", Markdown.block("json", "``x``\n"));
        assertEquals("````json\n```x\n````\n", Markdown.block("json", "```x\n"));
    }

    @Test
    void xmlHoldsEntitiesAndOnlyWhatItMay() {
        assertEquals("&amp;&lt;&gt;&quot;&#39;&#96;", Xml.text("&<>\"'`"));
        assertEquals("a\t\n🙂", Xml.text("a\t\n🙂"));
        assertEquals("\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd", Xml.text("\r\u0000\u202e\ufffe\uffff\udfff"));
        assertEquals("\ue000\ufffd", Xml.text("\ue000\ufffd"));
    }

    @Test
    void jsonEscapesWhatNobodyWouldSee() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("a", "\u007f\u202e\ud800 é🙂");
        assertEquals("{\"a\":\"\\u007f\\u202e\\ud800 é🙂\"}", JsonText.compact(json));
        assertEquals(
                "{\n  \"a\" : \"\\u007f\\u202e\\ud800 é🙂\"\n}",
                JsonText.pretty(json).replace("\r", ""));
    }

    @Test
    void bashReadsNoLineButOneOfOurs() {
        assertEquals("$'a\\n\\'\\\\\\u001b\\u202eé'", Bash.quote("a\n'\\\u001b\u202eé"));
        assertEquals("'a'\\''b'", Bash.quote("a'b"));
        assertEquals("''", Bash.quote(""));
        assertEquals("'=a'", Bash.quote("=a"));
        assertEquals("'-a=b'", Bash.quote("-a=b"));
        assertEquals("# a b", Bash.comment("a\nb"));
    }

    @Test
    void powerShellReadsNoLineButOneOfOurs() {
        assertEquals("''", PowerShell.quote(""));
        for (char quote : "'\u2018\u2019\u201a\u201b".toCharArray()) {
            assertEquals("'" + quote + quote + "'", PowerShell.quote("" + quote));
        }
        assertEquals("'\u2017\u201c'", PowerShell.quote("\u2017\u201c"));
        assertEquals("'a','b c'", PowerShell.quote(List.of("a", "b c")));
        assertEquals("@'\n{}\n'@", PowerShell.hereString("{}"));
        assertEquals("# a b", PowerShell.comment("a\nb"));
    }

    @Test
    void whatNobodyWouldSeeIsANumberInPowerShell() {
        assertEquals("('a' + [char]0x001b + 'b''' + [char]0x202e + '')", PowerShell.quote("a\u001bb'\u202e"));
    }

    @Test
    void mermaidHoldsWordsOnly() {
        assertEquals("a b-c", Mermaid.text("a;:#  b---c"));
        assertEquals(60, Mermaid.text("x".repeat(61)).length());
    }

    @Test
    void placeholdersHoldNamesOnly() {
        assertEquals("<a-b_C-1>", Placeholders.named("a $(b_C)1"));
    }
}
