package dev.vmss.fuzz;

import dev.vmss.engine.source.InvalidSourceException;
import dev.vmss.engine.source.SourceChoice;
import dev.vmss.engine.source.SourceDocument;
import dev.vmss.engine.source.SourceDocuments;
import dev.vmss.engine.source.SourceNote;
import dev.vmss.engine.source.Sources;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Templates and Terraform plans that were damaged, and expressions of any structure: sets are found, or the text is refused. */
class FuzzedSourcesProperties {

    private static final List<String> TEMPLATES = Fuzzing.corpus(FuzzedSourcesProperties.class, "templates.jsonl");
    private static final List<String> PLANS = Fuzzing.corpus(FuzzedSourcesProperties.class, "terraform.jsonl");

    @Example
    void theCorpusItself() {
        Stream.of(TEMPLATES, PLANS)
                .flatMap(List::stream)
                .forEach(text -> Fuzzing.tried(text.getBytes(StandardCharsets.UTF_8), FuzzedSourcesProperties::source));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 400)
    void aTemplate(@ForAll long seed) {
        Fuzzing.fuzz(seed, TEMPLATES, FuzzedSourcesProperties::source);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 400)
    void aTerraformPlan(@ForAll long seed) {
        Fuzzing.fuzz(seed, PLANS, FuzzedSourcesProperties::source);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> leaf = Arbitraries.of(
                "'a'",
                "''",
                "'it''s'",
                "0",
                "-1",
                "2147483647",
                "9223372036854775807",
                "true",
                "null()",
                "parameters('list')",
                "parameters('secret')",
                "parameters('none')",
                "variables('v')",
                "variables('v').n[1]",
                "variables('v').n[9]",
                "variables('v')['a']",
                "resourceGroup().location",
                "subscription().id",
                "copyIndex()",
                "newGuid()",
                "createArray()",
                "createObject('a', 1)",
                "reference('x').y");
        List<String> functions = List.of(
                "add",
                "and",
                "array",
                "base64",
                "base64ToString",
                "bool",
                "coalesce",
                "concat",
                "contains",
                "createArray",
                "createObject",
                "dataUri",
                "div",
                "empty",
                "endsWith",
                "equals",
                "filter",
                "first",
                "flatten",
                "float",
                "format",
                "greater",
                "if",
                "indexOf",
                "int",
                "intersection",
                "items",
                "join",
                "json",
                "last",
                "lastIndexOf",
                "length",
                "less",
                "map",
                "max",
                "min",
                "mod",
                "mul",
                "my.twice",
                "not",
                "objectKeys",
                "or",
                "padLeft",
                "range",
                "reduce",
                "replace",
                "resourceId",
                "shallowMerge",
                "skip",
                "split",
                "startsWith",
                "string",
                "sub",
                "substring",
                "take",
                "toLower",
                "toUpper",
                "trim",
                "tryGet",
                "union",
                "uniqueString",
                "uri",
                "uriComponent",
                "lambda",
                "lambdaVariables",
                "nosuch");
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> Combinators.combine(
                                Arbitraries.of(functions),
                                expressions().list().ofMaxSize(3),
                                Arbitraries.of("", "", "", "[0]", ".a", "[", "('x')"))
                        .as((function, arguments, after) ->
                                function + "(" + String.join(", ", arguments) + ")" + after));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 400)
    void anExpressionOfAnyStructure(@ForAll("expressions") String expression) {
        String template = TEMPLATES.get(0).replace("[concat('a', ", "[concat(" + expression.replace("\"", "") + ", ");
        Fuzzing.tried(template.getBytes(StandardCharsets.UTF_8), FuzzedSourcesProperties::source);
    }

    private static void source(byte[] input) {
        try {
            SourceDocuments documents = Sources.read(new String(input, StandardCharsets.UTF_8));
            for (SourceDocument document : documents.all()) {
                document.toString();
                ModelWriter.redacted().toJson(document.set());
                document.notes().stream().map(SourceNote::text).forEach(text -> Fuzzing.isClear(text, input));
            }
            documents.applied(SourceChoice.ONLY);
            documents.desired(SourceChoice.ONLY);
        } catch (InvalidModelException | InvalidSourceException e) {
            Fuzzing.isClear(e, input);
        }
    }
}
