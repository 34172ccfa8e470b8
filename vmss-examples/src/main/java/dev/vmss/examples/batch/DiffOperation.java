package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.UncertaintyJson;
import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares a desired model with the applied one, or two states. */
public final class DiffOperation implements Operation {

    DiffOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        DocumentKind<?> kind = ModelKind.of(request);
        return result(diff(request, kind), kind == DocumentKind.INSTANCE ? Impact::onInstance : Impact::of);
    }

    private static <T extends ModelObject> ModelDiff diff(Request request, DocumentKind<T> kind)
            throws RequestException {
        if (!request.has("before") && !request.has("after")) {
            T applied = request.document("applied", kind.javaType()).value();
            T desired = request.document("desired", kind.javaType()).value();
            return ModelDiff.between(applied, desired, UpdateFields.diffOptions(request, applied, desired));
        }
        for (String field : List.of("applied", "desired")) {
            if (request.has(field)) {
                throw Request.invalid(field, "belongs to a request, and cannot be combined with 'before' and 'after'");
            }
        }
        T before = request.document("before", kind.javaType()).value();
        T after = request.document("after", kind.javaType()).value();
        return ModelDiff.ofStates(before, after, UpdateFields.diffOptions(request, before, after));
    }

    /**
     * The result for two models of a scale set.
     *
     * @param diff the difference
     * @return the result's JSON
     */
    public static ObjectNode result(ModelDiff diff) {
        return result(diff, Impact::of);
    }

    private static ObjectNode result(ModelDiff diff, Function<Change, Impact> impacts) {
        ObjectNode result = Json.object();
        ArrayNode changes = result.putArray("changes");
        for (Change change : diff.changes()) {
            Impact impact = impacts.apply(change);
            ObjectNode json = json(change);
            json.put("impact", JsonReport.name(impact.disruption()));
            json.put("way", JsonReport.name(impact.propagation()));
            json.put("confidence", JsonReport.name(impact.confidence()));
            changes.add(json);
        }
        ArrayNode unverifiable = result.putArray("unverifiable");
        diff.unverifiable().forEach(path -> unverifiable.addObject().put("path", path.toString()));
        UncertaintyJson.put(result, diff.uncertain());
        ArrayNode masked = result.putArray("masked");
        diff.ignored().forEach(change -> masked.add(json(change)));
        return result;
    }

    private static ObjectNode json(Change change) {
        ObjectNode json = Json.object();
        json.put("path", change.path().toString());
        json.put("kind", JsonReport.name(change.kind()));
        json.set("from", value(change.from()));
        json.set("to", value(change.to()));
        return json;
    }

    private static JsonNode value(Optional<JsonValue> value) {
        return value.map(JsonValue::toJsonNode).orElse(NullNode.getInstance());
    }
}
