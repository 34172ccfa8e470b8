package dev.vmss.engine.diff;

import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Redaction;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Compares properties that the model has no accessor for, by what all properties have in common. */
final class OpaqueComparison {

    private OpaqueComparison() {}

    /** Compares what two objects have; what only the first has is removed. */
    static void members(Place object, Map<String, JsonValue> from, Map<String, JsonValue> to, List<Change> changes) {
        members(object, from, to, Redaction::isSecretName, changes);
    }

    private static void members(
            Place object,
            Map<String, JsonValue> from,
            Map<String, JsonValue> to,
            Predicate<String> isSecret,
            List<Change> changes) {
        NameLookup<JsonValue> before = NameLookup.in(from);
        to.forEach((name, value) -> compare(
                object.property(name), before.find(name).orElse(JsonValue.NULL), value, isSecret.test(name), changes));
        NameLookup<JsonValue> after = NameLookup.in(to);
        from.forEach((name, value) -> {
            if (after.find(name).isEmpty()) {
                compare(object.property(name), value, JsonValue.NULL, isSecret.test(name), changes);
            }
        });
    }

    /** Compares two values, of which all is secret if a name on the way to them is. */
    private static void compare(Place place, JsonValue from, JsonValue to, boolean isSecret, List<Change> changes) {
        if (to.equals(from)) {
            return;
        }
        if (to.isObject() && from.isObject()) {
            members(
                    place,
                    from.members(),
                    to.members(),
                    name -> isSecret || Redaction.isSecretMember(from, name) || Redaction.isSecretMember(to, name),
                    changes);
        } else if (!from.isInsignificant() || !to.isInsignificant()) {
            ShownValue before = shown(from, isSecret);
            ShownValue after = shown(to, isSecret);
            changes.add(
                    from.isInsignificant()
                            ? Change.added(place, after)
                            : to.isInsignificant()
                                    ? Change.removed(place, before)
                                    : Change.modified(place, before, after));
        }
    }

    private static ShownValue shown(JsonValue value, boolean isSecret) {
        return ShownValue.by(() -> isSecret && !value.isInsignificant()
                ? JsonValue.of(Redaction.SHOWN.hidden("", value))
                : value.redacted());
    }
}
