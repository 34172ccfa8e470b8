package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.NameLookup;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One comparison of two models. Collects while it walks; made anew for each. */
final class Comparison {

    private final List<Change> changes = new ArrayList<>();
    private final List<Place> unverifiable = new ArrayList<>();
    private final List<Place> duplicateKeys = new ArrayList<>();

    private final DiffOptions options;

    Comparison(DiffOptions options) {
        this.options = options;
    }

    ModelDiff compare(ModelObject applied, ModelObject desired) {
        compareObjects(Place.ROOT, ObjectType.of(desired), applied, desired);
        if (options.ownedByOthers().isEmpty()) {
            return new ModelDiff(changes, unverifiable, duplicateKeys, List.of());
        }
        List<Change> ownedByOthers = changes.stream()
                .filter(change -> options.isOwnedByOthers(change.path()))
                .toList();
        changes.removeIf(change -> options.isOwnedByOthers(change.path()));
        unverifiable.removeIf(options::isOwnedByOthers);
        return new ModelDiff(changes, unverifiable, duplicateKeys, ownedByOthers);
    }

    private void compareObjects(Place path, ObjectType type, @Nullable ModelObject applied, ModelObject desired) {
        type.visitDiffering(applied, desired, (property, from, to) -> {
            if (to != null) {
                compareProperty(path, property, from, to);
            } else {
                compareUnheld(path.property(property.name()), property, from, applied, desired.remainder());
            }
        });
        if (desired.remainder() == Remainder.NONE) {
            return;
        }
        Remainder appliedRest = applied == null ? Remainder.NONE : applied.remainder();
        NameLookup<JsonValue> appliedUnknown = NameLookup.in(appliedRest.unknown());
        for (Map.Entry<String, JsonValue> unknown :
                desired.remainder().unknown().entrySet()) {
            Place unknownPath = path.property(unknown.getKey());
            JsonValue appliedValue = appliedUnknown.find(unknown.getKey()).orElse(JsonValue.NULL);
            OpaqueComparison.compare(unknownPath, appliedValue, unknown.getValue(), changes);
        }
    }

    private void compareProperty(Place path, Property property, @Nullable Object from, Object to) {
        if (property.writeOnly() && from == null) {
            compareHidden(path.property(property.name()), to);
        } else if (to instanceof ModelObject object) {
            compareNested(path, property, (ModelObject) from, object);
        } else {
            compareValues(path.property(property.name()), property, property.type(), from, to);
        }
    }

    /** Compares with what no accessor can hold. */
    private void compareUnheld(
            Place path, Property property, @Nullable Object from, @Nullable ModelObject applied, Remainder desired) {
        JsonValue untyped = desired.untyped().get(property.name());
        if (untyped == null) {
            compareRemoval(path, property, from);
        } else {
            JsonValue appliedForm =
                    applied == null ? null : applied.remainder().untyped().get(property.name());
            compareUntyped(path, property, from, appliedForm, untyped);
        }
    }

    private void compareUntyped(
            Place path, Property property, @Nullable Object from, @Nullable JsonValue fromForm, JsonValue to) {
        if (fromForm != null && to.equals(fromForm)) {
            return;
        } else if (to.holdsText(TextValue::isExpression)) {
            unverifiable.add(path);
        } else if (from != null) {
            changes.add(Change.modified(path, json(property.type(), from), json(property.type(), to)));
        } else {
            JsonValue shown = json(property.type(), to);
            changes.add(
                    fromForm == null
                            ? Change.added(path, shown)
                            : Change.modified(path, json(property.type(), fromForm), shown));
        }
    }

    private void compareRemoval(Place path, Property property, @Nullable Object from) {
        if (from != null
                && !isEmptyContainer(from)
                && property.serviceDefault()
                        .filter(value -> isDefault(value, from))
                        .isEmpty()) {
            changes.add(Change.removed(path, json(property.type(), from)));
        }
    }

    private void compareValues(Place path, Property property, ValueType type, @Nullable Object from, Object to) {
        if (isExpression(to)) {
            if (!to.equals(from)) {
                unverifiable.add(path);
            }
        } else if (type instanceof ValueType.Listing listing) {
            compareLists(
                    path, property, listing, from == null ? ModelList.of() : (ModelList<?>) from, (ModelList<?>) to);
        } else if (type instanceof ValueType.Mapping mapping) {
            compareMaps(path, property, mapping, from == null ? ModelMap.of() : (ModelMap<?>) from, (ModelMap<?>) to);
        } else if (from == null) {
            if (property.serviceDefault()
                            .filter(value -> !value.isEmpty() && isDefault(value, to))
                            .isEmpty()
                    && !isEmptyContainer(to)) {
                changes.add(Change.added(path, json(type, to)));
            }
        } else if (!Scalars.sameInOtherForm(property, from, to)) {
            changes.add(Change.modified(path, json(type, from), json(type, to)));
        }
    }

    private void compareHidden(Place path, Object to) {
        String lastSent = options.lastSent().entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(path.toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (lastSent == null || !(to instanceof Secret secret)) {
            unverifiable.add(path);
        } else if (!lastSent.equals(secret.fingerprint())) {
            JsonValue hidden = JsonValue.of(secret.toString());
            changes.add(Change.modified(path, hidden, hidden));
        }
    }

    /** An object that is new is one change, unless all it says is what the service assumes anyway. */
    private void compareNested(Place outer, Property property, @Nullable ModelObject from, ModelObject to) {
        ObjectType type = property.nestedType();
        if (from == null && type.isOff(to)) {
            return;
        }
        Place path = outer.property(property.name());
        int before = changes.size();
        compareObjects(path, type, from, to);
        if (from == null && changes.size() > before) {
            changes.subList(before, changes.size()).clear();
            changes.add(Change.added(path, json(property.type(), to)));
        }
    }

    private void compareLists(
            Place path, Property property, ValueType.Listing type, ModelList<?> from, ModelList<?> to) {
        if (!(type.element() instanceof ValueType.Nested nested)) {
            if (!Scalars.same(property, from, to)) {
                changes.add(
                        from.isEmpty()
                                ? Change.added(path, json(type, to))
                                : to.isEmpty()
                                        ? Change.removed(path, json(type, from))
                                        : Change.modified(path, json(type, from), json(type, to)));
            }
            return;
        }
        ObjectType elements = nested.objectType();
        ListPairing pairing = ListPairing.of(property, elements, from, to);
        for (int i = 0; i < to.size(); i++) {
            ModelObject desired = (ModelObject) to.get(i);
            ModelObject applied = pairing.counterpart(i);
            if (!desired.equals(applied) && (applied != null || !elements.isBeingRemoved(desired))) {
                compareElement(pairing.path(path, desired, i), nested, applied, desired);
            }
        }
        BitSet gone = pairing.gone();
        for (int i = gone.nextSetBit(0); i >= 0; i = gone.nextSetBit(i + 1)) {
            ModelObject applied = (ModelObject) from.get(i);
            if (!elements.isBeingRemoved(applied)) {
                changes.add(Change.removed(pairing.path(path, applied, i), json(nested, applied)));
            }
        }
        duplicateKeys.addAll(pairing.duplicates(path));
    }

    private void compareMaps(Place path, Property property, ValueType.Mapping type, ModelMap<?> from, ModelMap<?> to) {
        NameLookup<?> applied = NameLookup.in(from.asMap());
        for (Map.Entry<String, ?> entry : to.asMap().entrySet()) {
            Object before = applied.find(entry.getKey()).orElse(null);
            if (entry.getValue().equals(before)) {
                continue;
            }
            Place entryPath = path.entry(entry.getKey());
            if (type.value() instanceof ValueType.Nested nested) {
                compareElement(entryPath, nested, (ModelObject) before, (ModelObject) entry.getValue());
            } else if (before != null) {
                compareValues(entryPath, property, type.value(), before, entry.getValue());
            } else if (isExpression(entry.getValue())) {
                unverifiable.add(entryPath);
            } else {
                changes.add(Change.added(entryPath, json(type.value(), entry.getValue())));
            }
        }
        for (String name : to.nulls()) {
            applied.find(name)
                    .ifPresent(value -> changes.add(Change.removed(path.entry(name), json(type.value(), value))));
        }
    }

    /**
     * Compares an element of a list or map. A new one counts even if it is empty; what it holds that nobody can compare is named
     * all the same.
     */
    private void compareElement(Place path, ValueType.Nested type, @Nullable ModelObject from, ModelObject to) {
        int before = changes.size();
        compareObjects(path, type.objectType(), from, to);
        if (from == null) {
            changes.subList(before, changes.size()).clear();
            changes.add(Change.added(path, json(type, to)));
        }
    }

    /** The empty default stands for any value: the service chooses it. */
    private static boolean isDefault(String serviceDefault, Object value) {
        return serviceDefault.isEmpty()
                || value instanceof BigDecimal number && number.compareTo(new BigDecimal(serviceDefault)) == 0
                || value.toString().equalsIgnoreCase(serviceDefault);
    }

    private static boolean isEmptyContainer(Object value) {
        if (value instanceof ModelList<?> list) {
            return list.isEmpty();
        } else if (value instanceof ModelMap<?> map) {
            return map.asMap().isEmpty();
        }
        return value instanceof JsonValue json && (json.isEmptyContainer() || json.isNull());
    }

    private static boolean isExpression(Object value) {
        if (value instanceof JsonValue json) {
            return json.holdsText(TextValue::isExpression);
        }
        return (value instanceof String || value instanceof TextValue) && TextValue.isExpression(value.toString());
    }

    private static JsonValue json(ValueType type, @Nullable Object value) {
        return type instanceof ValueType.AnyJson && value instanceof JsonValue json
                ? json.redacted()
                : JsonValue.of(ModelWriter.redacted().toTree(type, Objects.requireNonNull(value)));
    }
}
