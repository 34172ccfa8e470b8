package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of a document's properties, and keeps how they were written where the type would write them otherwise. */
final class ValueReader {

    private final DocumentParser document;
    private final Trees trees;
    private final ReadLimits limits;
    private final Problems problems;

    ValueReader(DocumentParser document, Trees trees, ReadLimits limits, Problems problems) {
        this.document = document;
        this.trees = trees;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * A value that was read.
     *
     * @param value the value, or {@code null} if the type cannot hold it
     * @param written how it was written, if that is worth keeping
     */
    record Read(@Nullable Object value, @Nullable JsonNode written) {

        static final Read NOTHING = new Read(null, null);

        static Read of(Object value) {
            return new Read(value, null);
        }
    }

    /** The value, if it is written as its type itself is written, as most are; {@code null} if there is more to it. */
    @Nullable
    Object readNatural(JsonParser parser, ValueType type, @Nullable Object before) throws IOException {
        if (type instanceof ValueType.Nested nested) {
            return parser.currentToken() == JsonToken.START_OBJECT
                    ? document.readObject(parser, nested.objectType(), before)
                    : null;
        }
        return ScalarReader.readNatural(type, parser, before);
    }

    /** The value of the current token, and of those that belong to it. */
    Read read(JsonParser parser, ValueType type, @Nullable Object before) throws IOException {
        Object natural = readNatural(parser, type, before);
        return natural != null ? Read.of(natural) : readOther(parser, type, before);
    }

    /** The same for a list, a map, or a value that is not {@linkplain #readNatural natural}. */
    Read readOther(JsonParser parser, ValueType type, @Nullable Object before) throws IOException {
        JsonToken token = parser.currentToken();
        if (type instanceof ValueType.Listing listing && token == JsonToken.START_ARRAY) {
            return readList(parser, listing.element(), before);
        } else if (type instanceof ValueType.Mapping mapping && token == JsonToken.START_OBJECT) {
            return readMap(parser, mapping.value(), before);
        } else if (type instanceof ValueType.Hidden) {
            return Read.of(Repeated.secret(JsonValue.read(parser, trees), before));
        } else if (type instanceof ValueType.AnyJson) {
            return Read.of(Repeated.json(JsonValue.read(parser, trees), before));
        }
        Object scalar = type.isScalar() ? ScalarReader.read(type, parser) : null;
        if (scalar != null) {
            return new Read(
                    Repeated.number(scalar, before),
                    ScalarReader.isNatural(type, parser) ? null : trees.readTree(parser));
        } else if (ScalarReader.isExpression(parser)) {
            return new Read(null, trees.readTree(parser));
        }
        problems.add(parser, "expected " + ScalarReader.describe(type) + ", found " + describe(token));
        parser.skipChildren();
        return Read.NOTHING;
    }

    private Read readList(JsonParser parser, ValueType elementType, @Nullable Object before) throws IOException {
        List<Object> elements = new ArrayList<>();
        ArrayNode written = null;
        boolean typed = true;
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            LimitExceededException.check(parser, limits, ReadLimit.ELEMENTS, ++count);
            Object elementBefore = Repeated.element(before, elements.size());
            Object natural = readNatural(parser, elementType, elementBefore);
            if (natural != null && written == null) {
                elements.add(natural);
                continue;
            }
            Read read = natural != null ? Read.of(natural) : readElement(parser, elementType, elementBefore);
            if (read.written != null && written == null) {
                written = JsonNodeFactory.instance.arrayNode();
                for (Object element : elements) {
                    written.add(tree(elementType, element));
                }
            }
            if (read.value != null) {
                elements.add(read.value);
            }
            typed &= read.value != null;
            if (written != null) {
                written.add(asWritten(elementType, read));
            }
        }
        return new Read(typed || written == null ? Repeated.list(elements, before) : null, written);
    }

    private Read readElement(JsonParser parser, ValueType type, @Nullable Object before) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? new Read(null, NullNode.getInstance())
                : readOther(parser, type, before);
    }

    private Read readMap(JsonParser parser, ValueType valueType, @Nullable Object before) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> nulls = Set.of();
        Set<String> given = new HashSet<>();
        ObjectNode written = null;
        boolean typed = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
            if (!given.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(parser, "occurs twice");
                parser.skipChildren();
                continue;
            }
            LimitExceededException.check(parser, limits, ReadLimit.MEMBERS, given.size());
            Read read = isNull ? Read.NOTHING : read(parser, valueType, Repeated.member(before, name));
            if (read.written != null && written == null) {
                written = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    written.set(value.getKey(), tree(valueType, value.getValue()));
                }
                nulls.forEach(written::putNull);
            }
            if (read.value != null) {
                values.put(name, read.value);
            } else if (isNull) {
                nulls = nulls.isEmpty() ? new LinkedHashSet<>() : nulls; // Nearly no map has any.
                nulls.add(name);
            }
            typed &= isNull || read.value != null;
            if (written != null) {
                written.set(name, asWritten(valueType, read));
            }
        }
        return new Read(typed || written == null ? Repeated.map(values, nulls, before) : null, written);
    }

    /** A value as the document has it. */
    JsonNode asWritten(ValueType type, Read read) {
        if (read.written != null) {
            return read.written;
        }
        return read.value == null ? NullNode.getInstance() : tree(type, read.value);
    }

    private JsonNode tree(ValueType type, Object value) {
        return new TreeWriter(trees, document.shape(), null).toTree(type, value);
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }
}
