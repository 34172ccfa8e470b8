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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a property's value. */
public sealed interface ValueType {

    /** The kinds of types. A switch over them that returns a value compiles only as long as it handles each. */
    enum Kind {
        /** {@link Text}. */
        TEXT,
        /** {@link WholeNumber}. */
        WHOLE_NUMBER,
        /** {@link LargeNumber}. */
        LARGE_NUMBER,
        /** {@link DecimalNumber}. */
        DECIMAL_NUMBER,
        /** {@link Truth}. */
        TRUTH,
        /** {@link Hidden}. */
        HIDDEN,
        /** {@link AnyJson}. */
        ANY_JSON,
        /** {@link Special}. */
        SPECIAL,
        /** {@link Nested}. */
        NESTED,
        /** {@link Listing}. */
        LISTING,
        /** {@link Mapping}. */
        MAPPING
    }

    /** {@return the kind of the type} */
    Kind kind();

    /** {@return whether a value has no parts that the model knows: it is no object of the model, no list and no map} */
    default boolean isScalar() {
        return switch (kind()) {
            case TEXT, WHOLE_NUMBER, LARGE_NUMBER, DECIMAL_NUMBER, TRUTH, HIDDEN, ANY_JSON, SPECIAL -> true;
            case NESTED, LISTING, MAPPING -> false;
        };
    }

    /** {@return whether a value is written without quotes: it is a number or a truth value} */
    default boolean isNumberOrTruth() {
        return switch (kind()) {
            case WHOLE_NUMBER, LARGE_NUMBER, DECIMAL_NUMBER, TRUTH -> true;
            case TEXT, HIDDEN, ANY_JSON, SPECIAL, NESTED, LISTING, MAPPING -> false;
        };
    }

    /**
     * {@return whether a value may have members that the model does not know: it is JSON of any structure, or a
     * secret}
     */
    default boolean isOpen() {
        return switch (kind()) {
            case HIDDEN, ANY_JSON -> true;
            case TEXT, WHOLE_NUMBER, LARGE_NUMBER, DECIMAL_NUMBER, TRUTH, SPECIAL, NESTED, LISTING, MAPPING -> false;
        };
    }

    /** {@return whether a value is an object of the model, or a list or map of such objects} */
    default boolean holdsObjects() {
        return switch (kind()) {
            case NESTED -> true;
            case LISTING -> ((Listing) this).element().holdsObjects();
            case MAPPING -> ((Mapping) this).value().holdsObjects();
            case TEXT, WHOLE_NUMBER, LARGE_NUMBER, DECIMAL_NUMBER, TRUTH, HIDDEN, ANY_JSON, SPECIAL -> false;
        };
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
        return switch (kind()) {
            case TEXT -> text;
            case SPECIAL -> ((Special) this).of(text);
            case TRUTH -> Boolean.valueOf(text);
            case WHOLE_NUMBER -> Integer.valueOf(text);
            case LARGE_NUMBER -> Long.valueOf(text);
            case DECIMAL_NUMBER -> new BigDecimal(text);
            case HIDDEN, ANY_JSON, NESTED, LISTING, MAPPING ->
                throw new IllegalArgumentException("A text is not a value of " + this);
        };
    }

    /** A text, held as {@link String}. */
    record Text() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** A whole number, held as {@link Integer}. */
    record WholeNumber() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.WHOLE_NUMBER;
        }
    }

    /** A whole number too large for an {@code int}, held as {@link Long}. */
    record LargeNumber() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.LARGE_NUMBER;
        }
    }

    /** A number with a fraction, held as {@link BigDecimal}. */
    record DecimalNumber() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.DECIMAL_NUMBER;
        }
    }

    /** A truth value, held as {@link Boolean}. */
    record Truth() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** A value that must not be shown, held as {@link Secret}. */
    record Hidden() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.HIDDEN;
        }
    }

    /** JSON of any shape, held as {@link JsonValue}. */
    record AnyJson() implements ValueType {

        @Override
        public Kind kind() {
            return Kind.ANY_JSON;
        }
    }

    /**
     * A text with an equality of its own, held as a subtype of {@link TextValue}.
     *
     * @param javaType the subtype
     * @param factory its method {@code of(String)}, as a handle from {@link String} to {@link TextValue}
     * @param constants the values that the subtype names
     */
    record Special(Class<? extends TextValue> javaType, MethodHandle factory, List<TextValue> constants)
            implements ValueType {

        @Override
        public Kind kind() {
            return Kind.SPECIAL;
        }

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

        @Override
        public Kind kind() {
            return Kind.NESTED;
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
    record Listing(ValueType element) implements ValueType {

        @Override
        public Kind kind() {
            return Kind.LISTING;
        }
    }

    /**
     * Values by name, held as {@link ModelMap}.
     *
     * @param value the type of the values
     */
    record Mapping(ValueType value) implements ValueType {

        @Override
        public Kind kind() {
            return Kind.MAPPING;
        }
    }

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
