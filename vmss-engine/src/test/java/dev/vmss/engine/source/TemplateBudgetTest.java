package dev.vmss.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Templates whose evaluation would never end, or fill the memory or the stack. */
class TemplateBudgetTest {

    private static final String TOO_MANY_STEPS = "the template takes too many steps";
    private static final String TOO_DEEP = "nested too deeply";

    @Test
    void aVariableOfALoopThatNeedsItself() throws Exception {
        assertSays(
                "the variable v needs itself",
                "'variables': {'copy': [{'name': 'v', 'count': 2, 'input': '[variables(''v'')]'}]}, ",
                "[variables('v')]");
    }

    @Test
    void parametersThatNeedEachOtherTwice() throws Exception {
        String needed = "parameters(''p%1$d'')";
        assertSays(
                TOO_MANY_STEPS,
                "'parameters': {'p0': {'type': 'string', 'defaultValue': 'a'}, "
                        + chain(
                                40,
                                "'p%2$d': {'type': 'string', 'defaultValue': '[if(equals(" + needed + ", " + needed
                                        + "), ''a'', ''b'')]'}")
                        + "}, ",
                "[parameters('p40')]");
    }

    @Test
    void listsThatHoldEachOtherTwice() throws Exception {
        assertSays(
                TOO_MANY_STEPS,
                "'variables': {'v0': 'a', "
                        + chain(60, "'v%2$d': '[createArray(variables(''v%1$d''), variables(''v%1$d''))]'") + "}, ",
                "[length(variables('v60'))]");
    }

    @Test
    void objectsThatHoldEachOtherTwice() throws Exception {
        assertSays(
                TOO_MANY_STEPS,
                "'variables': {'v0': 'a', "
                        + chain(60, "'v%2$d': {'a': '[variables(''v%1$d'')]', 'b': '[variables(''v%1$d'')]'}") + "}, ",
                "[string(variables('v60'))]");
    }

    @Test
    void loopsWithinLoops() throws Exception {
        String loops = "range(0, 5000)";
        assertSays(
                TOO_MANY_STEPS,
                "",
                "[length(map(" + loops + ", lambda('x', map(" + loops + ", lambda('y', map(" + loops
                        + ", lambda('z', 1)))))))]");
    }

    @Test
    void propertiesInLoopsWithinLoops() throws Exception {
        String input = "'x'";
        for (int i = 0; i < 6; i++) {
            input = "{'copy': [{'name': 'n" + i + "', 'count': 800, 'input': " + input + "}]}";
        }
        assertNote(TOO_MANY_STEPS, template("", set("'tags': " + input)));
    }

    @Test
    void deploymentsInLoopsWithinLoops() throws Exception {
        String resources = set("'tags': {}");
        for (int i = 0; i < 4; i++) {
            resources = "{'type': 'Microsoft.Resources/deployments', 'name': 'd', 'copy': {'name': 'c" + i
                    + "', 'count': 800}, 'properties': {'template': {'resources': [" + resources + "]}}}";
        }
        assertNote(TOO_MANY_STEPS, template("", resources));
    }

    @Test
    void membersOfMembers() throws Exception {
        assertSays(TOO_DEEP, "", "[resourceGroup()" + ".a".repeat(50_000) + "]");
        assertSays(TOO_DEEP, "", "[resourceGroup()" + ".?a".repeat(50_000) + "]");
    }

    @Test
    void variablesThatEachHaveAnExpressionOfTheLargestDepth() throws Exception {
        String deep = "toLower(".repeat(190) + "variables(''v%1$d'')" + ")".repeat(190);
        assertSays(
                TOO_DEEP,
                "'variables': {'v0': 'a', " + chain(49, "'v%2$d': '[" + deep + "]'") + "}, ",
                "[variables('v49')]");
    }

    @Test
    void theValueOfAVariableCanBeAsDeepAsADocument() throws Exception {
        String held = "'variables': {'v0': 1, " + chain(200, "'v%2$d': ['[variables(''v%1$d'')]']") + "}, ";
        assertSays(TOO_DEEP, held, "[string(variables('v200'))]");
        assertEquals(
                List.of(),
                read(template(held, set("'tags': {'t': '[string(variables(''v20''))]'}"))).notes().stream()
                        .map(SourceNote::text)
                        .toList());
    }

    /** The same text again and again, with the number before and its own. */
    private static String chain(int length, String each) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(i -> each.formatted(i - 1, i))
                .collect(Collectors.joining(", "));
    }

    private static String set(String members) {
        return "{'type': 'Microsoft.Compute/virtualMachineScaleSets', 'name': 'web', " + members + "}";
    }

    private static String template(String before, String resource) {
        return "{'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', "
                + "'contentVersion': '1.0.0.0', " + before + "'resources': [" + resource + "]}";
    }

    private static SourceDocument read(String template) {
        return Sources.read(json(template)).all().get(0);
    }

    /** Single quotes for double ones; a doubled one is a single one. */
    private static String json(String text) {
        return text.replace("''", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    }

    private static void assertSays(String expected, String before, String expression) throws Exception {
        assertNote(expected, template(before, set("'tags': {'t': '" + expression.replace("'", "''") + "'}")));
    }

    /** That a template is read, soon and on the smallest usual stack, and what the first note on it says. */
    private static void assertNote(String expected, String template) throws Exception {
        FutureTask<String> reading =
                new FutureTask<>(() -> read(template).notes().get(0).text());
        new Thread(null, reading, "small stack", 256 << 10).start();
        String note = reading.get(20, TimeUnit.SECONDS);
        assertTrue(note.contains(expected), note);
    }
}
