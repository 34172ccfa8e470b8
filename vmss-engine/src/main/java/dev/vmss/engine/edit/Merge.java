package dev.vmss.engine.edit;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.NameLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds after it has accepted a request.
 *
 * <p>The service treats PUT and PATCH alike in this: what the request does not mention stays as it was. Objects are merged
 * property by property; lists are replaced as a whole, and so are opaque objects such as the settings of an extension.
 * {@code null} removes. Properties that only the service writes keep their value, and properties that it never shows are not
 * in the result.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update">Virtual Machine Scale Sets -
 *     Update</a>
 */
public final class Merge {

    /** What becomes of properties that one side only reads or writes. */
    private enum View {
        /** As the service answers: with what only it writes, without what it never shows. */
        ANSWER,
        /** As a request that says everything: the other way round. */
        REQUEST
    }

    private final View view;

    private Merge(View view) {
        this.view = view;
    }

    /**
     * The model that the service holds after a PUT or PATCH.
     *
     * @param applied the model before
     * @param request the request's body
     * @param <T> the type of both
     * @return the model after
     */
    public static <T extends ModelObject> T merge(T applied, T request) {
        return merge(View.ANSWER, applied, request);
    }

    /**
     * The body of a PUT that says everything: the applied model with the desired changes, without what only the service writes.
     *
     * @param applied the model before
     * @param desired the model as it should become
     * @param <T> the type of both
     * @return the body, with the secrets of the desired model
     */
    static <T extends ModelObject> T completeRequest(T applied, T desired) {
        return merge(View.REQUEST, applied, desired);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ModelObject> T merge(View view, T applied, T request) {
        return (T) new Merge(view).mergeObjects(ObjectType.of(applied), applied, request);
    }

    /** {@return the merged object, or {@code null} if it turns itself off} */
    private @Nullable ModelObject mergeNested(ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        ModelObject merged = ServiceEffects.on(mergeObjects(type, applied, request));
        return view == View.ANSWER && type.isOff(merged) ? null : merged;
    }

    /** The merged object is the applied one itself if the request changes nothing in it, or the request if it says all. */
    private ModelObject mergeObjects(ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        Remainder rest = mergeRemainders(type, applied, request);
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        boolean isApplied = applied != null && rest == applied.remainder();
        boolean isRequest = rest == request.remainder();
        for (Property property : type.properties()) {
            Object before = applied == null ? null : property.get(applied);
            Object wanted = property.get(request);
            Object merged = mergeProperty(property, before, wanted, request.remainder());
            Object after = merged == null || isDropped(merged, before) ? null : merged;
            values[property.position()] = after;
            isApplied &= after == before;
            isRequest &= after == wanted;
        }
        if (isApplied && applied != null) {
            return applied;
        } else if (isRequest) {
            return request;
        }
        Object builder = type.newBuilder();
        for (Property property : type.properties()) {
            Object value = values[property.position()];
            if (value != null) {
                property.set(builder, value);
            }
        }
        return type.build(builder, rest);
    }

    private @Nullable Object mergeProperty(
            Property property, @Nullable Object before, @Nullable Object wanted, Remainder request) {
        if (property.ignoredInRequests()) {
            return view == View.ANSWER ? before : null;
        } else if (property.writeOnly()) {
            return view == View.ANSWER ? null : wanted;
        } else if (wanted == null && view == View.REQUEST && request.untyped().containsKey(property.name())) {
            return null;
        } else if (wanted == null) {
            boolean removed = request.nulls().contains(property.name()) && !isChosenByService(property);
            return removed ? null : before;
        }
        return mergeValues(property, property.type(), before, wanted);
    }

    private static boolean isChosenByService(Property property) {
        return property.serviceDefault().filter(String::isEmpty).isPresent();
    }

    private Remainder mergeRemainders(ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        Remainder before = applied == null ? Remainder.NONE : applied.remainder();
        Remainder wanted = request.remainder();
        if (wanted.unknown().isEmpty() && wanted.untyped().isEmpty()) {
            return view == View.REQUEST && !wanted.nulls().isEmpty() ? before.withNulls(wanted.nulls()) : before;
        }
        Remainder.Recorder merged = new Remainder.Recorder();
        for (Property property : type.properties()) {
            before.spelling(property.name()).ifPresent(written -> merged.setSpelling(property.name(), written));
            before.form(property.name()).ifPresent(written -> merged.setForm(property.name(), written));
        }
        before.nulls().forEach(merged::setNull);
        before.untyped().forEach(merged::setUntyped);
        before.silent().forEach(merged::setSilent);
        NameLookup<JsonValue> wantedUnknown = NameLookup.in(wanted.unknown());
        before.unknown().forEach((name, value) -> {
            if (wantedUnknown.find(name).isEmpty()) {
                merged.setUnknown(name, value);
            }
        });
        wanted.unknown().forEach((name, value) -> {
            if (view == View.REQUEST || !value.isNull()) {
                merged.setUnknown(name, value);
            }
        });
        if (view == View.REQUEST) {
            wanted.nulls().forEach(merged::setNull);
            wanted.untyped().forEach(merged::setUntyped);
        }
        return merged.toRemainder();
    }

    /** The service does not keep what says nothing, unless it had it before. */
    private static boolean isDropped(Object after, @Nullable Object before) {
        return before == null
                && (after instanceof ModelList<?> list && list.isEmpty()
                        || after instanceof ModelMap<?> map
                                && map.asMap().isEmpty()
                                && map.nulls().isEmpty()
                        || after instanceof ModelObject object && saysNothing(object));
    }

    private static boolean saysNothing(ModelObject object) {
        for (Property property : ObjectType.of(object).properties()) {
            Object value = property.get(object);
            if (value != null
                    && property.serviceDefault()
                            .filter(assumed ->
                                    !assumed.isEmpty() && value.toString().equalsIgnoreCase(assumed))
                            .isEmpty()) {
                return false;
            }
        }
        return object.remainder().equals(Remainder.NONE);
    }

    private @Nullable Object mergeValues(Property property, ValueType type, @Nullable Object before, Object wanted) {
        if (type instanceof ValueType.Nested nested) {
            return mergeNested(nested.objectType(), (ModelObject) before, (ModelObject) wanted);
        } else if (type instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested nested) {
            ModelList<?> elements = before == null ? ModelList.of() : (ModelList<?>) before;
            return mergeElements(property, nested.objectType(), elements, (ModelList<?>) wanted);
        } else if (type instanceof ValueType.Mapping mapping) {
            ModelMap<?> entries = before == null ? ModelMap.of() : (ModelMap<?>) before;
            return mergeMaps(property, mapping, entries, (ModelMap<?>) wanted);
        }
        return wanted;
    }

    /**
     * The new list is the whole list. An element of the same key keeps what the request does not mention; one that is gone
     * stays for a while if it can be marked as leaving.
     */
    private ModelList<?> mergeElements(Property property, ObjectType type, ModelList<?> before, ModelList<?> wanted) {
        Map<Object, ModelObject> byKey = new LinkedHashMap<>();
        Property key = property.key().flatMap(type::property).orElse(null);
        if (key != null) {
            for (Object element : before) {
                byKey.putIfAbsent(key.comparableKey((ModelObject) element), (ModelObject) element);
            }
        }
        List<Object> merged = new ArrayList<>();
        for (Object element : wanted) {
            Object wantedKey = key == null ? "" : key.comparableKey((ModelObject) element);
            merged.add(mergeObjects(type, byKey.remove(wantedKey), (ModelObject) element));
        }
        if (view == View.ANSWER) {
            type.removalMark()
                    .ifPresent(mark -> byKey.values().forEach(leaving -> merged.add(marked(type, leaving, mark))));
        }
        return isSame(before, merged) ? before : isSame(wanted, merged) ? wanted : ModelList.copyOf(merged);
    }

    private static boolean isSame(List<?> before, List<?> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < after.size(); i++) {
            same = before.get(i) == after.get(i);
        }
        return same;
    }

    private static ModelObject marked(ObjectType type, ModelObject leaving, Property mark) {
        Object builder = type.newBuilder();
        for (Property property : type.properties()) {
            Object value = property.get(leaving);
            if (value != null) {
                property.set(builder, value);
            }
        }
        mark.set(builder, true);
        return type.build(builder, leaving.remainder());
    }

    private ModelMap<?> mergeMaps(Property property, ValueType.Mapping type, ModelMap<?> before, ModelMap<?> wanted) {
        if (wanted == before && wanted.nulls().isEmpty() && !(type.value() instanceof ValueType.Nested)) {
            return wanted;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        NameLookup<?> entries = NameLookup.in(before.asMap());
        Set<String> replaced = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        replaced.addAll(wanted.nulls());
        replaced.addAll(wanted.asMap().keySet());
        before.asMap().forEach((name, value) -> {
            if (!replaced.contains(name)) {
                merged.put(name, value);
            }
        });
        wanted.asMap().forEach((name, value) -> {
            Object after =
                    mergeValues(property, type.value(), entries.find(name).orElse(null), value);
            if (after != null) {
                merged.put(name, after);
            }
        });
        return ModelMap.copyOf(merged, view == View.REQUEST ? wanted.nulls() : List.of());
    }
}
