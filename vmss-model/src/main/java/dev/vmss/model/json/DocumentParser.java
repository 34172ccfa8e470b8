package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.json.ValueReader.Read;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one document from a stream of tokens; made anew for each document. */
final class DocumentParser {

    /** The member that older versions of the Azure CLI print in every object. */
    private static final String CLI_MARK = "additionalProperties";

    /** The member of a page of the REST API that holds its list. */
    private static final String PAGE_LIST = "value";

    /** The member that the Azure CLI adds to every object with an id, which says it already. */
    private static final String CLI_RESOURCE_GROUP = "resourceGroup";

    private final Trees trees;
    private final ReadLimits limits;
    private final Problems problems;
    private final ValueReader values;
    private Shape shape = Shape.REST;

    /** Whether the object may still be a page, whose members before the list are scalars that no document has. */
    private boolean mayBePage = true;

    /** Documents without an envelope look alike in both shapes, but for the mark. */
    private boolean shapeIsOpen;

    DocumentParser(Trees trees, ReadLimits limits) {
        this(trees, limits, new Problems("", null));
    }

    DocumentParser(Trees trees, ReadLimits limits, Problems problems) {
        this.trees = trees;
        this.limits = limits;
        this.problems = problems;
        this.values = new ValueReader(this, trees, limits, problems);
    }

    Shape shape() {
        return shape;
    }

    /**
     * Reads the object at the current token, unless it is a page of the REST API.
     *
     * @param parser the parser, which stands at the end of the document or at the start of the page's list afterwards
     * @param type the type of documents
     * @param before the document of that type read before; {@code null} if there is none
     * @return the document; {@code null} if it is a page
     */
    @Nullable
    ModelObject readDocumentOrPage(JsonParser parser, ObjectType type, @Nullable ModelObject before)
            throws IOException {
        return read(parser, type, before);
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
        ModelObject document = read(parser, type, before);
        if (document == null) {
            problems.add("", DocumentKind.pageInsteadOf(type), -1);
            problems.throwIfAny();
        }
        return Objects.requireNonNull(document);
    }

    private @Nullable ModelObject read(JsonParser parser, ObjectType type, @Nullable ModelObject before)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(parser, "expected an object");
            problems.throwIfAny();
        }
        ObjectBuilder root = new ObjectBuilder(type, before);
        shapeIsOpen = !root.hasEnvelope();
        if (!root.hasEnvelope() || readUntilShapeIsKnown(parser, root)) {
            while (nextRootMember(parser, root)) {
                readMember(parser, root, root.property(), root.name());
            }
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return null;
        }
        problems.throwIfAny();
        ModelObject document = build(parser, root);
        DocumentKind.mismatch(document).ifPresent(mismatch -> problems.add("", mismatch, -1));
        problems.throwIfAny();
        return document;
    }

    /** Goes to the next member of a document; {@code false} if there is none, or if it is the list of a page. */
    private boolean nextRootMember(JsonParser parser, ObjectBuilder root) throws IOException {
        if (!root.nextMember(parser)) {
            return false;
        }
        JsonToken value = parser.currentToken();
        mayBePage = mayBePage && root.property() == null && !root.isFlattened(root.name());
        if (mayBePage && value == JsonToken.START_ARRAY && root.name().equals(PAGE_LIST)) {
            return false;
        }
        mayBePage &= !value.isStructStart();
        return true;
    }

    /** Reads a value that is part of a document; {@code null} if the type cannot hold it. */
    @Nullable
    Object readFragment(JsonParser parser, ValueType type) throws IOException {
        return values.read(parser, type, null).value();
    }

    /**
     * Holds back members until one shows the document's shape, because a {@code null} means something in one shape only. An
     * envelope that is {@code null} or an expression shows nothing: members of it may follow, which then do.
     * What means the same in both is read at once, and the members that show the shape are the large ones, so little is ever
     * held back.
     *
     * @return whether more members follow
     */
    private boolean readUntilShapeIsKnown(JsonParser parser, ObjectBuilder root) throws IOException {
        Map<String, HeldBack> heldBack = new LinkedHashMap<>();
        String telling = null;
        boolean isFlattened = false;
        while (telling == null && nextRootMember(parser, root)) {
            String name = root.name();
            Property property = root.property();
            isFlattened = property == null && root.isFlattened(name);
            boolean isEnvelope =
                    property != null && property.envelope() && parser.currentToken() == JsonToken.START_OBJECT;
            if (isFlattened || isEnvelope) {
                telling = name;
            } else if (property != null && meansTheSameInBothShapes(parser, root, property)) {
                readProperty(parser, root, property, name);
            } else {
                int line = parser.currentTokenLocation().getLineNr();
                if (heldBack.put(name, new HeldBack(property, trees.readTree(parser), line)) != null) {
                    problems.add(parser, "occurs twice");
                }
                LimitExceededException.check(parser, limits, ReadLimit.MEMBERS, heldBack.size());
            }
        }
        if (telling != null ? isFlattened : heldBack.containsKey(CLI_MARK)) {
            shape = Shape.CLI;
        }
        for (Map.Entry<String, HeldBack> member : heldBack.entrySet()) {
            problems.within(member.getKey(), member.getValue().line);
            try (JsonParser buffered = trees.treeAsTokens(member.getValue().value)) {
                buffered.nextToken();
                readMember(buffered, root, member.getValue().property, member.getKey());
            }
        }
        problems.within("", -1);
        if (telling != null) {
            readMember(parser, root, root.property(), telling);
        }
        return telling != null;
    }

    private static boolean meansTheSameInBothShapes(JsonParser parser, ObjectBuilder root, Property property) {
        return parser.currentToken() != JsonToken.VALUE_NULL
                && !property.type().holdsObjects()
                && property.cliNames().isEmpty()
                && !root.isAmbiguous(property);
    }

    /** A member that is read later, and the line that it stands on. */
    private record HeldBack(@Nullable Property property, JsonNode value, int line) {}

    /** Reads an object within the document. */
    ModelObject readObject(JsonParser parser, ObjectType type, @Nullable Object before) throws IOException {
        ObjectBuilder object = new ObjectBuilder(type, (ModelObject) before);
        readMembers(parser, object);
        return build(parser, object);
    }

    private ModelObject build(JsonParser parser, ObjectBuilder object) {
        ModelObject built = object.build();
        if (object.contradictsItself()) {
            problems.addMember(parser, "properties", "is an expression, but some of its members are also present");
        }
        return built;
    }

    private void readMembers(JsonParser parser, ObjectBuilder object) throws IOException {
        while (object.nextMember(parser)) {
            readMember(parser, object, object.property(), object.name());
        }
    }

    private void readMember(JsonParser parser, ObjectBuilder object, @Nullable Property property, String name)
            throws IOException {
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
        Property ofEnvelope = own == null || object.isAmbiguous(own) ? object.flattenedProperty(name) : null;
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
        ObjectBuilder envelope = object.flattenedEnvelope();
        while (envelope.nextMember(parser)) {
            object.addUnflattened(envelope.name());
            readMember(parser, envelope, envelope.property(), envelope.name());
        }
    }

    private void readUnknown(JsonParser parser, ObjectBuilder object, String name) throws IOException {
        if (object.givenBefore(null, name)) {
            problems.add(parser, "occurs twice");
            parser.skipChildren();
        } else {
            LimitExceededException.check(parser, limits, ReadLimit.MEMBERS, object.unknownMembers());
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
            problems.add(parser, "occurs twice");
            parser.skipChildren();
            return;
        }
        if (!name.equals(property.name())
                || shape == Shape.CLI && !property.cliNames().isEmpty()) {
            object.recorder().setSpelling(property.name(), name);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            readNull(object, property);
            return;
        }
        Object before = object.before(property);
        Object natural = values.readNatural(parser, property.type(), before);
        if (natural != null && property.admits(natural)) {
            object.set(property, natural);
        } else {
            readOther(parser, object, property, before, natural);
        }
    }

    private void readNull(ObjectBuilder object, Property property) {
        if (shape == Shape.CLI) {
            object.recorder().setSilent(property.name(), JsonValue.NULL);
        } else {
            object.recorder().setNull(property.name());
        }
    }

    /** Reads a list, a map, or a value that is not written as its type is or that the type does not admit. */
    private void readOther(
            JsonParser parser,
            ObjectBuilder object,
            Property property,
            @Nullable Object before,
            @Nullable Object outOfRange)
            throws IOException {
        if (outOfRange == null && ScalarReader.isAbsent(property.type(), parser)) {
            object.recorder().setWrittenAsAbsent(property.name());
            return;
        }
        Read read = outOfRange != null ? Read.of(outOfRange) : values.readOther(parser, property.type(), before);
        if (read.value() != null && !property.admits(read.value())) {
            object.recorder().setUntyped(property.name(), JsonValue.of(values.asWritten(property.type(), read)));
        } else if (read.value() != null) {
            object.set(property, read.value());
            if (read.written() != null) {
                object.recorder().setForm(property.name(), JsonValue.of(read.written()));
            }
        } else if (read.written() != null) {
            object.recorder().setUntyped(property.name(), JsonValue.of(read.written()));
        }
    }
}
