package dev.vmss.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import dev.vmss.model.testing.Fuzzing;
import dev.vmss.model.testing.Mutator;
import dev.vmss.model.testing.PlantedSecrets;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Documents in each format, saved plans, edits and errors that were damaged: read and written without loss, or refused. */
class FuzzedDocumentsProperties {

    private static final List<String> DOCUMENTS = Fuzzing.corpus(FuzzedDocumentsProperties.class, "documents.jsonl");
    private static final List<String> FLATTENED = Fuzzing.corpus(FuzzedDocumentsProperties.class, "flattened.jsonl");
    private static final List<String> MIXED = Fuzzing.corpus(FuzzedDocumentsProperties.class, "mixed.jsonl");
    private static final List<String> ERRORS = Fuzzing.corpus(FuzzedDocumentsProperties.class, "errors.txt");
    private static final List<String> EDITS = Fuzzing.corpus(FuzzedDocumentsProperties.class, "edits.txt");
    private static final byte[] NAMED = bytes("{\"" + PlantedSecrets.SECRET + "\":1}");
    private static final Pattern OTHER_KIND = Pattern.compile("(has no property of|is .{1,200}, not) a scale set");
    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);
    private static final ModelReader READER = ModelReader.create();
    private static final ScaleSet EMPTY =
            READER.read(ScaleSet.class, "{\"properties\":{}}").value();
    private static final ScaleSet SET =
            READER.read(ScaleSet.class, DOCUMENTS.get(0)).value();
    private static final List<String> PLANS = Stream.of(
                    UpgradePlanner.create().plan(SET, SET.withTag("a", "2"), List.of()),
                    UpgradePlanner.create()
                            .plan(
                                    Gallery.webTier(),
                                    Gallery.webTier().withImageVersion("1.2.3"),
                                    Gallery.instancesOf(Gallery.webTier())))
            .map(plan -> SavedPlan.of(plan).toJson().toString())
            .toList();

    @Example
    void theCorpusItself() {
        Stream.of(DOCUMENTS, FLATTENED, MIXED)
                .flatMap(List::stream)
                .forEach(text -> Fuzzing.tried(bytes(text), FuzzedDocumentsProperties::document));
        ERRORS.forEach(text -> Fuzzing.tried(bytes(text), FuzzedDocumentsProperties::error));
        EDITS.forEach(text -> Fuzzing.tried(bytes(text), FuzzedDocumentsProperties::edit));
        PLANS.forEach(text -> SavedPlan.read(text));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 600)
    void aDocument(@ForAll long seed) {
        Fuzzing.fuzz(seed, DOCUMENTS, FuzzedDocumentsProperties::document);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 600)
    void aFlattenedDocument(@ForAll long seed) {
        Fuzzing.fuzz(seed, FLATTENED, FuzzedDocumentsProperties::document);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 600)
    void aDocumentOfMixedFormats(@ForAll long seed) {
        Fuzzing.fuzz(seed, MIXED, FuzzedDocumentsProperties::document);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    void aSavedPlan(@ForAll long seed) {
        Fuzzing.fuzz(seed, PLANS, FuzzedDocumentsProperties::savedPlan);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void anError(@ForAll long seed) {
        Fuzzing.fuzz(seed, ERRORS, FuzzedDocumentsProperties::error);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void anEdit(@ForAll long seed) {
        Fuzzing.fuzz(seed, EDITS, FuzzedDocumentsProperties::edit);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void document(byte[] input) throws IOException {
        ModelDocument<ScaleSet> document;
        try {
            document = READER.read(ScaleSet.class, new ByteArrayInputStream(input));
        } catch (InvalidModelException e) {
            Fuzzing.isClear(e, input);
            listOf(input);
            return;
        }
        ScaleSet set = document.value();
        assertEquals(List.of(set), listOf(input));
        if (!hasListOfPage(set)) {
            isWrittenAsItWasRead(document, text(input));
        }
        assertEquals(List.of(), ModelDiff.between(set, set).changes());
    }

    /**
     * Whether a set has a member like the list of a page, which no known set has. What stands before it decides that the object
     * is none, and writing changes the order.
     */
    private static boolean hasListOfPage(ScaleSet set) {
        return Stream.<ModelObject>concat(Stream.of(set), set.properties().stream())
                .flatMap(object -> object.remainder().unknown("value").stream())
                .anyMatch(value -> value.toJsonNode().isArray());
    }

    /** All that can be read of a list; each document that cannot be is refused by itself. */
    private static List<ScaleSet> listOf(byte[] input) throws IOException {
        List<ScaleSet> read = new ArrayList<>();
        try {
            Iterator<ScaleSet> documents = READER.iterate(ScaleSet.class, new ByteArrayInputStream(input));
            for (int i = 0; i < 1_000 && documents.hasNext(); i++) {
                try {
                    read.add(documents.next());
                } catch (InvalidModelException e) {
                    Fuzzing.isClear(e, input);
                }
            }
        } catch (InvalidModelException e) {
            Fuzzing.isClear(e, input);
        }
        return read;
    }

    private static void isWrittenAsItWasRead(ModelDocument<ScaleSet> document, String text) {
        for (Shape shape : Shape.values()) {
            String written;
            try {
                written = ModelWriter.of(shape).toJson(document.value());
            } catch (InvalidModelException e) {
                assertTrue(
                        shape == Shape.CLI && e.getMessage().contains("another member would have the same name"),
                        e.getMessage());
                continue;
            }
            if (shape != document.shape()) {
                inOtherFormat(document.value(), written);
                continue;
            }
            ModelDocument<ScaleSet> again = READER.read(ScaleSet.class, written);
            assertEquals(document.value(), again.value());
            assertEquals(
                    JsonValue.of(ModelReader.readTree(text)).canonical(),
                    JsonValue.of(ModelReader.readTree(written)).canonical());
            assertEquals(document.value().hashCode(), again.value().hashCode());
            assertEquals(written, ModelWriter.of(shape).toJson(again.value()));
        }
    }

    /**
     * What the model does not know can mean something else in the other format, or nothing. If a set has nothing else, it can
     * be nothing there, or a document of another kind: an empty {@code properties} is all that tells {@code
     * {"virtualMachine": {}, "properties": {}}} from an instance view, and the Azure CLI does not write it.
     */
    private static void inOtherFormat(ScaleSet set, String written) {
        try {
            READER.read(ScaleSet.class, written);
        } catch (InvalidModelException e) {
            assertTrue(e.isBeyondLimit() || OTHER_KIND.matcher(e.getMessage()).lookingAt(), e.getMessage());
            assertTrue(e.isBeyondLimit() || hasOnlyUnknown(set), e.getMessage());
        }
    }

    private static boolean hasOnlyUnknown(ScaleSet set) {
        return ModelDiff.between(EMPTY, set).changes().stream()
                .allMatch(change -> SCHEMA.find(change.path()).isEmpty());
    }

    private static void savedPlan(byte[] input) {
        try {
            UpgradePlan plan = SavedPlan.read(text(input)).plan();
            PlanReport report = PlanReport.of(plan);
            assertFalse(PlantedSecrets.shownIn(JsonReport.of(report).toString()));
        } catch (InvalidPlanException e) {
            Fuzzing.isClear(e, input);
        }
    }

    private static void error(byte[] input) {
        try {
            AzureError error = AzureError.parse(text(input));
            error.places();
            RuleBook.current().diagnosis(error);
        } catch (IllegalArgumentException e) {
            assertEquals("The text contains no error of Azure", e.getMessage());
        }
    }

    private static void edit(byte[] input) {
        String edit = text(input);
        int equals = Math.max(0, edit.indexOf('='));
        for (List<String> arguments : List.of(
                List.of("--set", edit),
                List.of("--add", edit.substring(0, equals), edit.substring(Math.min(edit.length(), equals + 1))),
                List.of("--add", "zones", edit),
                List.of("--remove", edit.substring(0, equals)))) {
            try {
                ScaleSet edited = ModelEdit.parse(arguments).apply(SET);
                assertEquals(
                        edited,
                        READER.read(ScaleSet.class, ModelWriter.rest().toJson(edited))
                                .value());
            } catch (InvalidEditException e) {
                // What stands in a path is no value.
                boolean isNamed = PlantedSecrets.shownIn(edit.substring(0, equals)) || equals == 0;
                Fuzzing.isClear(e, isNamed ? NAMED : input);
            }
        }
    }

    /** What the properties are about is there to be damaged. */
    @Example
    void mutationsDifferAndAreTheSameForASeed() {
        List<String> first = Stream.iterate(0L, seed -> seed + 1)
                .limit(100)
                .map(seed -> new Mutator(seed, DOCUMENTS).text())
                .toList();
        assertEquals(
                first,
                Stream.iterate(0L, seed -> seed + 1)
                        .limit(100)
                        .map(seed -> new Mutator(seed, DOCUMENTS).text())
                        .toList());
        assertTrue(first.stream().distinct().count() > 80);
        assertTrue(first.stream().anyMatch(PlantedSecrets::shownIn));
    }
}
