package dev.vmss.engine.merge;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models as the service shows them: without what is write-only. A model that the service returned stays the same object. */
final class Shown {

    private Shown() {}

    /** A model without its write-only properties. */
    @SuppressWarnings("unchecked")
    static <T extends ModelObject> T of(T model) {
        return (T) object(model);
    }

    private static ModelObject object(ModelObject object) {
        ObjectType type = ObjectType.of(object);
        @Nullable Object[] values = null;
        for (Property property : type.notShown()) {
            Object value = property.get(object);
            if (value != null) {
                Object shown = property.writeOnly() ? null : value(value);
                if (shown != value) {
                    values = values == null ? type.values(object) : values;
                    values[property.position()] = shown;
                }
            }
        }
        return values == null ? object : type.build(values, object.remainder());
    }

    private static Object value(Object value) {
        if (value instanceof ModelObject object) {
            return object(object);
        } else if (value instanceof ModelList<?> list) {
            return list(list);
        } else if (value instanceof ModelMap<?> map) {
            return map(map);
        }
        return value;
    }

    private static <V> ModelMap<V> map(ModelMap<V> map) {
        Map<String, V> shown = new LinkedHashMap<>();
        boolean isSame = true;
        for (Map.Entry<String, V> entry : map.asMap().entrySet()) {
            V value = element(entry.getValue());
            isSame &= value == entry.getValue();
            shown.put(entry.getKey(), value);
        }
        return isSame ? map : ModelMap.copyOf(shown, map.nulls());
    }

    private static <E> ModelList<E> list(ModelList<E> list) {
        return list.replacing(Shown::element);
    }

    @SuppressWarnings("unchecked")
    private static <E> E element(E element) {
        return (E) value(Objects.requireNonNull(element));
    }
}
