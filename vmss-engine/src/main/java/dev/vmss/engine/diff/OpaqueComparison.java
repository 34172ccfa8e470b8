package dev.vmss.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.Map;

/** Compares properties that the model has no accessor for, by what all properties have in common: absence is no opinion. */
final class OpaqueComparison {

    private final List<Change> changes;

    private OpaqueComparison(List<Change> changes) {
        this.changes = changes;
    }

    static void compare(ModelPath path, JsonValue applied, JsonValue desired, List<Change> changes) {
        new OpaqueComparison(changes).compare(path, applied.toJsonNode(), desired.toJsonNode(), isSecret(path));
    }

    private void compare(ModelPath path, JsonNode from, JsonNode to, boolean secret) {
        if (to.isObject() && from.isObject()) {
            for (Map.Entry<String, JsonNode> member : to.properties()) {
                ModelPath memberPath = path.property(member.getKey());
                compare(memberPath, find(from, member.getKey()), member.getValue(), secret || isSecret(memberPath));
            }
            return;
        }
        JsonValue before = JsonValue.of(from);
        JsonValue after = JsonValue.of(to);
        if (before.equals(after) || isNothing(before) && isNothing(after)) {
            return;
        }
        changes.add(
                isNothing(before)
                        ? Change.added(path, shown(after, secret))
                        : isNothing(after)
                                ? Change.removed(path, shown(before, secret))
                                : Change.modified(path, shown(before, secret), shown(after, secret)));
    }

    private static JsonNode find(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return JsonValue.NULL.toJsonNode();
    }

    private static boolean isNothing(JsonValue value) {
        return value.isNull() || value.isEmptyContainer();
    }

    private static boolean isSecret(ModelPath path) {
        return Secret.isSecretName(path.toString());
    }

    private static JsonValue shown(JsonValue value, boolean secret) {
        return secret
                ? JsonValue.of(Secret.of(value).toString())
                : JsonValue.of(ModelWriter.redacted().toTree(new ValueType.AnyJson(), value));
    }
}
