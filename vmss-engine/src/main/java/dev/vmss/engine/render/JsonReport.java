package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reports as JSON of the schema {@value #SCHEMA}, which the documentation of this package describes. A later
 * version of this library may add members; the schema gets another name before a member is removed or changes its
 * meaning.
 */
public final class JsonReport {

    /** The name of the schema, which each document has in its member {@code schema}. */
    public static final String SCHEMA = "vmss.report/1";

    private JsonReport() {}

    /**
     * A plan.
     *
     * @param report the plan with the contents of the report
     * @return a tree that the caller may change
     */
    public static ObjectNode of(PlanReport report) {
        ObjectNode json = document("plan", report.name());
        Update update = report.plan().update();
        putCheck(json, report.plan().check());
        putDiff(json, update.diff(), change -> Impact.of(change, update));
        PlanJson.put(json, report.plan());
        putTimesAndCommands(json, report);
        return json;
    }

    /**
     * A difference of two models of a set.
     *
     * @param name the name of the set
     * @param diff the difference
     * @return a tree that the caller may change
     */
    public static ObjectNode of(String name, ModelDiff diff) {
        ObjectNode json = document("diff", name);
        putDiff(json, diff, Impact::of);
        return json;
    }

    /**
     * The result of a check.
     *
     * @param name the name of the set
     * @param check the result
     * @return a tree that the caller may change
     */
    public static ObjectNode of(String name, CheckResult check) {
        ObjectNode json = document("check", name);
        putCheck(json, check);
        return json;
    }

    /**
     * A plan as text, for code that does not use Jackson 2.
     *
     * @param report the plan with the contents of the report
     * @return compact JSON
     */
    public static String textOf(PlanReport report) {
        return of(report).toString();
    }

    /**
     * A difference as text.
     *
     * @param name the name of the set
     * @param diff the difference
     * @return compact JSON
     */
    public static String textOf(String name, ModelDiff diff) {
        return of(name, diff).toString();
    }

    /**
     * The result of a check as text.
     *
     * @param name the name of the set
     * @param check the result
     * @return compact JSON
     */
    public static String textOf(String name, CheckResult check) {
        return of(name, check).toString();
    }

    /**
     * A plan as bytes, such as the body of an answer.
     *
     * @param report the plan with the contents of the report
     * @return compact JSON in UTF-8
     */
    public static byte[] bytesOf(PlanReport report) {
        return textOf(report).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A difference as bytes.
     *
     * @param name the name of the set
     * @param diff the difference
     * @return compact JSON in UTF-8
     */
    public static byte[] bytesOf(String name, ModelDiff diff) {
        return textOf(name, diff).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The result of a check as bytes.
     *
     * @param name the name of the set
     * @param check the result
     * @return compact JSON in UTF-8
     */
    public static byte[] bytesOf(String name, CheckResult check) {
        return textOf(name, check).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode document(String kind, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("kind", kind)
                .put("name", name);
    }

    static void putDiff(ObjectNode json, ModelDiff diff, Function<Change, Impact> impacts) {
        ArrayNode changes = json.putArray("changes");
        for (Change change : diff.changes()) {
            Impact impact = impacts.apply(change);
            putChange(changes.addObject(), change)
                    .put("disruption", name(impact.disruption()))
                    .put("way", name(impact.propagation()))
                    .put("why", impact.why())
                    .put("confidence", name(impact.confidence()));
        }
        putTexts(
                json,
                "unverifiable",
                diff.unverifiable().stream().map(Object::toString).toList());
        UncertaintyJson.put(json, diff.uncertain());
        ArrayNode masked = json.putArray("masked");
        diff.ignored().forEach(change -> putChange(masked.addObject(), change));
    }

    static ObjectNode putChange(ObjectNode json, Change change) {
        json.put("path", change.path().toString());
        json.put("kind", name(change.kind()));
        json.set("from", node(change.from()));
        json.set("to", node(change.to()));
        return json;
    }

    static JsonNode node(Optional<JsonValue> value) {
        return value.map(there -> there.redacted().toJsonNode()).orElse(NullNode.getInstance());
    }

    static void putCheck(ObjectNode json, CheckResult check) {
        CheckJson.put(json, check);
        for (int i = 0; i < check.findings().size(); i++) {
            Finding finding = check.findings().get(i);
            ObjectNode one = (ObjectNode) json.withArray("/findings").get(i);
            one.put("explanation", finding.explanation());
            finding.answer().ifPresent(answer -> putAnswer(one.putObject("answer"), answer));
        }
    }

    private static void putAnswer(ObjectNode json, AzureAnswer answer) {
        json.put("httpStatus", answer.httpStatus());
        json.put("code", answer.code());
        json.put("message", answer.message());
        json.put("target", answer.target());
        json.put("wording", CheckJson.wording(answer));
    }

    private static void putTimesAndCommands(ObjectNode json, PlanReport report) {
        Timeline timeline = Timeline.of(report);
        json.put("duration", Duration.ofSeconds(timeline.seconds()).toString());
        for (Timeline.Slot slot : timeline.slots()) {
            ObjectNode step = (ObjectNode) json.withArray("/steps").get(slot.number() - 1);
            step.put("startsAfter", Duration.ofSeconds(slot.from()).toString());
            step.put("lasts", Duration.ofSeconds(slot.to() - slot.from()).toString());
            if (slot.number() <= report.commands().size()) {
                putCommands(step.putObject("commands"), report.commands().get(slot.number() - 1));
            }
        }
    }

    static void putCommands(ObjectNode json, StepCommand command) {
        ArrayNode requests = json.putArray("rest");
        for (RestRequest request : command.rest()) {
            ObjectNode one = requests.addObject();
            one.put("method", request.method());
            one.put("path", request.path());
            one.put("apiVersion", request.apiVersion().toString());
            request.body().ifPresent(body -> one.set("body", body.toJsonNode()));
        }
        putTexts(json, "az", command.az());
        putTexts(json, "powerShell", command.powerShell());
    }

    /**
     * The name of a constant as reports write it.
     *
     * @param constant the constant
     * @return the name, such as {@code allowedAfterDeallocation}
     */
    public static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static void putTexts(ObjectNode json, String name, List<String> texts) {
        texts.forEach(json.putArray(name)::add);
    }
}
