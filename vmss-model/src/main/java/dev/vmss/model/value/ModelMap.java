package dev.vmss.model.value;

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
 * Values by name that nobody can change: tags, or user-assigned identities by their id.
 *
 * <p>Names keep their order and their case, and compare without case, as Azure compares tag names and ids; that is why this is
 * no {@link Map}, though {@link #asMap()} is one. A name that a document sets to {@code null} on purpose has no value and is
 * among the {@link #nulls()}: under {@code userAssignedIdentities} such a {@code null} removes the identity.
 *
 * @param <V> the type of the values
 */
public final class ModelMap<V> {

    private final Map<String, V> values;
    private final Set<String> nulls;

    private ModelMap(Map<String, V> values, Set<String> nulls) {
        this.values = Collections.unmodifiableMap(values);
        this.nulls = Collections.unmodifiableSet(nulls);
    }

    /**
     * No values at all.
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
     * The values of a map, and names that are set to {@code null} on purpose.
     *
     * @param values the values by name; neither may be {@code null}
     * @param nulls names without a value
     * @param <V> the type of the values
     * @return a copy
     * @throws IllegalArgumentException if a name is given twice, in whatever case
     */
    public static <V> ModelMap<V> copyOf(Map<String, ? extends V> values, Collection<String> nulls) {
        Map<String, V> copy = new Shown<>(values);
        if (copy.containsValue(null)) {
            throw new NullPointerException("A name without a value belongs to the nulls");
        }
        Set<String> given = new HashSet<>();
        refuseDuplicates(copy.keySet(), given);
        refuseDuplicates(nulls, given);
        return new ModelMap<>(copy, nulls.isEmpty() ? Set.of() : new LinkedHashSet<>(nulls));
    }

    /** A map whose text hides what names and values tell to be secret. */
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
                throw new IllegalArgumentException("The name " + name + " is given twice");
            }
        }
    }

    /**
     * The values by name.
     *
     * @return an unmodifiable map that compares names letter by letter
     */
    public Map<String, V> asMap() {
        return values;
    }

    /**
     * The names that are set to {@code null} on purpose.
     *
     * @return the names, as they were written
     */
    public Set<String> nulls() {
        return nulls;
    }

    /**
     * The value of a name, in whatever case the name is written.
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
     * These values and another one, which takes the place of one of the same name.
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
     * @param name the name, in whatever case
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
