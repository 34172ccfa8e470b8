package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values of the model as JSON in one format. */
final class TreeWriter {

    private final Trees trees;
    private final Shape shape;
    private final @Nullable Redaction redaction;

    TreeWriter(Trees trees, Shape shape, @Nullable Redaction redaction) {
        this.trees = trees;
        this.shape = shape;
        this.redaction = redaction;
    }

    JsonNode toTree(ValueType type, Object value) {
        if (value instanceof String || value instanceof TextValue) {
            return TextNode.valueOf(shown("", value.toString()));
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        return tree(buffer -> write(buffer, "", type, value));
    }

    private interface Writing {

        void to(JsonGenerator json) throws IOException;
    }

    private JsonNode tree(Writing writing) {
        try (TokenBuffer buffer = new TokenBuffer((ObjectCodec) null, false)) {
            writing.to(buffer);
            try (JsonParser tokens = buffer.asParser()) {
                return trees.readTree(tokens);
            }
        } catch (StreamConstraintsException e) {
            throw Unreadable.json(e, "", ReadLimits.AROUND_DOCUMENTS);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
    }

    /**
     * Writes a value.
     *
     * @param name what a secret in it is called
     */
    void write(JsonGenerator json, String name, ValueType type, Object value) throws IOException {
        if (value instanceof JsonValue untyped && !(type instanceof ValueType.AnyJson)) {
            writeUntyped(json, name, type, untyped);
        } else if (type instanceof ValueType.Nested nested) {
            json.writeStartObject();
            if (shape == Shape.CLI) {
                json.assignCurrentValue(nested.objectType()); // for the path of what cannot be written
            }
            writeMembers(json, nested.objectType(), (ModelObject) value, null);
            json.writeEndObject();
        } else if (type instanceof ValueType.Listing listing) {
            json.writeStartArray();
            for (Object element : (ModelList<?>) value) {
                write(json, name, listing.element(), element);
            }
            json.writeEndArray();
        } else if (type instanceof ValueType.Mapping mapping) {
            writeMap(json, mapping, (ModelMap<?>) value);
        } else {
            writeScalar(json, name, value);
        }
    }

    /**
     * Writes the members of an object.
     *
     * @param outer the object among whose members these stand, if the object is a flattened envelope
     */
    private void writeMembers(JsonGenerator json, ObjectType type, ModelObject object, @Nullable Flattening outer)
            throws IOException {
        Remainder remainder = object.remainder();
        Flattening flattening = shape == Shape.CLI ? Flattening.of(type, object) : null;
        if (flattening != null) {
            refuseAmbiguity(json, flattening);
        }
        for (Property property : type.properties()) {
            Object value = property.get(object);
            if (value != null && flattening != null && property.envelope()) {
                writeFlattened(json, property, (ModelObject) value, remainder, flattening);
            } else if (value != null) {
                json.writeFieldName(name(property, remainder, outer));
                JsonValue form = remainder.form(property.name()).orElse(null);
                if (form != null && !property.envelope() && saysTheSame(form, property.type(), value)) {
                    writeTree(json, property.name(), form);
                } else {
                    write(json, property.name(), property.type(), value);
                }
            } else if (remainder.nulls().contains(property.name())
                    || shape == Shape.CLI && remainder.silent().containsKey(property.name())) {
                json.writeNullField(name(property, remainder, outer));
            } else if (remainder.untyped().containsKey(property.name())) {
                json.writeFieldName(name(property, remainder, outer));
                write(
                        json,
                        property.name(),
                        property.type(),
                        remainder.untyped().get(property.name()));
            } else if (remainder.isWrittenAsAbsent(property.name())) {
                json.writeStringField(name(property, remainder, outer), "");
            }
        }
        for (Map.Entry<String, JsonValue> unknown : remainder.unknown().entrySet()) {
            json.writeFieldName(unknown.getKey());
            writeNamed(json, unknown.getKey(), unknown.getValue());
        }
        if (shape == Shape.CLI) {
            for (Map.Entry<String, JsonValue> silent : remainder.silent().entrySet()) {
                String name = silent.getKey();
                if (type.property(name).isEmpty()
                        && remainder.unknown(name).isEmpty()
                        && (flattening == null || !flattening.isOfEnvelope(name))
                        && (outer == null || !outer.isOfObject(name))) {
                    json.writeFieldName(name);
                    writeTree(json, name, silent.getValue());
                }
            }
        }
    }

    private static void refuseAmbiguity(JsonGenerator json, Flattening flattening) {
        flattening.ambiguousMember().ifPresent(member -> {
            throw new InvalidModelException(
                    Flattening.pathOf(json.getOutputContext(), member),
                    "cannot be written in the Azure CLI's format, because another member would have the" + " same name",
                    -1);
        });
    }

    /** Writes an envelope's members among those of its object, but for those that the document had inside it. */
    private void writeFlattened(
            JsonGenerator json, Property property, ModelObject envelope, Remainder remainder, Flattening flattening)
            throws IOException {
        if (!flattening.hasObject()) {
            writeMembers(json, property.nestedType(), envelope, flattening);
            if (remainder.silent().containsKey(property.name())) {
                json.writeNullField(name(property, remainder, null));
            }
            return;
        }
        ObjectNode inside = (ObjectNode) tree(buffer -> {
            buffer.writeStartObject();
            writeMembers(buffer, property.nestedType(), envelope, flattening);
            buffer.writeEndObject();
        });
        ObjectNode beside = inside.deepCopy();
        beside.remove(flattening.unflattened());
        inside.retain(flattening.unflattened());
        for (Map.Entry<String, JsonNode> member : beside.properties()) {
            json.writeFieldName(member.getKey());
            trees.writeTree(json, member.getValue());
        }
        json.writeFieldName(name(property, remainder, null));
        trees.writeTree(json, inside);
    }

    private String name(Property property, Remainder remainder, @Nullable Flattening outer) {
        Optional<String> spelling = remainder.spelling(property.name());
        if (shape == Shape.REST) {
            return spelling.filter(property.name()::equalsIgnoreCase).orElse(property.name());
        }
        String written =
                spelling.or(() -> property.cliNames().stream().findFirst()).orElse(property.name());
        return outer == null ? written : outer.nameOfEnvelopes(property, written);
    }

    /** The form is of use only as long as nobody has changed the value. */
    private boolean saysTheSame(JsonValue form, ValueType type, Object value) throws IOException {
        return value.equals(fragment(form.toJsonNode(), type));
    }

    private @Nullable Object fragment(JsonNode tree, ValueType type) throws IOException {
        try (JsonParser tokens = trees.treeAsTokens(tree)) {
            tokens.nextToken();
            return new DocumentParser(trees, ReadLimits.defaults()).readFragment(tokens, type);
        }
    }

    /** A list that holds an expression or a null is untyped as a whole, but its other elements may hold secrets all the same. */
    private void writeUntyped(JsonGenerator json, String name, ValueType type, JsonValue value) throws IOException {
        JsonNode tree = value.toJsonNode();
        if (redaction == null || !tree.isArray() || !(type instanceof ValueType.Listing listing)) {
            writeTree(json, name, value);
            return;
        }
        json.writeStartArray();
        for (JsonNode element : tree) {
            Object typed = element.isObject() ? fragment(element, listing.element()) : null;
            if (typed != null) {
                write(json, name, listing.element(), typed);
            } else {
                writeTree(json, name, JsonValue.of(element));
            }
        }
        json.writeEndArray();
    }

    private void writeMap(JsonGenerator json, ValueType.Mapping type, ModelMap<?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, ?> entry : map.asMap().entrySet()) {
            json.writeFieldName(entry.getKey());
            if (redaction != null && entry.getValue() instanceof String text) {
                writeNamed(json, entry.getKey(), JsonValue.of(text));
            } else {
                write(json, entry.getKey(), type.value(), entry.getValue());
            }
        }
        for (String name : map.nulls()) {
            json.writeNullField(name);
        }
        json.writeEndObject();
    }

    private void writeScalar(JsonGenerator json, String name, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(shown(name, text));
        } else if (value instanceof TextValue text) {
            json.writeString(shown(name, text.text()));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Secret secret) {
            if (redaction == null) {
                trees.writeTree(json, secret.reveal().toJsonNode());
            } else {
                json.writeString(redaction.hidden(name, secret.reveal()));
            }
        } else {
            writeTree(json, name, (JsonValue) value);
        }
    }

    private String shown(String name, String text) {
        return redaction == null ? text : redaction.text(name, text);
    }

    private void writeTree(JsonGenerator json, String name, JsonValue value) throws IOException {
        trees.writeTree(json, (redaction == null ? value : redaction.within(name, value)).toJsonNode());
    }

    /** Writes a value whose name the model does not know, so that it may tell what is secret. */
    private void writeNamed(JsonGenerator json, String name, JsonValue value) throws IOException {
        trees.writeTree(json, (redaction == null ? value : redaction.value(name, value)).toJsonNode());
    }
}
