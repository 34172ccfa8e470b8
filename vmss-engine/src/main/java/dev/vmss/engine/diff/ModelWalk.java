package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks over all values of a model that are no objects, lists or maps themselves. */
final class ModelWalk {

    private ModelWalk() {}

    static void values(ModelObject model, BiConsumer<Place, Object> visitor) {
        walk(Place.ROOT, model, null, visitor);
    }

    private static void walk(Place path, Object value, @Nullable Property property, BiConsumer<Place, Object> visitor) {
        if (value instanceof ModelObject object) {
            for (Property inner : ObjectType.of(object).properties()) {
                Object innerValue = inner.get(object);
                if (innerValue != null) {
                    walk(path.property(inner.name()), innerValue, inner, visitor);
                }
            }
        } else if (value instanceof ModelList<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(elementPath(path, list.get(i), property, i), list.get(i), null, visitor);
            }
        } else if (value instanceof ModelMap<?> map) {
            for (Map.Entry<String, ?> entry : map.asMap().entrySet()) {
                walk(path.entry(entry.getKey()), entry.getValue(), null, visitor);
            }
        } else {
            visitor.accept(path, value);
        }
    }

    private static Place elementPath(Place list, Object element, @Nullable Property property, int index) {
        if (property != null && property.key().isPresent() && element instanceof ModelObject object) {
            String key = property.key().get();
            Object value = ObjectType.of(object)
                    .property(key)
                    .map(found -> found.get(object))
                    .orElse(null);
            if (value != null) {
                return list.element(key, value.toString());
            }
        }
        return list.element(index);
    }
}
