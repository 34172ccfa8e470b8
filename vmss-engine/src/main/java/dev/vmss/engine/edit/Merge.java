package dev.vmss.engine.edit;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds after it has accepted a request.
 *
 * <p>The service treats PUT and PATCH alike in this: what the request does not mention stays as it was. Objects are merged
 * property by property; lists are replaced as a whole, and opaque objects such as the settings of an extension too; {@code null}
 * removes. Properties that only the service writes keep their value, and properties that it never shows are not in the result.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update">Virtual Machine Scale Sets -
 *     Update</a>
 */
public final class Merge {

    private Merge() {}

    /**
     * The model that the service holds after a PUT or PATCH.
     *
     * @param applied the model before
     * @param request the request's body
     * @param <T> the type of both
     * @return the model after
     */
    @SuppressWarnings("unchecked")
    public static <T extends ModelObject> T merge(T applied, T request) {
        return (T) mergeObjects(ObjectType.of(applied), applied, request);
    }

    private static @Nullable ModelObject mergeNested(
            ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        ModelObject merged = ServiceEffects.on(mergeObjects(type, applied, request));
        return type.isOff(merged) ? null : merged;
    }

    private static ModelObject mergeObjects(ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        Object builder = type.newBuilder();
        for (Property property : type.properties()) {
            Object before = applied == null ? null : property.get(applied);
            Object wanted = property.get(request);
            boolean removed = request.remainder().nulls().contains(property.name());
            Object after;
            if (property.ignoredInRequests()) {
                after = before;
            } else if (property.writeOnly()) {
                after = null;
            } else if (wanted == null) {
                after = removed && !isChosenByService(property) ? null : before;
            } else {
                after = mergeValues(property, property.type(), before, wanted);
            }
            if (after != null && !isDropped(property, after, before)) {
                property.set(builder, after);
            }
        }
        Remainder rest = applied == null ? Remainder.NONE : applied.remainder();
        for (Map.Entry<String, JsonValue> unknown : request.remainder().unknown().entrySet()) {
            if (!unknown.getValue().isNull()) {
                rest = rest.withUnknown(unknown.getKey(), unknown.getValue());
            }
        }
        return type.build(builder, rest);
    }

    private static boolean isChosenByService(Property property) {
        return property.serviceDefault().filter(String::isEmpty).isPresent();
    }

    /** What holds nothing is not kept, but for a list that was there before. */
    private static boolean isDropped(Property property, Object after, @Nullable Object before) {
        return before == null
                && (after instanceof ModelList<?> list && list.isEmpty()
                        || after instanceof ModelMap<?> map && map.asMap().isEmpty()
                        || after instanceof ModelObject object && saysNothing(object));
    }

    private static boolean saysNothing(ModelObject object) {
        for (Property property : ObjectType.of(object).properties()) {
            Object value = property.get(object);
            if (value != null
                    && property.serviceDefault()
                            .filter(assumed -> value.toString().equalsIgnoreCase(assumed))
                            .isEmpty()) {
                return false;
            }
        }
        return object.remainder().unknown().isEmpty();
    }

    private static @Nullable Object mergeValues(Property property, ValueType type, @Nullable Object before, Object wanted) {
        if (type instanceof ValueType.Nested nested) {
            return mergeNested(nested.objectType(), (ModelObject) before, (ModelObject) wanted);
        } else if (type instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested nested) {
            return mergeElements(property, nested.objectType(), before == null ? ModelList.of() : (ModelList<?>) before,
                    (ModelList<?>) wanted);
        } else if (type instanceof ValueType.Mapping mapping) {
            return mergeMaps(property, mapping, before == null ? ModelMap.of() : (ModelMap<?>) before, (ModelMap<?>) wanted);
        }
        return wanted;
    }

    /**
     * The new list is the whole list. An element of the same key keeps what the request does not mention; one that is gone
     * stays for a while if it can be marked as leaving.
     */
    private static ModelList<Object> mergeElements(
            Property property, ObjectType type, ModelList<?> before, ModelList<?> wanted) {
        Property key = property.key().flatMap(type::property).orElse(null);
        Map<Object, ModelObject> byKey = new LinkedHashMap<>();
        if (key != null) {
            for (Object element : before) {
                byKey.putIfAbsent(comparable(key.get((ModelObject) element)), (ModelObject) element);
            }
        }
        List<Object> merged = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ModelObject element = (ModelObject) wanted.get(i);
            ModelObject counterpart = key == null ? null : byKey.get(comparable(key.get(element)));
            merged.add(mergeObjects(type, counterpart, element));
            byKey.values().remove(counterpart);
        }
        type.removalMark().ifPresent(mark -> byKey.values().forEach(leaving -> merged.add(marked(type, leaving, mark))));
        return ModelList.copyOf(merged);
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

    private static Object comparable(@Nullable Object key) {
        return key == null ? "" : key instanceof String text ? text.toLowerCase(Locale.ROOT) : key;
    }

    private static ModelMap<Object> mergeMaps(
            Property property, ValueType.Mapping type, ModelMap<?> before, ModelMap<?> wanted) {
        ModelMap<Object> merged = ModelMap.copyOf(before.asMap());
        for (Map.Entry<String, ?> entry : wanted.asMap().entrySet()) {
            Object value = mergeValues(
                    property, type.value(), before.find(entry.getKey()).orElse(null), entry.getValue());
            merged = merged.with(entry.getKey(), Objects.requireNonNull(value));
        }
        for (String name : wanted.nulls()) {
            merged = merged.without(name);
        }
        return merged;
    }
}
