package dev.vmss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.impact.Drift;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.CommandScript;
import dev.vmss.engine.render.HtmlReport;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ModelObject;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, the answer is a result or the exception that the documentation names, and it comes soon. */
class HostileInputProperties {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ScaleSet SET =
            ModelEdit.none().set("sku.capacity", "3").apply(Gallery.webTier());
    private static final List<ScaleSetInstance> INSTANCES = Gallery.instancesOf(SET);

    @Provide
    Arbitrary<String> texts() {
        return HostileJson.texts();
    }

    @Provide
    Arbitrary<String> sets() {
        return HostileJson.documents(ScaleSet.class, 4);
    }

    @Provide
    Arbitrary<String> instances() {
        return HostileJson.documents(ScaleSetInstance.class, 4);
    }

    private static <T extends ModelObject> Optional<T> read(Class<T> type, String json) {
        try {
            return Optional.of(ModelReader.create().read(type, json).value());
        } catch (InvalidModelException e) {
            assertTrue(!e.problems().isEmpty());
            return Optional.empty();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aBrokenTextIsReadOrRefused(@ForAll("texts") String json) {
        assertTimeoutPreemptively(SOON, () -> {
            Optional<ScaleSet> set = read(ScaleSet.class, json);
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            try {
                ModelReader.create().readList(ScaleSet.class, new ByteArrayInputStream(bytes));
            } catch (InvalidModelException e) {
                assertTrue(!e.problems().isEmpty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            set.ifPresent(HostileInputProperties::isWrittenAsItWasRead);
            errorOf(json);
        });
    }

    private static void isWrittenAsItWasRead(ModelObject value) {
        ModelObject again = ModelReader.create()
                .read(type(value), ModelWriter.rest().toJson(value))
                .value();
        assertEquals(ModelWriter.rest().toTree(value), ModelWriter.rest().toTree(again));
        assertEquals(value.equals(again), again.equals(value));
    }

    private static Class<? extends ModelObject> type(ModelObject value) {
        return value instanceof ScaleSet ? ScaleSet.class : ScaleSetInstance.class;
    }

    private static void errorOf(String json) {
        try {
            AzureError error = AzureError.parse(json);
            error.places();
            RuleBook.current().diagnosis(error);
        } catch (IllegalArgumentException e) {
            assertEquals("The text contains no error of Azure", e.getMessage());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    void anySetThatCanBeReadIsComparedMergedCheckedAndPlanned(@ForAll("sets") String json) {
        assertTimeoutPreemptively(
                SOON,
                () -> read(ScaleSet.class, json).ifPresent(odd -> {
                    isWrittenAsItWasRead(odd);
                    assertEquals(List.of(), ModelDiff.between(odd, odd).changes());
                    goThroughUnlessOfAnotherSet(SET, odd);
                    goThroughUnlessOfAnotherSet(odd, SET);
                }));
    }

    /** A set that is another one by its id or name does not have these instances, which a plan says. */
    private static void goThroughUnlessOfAnotherSet(ScaleSet applied, ScaleSet desired) {
        try {
            goThrough(applied, desired, INSTANCES);
        } catch (InvalidInstanceException e) {
            assertTrue(e.getMessage().contains("another set"), e.getMessage());
        }
    }

    private static void goThrough(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        ModelDiff diff = ModelDiff.between(applied, desired);
        UpdateImpact.of(diff).disruption();
        Merge.merge(applied, desired);
        UpdateRequest.between(applied, desired);
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);
        Simulation.of(plan).withOperator().run();
        PlanReport report = PlanReport.of(plan);
        JsonReport.of(report);
        MarkdownReport.of(report);
        SvgTimeline.of(report);
        HtmlReport.of(report);
        CommandScript.az(report.name(), report.commands());
        CommandScript.powerShell(report.name(), report.commands());
        CommandScript.rest(report.name(), report.commands());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyInstanceThatCanBeReadIsPlannedOrRefusedByName(@ForAll("instances") String json) {
        assertTimeoutPreemptively(
                SOON,
                () -> read(ScaleSetInstance.class, json).ifPresent(odd -> {
                    isWrittenAsItWasRead(odd);
                    Drift.of(SET, odd);
                    ModelDiff.between(INSTANCES.get(0), odd);
                    ScaleSet desired =
                            ModelEdit.none().set("sku.name", "Standard_D8s_v5").apply(SET);
                    try {
                        goThrough(SET, desired, List.of(odd, INSTANCES.get(1)));
                    } catch (InvalidInstanceException e) {
                        assertTrue(e.path().startsWith("["), e.path());
                    }
                }));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
    void theFakeServiceAnswersEverything(@ForAll("sets") String json, @ForAll("texts") String text) {
        assertTimeoutPreemptively(SOON, () -> {
            FakeScaleSets azure = FakeScaleSets.create();
            azure.add(SET);
            String address = SET.id().orElseThrow().text();
            for (String body : List.of(json, text)) {
                for (String request :
                        List.of("PUT ", "PATCH ", "POST /start", "POST /manualupgrade", "POST /" + body)) {
                    String[] words = request.split(" ", 2);
                    FakeResponse response = azure.handle(FakeRequest.of(
                            words[0], address + words[1].replace('?', '_') + "?api-version=2024-11-01", body));
                    assertTrue(response.status() >= 200 && response.status() < 500, response.toString());
                    azure.advanceUntilIdle();
                }
            }
        });
    }

    @Provide
    Arbitrary<List<String>> edits() {
        List<String> places = ModelSchema.of(ScaleSet.class).all().stream()
                .map(PropertyFacts::pattern)
                .toList();
        Arbitrary<String> paths = Arbitraries.oneOf(
                Arbitraries.of(places).map(place -> place.replace("[]", "[0]").replace("{*}", "first")),
                Arbitraries.of(places).map(place -> place.replace("[]", "[name=x]")),
                Arbitraries.of(places).map(place -> place.replace("[]", "[-1]") + "[0].x"),
                Arbitraries.strings().withChars("a.[]'=-0{*}\u0000 ").ofMaxLength(12),
                Arbitraries.of("tags" + ".a".repeat(5_000), "[".repeat(5_000), "a=".repeat(5_000)));
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(HostileJson.values()), Arbitraries.of("[".repeat(100_000), "{\"a\":1,\"a\":2}", "a=b"));
        return Combinators.combine(Arbitraries.of("--set", "--add", "--remove", "--set=", ""), paths, values)
                .as((option, path, value) -> switch (option) {
                    case "--set" -> List.of(option, path + "=" + value);
                    case "--remove" -> List.of(option, path);
                    default -> List.of(option, path, value);
                });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    void anEditIsMadeOrRefused(@ForAll("edits") List<String> args) {
        assertTimeoutPreemptively(SOON, () -> {
            try {
                isWrittenAsItWasRead(ModelEdit.parse(args).apply(SET));
            } catch (InvalidEditException e) {
                assertTrue(!e.getMessage().isEmpty());
            }
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPlaceIsFoundOrNot(@ForAll String path) {
        try {
            ModelSchema.of(ScaleSet.class).find(Place.of(path));
        } catch (InvalidPlaceException e) {
            assertTrue(!e.getMessage().isEmpty());
        }
    }
}
