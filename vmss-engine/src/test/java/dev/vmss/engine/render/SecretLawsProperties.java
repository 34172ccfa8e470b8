package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.testing.PlantedSecrets;
import dev.vmss.model.testing.SecretKinds;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the document, the kind of a secret and its place: no output has it, and a change of it is a change. */
class SecretLawsProperties {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * A secret to plant.
     *
     * @param name the name of its member
     * @param before what stands there
     * @param after the same with another secret
     */
    record Planted(String name, JsonNode before, JsonNode after) {}

    @Provide
    Arbitrary<ScaleSet> sets() {
        return Arbitraries.oneOf(ScaleSetArbitraries.scaleSets(), Arbitraries.of(Fixtures.storedWebSet()));
    }

    @Provide
    Arbitrary<Planted> secrets() {
        Arbitrary<Planted> byName = Arbitraries.of(SecretKinds.NAMES)
                .map(name -> new Planted(
                        name, NODES.textNode(PlantedSecrets.SECRET), NODES.textNode(PlantedSecrets.OTHER_SECRET)));
        Arbitrary<Planted> byText = Arbitraries.of(SecretKinds.TEXTS)
                .map(kind -> new Planted("setting", NODES.textNode(kind.text()), NODES.textNode(kind.other())));
        Arbitrary<Planted> inList = byText.map(planted -> new Planted(
                "uris",
                NODES.arrayNode().add(planted.before()),
                NODES.arrayNode().add(planted.after())));
        Arbitrary<Planted> beside = byName.map(planted ->
                new Planted("env", pairs(planted.name(), planted.before()), pairs(planted.name(), planted.after())));
        return Arbitraries.oneOf(byName, byText, inList, beside);
    }

    private static ArrayNode pairs(String name, JsonNode value) {
        ArrayNode pairs = NODES.arrayNode();
        pairs.addObject().put("name", name).set("value", value);
        return pairs;
    }

    /** Where a member can be put: behind each name the next object. */
    @Provide
    Arbitrary<List<String>> places() {
        return Arbitraries.of(
                List.of(),
                List.of("tags"),
                List.of("newThing"),
                List.of("properties"),
                List.of("properties", "newThing", "deeper"),
                List.of("properties", "virtualMachineProfile"),
                List.of("properties", "virtualMachineProfile", "osProfile"),
                List.of("properties", "virtualMachineProfile", "diagnosticsProfile", "bootDiagnostics"),
                List.of(
                        "properties",
                        "virtualMachineProfile",
                        "extensionProfile",
                        "extensions",
                        "properties",
                        "settings"),
                List.of("properties", "virtualMachineProfile", "extensionProfile", "extensions", "properties"));
    }

    private static ScaleSet planted(ScaleSet base, List<String> place, String name, JsonNode value) {
        ObjectNode document = ModelWriter.rest().toTree(base);
        ObjectNode here = document;
        for (String step : place) {
            if (step.equals("extensions")) {
                ArrayNode extensions = here.get(step) instanceof ArrayNode there ? there : here.putArray(step);
                here = extensions.addObject().put("name", "planted");
            } else {
                here = here.get(step) instanceof ObjectNode there ? there : here.putObject(step);
            }
        }
        here.set(name, value);
        return ModelReader.create().read(ScaleSet.class, document).value();
    }

    @Property(tries = 400)
    void noOutputHasASecretAndEachDifferenceFindsAChangeOfIt(
            @ForAll("sets") ScaleSet base, @ForAll("places") List<String> place, @ForAll("secrets") Planted secret) {
        if (place.equals(List.of("tags")) && secret.before().isArray()) {
            return;
        }
        ScaleSet before = planted(base, place, secret.name(), secret.before());
        ScaleSet after = planted(base, place, secret.name(), secret.after());
        ModelDiff diff = ModelDiff.ofStates(before, after);

        assertFalse(diff.changes().isEmpty() && diff.unverifiable().isEmpty(), secret.toString());
        assertNotEquals(before, after);
        List<Object> outputs = new ArrayList<>(List.of(
                before,
                after,
                diff,
                ModelDiff.between(before, after),
                ModelWriter.redacted().toTree(after),
                ModelWriter.redacted()
                        .toTree(ModelReader.create()
                                .read(ScaleSet.class, ModelWriter.redacted().toTree(after))
                                .value()),
                JsonReport.of("set", diff),
                MarkdownReport.of("set", diff),
                Update.of(before, after, UpdateContext.NONE),
                UpdateRequest.between(before, after),
                Placeholders.tree(after)));
        outputs.forEach(output -> assertHidden(output.toString()));
    }

    @Property(tries = 60)
    void noPlanHasASecretAndASavedOneIsReadBack(
            @ForAll("places") List<String> place, @ForAll("secrets") Planted secret) {
        if (place.equals(List.of("tags")) && secret.before().isArray()) {
            return;
        }
        ScaleSet base = Fixtures.storedWebSet();
        ScaleSet before = planted(base, place, secret.name(), secret.before());
        ScaleSet after = planted(base, place, secret.name(), secret.after());
        UpgradePlan plan = UpgradePlanner.create().plan(before, after, Fixtures.instances(2));
        PlanReport report = PlanReport.of(plan);
        SavedPlan saved = SavedPlan.of(plan);

        Reports.allFormats(report).forEach(SecretLawsProperties::assertHidden);
        report.commands().forEach(command -> assertHidden(command.toString()));
        assertHidden(saved.toJson().toString());
        assertHidden(plan.toString());
        assertEquals(saved, SavedPlan.read(saved.toJson().toString()));
        assertEquals(plan.steps(), saved.plan().steps());
    }

    private static void assertHidden(String text) {
        assertFalse(PlantedSecrets.shownIn(text), text);
    }
}
