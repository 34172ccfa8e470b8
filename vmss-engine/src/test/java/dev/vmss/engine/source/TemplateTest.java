package dev.vmss.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final ArmId ID =
            ArmId.of("/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/web");

    /** A template in single quotes, in which two single quotes are one in an expression. */
    private static String template(String members, String resources) {
        return ("{'$schema': 'https://x/deploymentTemplate.json#', " + members + "'resources': [" + resources + "]}")
                .replace("''", "\u0000")
                .replace('\'', '"')
                .replace('\u0000', '\'')
                .replace("\u0001", "''");
    }

    private static String set(String members) {
        return "{'type': 'Microsoft.Compute/virtualMachineScaleSets', 'apiVersion': '2024-07-01', " + members + "}";
    }

    private static SourceDocument read(String template, TemplateInputs inputs) {
        return Sources.read(template, inputs).desired(SourceChoice.ONLY);
    }

    /** The value of an expression as the tag of a set, or why it has none. */
    private static String value(String expression, TemplateInputs inputs) {
        String parameters = "'parameters': {'p': {'type': 'string', 'defaultValue': 'Text'}, 'n': {'type': 'int'},"
                + " 's': {'type': 'securestring', 'defaultValue': 'hidden'}, 'list': {'type': 'array', 'defaultValue': [1, 2]}},"
                + " 'variables': {'v': {'a': {'b': 'deep'}, 'n': [3, 4]}, 'own': '[variables(''own'')]',"
                + " 'copy': [{'name': 'made', 'count': 2, 'input': '[concat(''x'', copyIndex(''made'', 1))]'}]},"
                + " 'functions': [{'namespace': 'my', 'members': {'twice': {'parameters': [{'name': 'x', 'type': 'string'}],"
                + " 'output': {'type': 'string', 'value': '[concat(parameters(''x''), parameters(''x''))]'}}}}], ";
        String text = template(
                parameters,
                set("'name': 'web', 'tags': {'t': '"
                        + expression
                                .replace("\"", "\\\"")
                                .replace("''", "\u0001")
                                .replace("'", "''") + "'}"));
        SourceDocument read = read(text, inputs);
        String tag = read.set().tags().orElseThrow().asMap().get("t");
        return read.unknown().isEmpty() ? tag : read.notes().get(0).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[parameters('P')]                          | Text",
                "[variables('v').a['b']]                    | deep",
                "[string(variables('v').n[1])]              | 4",
                "[join(variables('made'), '-')]             | x1-x2",
                "[my.twice('ab')]                           | abab",
                "[concat('it''s ', 1, true())]              | it's 1True",
                "[format('{0}-{1:D3}-{{2}}', 'a', 7)]       | a-007-{2}",
                "[toUpper(toLower('aB'))]                   | AB",
                "[if(equals(1, 1), 'yes', reference('x'))]  | yes",
                "[if(and(false(), reference('x')), 'a', 'b')] | b",
                "[if(or(reference('x'), true()), 'a', 'b')] | a",
                "[if(not(bool('true')), 'a', 'b')]          | b",
                "[if(empty(''), 'a', 'b')]                  | a",
                "[if(contains(createArray('x', 'y'), 'y'), 'a', 'b')] | a",
                "[if(contains(createObject('K', 1), 'k'), 'a', 'b')]  | a",
                "[string(length(parameters('list')))]       | 2",
                "[first(createArray('x', 'y'))]             | x",
                "[last('xyz')]                              | z",
                "[join(union(createArray('a'), createArray('a', 'b')), '')] | ab",
                "[string(union(createObject('a', createObject('b', 1)), createObject('a', createObject('c', 2))))] | {\"a\":{\"b\":1,\"c\":2}}",
                "[join(intersection(createArray('a', 'b'), createArray('b')), '')] | b",
                "[join(split('a,b;c', createArray(',', ';')), '/')] | a/b/c",
                "[replace('aXbX', 'X', '-')]                | a-b-",
                "[take('abc', 2)]                           | ab",
                "[join(skip(createArray('a', 'b', 'c'), 1), '')] | bc",
                "[concat('=', string(range(3, 2)))]         | =[3,4]",
                "[string(add(mul(2, 3), sub(mod(7, 4), div(9, 2))))] | 5",
                "[string(max(1, 5, 3))]                     | 5",
                "[substring('abcdef', 2, 3)]                | cde",
                "[padLeft('7', 3, '0')]                     | 007",
                "[string(indexOf('abC', 'c'))]              | 2",
                "[if(startsWith('Abc', 'aB'), 'a', 'b')]    | a",
                "[base64ToString(base64('x'))]              | x",
                "[json('{\"a\": \"b\"}').a]                 | b",
                "[coalesce(null(), 'x')]                    | x",
                "[join(map(range(0, 2), lambda('i', concat('n', lambdaVariables('i')))), ',')] | n0,n1",
                "[concat('=', string(filter(range(0, 4), lambda('i', greater(lambdaVariables('i'), 1)))))]  | =[2,3]",
                "[items(createObject('k', 'v'))[0].key]     | k",
                "[uriComponent('a b')]                      | a%20b",
                "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]"
                        + "| /subscriptions/sub/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s",
                "[resourceId('other', 'Microsoft.Network/virtualNetworks', 'v')]"
                        + "| /subscriptions/sub/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/v",
                "[subscriptionResourceId('Microsoft.Authorization/roles', 'r')] | /subscriptions/sub/providers/Microsoft.Authorization/roles/r",
                "[resourceGroup().name]                     | rg",
                "[subscription().subscriptionId]            | sub",
                "plain                                      | plain",
                "[[literal]                                 | [[literal]",
            })
    void whatFollowsFromTheTemplateIsEvaluated(String expression, String value) {
        assertEquals(value, value(expression, TemplateInputs.NONE.inGroupOf(ID)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[uniqueString('a')]           | not known here: tags.t: the value of uniqueString() is not known here",
                "[reference('x').y]            | not known here: tags.t: the value of reference() is not known here",
                "[string(parameters('n'))]     | not known here: tags.t: the parameter n has no value",
                "[parameters('s')]             | not known here: tags.t: the parameter s is secure",
                "[variables('own')]            | not known here: tags.t: the variable own needs itself",
                "[variables('none')]           | not known here: tags.t: there is no variable none",
                "[resourceGroup().location]    | not known here: tags.t: the resource group is not known here",
                "[resourceId('A/b', 'c')]      | not known here: tags.t: the subscription is not known here",
                "[concat(')]                   | not known here: tags.t: this is not a valid expression",
                "[substring('a', 7)]           | not known here: tags.t: substring() cannot be called like this",
                "[my.none('x')]                | not known here: tags.t: there is no function my.none"
            })
    void whatOnlyADeploymentKnowsStaysAnExpressionAndIsNamed(String expression, String note) {
        assertEquals(note, value(expression, TemplateInputs.NONE));
    }

    @Test
    void parametersComeFromFilesAndArgumentsAndTheLastOneCounts() {
        TemplateInputs inputs = TemplateInputs.NONE
                .withFile(
                        "{\"parameters\": {\"n\": {\"value\": 5}, \"s\": {\"reference\": {}}, \"p\": {\"value\": \"file\"}}}")
                .with("P", "argument")
                .with("list", "[7]");
        assertEquals("5", value("[string(parameters('n'))]", inputs));
        assertEquals("argument", value("[parameters('p')]", inputs));
        assertEquals("7", value("[string(parameters('list')[0])]", inputs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nope | 1    | has no parameter nope (--parameters); it has p, n, s, list",
                "n    | many | takes a value of type int for the parameter n (--parameters)"
            })
    void aParameterThatDoesNotFitIsRefused(String name, String value, String sentence) {
        TemplateInputs inputs = TemplateInputs.NONE.with(name, value);
        assertEquals(
                sentence,
                assertThrows(InvalidSourceException.class, () -> value("[parameters('n')]", inputs))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"parameters\": 7}", "{\"parameters\": {\"a\": 7}}", "param x string"})
    void whatIsNoParametersFileIsRefused(String text) {
        assertThrows(InvalidSourceException.class, () -> TemplateInputs.NONE.withFile(text));
    }

    @Test
    void aTypedValueTakesThePlaceOfItsExpression() {
        ScaleSet set = read(
                        template(
                                "'parameters': {'n': {'type': 'int', 'defaultValue': 4}}, ",
                                set("'name': '[concat(''w'', ''eb'')]', 'sku': {'capacity': '[parameters(''n'')]'},"
                                        + " 'dependsOn': ['x'], 'zones': '[createArray(''1'', ''2'')]'")),
                        TemplateInputs.NONE)
                .set();
        assertEquals(Optional.of(4), set.capacity());
        assertEquals(Optional.of("web"), set.name());
        assertEquals(2, set.zones().orElseThrow().size());
        assertTrue(set.dependsOn().isEmpty());
    }

    @Test
    void loopsMakeResourcesAndMembers() {
        SourceDocuments read = Sources.read(
                template(
                        "",
                        set(
                                "'name': '[concat(''web'', copyIndex())]', 'copy': {'name': 'sets', 'count': 2}, 'properties': {"
                                        + "'virtualMachineProfile': {'storageProfile': {'copy': [{'name': 'dataDisks', 'count': 3, 'input':"
                                        + " {'lun': '[copyIndex(''dataDisks'')]', 'name': '[concat(''d'', copyIndex(''sets''))]'}}]}}}")));
        assertEquals(
                List.of("web0", "web1"),
                read.all().stream()
                        .map(document -> document.name().orElseThrow())
                        .toList());
        var disks = read.desired(SourceChoice.named("web1"))
                .set()
                .virtualMachineProfile()
                .flatMap(profile -> profile.storageProfile())
                .flatMap(storage -> storage.dataDisks())
                .orElseThrow();
        assertEquals(3, disks.size());
        assertEquals(Optional.of(2), disks.get(2).lun());
        assertEquals(Optional.of("d1"), disks.get(2).name());
    }

    @Test
    void aResourceThatIsNotDeployedIsNone() {
        String template = template(
                "'parameters': {'c': {'type': 'bool'}}, ",
                set("'name': 'web', 'condition': '[parameters(''c'')]'") + ","
                        + set("'name': 'db', 'condition': '[not(true())]'"));
        assertEquals(1, Sources.read(template).all().size());
        assertTrue(Sources.read(template)
                .all()
                .get(0)
                .notes()
                .get(0)
                .text()
                .startsWith("whether resources[0] is deployed"));
        assertThrows(
                InvalidSourceException.class, () -> Sources.read(template, TemplateInputs.NONE.with("c", "false")));
    }

    @ParameterizedTest
    @CsvSource({"inner, passed", "outer, around"})
    void nestedDeploymentsAreLookedIntoInTheirScope(String scope, String value) {
        String nested =
                "{'type': 'Microsoft.Resources/deployments', 'name': 'd', 'properties': {'expressionEvaluationOptions': {'scope': '"
                        + scope + "'}, 'parameters': {'p': {'value': '[concat(''pas'', ''sed'')]'}},"
                        + "'template': {'parameters': {'p': {'type': 'string'}}, 'resources': ["
                        + set("'name': '[parameters(''p'')]'") + "]}}}";
        SourceDocument read = read(
                template("'parameters': {'p': {'type': 'string', 'defaultValue': 'around'}}, ", nested),
                TemplateInputs.NONE);
        assertEquals(Optional.of(value), read.name());
        assertEquals("resources[0].properties.template.resources[0]", read.address());
    }

    @Test
    void resourcesMayHaveSymbolicNames() {
        String template = template("", "")
                .replace(
                        "\"resources\": []",
                        ("\"resources\": {\"web\": "
                                + set("'name': 'web'").replace('\'', '"') + ", \"old\": "
                                + set("'name': 'old', 'existing': true").replace('\'', '"') + "}"));
        assertEquals("resources.web", read(template, TemplateInputs.NONE).address());
    }

    @Test
    void aComputedNameIsRefusedUnlessTheNameIsSaid() {
        SourceDocuments read = Sources.read(template("", set("'name': '[uniqueString(''x'')]'")));
        String sentence = assertThrows(InvalidSourceException.class, () -> read.desired(SourceChoice.ONLY))
                .getMessage();
        assertTrue(sentence.startsWith("has a scale set whose name is computed"), sentence);
        assertTrue(sentence.contains("what-if --no-pretty-print"), sentence);
        assertEquals(
                Optional.of("web"),
                read.desired(SourceChoice.named("web")).set().name());
    }

    @Test
    void aSecureValueIsNotShown() {
        TemplateInputs inputs = TemplateInputs.NONE.with("s", "hidden-1").with("n", "5");
        assertFalse(value("[concat('a', parameters('s'))]", inputs).contains("hidden"));
        assertFalse(inputs.toString().contains("hidden"));
        assertFalse(Map.copyOf(inputs.parameters()).toString().contains("hidden"));
    }

    @Test
    void variablesThatDoubleEachOtherDoNotFillTheMemory() {
        StringBuilder variables = new StringBuilder("'variables': {'v0': '0123456789'");
        for (int i = 1; i < 45; i++) {
            variables.append(
                    ", 'v" + i + "': '[concat(variables(''v" + (i - 1) + "''), variables(''v" + (i - 1) + "''))]'");
        }
        SourceDocument read = read(
                template(variables + "}, ", set("'name': 'web', 'tags': {'t': '[variables(''v44'')]'}")),
                TemplateInputs.NONE);
        assertTrue(read.notes().get(0).text().contains("too large"), read.notes()::toString);
    }

    @Test
    void aDeeplyNestedExpressionIsNoneInsteadOfFailing() {
        String deep = "[" + "toLower(".repeat(5000) + "'a'" + ")".repeat(5000) + "]";
        assertEquals("not known here: tags.t: the expression is nested too deeply", value(deep, TemplateInputs.NONE));
    }
}
