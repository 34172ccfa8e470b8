package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whole reports about sets whose every name means harm. */
class InjectionTest {

    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z!][A-Za-z0-9]*)([^<>]*)>");
    private static final Set<String> HTML_TAGS = Set.of(
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

    static Stream<String> names() {
        return Hostile.names().filter(name -> !name.isEmpty());
    }

    private static PlanReport report(String name, UpgradeMode mode) {
        String segment = name.replace("/", "");
        ScaleSet applied = Fixtures.webSet(mode)
                .withName(name)
                .withId(ArmId.of("/subscriptions/" + segment + "/resourceGroups/" + segment
                        + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + segment));
        ScaleSet desired = Fixtures.NEW_IMAGE.withTags(ModelMap.of(name, name));
        ScaleSetInstance instance = Fixtures.instance(name).withZones(ModelList.of(name));
        return Reports.report(applied, desired, List.of(instance, Fixtures.instance("1")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPictureHoldsOnlyShapesAndText(String name) throws Exception {
        String svg = SvgTimeline.of(report(name, UpgradeMode.ROLLING));
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

    @ParameterizedTest
    @MethodSource("names")
    void aPageHoldsOnlyWhatWeWrote(String name) {
        String html = HtmlReport.of(report(name, UpgradeMode.MANUAL));
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

    @ParameterizedTest
    @MethodSource("names")
    void aScriptForBashDoesOnlyWhatWeWrote(String name, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        for (UpgradeMode mode : List.of(UpgradeMode.MANUAL, UpgradeMode.ROLLING, UpgradeMode.AUTOMATIC)) {
            PlanReport report = report(name, mode);
            String script = CommandScript.az(report.name(), report.commands());
            Path file = folder.resolve("plan.sh");
            // A name with the zero character cannot be an argument of a command anywhere.
            Files.writeString(file, STUBS + script.replace("\\u0000", "0"));
            Process bash = new ProcessBuilder("/bin/bash", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, bash.waitFor(), printed + script);
            assertEquals("", printed);
            assertFalse(Files.exists(Path.of("target/owned")));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aScriptForPowerShellDoesOnlyWhatWeWrote(String name) {
        PlanReport report = report(name, UpgradeMode.MANUAL);
        String code = CommandScript.powerShell(report.name(), report.commands())
                .replaceAll("(?s)@'\n.*?\n'@", "")
                .replaceAll("(?m)^#.*$", "")
                .replaceAll("(?s)['\u2018-\u201b](['\u2018-\u201b]{2}|[^'\u2018-\u201b])*['\u2018-\u201b]", "");
        assertFalse(
                Pattern.compile("touch|owned|Remove-Item|rm -rf|alert|evil")
                        .matcher(code)
                        .find(),
                code);
    }

    @ParameterizedTest
    @MethodSource("names")
    void requestsStayRequests(String name) {
        PlanReport report = report(name, UpgradeMode.MANUAL);
        String file = CommandScript.rest(report.name(), report.commands());
        assertFalse(file.replace("{{token}}", "").contains("{{"), file);
        for (RestRequest request : report.commands().stream()
                .flatMap(command -> command.rest().stream())
                .toList()) {
            assertTrue(request.path().matches("(/[A-Za-z0-9._~()%-]+)+"), request.path());
            assertFalse(request.path().contains("/../"), request.path());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCommentOnAPullRequestStaysOne(String name) {
        String markdown = MarkdownReport.of(report(name, UpgradeMode.ROLLING));
        String prose = markdown.replaceAll("(?s)(`{3,})[a-z]+\n.*?\n\\1\n", "").replaceAll("`[^`\n]*`", "");
        assertFalse(
                Pattern.compile("<(?!/?(code|details|summary)>)|(?<!\\\\)\\]\\(|@\\w|\n# ")
                        .matcher(prose)
                        .find(),
                prose);
        String diagram = markdown.substring(markdown.indexOf("```mermaid\n") + 11, markdown.indexOf("\n```\n"));
        for (String line : diagram.lines().toList()) {
            assertTrue(
                    line.matches("gantt|    (dateFormat|axisFormat) .*|    section [\\p{L}\\p{N} .,_/()+…-]*"
                            + "|    \\d+ [\\p{L}\\p{N} .,_/()+…-]* :((crit|done|active), )?2000-[0-9: -]+, \\d+s"),
                    line);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void jsonKeepsNamesAsTheyAre(String name) throws IOException {
        String json = JsonReport.of(report(name, UpgradeMode.MANUAL)).toString();
        assertEquals(name, new ObjectMapper().readTree(json).path("name").textValue());
    }
}
