package dev.vmss.engine.testing;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes values of the model from others, whatever their type. */
public final class Rebuilding {

    private Rebuilding() {}

    /**
     * An object with another value for one property.
     *
     * @param object the object
     * @param property the property
     * @param value its new value
     * @return the changed object
     */
    public static ModelObject with(ModelObject object, Property property, Object value) {
        return rebuild(object, (other, old) -> other == property ? value : old);
    }

    /**
     * An object in which every list whose order means nothing has another order, on every level. Lists in which several
     * elements have the same key, or none, stay as they are: only their order tells those elements apart.
     *
     * @param object the object
     * @param random decides on the order
     * @param <T> the type of the object
     * @return the reordered object
     */
    @SuppressWarnings("unchecked")
    public static <T extends ModelObject> T reordered(T object, Random random) {
        return (T) rebuild(object, (property, value) -> reordered(property, property.type(), value, random));
    }

    private static ModelObject rebuild(ModelObject object, BiFunction<Property, Object, Object> change) {
        ObjectType type = ObjectType.of(object);
        Object[] values = type.newValues();
        for (Property property : type.properties()) {
            Object value = property.get(object);
            if (value != null) {
                values[property.position()] = change.apply(property, value);
            }
        }
        return type.build(values, object.remainder());
    }

    private static Object reordered(Property property, ValueType type, Object value, Random random) {
        if (type instanceof ValueType.Nested) {
            return reordered((ModelObject) value, random);
        } else if (type instanceof ValueType.Listing listing) {
            List<Object> elements = new ArrayList<>();
            ((ModelList<?>) value)
                    .forEach(element -> elements.add(reordered(property, listing.element(), element, random)));
            if (property.unordered() || hasDistinctKeys(property, elements)) {
                Collections.shuffle(elements, random);
            }
            return ModelList.copyOf(elements);
        }
        return value;
    }

    private static boolean hasDistinctKeys(Property property, List<Object> elements) {
        if (property.key().isEmpty()) {
            return false;
        }
        Property key = property.nestedType().property(property.key().get()).orElseThrow();
        Set<String> keys = new HashSet<>();
        return elements.stream()
                .map(element -> key.get((ModelObject) element))
                .allMatch(value -> value != null && keys.add(value.toString().toLowerCase(Locale.ROOT)));
    }
}
