package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The content of a document about an object beyond the values of its accessors, which is preserved for writing.
 *
 * <p>Three things have a meaning and are part of equality: properties set to {@code null} explicitly, properties
 * without an accessor, and values that an accessor's type cannot represent (template expressions in place of a
 * number or an object). The others only describe spelling.
 *
 * <p>Names are those of the accessors, regardless of the case in the document, except for properties without an
 * accessor.
 */
public final class Remainder implements JsonForm {

    /** Nothing beyond the accessors' values. */
    public static final Remainder NONE = new Remainder(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final JsonValue ABSENT = JsonValue.of("");

    private final Set<String> nulls;
    private final Map<String, JsonValue> unknown;
    private final Map<String, JsonValue> untyped;
    private final Map<String, JsonValue> silent;
    private final Map<String, String> spellings;
    private final Map<String, JsonValue> forms;

    // Asked of each object in each comparison.
    private final boolean allTyped;
    private final boolean isInsignificant;

    private Remainder(
            Set<String> nulls,
            Map<String, JsonValue> unknown,
            Map<String, JsonValue> untyped,
            Map<String, JsonValue> silent,
            Map<String, String> spellings,
            Map<String, JsonValue> forms) {
        this.nulls = nulls;
        this.unknown = unknown;
        this.untyped = untyped;
        this.silent = silent;
        this.spellings = spellings;
        this.forms = forms;
        this.allTyped = untyped.isEmpty();
        this.isInsignificant = allTyped && nulls.isEmpty() && unknown.isEmpty();
    }

    /**
     * A remainder that sets properties to {@code null}, which requests their removal.
     *
     * @param properties names of accessors
     * @return the remainder
     */
    public static Remainder ofNulls(String... properties) {
        return NONE.withNulls(Set.of(properties));
    }

    /**
     * This remainder with more properties set to {@code null}.
     *
     * @param properties names of accessors
     * @return the new remainder
     */
    public Remainder withNulls(Collection<String> properties) {
        Recorder recorder = new Recorder(this);
        properties.forEach(recorder::setNull);
        return recorder.toRemainder();
    }

    /**
     * This remainder with one more property that has no accessor.
     *
     * @param name the property's name
     * @param value its value
     * @return the new remainder
     */
    public Remainder withUnknown(String name, JsonValue value) {
        Recorder recorder = new Recorder(this);
        recorder.setUnknown(name, value);
        return recorder.toRemainder();
    }

    /**
     * The meaning of this remainder for some properties, without their spelling.
     *
     * @param names whether to keep the property with a name
     * @return the new remainder
     */
    public Remainder meaning(Predicate<String> names) {
        if (isInsignificant()) {
            return NONE;
        }
        Recorder kept = new Recorder();
        nulls.stream().filter(names).forEach(kept::setNull);
        unknown.forEach((name, value) -> {
            if (names.test(name)) {
                kept.setUnknown(name, value);
            }
        });
        untyped.forEach((name, value) -> {
            if (names.test(name)) {
                kept.setUntyped(name, value);
            }
        });
        return kept.toRemainder();
    }

    /** {@return whether the remainder only describes spelling} */
    public boolean isInsignificant() {
        return isInsignificant;
    }

    /** {@return whether the types of all accessors can represent their values} */
    public boolean allTyped() {
        return allTyped;
    }

    /**
     * The properties that are set to {@code null} explicitly.
     *
     * @return names of accessors
     */
    public Set<String> nulls() {
        return nulls;
    }

    /**
     * The properties that have no accessor.
     *
     * @return their values by name, in the order of the document
     */
    public Map<String, JsonValue> unknown() {
        return unknown;
    }

    /**
     * The value of a property that has no accessor.
     *
     * @param name the property's name, in any case
     * @return its value, or empty if the document does not have it
     */
    public Optional<JsonValue> unknown(String name) {
        JsonValue exact = unknown.get(name);
        if (exact != null || unknown.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        return unknown.entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The properties with an accessor whose type cannot represent the value.
     *
     * @return the values by the accessor's name
     */
    public Map<String, JsonValue> untyped() {
        return untyped;
    }

    /**
     * Content of the document without meaning: the Azure CLI prints {@code null} for every absent property, the
     * resource group next to every id, and, in older versions, an empty {@code additionalProperties} in every
     * object.
     *
     * @return the values by the accessor's name, or by the name as it was written where there is no accessor
     */
    public Map<String, JsonValue> silent() {
        return silent;
    }

    /**
     * The spelling of a property's name in the document.
     *
     * @param property the accessor's name
     * @return the name as it was written, or empty if it was written as the REST API writes it
     */
    public Optional<String> spelling(String property) {
        return Optional.ofNullable(spellings.get(property));
    }

    /**
     * The spelling of a value that the accessor's type represents in another form, such as {@code "true"} for
     * {@code true}, or the absence of a number or Boolean, for which templates have the empty text.
     *
     * @param property the accessor's name
     * @return the value as it was written, or empty if it was written as the type writes it
     */
    public Optional<JsonValue> form(String property) {
        return Optional.ofNullable(forms.get(property));
    }

    /**
     * Whether the document has the empty text in place of a number or Boolean, which means absence.
     *
     * @param property the accessor's name
     * @return {@code true} if it does
     */
    public boolean isWrittenAsAbsent(String property) {
        JsonValue form = forms.get(property);
        return form != null && form.equals(ABSENT);
    }

    /**
     * Whether another remainder has the same content in the same order and spelling.
     *
     * @param that the other remainder
     * @return {@code true} if both are written identically
     */
    public boolean isWrittenLike(Remainder that) {
        return this == that
                || inSameOrder(nulls, that.nulls, String::equals)
                        && inSameOrder(spellings.entrySet(), that.spellings.entrySet(), Map.Entry::equals)
                        && writtenAlike(unknown, that.unknown)
                        && writtenAlike(untyped, that.untyped)
                        && writtenAlike(silent, that.silent)
                        && writtenAlike(forms, that.forms);
    }

    private static boolean writtenAlike(Map<String, JsonValue> these, Map<String, JsonValue> those) {
        return inSameOrder(
                these.entrySet(),
                those.entrySet(),
                (a, b) -> a.getKey().equals(b.getKey()) && a.getValue().isWrittenLike(b.getValue()));
    }

    private static <E> boolean inSameOrder(Collection<E> these, Collection<E> those, BiPredicate<E, E> same) {
        if (these.size() != those.size()) {
            return false;
        }
        Iterator<E> others = those.iterator();
        for (E one : these) {
            if (!same.test(one, others.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Remainder that
                        && nulls.equals(that.nulls)
                        && untyped.equals(that.untyped)
                        && lowerCased(unknown).equals(lowerCased(that.unknown));
    }

    @Override
    public int hashCode() {
        return 31 * nulls.hashCode() + lowerCased(unknown).hashCode();
    }

    /**
     * The names of the properties in the remainder; values are omitted, because they may be secret.
     *
     * @return a short text
     */
    @Override
    public String toString() {
        return "{nulls=" + nulls + ", unknown=" + unknown.keySet() + ", untyped=" + untyped.keySet() + "}";
    }

    private static Map<String, JsonValue> lowerCased(Map<String, JsonValue> properties) {
        if (properties.isEmpty()) {
            return properties;
        }
        Map<String, JsonValue> lowerCased = new LinkedHashMap<>();
        properties.forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
        return lowerCased;
    }

    /** Collects a remainder while a document is read. Not thread-safe. */
    public static final class Recorder implements JsonForm {

        private final Set<String> nulls;
        private final Map<String, JsonValue> unknown;
        private final Map<String, JsonValue> untyped;
        private final Map<String, JsonValue> silent;
        private final Map<String, String> spellings;
        private final Map<String, JsonValue> forms;

        /** Starts with nothing. */
        public Recorder() {
            this(NONE);
        }

        private Recorder(Remainder start) {
            nulls = new LinkedHashSet<>(start.nulls);
            unknown = new LinkedHashMap<>(start.unknown);
            untyped = new LinkedHashMap<>(start.untyped);
            silent = new LinkedHashMap<>(start.silent);
            spellings = new LinkedHashMap<>(start.spellings);
            forms = new LinkedHashMap<>(start.forms);
        }

        /**
         * Records a property set to {@code null} explicitly.
         *
         * @param property the accessor's name
         */
        public void setNull(String property) {
            nulls.add(property);
        }

        /**
         * Records a value that means absence.
         *
         * @param name the accessor's name, or the name as it was written where there is no accessor
         * @param value the value
         */
        public void setSilent(String name, JsonValue value) {
            silent.put(name, value);
        }

        /**
         * Records a property without an accessor.
         *
         * @param name the name as it was written
         * @param value the value
         */
        public void setUnknown(String name, JsonValue value) {
            unknown.put(name, value);
        }

        /**
         * Records a value that the accessor's type cannot represent.
         *
         * @param property the accessor's name
         * @param value the value
         */
        public void setUntyped(String property, JsonValue value) {
            untyped.put(property, value);
        }

        /**
         * Records the spelling of a property's name.
         *
         * @param property the accessor's name
         * @param written the name as it was written
         */
        public void setSpelling(String property, String written) {
            spellings.put(property, written);
        }

        /**
         * Records the spelling of a value that the type would write in another form.
         *
         * @param property the accessor's name
         * @param written the value as it was written
         */
        public void setForm(String property, JsonValue written) {
            forms.put(property, written);
        }

        /**
         * Records that the document has the empty text in place of a number or Boolean.
         *
         * @param property the accessor's name
         */
        public void setWrittenAsAbsent(String property) {
            forms.put(property, ABSENT);
        }

        /**
         * Builds the remainder.
         *
         * @return the remainder
         */
        public Remainder toRemainder() {
            return new Remainder(
                    nulls.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(nulls)),
                    copy(unknown),
                    copy(untyped),
                    copy(silent),
                    copy(spellings),
                    copy(forms));
        }

        private static <V> Map<String, V> copy(Map<String, V> values) {
            return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
