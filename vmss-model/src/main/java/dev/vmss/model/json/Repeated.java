package dev.vmss.model.json;

import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Secret;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes again what the document before has in the same place, where it is written letter by letter the same. Values are read
 * from the inside out, so the parts of a list or map are the same if they are the same objects.
 */
final class Repeated {

    private Repeated() {}

    /** The element of the list before; {@code null} if there is none. */
    static @Nullable Object element(@Nullable Object listBefore, int index) {
        return listBefore instanceof ModelList<?> list && index < list.size() ? list.get(index) : null;
    }

    /** The value of the map before; {@code null} if there is none. */
    static @Nullable Object member(@Nullable Object mapBefore, String name) {
        return mapBefore instanceof ModelMap<?> map ? map.asMap().get(name) : null;
    }

    static ModelList<?> list(List<Object> elements, @Nullable Object before) {
        return before instanceof ModelList<?> list && same(elements, list) ? list : ModelList.copyOf(elements);
    }

    static ModelMap<?> map(Map<String, Object> values, Set<String> nulls, @Nullable Object before) {
        return before instanceof ModelMap<?> map
                        && same(values, map.asMap())
                        && List.copyOf(nulls).equals(List.copyOf(map.nulls()))
                ? map
                : ModelMap.copyOf(values, nulls);
    }

    static Object number(Object value, @Nullable Object before) {
        return before != null && value instanceof Number && value.equals(before) ? before : value;
    }

    static JsonValue json(JsonValue value, @Nullable Object before) {
        return before instanceof JsonValue json && value.isWrittenLike(json) ? json : value;
    }

    static Secret secret(JsonValue value, @Nullable Object before) {
        return before instanceof Secret secret && value.isWrittenLike(secret.reveal()) ? secret : Secret.of(value);
    }

    private static boolean same(List<?> elements, List<?> before) {
        if (elements.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) != before.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Map<String, ?> values, Map<String, ?> before) {
        if (values.size() != before.size()) {
            return false;
        }
        Iterator<? extends Map.Entry<String, ?>> others = before.entrySet().iterator();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            Map.Entry<String, ?> other = others.next();
            if (value.getValue() != other.getValue() || !value.getKey().equals(other.getKey())) {
                return false;
            }
        }
        return true;
    }
}
