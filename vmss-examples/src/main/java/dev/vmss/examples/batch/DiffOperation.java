package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Impact;
import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.value.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/** Compares a desired model with the applied one. */
public final class DiffOperation implements Operation {

    DiffOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        String kind = request.findText("kind").orElse(DocumentKind.SCALE_SET.name());
        if (kind.equals(DocumentKind.SCALE_SET.name())) {
            return result(diff(request, DocumentKind.SCALE_SET), Impact::of);
        } else if (kind.equals(DocumentKind.INSTANCE.name())) {
            return result(diff(request, DocumentKind.INSTANCE), Impact::onInstance);
        }
        throw Request.invalid("kind", "must be scaleSet or instance");
    }

    private static <T extends ModelObject> ModelDiff diff(Request request, DocumentKind<T> kind) throws RequestException {
        return ModelDiff.between(
                request.document("applied", kind.javaType()).value(),
                request.document("desired", kind.javaType()).value());
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
            ObjectNode json = changes.addObject();
            json.put("path", change.path().toString());
            json.put("kind", Json.name(change.kind()));
            json.set("from", value(change.from()));
            json.set("to", value(change.to()));
            json.put("impact", Json.name(impact.disruption()));
            json.put("way", Json.name(impact.way()));
        }
        ArrayNode unverifiable = result.putArray("unverifiable");
        diff.unverifiable().forEach(path -> unverifiable.addObject().put("path", path.toString()));
        return result;
    }

    private static JsonNode value(Optional<JsonValue> value) {
        return value.map(JsonValue::toJsonNode).orElse(NullNode.getInstance());
    }
}
