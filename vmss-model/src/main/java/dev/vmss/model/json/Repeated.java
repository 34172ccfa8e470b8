package dev.vmss.model.json;

import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Secret;
import java.util.Collection;
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
                        && same(values.values(), map.asMap().values())
                        && List.copyOf(values.keySet())
                                .equals(List.copyOf(map.asMap().keySet()))
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

    private static boolean same(Collection<?> values, Collection<?> before) {
        if (values.size() != before.size()) {
            return false;
        }
        Iterator<?> others = before.iterator();
        for (Object value : values) {
            if (value != others.next()) {
                return false;
            }
        }
        return true;
    }
}
