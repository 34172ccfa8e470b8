package dev.vmss.engine.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merging.View;
import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.UpdateSemantics.Doubt;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request makes of what an object says beyond the values of its accessors. Properties that the model does not know are
 * merged like others, member by member; since nobody knows more of them, what the request leaves out within them is unsure.
 */
final class RemainderMerge {

    static final Doubt DOUBT = new Doubt("The property is newer than this library.", "no source");

    private final Place place;
    private final ObjectType type;
    private final ModelObject request;
    private final Remainder before;
    private final Remainder wanted;

    private final View view;
    private final List<Place> unsure = new ArrayList<>();

    RemainderMerge(Place place, @Nullable ModelObject applied, ModelObject request, View view) {
        this.place = place;
        this.type = ObjectType.of(request);
        this.request = request;
        this.before = applied == null ? Remainder.NONE : applied.remainder();
        this.wanted = request.remainder();
        this.view = view;
    }

    /** The places of which nobody knows whether the service keeps them. */
    List<Place> unsure() {
        return unsure;
    }

    /**
     * The remainder after the request.
     *
     * @param keeps whether the object around keeps what the request leaves out, as objects do unless something else is known
     */
    Remainder merged(boolean keeps) {
        if (wanted.unknown().isEmpty()
                && wanted.allTyped()
                && before.allTyped()
                && (keeps || before.unknown().isEmpty())) {
            return asksForRemoval() && !wanted.nulls().isEmpty() ? before.withNulls(wanted.nulls()) : before;
        }
        Remainder.Recorder merged = new Remainder.Recorder();
        for (Property property : type.properties()) {
            String name = property.name();
            before.spelling(name).ifPresent(written -> merged.setSpelling(name, written));
            before.form(name).ifPresent(written -> merged.setForm(name, written));
        }
        before.nulls().forEach(merged::setNull);
        before.silent().forEach(merged::setSilent);
        before.untyped().forEach((name, value) -> {
            if (!isGiven(name)) {
                merged.setUntyped(name, value);
            }
        });
        wanted.untyped().forEach((name, value) -> {
            if (!isUnseen(value)) {
                merged.setUntyped(name, value);
            }
        });
        mergeUnknown(keeps, merged);
        if (asksForRemoval()) {
            wanted.nulls().forEach(merged::setNull);
        }
        return merged.toRemainder();
    }

    /** Whether the result is a request itself, which asks for removal by {@code null}. */
    private boolean asksForRemoval() {
        return view == View.REQUEST;
    }

    /** The service never shows an expression, but what a deployment made of it. */
    private boolean isUnseen(JsonValue value) {
        return view == View.SHOWN && value.holdsText(TextValue::isExpression);
    }

    private boolean isGiven(String name) {
        return wanted.nulls().contains(name)
                || wanted.untyped().containsKey(name)
                || type.property(name)
                        .filter(property -> property.get(request) != null)
                        .isPresent();
    }

    private void mergeUnknown(boolean keeps, Remainder.Recorder merged) {
        NameLookup<JsonValue> given = NameLookup.in(wanted.unknown());
        before.unknown().forEach((name, value) -> {
            if (given.find(name).isEmpty()) {
                merged.setUnknown(name, value);
                if (!keeps && !value.isInsignificant()) {
                    unsure.add(place.property(name));
                }
            }
        });
        NameLookup<JsonValue> held = NameLookup.in(before.unknown());
        wanted.unknown().forEach((name, value) -> {
            JsonValue known = held.find(name).orElse(null);
            if (value.isObject()) {
                ObjectNode object = known != null && known.isObject()
                        ? (ObjectNode) known.toJsonNode()
                        : JsonNodeFactory.instance.objectNode();
                mergeObject(place.property(name), object, (ObjectNode) value.toJsonNode());
                merged.setUnknown(name, JsonValue.of(object));
            } else if (asksForRemoval() || !value.isNull()) {
                merged.setUnknown(name, value);
            }
        });
    }

    /** Merges members into an object; the result is that object. */
    private void mergeObject(Place place, ObjectNode object, ObjectNode request) {
        NameLookup<JsonNode> given = NameLookup.in(members(request));
        NameLookup<String> names = NameLookup.in(names(object));
        Set<String> counterparts = new HashSet<>();
        request.fieldNames().forEachRemaining(written -> names.find(written).ifPresent(counterparts::add));
        members(object).forEach((name, value) -> {
            if (given.find(name).isPresent()) {
                if (!counterparts.contains(name)) {
                    // Another spelling of what the request gives.
                    object.remove(name);
                }
            } else if (!JsonValue.of(value).isInsignificant()) {
                unsure.add(place.property(name));
            }
        });
        members(request).forEach((written, value) -> {
            String held = names.find(written).orElse(written);
            // Names that differ in case alone are one unless the request itself has both.
            String name = request.has(held) ? written : held;
            if (object.get(name) instanceof ObjectNode inner && value instanceof ObjectNode innerRequest) {
                mergeObject(place.property(name), inner, innerRequest);
            } else if (value.isNull() && !asksForRemoval()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        });
    }

    private static Map<String, JsonNode> members(ObjectNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static Map<String, String> names(ObjectNode object) {
        Map<String, String> names = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> names.put(name, name));
        return names;
    }
}
