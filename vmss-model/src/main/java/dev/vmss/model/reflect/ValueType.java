package dev.vmss.model.reflect;

import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The type of a property's value. */
public sealed interface ValueType {

    /**
     * Whether a value has no parts that the model knows.
     *
     * @return {@code true} unless it is an object of the model, a list or a map
     */
    default boolean isScalar() {
        return !(this instanceof Nested || this instanceof Listing || this instanceof Mapping);
    }

    /**
     * Whether a value is a number or a truth value.
     *
     * @return {@code true} for what is written without quotes
     */
    default boolean isNumberOrTruth() {
        return this instanceof WholeNumber
                || this instanceof LargeNumber
                || this instanceof DecimalNumber
                || this instanceof Truth;
    }

    /**
     * The value that a text stands for.
     *
     * @param text the value as text
     * @return the value
     * @throws IllegalArgumentException if the text is no number where the type is one, or if the type is no scalar that the
     *     model knows
     */
    default Object parse(String text) {
        if (this instanceof Text) {
            return text;
        } else if (this instanceof Special special) {
            return special.of(text);
        } else if (this instanceof Truth) {
            return Boolean.valueOf(text);
        } else if (this instanceof WholeNumber) {
            return Integer.valueOf(text);
        } else if (this instanceof LargeNumber) {
            return Long.valueOf(text);
        } else if (this instanceof DecimalNumber) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("A text is no value of " + this);
    }

    /** A text, held as {@link String}. */
    record Text() implements ValueType {}

    /** A whole number, held as {@link Integer}. */
    record WholeNumber() implements ValueType {}

    /** A whole number too large for an {@code int}, held as {@link Long}. */
    record LargeNumber() implements ValueType {}

    /** A number with a fraction, held as {@link BigDecimal}. */
    record DecimalNumber() implements ValueType {}

    /** A truth value, held as {@link Boolean}. */
    record Truth() implements ValueType {}

    /** A value that must not be shown, held as {@link Secret}. */
    record Hidden() implements ValueType {}

    /** JSON of any shape, held as {@link JsonValue}. */
    record AnyJson() implements ValueType {}

    /**
     * A text with an equality of its own, held as a subtype of {@link TextValue}.
     *
     * @param javaType the subtype
     * @param factory its method {@code of(String)}, as a handle from {@link String} to {@link TextValue}
     */
    record Special(Class<? extends TextValue> javaType, MethodHandle factory) implements ValueType {

        /**
         * The value of a text.
         *
         * @param text the text
         * @return the value
         */
        public TextValue of(String text) {
            try {
                return (TextValue) factory.invokeExact(text);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(javaType + ".of(String) must not throw checked exceptions", e);
            }
        }
    }

    /** An object of the model. */
    final class Nested implements ValueType {

        private final Class<? extends ModelObject> javaType;
        private @Nullable ObjectType objectType;

        /**
         * The type of an interface.
         *
         * @param javaType the interface
         */
        public Nested(Class<? extends ModelObject> javaType) {
            this.javaType = javaType;
        }

        /**
         * The object's interface.
         *
         * @return the interface
         */
        public Class<? extends ModelObject> javaType() {
            return javaType;
        }

        /**
         * The object's properties, which are looked up once; types may hold each other.
         *
         * @return the type
         */
        public ObjectType objectType() {
            ObjectType known = objectType;
            if (known == null) {
                known = ObjectType.of(javaType);
                objectType = known;
            }
            return known;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Nested that && javaType == that.javaType;
        }

        @Override
        public int hashCode() {
            return javaType.hashCode();
        }

        @Override
        public String toString() {
            return "Nested[javaType=" + javaType + "]";
        }
    }

    /**
     * A list, held as {@link ModelList}.
     *
     * @param element the type of its elements
     */
    record Listing(ValueType element) implements ValueType {}

    /**
     * Values by name, held as {@link ModelMap}.
     *
     * @param value the type of the values
     */
    record Mapping(ValueType value) implements ValueType {}

    /**
     * The value type that a Java type stands for.
     *
     * @param javaType the type argument of an accessor's {@link java.util.Optional}
     * @return the value type
     * @throws IllegalArgumentException if no value type is held as the Java type
     */
    static ValueType of(Type javaType) {
        return ValueTypes.of(javaType);
    }
}
