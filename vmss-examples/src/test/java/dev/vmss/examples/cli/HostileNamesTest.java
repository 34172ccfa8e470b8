package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Documents whose names and values mean harm, from the file to what is printed. */
class HostileNamesTest {

    private static final String NAME = "it's \"a\" $(touch owned) `touch owned` ${HOME}\n# x\r\n; touch owned #"
            + "</svg></pre></style><script>alert(1)</script>|b\\|@everyone-Größe-日本語-🙂\u202egpj\u2066\u001b[31m";

    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    @TempDir
    private Path folder;

    private String[] files;

    @BeforeEach
    void write() {
        files = new String[] {
            "--applied", SampleFiles.write(folder, "applied.json", set -> poison(set, "1")),
            "--desired", SampleFiles.write(folder, "desired.json", set -> poison(set, "2")),
            "--instances",
                    SampleFiles.write(
                            folder,
                            "instances.json",
                            list -> list.withArray("value").forEach(instance -> poison((ObjectNode) instance)))
        };
    }

    private static void poison(ObjectNode set, String value) {
        set.put("name", NAME);
        set.put(
                "id",
                "/subscriptions/s/resourceGroups/" + NAME.replace("/", "")
                        + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + NAME.replace("/", ""));
        set.withObject("/tags").put(NAME, NAME + value);
        JsonNode extension = set.at("/properties/virtualMachineProfile/extensionProfile/extensions/0");
        ((ObjectNode) extension).put("name", NAME);
        ((ObjectNode) extension).withObject("/properties/settings").put(NAME, NAME + value);
    }

    private static void poison(ObjectNode instance) {
        instance.put("instanceId", NAME + instance.get("instanceId").asText());
        instance.remove("id");
    }

    /** A command with the files, its status being that of a set that can be read. */
    private String print(String line) {
        String[] args = Stream.concat(
                        Stream.of(line.split(" ")),
                        Stream.of(files).limit(line.startsWith("plan") || line.startsWith("simulate") ? 6 : 4))
                .toArray(String[]::new);
        Run run = Run.vmss(args);
        assertEquals("", run.err());
        assertTrue(run.status() < 2, run.out());
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate",
                "simulate --operator",
                "request",
                "diff",
                "diff --format markdown",
                "check",
                "check --format markdown"
            })
    void nothingUnseenIsPrinted(String line) {
        assertShowsAll(print(line));
    }

    private static void assertShowsAll(String text) {
        assertFalse(UNSEEN.matcher(text).find(), () -> UNSEEN.matcher(text).replaceAll("<<$0>>"));
    }

    /** What must hold in each format of a plan; that of scripts is tried below. */
    @ParameterizedTest
    @EnumSource(PlanFormat.class)
    void noNameMeansAnythingInAPlan(PlanFormat format) throws Exception {
        String text = print("plan --format " + format.name().toLowerCase(Locale.ROOT));
        Check check = switch (format) {
            case JSON, REPORT -> HostileNamesTest::assertIsJson;
            case SVG -> HostileNamesTest::assertIsPicture;
            case HTML, MARKDOWN -> HostileNamesTest::assertHasNoTag;
            case TEXT, AZ, POWERSHELL, REST -> HostileNamesTest::assertShowsAll;
        };
        check.of(text);
    }

    private interface Check {

        void of(String text) throws Exception;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"diff --format json", "diff --format report", "check --format json", "check --format report"})
    void jsonStaysJson(String line) throws Exception {
        assertIsJson(print(line));
    }

    private static void assertIsJson(String text) throws Exception {
        assertTrue(new ObjectMapper().readTree(text).isObject());
    }

    private static void assertIsPicture(String svg) throws Exception {
        assertShowsAll(svg);
        assertEquals(
                0,
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getElementsByTagName("script")
                        .getLength());
    }

    @Test
    void noTagIsPrinted() {
        assertHasNoTag(print("diff --format markdown"));
    }

    private static void assertHasNoTag(String text) {
        assertShowsAll(text);
        String prose = text.replaceAll("(?s)(`{3,})[a-z]+\n.*?\n\\1\n", "").replaceAll("`[^`\n]*`", "");
        assertFalse(prose.contains("<script"), prose);
        assertFalse(prose.contains("</svg></pre>"), prose);
    }

    @Test
    void bashDoesOnlyWhatWeWrote() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        String stubs = """
                sleep() { :; }
                az() { case "$*" in *vmHealth*) echo HealthState/healthy;; *PowerState*) echo PowerState/running;;
                  *latestModelApplied*) echo true;; *runningStatus*) echo Completed;; esac; }
                """;
        Path script = Files.writeString(folder.resolve("plan.sh"), stubs + print("plan --format az"));
        Process bash = new ProcessBuilder("/bin/bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), printed);
        assertEquals("", printed);
        assertFalse(Files.exists(folder.resolve("owned")));
    }

    @Test
    void powerShellGetsHostileTextInQuotesOnly() {
        String code = print("plan --format powershell")
                .replaceAll("(?s)@'\n.*?\n'@", "")
                .replaceAll("(?m)^#.*$", "")
                .replaceAll("(?s)['\u2018-\u201b](['\u2018-\u201b]{2}|[^'\u2018-\u201b])*['\u2018-\u201b]", "");
        assertFalse(Pattern.compile("touch|owned|alert|everyone").matcher(code).find(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules --path", "explain"})
    void anUnknownPathIsOneSentence(String line) {
        Run run = Run.vmss(
                Stream.concat(Stream.of(line.split(" ")), Stream.of(NAME)).toArray(String[]::new));
        assertEquals(2, run.status());
        assertFalse(UNSEEN.matcher(run.sentence()).find(), run.err());
    }
}
