package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for a text of each format, whatever names the set has. */
final class Harmless {

    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z!][A-Za-z0-9]*)([^<>]*)>");
    private static final Set<String> HTML_TAGS = Set.of(
            "br",
            "!DOCTYPE",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "span",
            "p",
            "dl",
            "div",
            "dt",
            "dd",
            "section",
            "ul",
            "ol",
            "li",
            "code",
            "b",
            "table",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "pre",
            "progress",
            "svg",
            "desc",
            "rect",
            "text",
            "path");

    /** Answers what the script waits for. */
    private static final String STUBS = """
            sleep() { :; }
            az() { case "$*" in
              *vmHealth*) echo HealthState/healthy;; *PowerState*) echo PowerState/running;;
              *latestModelApplied*) echo true;; *runningStatus*) echo Completed;; esac; }
            """;

    private Harmless() {}

    /** No control character reaches the terminal. */
    static void terminal(String text) {
        assertFalse(
                Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u202e]")
                        .matcher(text)
                        .find(),
                text);
    }

    static void json(String text) throws IOException {
        JsonNode json = new ObjectMapper().readTree(text);
        assertTrue(json.isObject());
        assertEquals(json, new ObjectMapper().readTree(json.toString()));
    }

    /** A picture holds only shapes and text. */
    static void svg(String svg) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        Set<String> tags = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            tags.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertFalse(element.getAttributes().item(j).getNodeName().matches("on.*|.*href|style"));
            }
        }
        assertTrue(
                Set.of("svg", "title", "desc", "style", "rect", "text", "path").containsAll(tags), tags.toString());
    }

    /** A page holds only what we wrote. */
    static void html(String html) {
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            assertTrue(HTML_TAGS.contains(tag.group(1).replace("/", "")), tag.group());
            assertFalse(
                    Pattern.compile("\\s(on\\w+|src|href|style)\\s*=")
                            .matcher(tag.group(2))
                            .find(),
                    tag.group());
        }
        // Whatever is no tag of ours is no tag.
        assertFalse(TAG.matcher(html).replaceAll("").contains("<"));
    }

    /** A script for bash does only what we wrote. */
    static void bash(String script) throws Exception {
        Path file = Files.createTempFile("plan", ".sh");
        try {
            // A name with the zero character cannot be an argument of a command anywhere.
            Files.writeString(file, STUBS + script.replace("\\u0000", "0"));
            Process bash = new ProcessBuilder("/bin/bash", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, bash.waitFor(), printed + script);
            assertEquals("", printed);
            assertFalse(Files.exists(Path.of("target/owned")));
        } finally {
            Files.delete(file);
        }
    }

    /** A script for PowerShell has harmful text in quotes and comments only. */
    static void powerShell(String script) {
        String code = script.replaceAll("(?s)@'\n.*?\n'@", "")
                .replaceAll("(?m)^#.*$", "")
                .replaceAll("(?s)['\u2018-\u201b](['\u2018-\u201b]{2}|[^'\u2018-\u201b])*['\u2018-\u201b]", "");
        assertFalse(
                Pattern.compile("touch|owned|Remove-Item|rm -rf|alert|evil")
                        .matcher(code)
                        .find(),
                code);
    }

    /** Editors see no variable of theirs. */
    static void http(String file) {
        assertFalse(file.replace("{{token}}", "").contains("{{"), file);
    }

    /** A comment on a pull request stays one. */
    static void markdown(String markdown) {
        String prose = markdown.replaceAll("(?s)(`{3,})[a-z]+\n.*?\n\\1\n", "").replaceAll("`[^`\n]*`", "");
        assertFalse(
                Pattern.compile("<(?!/?(code|details|summary)>)|(?<!\\\\)\\]\\(|@\\w|\n# ")
                        .matcher(prose)
                        .find(),
                prose);
        int start = markdown.indexOf("```mermaid\n") + 11;
        String diagram = markdown.substring(start, markdown.indexOf("\n```\n", start));
        for (String line : diagram.lines().toList()) {
            assertTrue(
                    line.matches("gantt|    (dateFormat|axisFormat) .*|    section [\\p{L}\\p{N} .,_/()+…-]*"
                            + "|    \\d+ [\\p{L}\\p{N} .,_/()+…-]* :((crit|done|active), )?2000-[0-9: -]+, \\d+s"),
                    line);
        }
    }
}
