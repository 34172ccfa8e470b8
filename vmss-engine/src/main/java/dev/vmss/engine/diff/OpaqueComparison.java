package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.NameLookup;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.Map;

/** Compares properties that the model has no accessor for, by what all properties have in common: absence is no opinion. */
final class OpaqueComparison {

    private OpaqueComparison() {}

    static void compare(Place path, JsonValue applied, JsonValue desired, List<Change> changes) {
        if (desired.equals(applied)) {
            return;
        }
        if (desired.isObject() && applied.isObject()) {
            NameLookup<JsonValue> before = NameLookup.in(applied.members());
            for (Map.Entry<String, JsonValue> member : desired.members().entrySet()) {
                JsonValue appliedMember = before.find(member.getKey()).orElse(JsonValue.NULL);
                compare(path.property(member.getKey()), appliedMember, member.getValue(), changes);
            }
        } else if (!isNothing(applied) || !isNothing(desired)) {
            changes.add(
                    isNothing(applied)
                            ? Change.added(path, shown(path, desired))
                            : isNothing(desired)
                                    ? Change.removed(path, shown(path, applied))
                                    : Change.modified(path, shown(path, applied), shown(path, desired)));
        }
    }

    private static boolean isNothing(JsonValue value) {
        return value.isNull() || value.isEmptyContainer();
    }

    /** Any name on the way to a value can tell that it is secret. */
    private static JsonValue shown(Place path, JsonValue value) {
        return Secret.isSecretName(path.toString())
                ? JsonValue.of(Secret.of(value).toString())
                : value.redacted();
    }
}
