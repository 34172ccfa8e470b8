package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
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

/** Reads one document from a stream of tokens; made anew for each document. */
final class DocumentParser {

    /** The member that older versions of the Azure CLI print in every object. */
    private static final String CLI_MARK = "additionalProperties";

    /** The member that the Azure CLI adds to every object with an id, which says it already. */
    private static final String CLI_RESOURCE_GROUP = "resourceGroup";

    private final ObjectMapper trees;
    private final Problems problems;
    private Shape shape = Shape.REST;

    /** Documents without an envelope look alike in both shapes, but for the mark. */
    private boolean shapeIsOpen;

    DocumentParser(ObjectMapper trees) {
        this(trees, new Problems("", null));
    }

    DocumentParser(ObjectMapper trees, Problems problems) {
        this.trees = trees;
        this.problems = problems;
    }

    Shape shape() {
        return shape;
    }

    /**
     * Reads the object at the current token, and throws if anything in it was wrong. Its parts that are written letter by
     * letter as in the document before are that document's: the instances of a set have most of their model in common.
     *
     * @param parser the parser, which stands at the end of the object afterwards
     * @param type the object's type
     * @param before the document of that type read before; {@code null} if there is none
     */
    ModelObject readDocument(JsonParser parser, ObjectType type, @Nullable ModelObject before) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(parser, "expected an object");
            problems.throwIfAny();
        }
        ObjectBuilder root = new ObjectBuilder(type, before);
        shapeIsOpen = !root.hasEnvelope();
        if (!root.hasEnvelope() || readUntilShapeIsKnown(parser, root)) {
            readMembers(parser, root);
        }
        problems.throwIfAny();
        ModelObject document = build(parser, root);
        DocumentKind.mismatch(document).ifPresent(mismatch -> problems.add("", mismatch, -1));
        problems.throwIfAny();
        return document;
    }

    /** Reads a value that is part of a document; {@code null} if the type cannot hold it. */
    @Nullable
    Object readFragment(JsonParser parser, ValueType type) throws IOException {
        return readValue(parser, type, null).value;
    }

    /**
     * Holds back members until one shows the document's shape, because a {@code null} means something in one shape only.
     * What means the same in both is read at once, and the members that show the shape are the large ones, so little is ever
     * held back.
     *
     * @return whether more members follow
     */
    private boolean readUntilShapeIsKnown(JsonParser parser, ObjectBuilder root) throws IOException {
        Map<String, HeldBack> heldBack = new LinkedHashMap<>();
        String telling = null;
        while (telling == null && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (root.isEnvelope(name) || root.isFlattened(name)) {
                telling = name;
            } else if (meansTheSameInBothShapes(parser, root, name)) {
                readMember(parser, root, name);
            } else {
                int line = parser.currentTokenLocation().getLineNr();
                if (heldBack.put(name, new HeldBack(trees.readTree(parser), line)) != null) {
                    problems.add(parser, "is given twice");
                }
            }
        }
        if (telling != null ? root.isFlattened(telling) : heldBack.containsKey(CLI_MARK)) {
            shape = Shape.CLI;
        }
        for (Map.Entry<String, HeldBack> member : heldBack.entrySet()) {
            problems.within(member.getKey(), member.getValue().line);
            try (JsonParser buffered = trees.treeAsTokens(member.getValue().value)) {
                buffered.nextToken();
                readMember(buffered, root, member.getKey());
            }
        }
        problems.within("", -1);
        if (telling != null) {
            readMember(parser, root, telling);
        }
        return telling != null;
    }

    private static boolean meansTheSameInBothShapes(JsonParser parser, ObjectBuilder root, String name) {
        Property property = root.property(name);
        return property != null
                && parser.currentToken() != JsonToken.VALUE_NULL
                && !holdsObjects(property.type())
                && property.cliNames().isEmpty()
                && !root.isAmbiguous(name);
    }

    private static boolean holdsObjects(ValueType type) {
        if (type instanceof ValueType.Listing listing) {
            return holdsObjects(listing.element());
        } else if (type instanceof ValueType.Mapping mapping) {
            return holdsObjects(mapping.value());
        }
        return type instanceof ValueType.Nested;
    }

    /** The value of a member that is read later, and the line that it stands on. */
    private record HeldBack(JsonNode value, int line) {}

    private ModelObject readObject(JsonParser parser, ObjectType type, @Nullable Object before) throws IOException {
        ObjectBuilder object = new ObjectBuilder(type, (ModelObject) before);
        readMembers(parser, object);
        return build(parser, object);
    }

    private ModelObject build(JsonParser parser, ObjectBuilder object) {
        ModelObject built = object.build();
        if (object.contradictsItself()) {
            problems.addMember(
                    parser, "properties", "is one expression, and yet members that it stands for are given beside it");
        }
        return built;
    }

    private void readMembers(JsonParser parser, ObjectBuilder object) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            readMember(parser, object, name);
        }
    }

    private void readMember(JsonParser parser, ObjectBuilder object, String name) throws IOException {
        Property property = object.property(name);
        if (shape == Shape.CLI && object.hasEnvelope()) {
            readFlattened(parser, object, property, name);
        } else if (property != null) {
            readProperty(parser, object, property, name);
        } else {
            readUnknown(parser, object, name);
        }
    }

    /**
     * Reads a member of an object that has those of its envelope among its own. What neither knows is the envelope's: nearly all
     * properties are, and so are new ones.
     */
    private void readFlattened(JsonParser parser, ObjectBuilder object, @Nullable Property own, String name)
            throws IOException {
        Property ofEnvelope = own == null || object.isAmbiguous(name) ? object.flattenedProperty(name) : null;
        if (ofEnvelope != null && (own == null || isNoResourceType(parser))) {
            readProperty(parser, object.flattenedEnvelope(), ofEnvelope, name);
        } else if (own == null && !isOfCli(parser, name) && !object.givenBefore(null, name)) {
            readUnknown(parser, object.flattenedEnvelope(), name);
        } else if (own == null) {
            readUnknown(parser, object, name);
        } else if (own.envelope()
                && parser.currentToken() == JsonToken.START_OBJECT
                && !object.givenBefore(own, name)) {
            readUnflattened(parser, object, name);
        } else {
            object.replaceEnvelope(own.envelope() && parser.currentToken() == JsonToken.VALUE_STRING);
            readProperty(parser, object, own, name);
        }
    }

    /** Reads an envelope in a document that otherwise has such members beside the others. */
    private void readUnflattened(JsonParser parser, ObjectBuilder object, String name) throws IOException {
        object.startUnflattened(name);
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            object.addUnflattened(member);
            readMember(parser, object.flattenedEnvelope(), member);
        }
    }

    private void readUnknown(JsonParser parser, ObjectBuilder object, String name) throws IOException {
        if (object.givenBefore(null, name)) {
            problems.add(parser, "is given twice");
            parser.skipChildren();
        } else {
            recordUnknown(object.recorder(), name, JsonValue.read(parser, trees));
        }
    }

    private void recordUnknown(Remainder.Recorder recorder, String name, JsonValue value) {
        boolean marksCli = name.equals(CLI_MARK) && value.isEmptyContainer();
        if (marksCli && shapeIsOpen) {
            shape = Shape.CLI;
        }
        boolean repeatsId =
                name.equals(CLI_RESOURCE_GROUP) && value.toJsonNode().isTextual();
        if (shape == Shape.CLI && (marksCli || repeatsId || value.isNull())) {
            recorder.setSilent(name, value);
        } else {
            recorder.setUnknown(name, value);
        }
    }

    /**
     * An extension has a {@code type} of its own, which is a resource type, and another one in its envelope, which is not;
     * older versions of the CLI print the latter under that name.
     */
    private static boolean isNoResourceType(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                && !parser.getText().contains("/");
    }

    /** Whether a member that the model does not know is one that the CLI prints of its own accord. */
    private static boolean isOfCli(JsonParser parser, String name) {
        return parser.currentToken() == JsonToken.VALUE_NULL
                || name.equals(CLI_MARK)
                || name.equals(CLI_RESOURCE_GROUP) && parser.currentToken() == JsonToken.VALUE_STRING;
    }

    private void readProperty(JsonParser parser, ObjectBuilder object, Property property, String name)
            throws IOException {
        if (object.givenBefore(property, name)) {
            problems.add(parser, "is given twice");
            parser.skipChildren();
            return;
        }
        if (!name.equals(property.name())
                || shape == Shape.CLI && !property.cliNames().isEmpty()) {
            object.recorder().setSpelling(property.name(), name);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            if (shape == Shape.CLI) {
                object.recorder().setSilent(property.name(), JsonValue.NULL);
            } else {
                object.recorder().setNull(property.name());
            }
            return;
        }
        Object before = object.before(property);
        Object natural = readNatural(parser, property.type(), before);
        if (natural != null && property.admits(natural)) {
            object.set(property, natural);
            return;
        } else if (natural == null && ScalarReader.isAbsent(property.type(), parser)) {
            object.recorder().setWrittenAsAbsent(property.name());
            return;
        }
        Read read = natural != null ? Read.of(natural) : readValue(parser, property.type(), before);
        if (read.value != null && !property.admits(read.value)) {
            JsonNode outOfRange = read.written != null ? read.written : tree(property.type(), read.value);
            object.recorder().setUntyped(property.name(), JsonValue.of(outOfRange));
        } else if (read.value != null) {
            object.set(property, read.value);
            if (read.written != null) {
                object.recorder().setForm(property.name(), JsonValue.of(read.written));
            }
        } else if (read.written != null) {
            object.recorder().setUntyped(property.name(), JsonValue.of(read.written));
        }
    }

    /**
     * A value that was read.
     *
     * @param value the value, or {@code null} if the type cannot hold it
     * @param written how it was written, if that is worth keeping
     */
    private record Read(@Nullable Object value, @Nullable JsonNode written) {

        static final Read NOTHING = new Read(null, null);

        static Read of(Object value) {
            return new Read(value, null);
        }
    }

    /** The value, if it is written as its type itself is written, as most are; {@code null} if there is more to it. */
    private @Nullable Object readNatural(JsonParser parser, ValueType type, @Nullable Object before)
            throws IOException {
        if (type instanceof ValueType.Nested nested) {
            return parser.currentToken() == JsonToken.START_OBJECT
                    ? readObject(parser, nested.objectType(), before)
                    : null;
        }
        return ScalarReader.readNatural(type, parser, before);
    }

    private Read readValue(JsonParser parser, ValueType type, @Nullable Object before) throws IOException {
        JsonToken token = parser.currentToken();
        Object natural = readNatural(parser, type, before);
        if (natural != null) {
            return Read.of(natural);
        } else if (type instanceof ValueType.Listing listing && token == JsonToken.START_ARRAY) {
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
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Read read = parser.currentToken() == JsonToken.VALUE_NULL
                    ? new Read(null, JsonNodeFactory.instance.nullNode())
                    : readValue(parser, elementType, Repeated.element(before, elements.size()));
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
                written.add(read.written != null || read.value == null ? read.written : tree(elementType, read.value));
            }
        }
        return new Read(typed || written == null ? Repeated.list(elements, before) : null, written);
    }

    private Read readMap(JsonParser parser, ValueType valueType, @Nullable Object before) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> nulls = new LinkedHashSet<>();
        Set<String> given = new HashSet<>();
        ObjectNode written = null;
        boolean typed = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
            if (!given.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(parser, "is given twice");
                parser.skipChildren();
                continue;
            }
            Read read = isNull ? Read.NOTHING : readValue(parser, valueType, Repeated.member(before, name));
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
                nulls.add(name);
            }
            typed &= isNull || read.value != null;
            if (written != null) {
                written.set(
                        name, read.written != null || read.value == null ? read.written : tree(valueType, read.value));
            }
        }
        return new Read(typed || written == null ? Repeated.map(values, nulls, before) : null, written);
    }

    private JsonNode tree(ValueType type, Object value) {
        return new TreeWriter(trees, shape, false).toTree(type, value);
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }
}
