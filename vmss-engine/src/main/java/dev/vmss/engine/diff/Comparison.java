package dev.vmss.engine.diff;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.engine.rewrite.MergeVisitor;
import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One comparison of two models. Collects while it walks; made anew for each. */
final class Comparison implements MergeVisitor {

    private final List<Change> changes = new ArrayList<>();
    private final List<Place> unverifiable = new ArrayList<>();
    private final List<Place> duplicateKeys = new ArrayList<>();

    private final DiffOptions options;

    Comparison(DiffOptions options) {
        this.options = options;
    }

    /** Compares two states. */
    ModelDiff compare(ModelObject before, ModelObject after) {
        object(Place.ROOT, before, after);
        return difference(List.of());
    }

    /** Compares a state with what a request makes of it. */
    ModelDiff compareRequest(ModelObject applied, ModelObject request) {
        List<Uncertainty> uncertain =
                Merge.differences(applied, request, options.apiVersion().orElse(ApiVersion.LATEST), this);
        return difference(uncertain);
    }

    private ModelDiff difference(List<Uncertainty> uncertain) {
        if (options.ignored().isEmpty()) {
            return new ModelDiff(changes, unverifiable, uncertain, duplicateKeys, List.of());
        }
        List<Change> ignored = changes.stream()
                .filter(change -> options.isIgnored(change.path()))
                .toList();
        changes.removeIf(change -> options.isIgnored(change.path()));
        unverifiable.removeIf(options::isIgnored);
        List<Uncertainty> ours = uncertain.stream()
                .filter(unsure -> !options.isIgnored(unsure.place()))
                .toList();
        return new ModelDiff(changes, unverifiable, ours, duplicateKeys, ignored);
    }

    @Override
    public void object(Place place, ModelObject before, ModelObject after) {
        if (before == after) {
            return;
        }
        Remainder restBefore = before.remainder();
        Remainder restAfter = after.remainder();
        boolean allTyped = restBefore.allTyped() && restAfter.allTyped();
        ObjectType.of(after).visitDiffering(before, after, (property, from, to) -> {
            if (allTyped) {
                property(place, property, from, to);
            } else {
                JsonValue fromForm = restBefore.untyped().get(property.name());
                JsonValue toForm = restAfter.untyped().get(property.name());
                if (fromForm == null && toForm == null) {
                    property(place, property, from, to);
                } else {
                    compareUntyped(place.property(property.name()), property, from, to, fromForm, toForm);
                }
            }
        });
        if (!restBefore.unknown().isEmpty() || !restAfter.unknown().isEmpty()) {
            OpaqueComparison.members(place, restBefore.unknown(), restAfter.unknown(), changes);
        }
    }

    @Override
    public void property(Place object, Property property, @Nullable Object from, @Nullable Object to) {
        Place place = object.property(property.name());
        if (property.writeOnly() && from == null && to != null) {
            compareSecret(place, to);
        } else if (property.type() instanceof ValueType.Nested nested) {
            compareNested(place, nested, (ModelObject) from, (ModelObject) to);
        } else {
            compareValues(place, property, property.type(), from, to);
        }
    }

    @Override
    public void element(Place place, Property list, @Nullable ModelObject from, @Nullable ModelObject to) {
        compareElement(place, (ValueType.Nested) ((ValueType.Listing) list.type()).element(), from, to);
    }

    @Override
    public void list(Place place, Property property, ModelList<?> from, ModelList<?> to) {
        duplicateKeys.addAll(
                ListPairing.of(property, property.nestedType(), from, to).duplicates(place));
    }

    /** Compares where one of the models has a value that the accessor cannot hold. */
    private void compareUntyped(
            Place place,
            Property property,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable JsonValue fromForm,
            @Nullable JsonValue toForm) {
        if (holdsExpression(fromForm) || holdsExpression(toForm)) {
            unverifiable.add(place);
            return;
        }
        Object before = fromForm != null ? fromForm : from;
        Object after = toForm != null ? toForm : to;
        add(
                place,
                before == null ? null : shown(property.type(), before),
                after == null ? null : shown(property.type(), after));
    }

    private static boolean holdsExpression(@Nullable JsonValue form) {
        return form != null && form.holdsText(TextValue::isExpression);
    }

    private void add(Place place, @Nullable ShownValue from, @Nullable ShownValue to) {
        if (from == null && to != null) {
            changes.add(Change.added(place, to));
        } else if (from != null && to == null) {
            changes.add(Change.removed(place, from));
        } else if (from != null && to != null) {
            changes.add(Change.modified(place, from, to));
        }
    }

    private void compareValues(
            Place place, Property property, ValueType type, @Nullable Object from, @Nullable Object to) {
        if (from != null && isExpression(from) || to != null && isExpression(to)) {
            unverifiable.add(place);
        } else if (type instanceof ValueType.Listing listing && to != null) {
            compareLists(
                    place, property, listing, from == null ? ModelList.of() : (ModelList<?>) from, (ModelList<?>) to);
        } else if (type instanceof ValueType.Mapping mapping && to != null) {
            compareMaps(place, property, mapping, from == null ? ModelMap.of() : (ModelMap<?>) from, (ModelMap<?>) to);
        } else if (from == null || to == null) {
            if (!property.isAssumed(Objects.requireNonNull(from == null ? to : from))) {
                add(place, from == null ? null : shown(type, from), to == null ? null : shown(type, to));
            }
        } else if (!Scalars.sameInOtherForm(property, from, to)) {
            changes.add(Change.modified(place, shown(type, from), shown(type, to)));
        }
    }

    private void compareSecret(Place place, Object to) {
        String lastSent = options.lastSent().entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(place.toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (lastSent == null || !(to instanceof Secret secret)) {
            unverifiable.add(place);
        } else if (!lastSent.equals(secret.fingerprint())) {
            ShownValue hidden = ShownValue.by(() -> JsonValue.of(secret.toString()));
            changes.add(Change.modified(place, hidden, hidden));
        }
    }

    /** An object that came or went is one change, unless all it says is what the service assumes anyway. */
    private void compareNested(
            Place place, ValueType.Nested type, @Nullable ModelObject from, @Nullable ModelObject to) {
        ObjectType objects = type.objectType();
        if (from != null && to != null) {
            object(place, from, to);
        } else if (to != null && !objects.isOff(to)) {
            compareAlone(place, objects.empty(), to, Change.added(place, shown(type, to)), false);
        } else if (from != null && !objects.isOff(from)) {
            compareAlone(place, from, objects.empty(), Change.removed(place, shown(type, from)), false);
        }
    }

    /** An element or entry that came or went counts even if it is empty. */
    private void compareElement(
            Place place, ValueType.Nested type, @Nullable ModelObject from, @Nullable ModelObject to) {
        if (from != null && to != null) {
            object(place, from, to);
        } else if (to != null) {
            compareAlone(place, type.objectType().empty(), to, Change.added(place, shown(type, to)), true);
        } else if (from != null) {
            changes.add(Change.removed(place, shown(type, from)));
        }
    }

    /** One change for all that is in an object; what in it nobody can compare is named all the same. */
    private void compareAlone(Place place, ModelObject from, ModelObject to, Change change, boolean countsIfEmpty) {
        int before = changes.size();
        object(place, from, to);
        if (countsIfEmpty || changes.size() > before) {
            changes.subList(before, changes.size()).clear();
            changes.add(change);
        }
    }

    private void compareLists(
            Place place, Property property, ValueType.Listing type, ModelList<?> from, ModelList<?> to) {
        if (!(type.element() instanceof ValueType.Nested nested)) {
            if (!Scalars.same(property, from, to)) {
                add(place, from.isEmpty() ? null : shown(type, from), to.isEmpty() ? null : shown(type, to));
            }
            return;
        }
        ObjectType elements = nested.objectType();
        ListPairing pairing = ListPairing.of(property, elements, from, to);
        for (int i = 0; i < to.size(); i++) {
            ModelObject after = (ModelObject) to.get(i);
            ModelObject before = pairing.counterpart(i);
            if (after == before || after.equals(before)) {
                continue;
            }
            boolean leaves = elements.isBeingRemoved(after);
            boolean left = before == null || elements.isBeingRemoved(before);
            if (!leaves) {
                compareElement(pairing.path(place, after, i), nested, before, after);
            } else if (before != null && !left) {
                changes.add(Change.removed(pairing.path(place, after, i), shown(nested, before)));
            }
        }
        BitSet gone = pairing.gone();
        for (int i = gone.nextSetBit(0); i >= 0; i = gone.nextSetBit(i + 1)) {
            ModelObject before = (ModelObject) from.get(i);
            if (!elements.isBeingRemoved(before)) {
                changes.add(Change.removed(pairing.path(place, before, i), shown(nested, before)));
            }
        }
        duplicateKeys.addAll(pairing.duplicates(place));
    }

    private void compareMaps(Place place, Property property, ValueType.Mapping type, ModelMap<?> from, ModelMap<?> to) {
        NameLookup<?> before = NameLookup.in(from.asMap());
        int known = 0;
        for (Map.Entry<String, ?> entry : to.asMap().entrySet()) {
            Object held = before.find(entry.getKey()).orElse(null);
            known += held == null ? 0 : 1;
            if (!entry.getValue().equals(held)) {
                compareEntry(place, entry.getKey(), property, type.value(), held, entry.getValue());
            }
        }
        if (known == from.asMap().size()) {
            return;
        }
        NameLookup<?> after = NameLookup.in(to.asMap());
        for (Map.Entry<String, ?> entry : from.asMap().entrySet()) {
            if (after.find(entry.getKey()).isEmpty()) {
                changes.add(Change.removed(
                        place.entry(entry.getKey()), entry(entry.getKey(), type.value(), entry.getValue())));
            }
        }
    }

    private void compareEntry(
            Place map, String name, Property property, ValueType type, @Nullable Object from, Object to) {
        Place place = map.entry(name);
        if (type instanceof ValueType.Nested nested) {
            compareElement(place, nested, (ModelObject) from, (ModelObject) to);
        } else if (from != null && isExpression(from) || isExpression(to)) {
            unverifiable.add(place);
        } else if (from == null) {
            changes.add(Change.added(place, entry(name, type, to)));
        } else if (!Scalars.sameInOtherForm(property, from, to)) {
            changes.add(Change.modified(place, entry(name, type, from), entry(name, type, to)));
        }
    }

    /** The name of an entry tells whether its value is secret; the name of a property does not, because the model knows it. */
    private static ShownValue entry(String name, ValueType type, Object value) {
        return type instanceof ValueType.Nested
                ? shown(type, value)
                : ShownValue.by(() -> Redaction.SHOWN.value(
                        name, JsonValue.of(ModelWriter.rest().toTree(type, value))));
    }

    private static boolean isExpression(Object value) {
        if (value instanceof JsonValue json) {
            return json.holdsText(TextValue::isExpression);
        }
        return (value instanceof String || value instanceof TextValue) && TextValue.isExpression(value.toString());
    }

    private static ShownValue shown(ValueType type, Object value) {
        return ShownValue.by(() -> type instanceof ValueType.AnyJson && value instanceof JsonValue json
                ? json.redacted()
                : JsonValue.of(ModelWriter.redacted().toTree(type, value)));
    }
}
