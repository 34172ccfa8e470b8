package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.source.SourceNote;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ModelMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestCommentTest {

    private static final int GITHUB_TAKES = 65_536;

    private static Map<String, String> tags(int count, String value) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "`|*@a#" + i, i -> value));
    }

    private static String diff(String applied, String desired) {
        return MarkdownReport.of("web", ModelDiff.ofStates(Fixtures.scaleSet(applied), Fixtures.scaleSet(desired)));
    }

    private static String settings(String json) {
        return "{'properties': {'virtualMachineProfile': {'extensionProfile': {'extensions': [{'name': 'app',"
                + " 'properties': {'settings': " + json + "}}]}}}}";
    }

    @Test
    void aChangeIsALineBeforeAndALineAfterWithTheEndOfItsPath() {
        String markdown = MarkdownReport.of(Reports.rolling());

        assertTrue(markdown.contains("""
                ```diff
                @@ reimage, by policy @@
                - …imageReference.version: 1.0.0
                + …imageReference.version: 2.0.0
                @@ set only, at once (believed) @@
                """), markdown);
    }

    @Test
    void pathsWithTheSameEndAreLongEnoughToTellThemApart() {
        String markdown = diff("""
                {'properties': {'virtualMachineProfile': {'storageProfile': {'osDisk': {'managedDisk':
                {'storageAccountType': 'Standard_LRS'}}, 'dataDisks': [{'lun': 1, 'managedDisk':
                {'storageAccountType': 'Standard_LRS'}}]}}}}""", """
                {'properties': {'virtualMachineProfile': {'storageProfile': {'osDisk': {'managedDisk':
                {'storageAccountType': 'Premium_LRS'}}, 'dataDisks': [{'lun': 1, 'managedDisk':
                {'storageAccountType': 'Premium_LRS'}}]}}}}""");

        assertTrue(markdown.contains("+ …osDisk.managedDisk.storageAccountType: Premium_LRS\n"), markdown);
        assertTrue(markdown.contains("+ …dataDisks[lun=1].managedDisk.storageAccountType: Premium_LRS\n"), markdown);
    }

    @Test
    void ofLongObjectsOnlyTheMembersThatDifferAreShown() {
        String url = "https://shop.example/" + "x".repeat(200);
        String markdown = diff(
                settings("{'fileUris': ['" + url + "'], 'commandToExecute': 'setup --release 1'}"),
                settings("{'commandToExecute': 'setup --release 2', 'fileUris': ['" + url + "']}"));

        assertTrue(
                markdown.contains("- …extensions[name=app].settings: {\"commandToExecute\":\"setup --release 1\",…}\n"
                        + "+ …extensions[name=app].settings: {\"commandToExecute\":\"setup --release 2\",…}\n"),
                markdown);
    }

    @Test
    void longTextsAreCutAroundTheFirstDifference() {
        String start = "a".repeat(500);
        String markdown = diff(
                "{'tags': {'note': '" + start + "old" + start + "'}}",
                "{'tags': {'note': '" + start + "new" + start + "'}}");

        assertTrue(markdown.lines().anyMatch(line -> line.matches("- tags\\.note: …a+olda+…")), markdown);
        assertTrue(markdown.lines().anyMatch(line -> line.matches("\\+ tags\\.note: …a+newa+…")), markdown);
    }

    @Test
    void valuesThatLookAlikeAreTold() {
        String markdown = diff("{'tags': {'note': 'a b'}}", "{'tags': {'note': 'a\\nb'}}");
        assertTrue(markdown.contains("- tags.note: \"a b\"\n+ tags.note: \"a\\nb\"\n"), markdown);
        String numbers = diff(settings("{'port': '3'}"), settings("{'port': 3}"));
        assertTrue(numbers.contains("{\"port\":\"3\"}\n") && numbers.contains("{\"port\":3}\n"), numbers);
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void noValueEndsTheBlock(String value) {
        ScaleSet desired =
                Fixtures.webSet(UpgradeMode.MANUAL).withTag("note", value).withTag(value, "x");
        String markdown = MarkdownReport.of("web", ModelDiff.ofStates(Fixtures.webSet(UpgradeMode.MANUAL), desired));
        List<String> lines = markdown.lines().toList();
        String fence = lines.stream()
                .filter(line -> line.endsWith("diff"))
                .findFirst()
                .orElseThrow()
                .replace("diff", "");
        int start = lines.indexOf(fence + "diff");
        int end = start + 1 + lines.subList(start + 1, lines.size()).indexOf(fence);

        assertTrue(end > start, markdown);
        lines.subList(start + 1, end).forEach(line -> assertTrue(line.matches("(\\+ |- |@@ ).*"), line));
        assertEquals(1, Collections.frequency(lines, fence), markdown);
    }

    @Test
    void secretsStayHidden() {
        String markdown = diff(
                settings("{'storageAccountKey': 'abc111', 'uri': 'https://s.example/?sv=1&sig=abc222'}"),
                settings("{'storageAccountKey': 'abc333', 'uri': 'https://s.example/?sv=1&sig=abc444'}"));
        assertFalse(markdown.contains("abc"), markdown);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void aPlanOfManyInstancesIsACommentWithItsSteps(int count) {
        String markdown = MarkdownReport.of(Reports.large(count));
        assertTrue(markdown.length() <= GITHUB_TAKES, () -> "has " + markdown.length());
        assertTrue(markdown.contains("<summary>Steps ("), markdown);
    }

    @Test
    void ofTenThousandChangesTheMostDisruptiveAreShownAndAllAreCounted() {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL).withTags(ModelMap.copyOf(tags(10_000, "before")));
        ScaleSet desired =
                applied.withTags(ModelMap.copyOf(tags(10_000, "after"))).withImageVersion("2.0.0");
        List<SourceNote> notes = Collections.nCopies(500, new SourceNote("*".repeat(2_000), ""));

        String markdown = MarkdownReport.of(Reports.report(applied, desired, Fixtures.instances(5)), notes);

        assertTrue(markdown.length() <= GITHUB_TAKES, () -> "has " + markdown.length());
        assertTrue(markdown.contains("+ …imageReference.version: 2.0.0\n"), markdown);
        long shown = markdown.lines().filter(line -> line.startsWith("+ ")).count();
        int changes = ModelDiff.between(applied, desired).changes().size();
        assertTrue(markdown.contains("\n… and " + (changes - shown) + " more: "), markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GH-1",
                "TICKET-12",
                "#12",
                "!12",
                "@team",
                "a@b.example",
                "https://x.example",
                "www.x.example",
                "0123456789abcdef0123456789abcdef01234567",
                "deadbeef",
                ":tada:",
                "owner/repo#3",
                "CVE-2021-44228"
            })
    void noNameBecomesALinkInProse(String name) {
        String shown = Markdown.text(name).replace("\\", "").replace("&#8203;", "\u200b");
        assertEquals(name, shown.replace("\u200b", ""));
        assertTrue(shown.contains("\u200b"), shown);
    }
}
