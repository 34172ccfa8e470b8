package dev.vmss.engine.diff;

import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.Map;

/** Compares properties that the model has no accessor for, by what all properties have in common. */
final class OpaqueComparison {

    private OpaqueComparison() {}

    /** Compares what two objects have; what only the first has is removed. */
    static void members(Place object, Map<String, JsonValue> from, Map<String, JsonValue> to, List<Change> changes) {
        NameLookup<JsonValue> before = NameLookup.in(from);
        to.forEach((name, value) ->
                compare(object.property(name), before.find(name).orElse(JsonValue.NULL), value, changes));
        NameLookup<JsonValue> after = NameLookup.in(to);
        from.forEach((name, value) -> {
            if (after.find(name).isEmpty()) {
                compare(object.property(name), value, JsonValue.NULL, changes);
            }
        });
    }

    private static void compare(Place place, JsonValue from, JsonValue to, List<Change> changes) {
        if (to.equals(from)) {
            return;
        }
        if (to.isObject() && from.isObject()) {
            members(place, from.members(), to.members(), changes);
        } else if (!from.isInsignificant() || !to.isInsignificant()) {
            changes.add(
                    from.isInsignificant()
                            ? Change.added(place, shown(place, to))
                            : to.isInsignificant()
                                    ? Change.removed(place, shown(place, from))
                                    : Change.modified(place, shown(place, from), shown(place, to)));
        }
    }

    /** Any name on the way to a value can tell that it is secret. */
    private static JsonValue shown(Place path, JsonValue value) {
        return Secret.isSecretName(path.toString())
                ? JsonValue.of(Secret.of(value).toString())
                : value.redacted();
    }
}
