package dev.vmss.engine.merge;

import dev.vmss.engine.rewrite.ModelRewriter;
import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.engine.rewrite.Pairing;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.UpdateSemantics;
import dev.vmss.model.reflect.UpdateSemantics.Doubt;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One request merged into one model. Collects what is not known while it goes; made anew for each. */
final class Merging extends ModelRewriter {

    /** Which model comes of it. */
    enum View {
        /** What the service holds, with the secrets of the request. */
        HELD,
        /** What the service answers, without what it never shows. */
        SHOWN,
        /** A request that says everything, without what only the service writes, and before the service makes anything of it. */
        REQUEST
    }

    /**
     * What becomes of what a request leaves out around here.
     *
     * @param fate the fate
     * @param doubt why the fate is not known, or {@code null} if it is
     */
    record Parts(Omission fate, @Nullable Doubt doubt) {

        static final Parts KEPT = new Parts(Omission.KEPT, null);
    }

    private final View view;
    private final ApiVersion version;
    private final ServiceEffects effects;
    private final Siblings siblings;
    private final List<Uncertainty> uncertain = new ArrayList<>();
    private Parts parts = Parts.KEPT;

    Merging(View view, ApiVersion version) {
        this.view = view;
        this.version = version;
        this.effects = new ServiceEffects(version);
        this.siblings = new Siblings(version, view == View.REQUEST);
    }

    List<Uncertainty> uncertain() {
        return uncertain;
    }

    ServiceEffects effects() {
        return effects;
    }

    Siblings siblings() {
        return siblings;
    }

    /** Whether omitted properties here do not change, unless their annotation specifies otherwise. */
    boolean keepsOmitted() {
        return parts == Parts.KEPT;
    }

    /** Turns to the parts of a property's value. The result is to be given to {@link #leave}. */
    Parts enter(Property property) {
        Parts outer = parts;
        parts = partsOf(property.semantics());
        return outer;
    }

    void leave(Parts outer) {
        parts = outer;
    }

    /** Merges an object; without an applied one, it is new. */
    ModelObject merge(Place place, @Nullable ModelObject applied, ModelObject request) {
        ObjectType type = ObjectType.of(request);
        if (applied != null && view != View.REQUEST) {
            return update(place, type, applied, request);
        }
        effects.enter(type, applied, request);
        ModelObject merged = rewrite(place, applied, request);
        return view == View.REQUEST ? merged : effects.on(type, applied, request, merged);
    }

    /** Merges an object with the applied one. What says again what is there changes nothing. */
    private ModelObject update(Place place, ObjectType type, ModelObject applied, ModelObject request) {
        if (isHeld(type, applied, request)) {
            return applied;
        }
        effects.enter(type, applied, request);
        ModelObject merged = hasPropertiesOfTheirOwn(type, applied, request)
                ? changed(place, type, applied, request)
                : rewrite(place, applied, request);
        return effects.on(type, applied, request, merged);
    }

    /** Compares values only where that decides: elsewhere each property is looked at anyway. */
    private static boolean isHeld(ObjectType type, ModelObject applied, ModelObject request) {
        return applied == request || !type.dependent().isEmpty() && request.equals(applied);
    }

    /** Whether no property of an object becomes anything because of another one. */
    private boolean hasPropertiesOfTheirOwn(ObjectType type, ModelObject applied, ModelObject request) {
        return type.dependent().isEmpty()
                || request.remainder().isInsignificant()
                        && applied.remainder().allTyped()
                        && !siblings.matter(type, applied, request);
    }

    /** The applied object with what the request changes, where each property goes its own way. */
    private ModelObject changed(Place place, ObjectType type, ModelObject applied, ModelObject request) {
        @Nullable Object[] values = type.values(applied);
        boolean[] differs = new boolean[1];
        type.visitDiffering(applied, request, (property, before, wanted) -> {
            Object after = rewrite(place, applied, request, property, before, wanted);
            values[property.position()] = after;
            differs[0] |= after != before;
        });
        Remainder rest = remainder(place, applied, request);
        return differs[0] || rest != applied.remainder() ? type.build(values, rest) : applied;
    }

    @Override
    protected @Nullable Object rewrite(
            Place place, @Nullable ModelObject applied, ModelObject request, Property property) {
        return rewrite(
                place,
                applied,
                request,
                property,
                applied == null ? null : property.get(applied),
                property.get(request));
    }

    /** The same with given values. */
    @Nullable
    Object rewrite(
            Place place,
            @Nullable ModelObject applied,
            ModelObject request,
            Property property,
            @Nullable Object before,
            @Nullable Object wanted) {
        if (applied != null && before == null && wanted == null) {
            return null;
        } else if (property.ignoredInRequests() || property.semantics().neverStored()) {
            return view == View.REQUEST ? null : before;
        } else if (property.writeOnly() && view == View.SHOWN) {
            return null;
        } else if (wanted == null) {
            return omitted(place, applied, request, property, before);
        } else if (view != View.REQUEST && property.semantics().isStoredAsNothing(wanted, version)) {
            return null;
        }
        Object after = value(place, property, before, wanted);
        return after == null || view != View.REQUEST && before == null && isEmpty(after) ? null : after;
    }

    /** The service does not keep what is empty, unless it had it before. */
    private static boolean isEmpty(Object after) {
        return after instanceof ModelList<?> list && list.isEmpty()
                || after instanceof ModelMap<?> map && map.asMap().isEmpty()
                || after instanceof ModelObject object
                        && object.equals(ObjectType.of(object).empty());
    }

    private @Nullable Object omitted(
            Place place,
            @Nullable ModelObject applied,
            ModelObject request,
            Property property,
            @Nullable Object before) {
        Remainder rest = request.remainder();
        JsonValue untyped = rest.untyped().get(property.name());
        if (untyped != null) {
            // The service never sees an expression, but what comes of it.
            return view == View.SHOWN && untyped.holdsText(TextValue::isExpression) ? before : null;
        } else if (rest.nulls().contains(property.name())) {
            return property.chosenByService() ? before : null;
        } else if (before == null) {
            return filled(property);
        } else if (property.writeOnly() && view == View.REQUEST) {
            return null;
        }
        UpdateSemantics semantics = property.semantics();
        boolean isOwn = siblings.tellOfOmission(semantics, request);
        Omission fate = isOwn ? semantics.whenOmitted(version).orElseThrow() : parts.fate;
        if (fate == Omission.KEPT
                || property.chosenByService()
                || property.isAssumed(before)
                || effects.isChosen(before)) {
            return before;
        } else if (fate == Omission.REMOVED) {
            return filled(property);
        }
        doubt(place.property(property.name()), isOwn ? semantics.doubt().orElse(null) : parts.doubt);
        return before;
    }

    private @Nullable Object filled(Property property) {
        return view == View.REQUEST
                ? null
                : property.semantics()
                        .filledWith(version)
                        .map(property.type()::parse)
                        .orElse(null);
    }

    private void doubt(Place place, @Nullable Doubt doubt) {
        if (doubt != null && view != View.REQUEST) {
            uncertain.add(new Uncertainty(place, doubt.reason(), doubt.source()));
        }
    }

    private @Nullable Object value(Place object, Property property, @Nullable Object before, Object wanted) {
        ValueType type = property.type();
        if (type.isScalar()) {
            return wanted.equals(before) ? before : wanted;
        }
        Place place = object.property(property.name());
        Parts outer = enter(property);
        try {
            if (type instanceof ValueType.Nested) {
                return nested(place, property, (ModelObject) before, (ModelObject) wanted);
            } else if (type instanceof ValueType.Listing listing
                    && listing.element() instanceof ValueType.Nested nested) {
                ModelList<?> elements = before == null ? ModelList.of() : (ModelList<?>) before;
                return elements(place, property, nested.objectType(), elements, (ModelList<?>) wanted);
            } else if (type instanceof ValueType.Mapping mapping) {
                ModelMap<?> entries = before == null ? ModelMap.of() : (ModelMap<?>) before;
                return entries(place, property, mapping, entries, (ModelMap<?>) wanted);
            }
            return wanted.equals(before) ? before : wanted;
        } finally {
            leave(outer);
        }
    }

    private Parts partsOf(UpdateSemantics semantics) {
        Optional<Omission> fate = semantics.whenPartsOmitted();
        return fate.isEmpty()
                ? parts
                : new Parts(fate.get(), semantics.doubtAboutParts().orElse(null));
    }

    /** The merged object, or {@code null} if the service stores none. */
    private @Nullable ModelObject nested(
            Place place, Property property, @Nullable ModelObject before, ModelObject wanted) {
        ObjectType type = ObjectType.of(wanted);
        UpdateSemantics semantics = property.semantics();
        if (semantics.removedWhenEmpty() && wanted.equals(type.empty())) {
            // A whole request asks for the removal in the same words.
            return view == View.REQUEST ? wanted : null;
        }
        ModelObject merged = merge(place, before, wanted);
        if (view == View.REQUEST) {
            return merged;
        }
        return type.isOff(merged) || semantics.droppedWhenOff() && type.isInsignificant(merged) ? null : merged;
    }

    /** Whether a merged list consists only of its merged elements. */
    boolean leavesElements(ObjectType type) {
        return type.removalMark().isEmpty() && !effects.mayChangeElements(type);
    }

    /**
     * The new list is the whole list. An element that is gone stays for a while if it can be marked as leaving.
     */
    private ModelList<?> elements(
            Place place, Property property, ObjectType type, ModelList<?> before, ModelList<?> wanted) {
        boolean isAnswer = view != View.REQUEST;
        Property key = property.key().flatMap(type::property).orElse(null);
        Pairing pairing = key == null ? Pairing.byValue(before, wanted) : Pairing.byKey(key, before, wanted);
        List<Object> merged = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ModelObject element = (ModelObject) wanted.get(i);
            ModelObject counterpart = pairing.counterpart(i);
            if (isAnswer && counterpart != null && element.equals(counterpart)) {
                merged.add(counterpart);
            } else {
                ModelObject after = merge(Pairing.place(place, key, element, i), counterpart, element);
                merged.add(isAnswer ? effects.onElement(counterpart, after) : after);
            }
        }
        Property mark = type.removalMark().orElse(null);
        if (isAnswer && mark != null) {
            pairing.gone().stream().forEach(gone -> merged.add(type.with((ModelObject) before.get(gone), mark, true)));
        }
        ModelList<?> list = list(before, merged);
        return list == before ? before : list(wanted, merged);
    }

    private ModelMap<?> entries(
            Place place, Property property, ValueType.Mapping type, ModelMap<?> before, ModelMap<?> wanted) {
        boolean replaces = parts.fate == Omission.REMOVED;
        boolean hasObjects = type.value() instanceof ValueType.Nested;
        if (replaces && !hasObjects && wanted.nulls().isEmpty()) {
            return wanted;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        if (!replaces) {
            Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            given.addAll(wanted.nulls());
            given.addAll(wanted.asMap().keySet());
            before.asMap().forEach((name, value) -> {
                if (!given.contains(name)) {
                    doubt(place.entry(name), parts.doubt);
                    merged.put(name, value);
                }
            });
        }
        NameLookup<?> entries = NameLookup.in(before.asMap());
        wanted.asMap().forEach((name, value) -> {
            Object held = entries.find(name).orElse(null);
            Object after =
                    hasObjects ? nested(place.entry(name), property, (ModelObject) held, (ModelObject) value) : value;
            if (after != null) {
                merged.put(name, after);
            }
        });
        boolean saysNulls = view == View.REQUEST && !replaces;
        ModelMap<?> map = ModelMap.copyOf(merged, saysNulls ? wanted.nulls() : List.of());
        return map.equals(before) ? before : map;
    }

    @Override
    protected Remainder remainder(Place place, @Nullable ModelObject applied, ModelObject request) {
        Remainder before = applied == null ? Remainder.NONE : applied.remainder();
        if (request.remainder().isInsignificant() && before.isInsignificant()) {
            // Most objects: there is nothing to merge.
            return before;
        }
        RemainderMerge merge = new RemainderMerge(place, applied, request, view);
        Remainder merged = merge.merged(parts.fate == Omission.KEPT);
        merge.unsure().forEach(unsure -> doubt(unsure, RemainderMerge.DOUBT));
        return merged;
    }

    @Override
    protected void settle(Place place, @Nullable ModelObject applied, ModelObject request, @Nullable Object[] values) {
        siblings.settle(applied, request, values, (property, why) -> doubt(place.property(property.name()), why));
    }
}
