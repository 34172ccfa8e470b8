package dev.vmss.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.NameLookup;
import dev.vmss.model.value.Secret;
import java.util.LinkedHashMap;
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
            NameLookup<JsonNode> before = NameLookup.in(members(from));
            for (Map.Entry<String, JsonNode> member : to.properties()) {
                ModelPath memberPath = path.property(member.getKey());
                JsonNode applied = before.find(member.getKey()).orElse(NullNode.getInstance());
                compare(memberPath, applied, member.getValue(), secret || isSecret(memberPath));
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

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
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
