package dev.vmss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.CommandScript;
import dev.vmss.engine.render.HtmlReport;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.engine.render.TextReport;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.source.Sources;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.ReadLimits;
import dev.vmss.model.json.Shape;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Remainder;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** A stack of 256 KB is enough for a document of the allowed depth, whatever is done with it; a deeper one is refused. */
class SmallStackTest {

    private static final long STACK = 256 << 10;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ModelReader READER = ModelReader.create();
    private static final ScaleSet SET = Gallery.webTier();
    private static final List<ScaleSetInstance> INSTANCES = Gallery.instancesOf(SET);

    /** Where a document can have any JSON, by pointers. */
    private static final List<String> PLACES = List.of(
            "",
            "/properties",
            "/properties/virtualMachineProfile/extensionProfile/extensions/0/properties/settings",
            "/properties/virtualMachineProfile/extensionProfile/extensions/0/properties/protectedSettings");

    /** What the thread of a small stack throws; {@code null} if nothing. */
    private static @Nullable Throwable onSmallStack(Executable work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable running = () -> {
            try {
                work.execute();
            } catch (Throwable e) {
                thrown.set(e);
            }
        };
        Thread thread = new Thread(null, running, "small stack", STACK);
        thread.start();
        thread.join();
        return thrown.get();
    }

    /** The set with JSON at a place, so that the document has a number of levels. */
    private static ObjectNode document(String place, boolean ofObjects, int levels, String leaf) {
        ObjectNode document = ModelWriter.rest().toTree(SET);
        int above = place.isEmpty() ? 1 : place.split("/").length;
        ObjectNode parent = place.isEmpty() ? document : document.withObject(place);
        parent.set("deep", nested(ofObjects, levels - above, leaf));
        return document;
    }

    private static JsonNode nested(boolean ofObjects, int levels, String leaf) {
        JsonNode tree = NODES.textNode(leaf);
        for (int i = 0; i < levels; i++) {
            tree = ofObjects
                    ? NODES.objectNode().set("a", tree)
                    : NODES.arrayNode().add(tree);
        }
        return tree;
    }

    private static Map<String, Executable> operations(ScaleSet before, ScaleSet after, String json) {
        Map<String, Executable> operations = new LinkedHashMap<>();
        operations.put("read", () -> READER.read(ScaleSet.class, json));
        operations.put(
                "read a stream",
                () -> READER.read(ScaleSet.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        operations.put("read a list", () -> READER.readList(ScaleSet.class, "[" + json + "]"));
        operations.put(
                "share", () -> READER.sharing(before).read(ScaleSet.class, json).value());
        operations.put("find in a document", () -> Sources.read(json));
        operations.put("find in a list", () -> Sources.read("[" + json + "]"));
        operations.put("find in a template", () -> Sources.read(template(json)));
        operations.put(
                "write", () -> READER.read(ScaleSet.class, ModelWriter.rest().toTree(before)));
        operations.put("write text", () -> ModelWriter.rest().toJson(before));
        operations.put("write flattened", () -> ModelWriter.of(Shape.CLI).toJson(before));
        operations.put(
                "read flattened",
                () -> READER.read(ScaleSet.class, ModelWriter.of(Shape.CLI).toJson(before)));
        operations.put("write without secrets", () -> ModelWriter.redacted().toJson(before));
        operations.put("toString", before::toString);
        operations.put("hashCode", before::hashCode);
        operations.put("equals", () -> before.equals(after));
        operations.put("difference", () -> ModelDiff.between(before, after).toString());
        operations.put(
                "difference of states", () -> ModelDiff.ofStates(after, before).toString());
        operations.put("impact", () -> UpdateImpact.of(ModelDiff.between(before, after)));
        operations.put("merge", () -> Merge.merge(before, after));
        operations.put("request", () -> UpdateRequest.between(before, after));
        operations.put(
                "check",
                () -> RuleBook.current().check(Update.of(before, after)).toString());
        operations.put("edit", () -> ModelEdit.none().set("tags.a", "1").apply(before));
        operations.put("plan and report", () -> {
            UpgradePlan plan = UpgradePlanner.create().plan(before, after, INSTANCES);
            plan.toString();
            reports(PlanReport.of(plan));
        });
        operations.put(
                "simulate",
                () -> Simulation.of(UpgradePlanner.create().plan(before, after, INSTANCES))
                        .withOperator()
                        .run()
                        .toString());
        operations.put("save and follow", () -> {
            SavedPlan saved = SavedPlan.of(UpgradePlanner.create().plan(before, after, INSTANCES));
            UpgradePlan plan = SavedPlan.read(saved.toJson().toString()).plan();
            Rollout.observe(plan, Observed.of(before, INSTANCES));
        });
        operations.put("drift", () -> FleetDrift.of(before, INSTANCES));
        operations.put("fake service", () -> {
            FakeScaleSets azure = FakeScaleSets.create();
            String address = SET.id().orElseThrow() + "?api-version=2024-11-01";
            assertTrue(azure.handle(FakeRequest.of("PUT", address, json)).status() < 500);
            azure.advanceUntilIdle();
            azure.handle(FakeRequest.of("GET", address, ""));
        });
        operations.put(
                "error", () -> AzureError.parse("{\"error\": {\"code\": \"Conflict\", \"innererror\": " + json + "}}"));
        operations.put(
                "error in a text", () -> AzureError.parse("Error: {\"code\": \"Conflict\", \"a\": " + json + "}"));
        return operations;
    }

    private static String template(String json) {
        return "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                + "\"contentVersion\": \"1.0.0.0\", \"resources\": [{\"apiVersion\": \"2024-07-01\","
                + json.substring(1) + "]}";
    }

    private static void reports(PlanReport report) {
        JsonReport.of(report).toString();
        MarkdownReport.of(report);
        SvgTimeline.of(report);
        HtmlReport.of(report);
        TextReport.plain().of(report);
        CommandScript.az(report.name(), report.commands());
        CommandScript.powerShell(report.name(), report.commands());
        CommandScript.rest(report.name(), report.commands());
    }

    @TestFactory
    List<DynamicTest> aDocumentOfTheAllowedDepth() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String place : PLACES) {
            for (boolean ofObjects : new boolean[] {true, false}) {
                ObjectNode document = document(place, ofObjects, ReadLimits.MAX_DEPTH, "1");
                ScaleSet before = READER.read(ScaleSet.class, document).value();
                ScaleSet after = READER.read(ScaleSet.class, document(place, ofObjects, ReadLimits.MAX_DEPTH, "2"))
                        .value();
                operations(before, after, document.toString())
                        .forEach((name, operation) -> tests.add(DynamicTest.dynamicTest(
                                name + " with " + place + (ofObjects ? " objects" : " arrays"),
                                () -> assertNull(onSmallStack(operation)))));
            }
        }
        return tests;
    }

    /** Nobody can read such a document, but a program can build it: each operation does its work or names the limit. */
    @TestFactory
    List<DynamicTest> aDocumentOfCodeThatIsDeeper() {
        JsonValue deep = JsonValue.of(nested(true, JsonValue.MAX_DEPTH, "1"));
        JsonValue other = JsonValue.of(nested(true, JsonValue.MAX_DEPTH, "2"));
        List<DynamicTest> tests = new ArrayList<>();
        operations(
                        inProfile(deep),
                        inProfile(other),
                        document("", true, 200, "1").toString())
                .forEach((name, operation) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    Throwable thrown = onSmallStack(operation);
                    if (thrown != null) {
                        assertTrue(
                                thrown instanceof InvalidModelException || thrown instanceof IllegalArgumentException,
                                thrown.toString());
                        assertTrue(thrown.getMessage().contains("than the limit of 1"), thrown.getMessage());
                    }
                })));
        return tests;
    }

    private static ScaleSet inProfile(JsonValue deep) {
        return SET.mapVirtualMachineProfile(profile -> profile.withRemainder(Remainder.NONE.withUnknown("deep", deep)));
    }

    @Test
    void aDeeperDocumentIsRefusedByNameOnASmallStackToo() throws InterruptedException {
        String deep = "{\"name\": \"x\", \"deep\": " + "{\"a\": ".repeat(10_000) + "1" + "}".repeat(10_001);
        assertRefused(InvalidModelException.class, () -> READER.read(ScaleSet.class, deep));
        assertRefused(InvalidModelException.class, () -> READER.readList(ScaleSet.class, deep));
        assertRefused(InvalidModelException.class, () -> Sources.read(deep));
        assertRefused(InvalidModelException.class, () -> Sources.read(template(deep)));
        assertRefused(InvalidPlanException.class, () -> SavedPlan.read(deep));
        assertRefused(
                InvalidEditException.class,
                () -> ModelEdit.none().set("tags.a", deep).apply(SET));
        FakeScaleSets azure = FakeScaleSets.create();
        AtomicReference<String> answer = new AtomicReference<>();
        assertNull(onSmallStack(() ->
                answer.set(azure.handle(FakeRequest.of("PUT", SET.id().orElseThrow() + "?api-version=2024-11-01", deep))
                        .body()
                        .toString())));
        assertTrue(answer.get().contains("is nested deeper than the limit of 100 levels"), answer.get());
    }

    private static void assertRefused(Class<? extends Exception> type, Executable work) throws InterruptedException {
        Throwable thrown = assertInstanceOf(type, onSmallStack(work));
        assertTrue(thrown.getMessage().contains("is nested deeper than the limit of 1"), thrown.getMessage());
    }

    @Test
    void whatThisTestPlantsHasTheDepthThatItSays() {
        for (String place : PLACES) {
            assertTrue(JsonValue.isDeeper(document(place, true, 100, "1"), 99));
            assertEquals(false, JsonValue.isDeeper(document(place, true, 100, "1"), 100));
        }
    }
}
