package dev.vmss.engine.rewrite;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds many names in one map without regard to case. A name that is written as it is in the map takes one look; the first
 * one that is not makes the lookup sort the map, once. Not thread-safe.
 *
 * @param <V> the type of the values
 */
public final class NameLookup<V> {

    private final Map<String, V> values;
    private @Nullable Map<String, V> anyCase;

    private NameLookup(Map<String, V> values) {
        this.values = values;
    }

    /**
     * A lookup in a map.
     *
     * @param values the values by name, which must not change while the lookup is in use
     * @param <V> the type of the values
     * @return the lookup
     */
    public static <V> NameLookup<V> in(Map<String, V> values) {
        return new NameLookup<>(values);
    }

    /**
     * The value of a name.
     *
     * @param name the name, in any case
     * @return the value of the name as it is written, otherwise that of the first one that differs from it in case only, or empty
     */
    public Optional<V> find(String name) {
        V exact = values.get(name);
        return exact != null || values.isEmpty()
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(anyCase().get(name));
    }

    private Map<String, V> anyCase() {
        Map<String, V> known = anyCase;
        if (known == null) {
            known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Map.Entry<String, V> entry : values.entrySet()) {
                known.putIfAbsent(entry.getKey(), entry.getValue());
            }
            anyCase = known;
        }
        return known;
    }
}
