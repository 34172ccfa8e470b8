package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An immutable map of values by name, such as tags, or user-assigned identities by their id.
 *
 * <p>Names keep their order and their case, and are not case-sensitive, as in Azure's comparison of tag names and
 * ids; for that reason this is not a {@link Map}, but {@link #asMap()} returns one. A name that a document sets to
 * {@code null} explicitly has no value and is in {@link #nulls()}: in {@code userAssignedIdentities} such a {@code
 * null} removes the identity.
 *
 * @param <V> the type of the values
 */
public final class ModelMap<V> implements JsonForm {

    private final Map<String, V> values;
    private final Set<String> nulls;

    private ModelMap(Map<String, V> values, Set<String> nulls) {
        this.values = Collections.unmodifiableMap(values);
        this.nulls = Collections.unmodifiableSet(nulls);
    }

    /**
     * A map without values.
     *
     * @param <V> the type of the values
     * @return an empty map
     */
    public static <V> ModelMap<V> of() {
        return copyOf(Map.of());
    }

    /**
     * One value.
     *
     * @param name the name
     * @param value the value
     * @param <V> the type of the values
     * @return the map
     */
    public static <V> ModelMap<V> of(String name, V value) {
        return copyOf(Map.of(name, value));
    }

    /**
     * The values of a map.
     *
     * @param values the values by name; neither may be {@code null}
     * @param <V> the type of the values
     * @return a copy
     */
    public static <V> ModelMap<V> copyOf(Map<String, ? extends V> values) {
        return copyOf(values, Set.of());
    }

    /**
     * The values of a map, and names that are set to {@code null} explicitly.
     *
     * @param values the values by name; neither may be {@code null}
     * @param nulls names without a value
     * @param <V> the type of the values
     * @return a copy
     * @throws IllegalArgumentException if a name is given twice, in any case
     */
    public static <V> ModelMap<V> copyOf(Map<String, ? extends V> values, Collection<String> nulls) {
        Map<String, V> copy = new Shown<>(values);
        if (copy.containsValue(null)) {
            throw new NullPointerException("Values must not be null; names set to null belong to the nulls");
        }
        Set<String> given = new HashSet<>();
        refuseDuplicates(copy.keySet(), given);
        refuseDuplicates(nulls, given);
        return new ModelMap<>(copy, nulls.isEmpty() ? Set.of() : new LinkedHashSet<>(nulls));
    }

    /**
     * A map whose text hides the values that their names or contents show to be secret.
     *
     * @param <V> the type of the values
     */
    private static final class Shown<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        Shown(Map<String, ? extends V> values) {
            super(values);
        }

        @Override
        public String toString() {
            Map<String, Object> shown = new LinkedHashMap<>();
            forEach((name, value) -> shown.put(name, Redaction.shown(name, value)));
            return shown.toString();
        }
    }

    private static void refuseDuplicates(Collection<String> names, Set<String> given) {
        for (String name : names) {
            if (!given.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The name " + name + " occurs twice");
            }
        }
    }

    /**
     * The values by name.
     *
     * @return an unmodifiable map with case-sensitive names
     */
    public Map<String, V> asMap() {
        return values;
    }

    /**
     * The names that are set to {@code null} explicitly.
     *
     * @return the names, as they were written
     */
    public Set<String> nulls() {
        return nulls;
    }

    /**
     * The value of a name, in any case.
     *
     * @param name the name
     * @return the value, or empty if there is none
     */
    public Optional<V> find(String name) {
        V exact = values.get(name);
        return exact != null
                ? Optional.of(exact)
                : writtenName(name).flatMap(written -> Optional.ofNullable(values.get(written)));
    }

    /**
     * These values and another one, which replaces one with the same name.
     *
     * @param name the name
     * @param value the value
     * @return the new map
     */
    public ModelMap<V> with(String name, V value) {
        Map<String, V> changed = new LinkedHashMap<>(values);
        changed.put(writtenName(name).orElse(name), value);
        return copyOf(
                changed,
                nulls.stream()
                        .filter(removed -> !removed.equalsIgnoreCase(name))
                        .toList());
    }

    /**
     * These values without one of them.
     *
     * @param name the name, in any case
     * @return the new map
     */
    public ModelMap<V> without(String name) {
        Map<String, V> changed = new LinkedHashMap<>(values);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        return copyOf(changed, nulls);
    }

    private Optional<String> writtenName(String name) {
        return values.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ModelMap<?> that
                        && values.size() == that.values.size()
                        && nulls.size() == that.nulls.size()
                        && sameValues(values, that.values)
                        && (nulls.equals(that.nulls) || lowerCased(nulls).equals(lowerCased(that.nulls)));
    }

    @Override
    public int hashCode() {
        return lowerCased(values).hashCode();
    }

    @Override
    public String toString() {
        return nulls.isEmpty() ? values.toString() : values + " without " + nulls;
    }

    /** Most maps that are compared spell all names the same. */
    private static boolean sameValues(Map<String, ?> values, Map<String, ?> others) {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            Object other = others.get(entry.getKey());
            if (other == null) {
                return lowerCased(values).equals(lowerCased(others));
            } else if (!other.equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static <V> Map<String, V> lowerCased(Map<String, V> values) {
        Map<String, V> lowerCased = new LinkedHashMap<>();
        values.forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
        return lowerCased;
    }

    private static Set<String> lowerCased(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
