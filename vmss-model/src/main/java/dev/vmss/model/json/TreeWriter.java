package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values of the model as JSON in one shape. */
final class TreeWriter {

    private static final JsonValue HIDDEN = JsonValue.of(Secret.of("").toString());

    private final ObjectMapper trees;
    private final Shape shape;
    private final boolean redacted;

    TreeWriter(ObjectMapper trees, Shape shape, boolean redacted) {
        this.trees = trees;
        this.shape = shape;
        this.redacted = redacted;
    }

    JsonNode toTree(ValueType type, Object value) {
        if (value instanceof String || value instanceof TextValue) {
            return TextNode.valueOf(value.toString());
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        try (TokenBuffer buffer = new TokenBuffer(trees, false)) {
            write(buffer, type, value);
            try (JsonParser tokens = buffer.asParser()) {
                return trees.readTree(tokens);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
    }

    void write(JsonGenerator json, ValueType type, Object value) throws IOException {
        if (value instanceof JsonValue untyped && !(type instanceof ValueType.AnyJson)) {
            writeUntyped(json, type, untyped);
        } else if (type instanceof ValueType.Nested nested) {
            json.writeStartObject();
            writeMembers(json, nested.objectType(), (ModelObject) value);
            json.writeEndObject();
        } else if (type instanceof ValueType.Listing listing) {
            json.writeStartArray();
            for (Object element : (ModelList<?>) value) {
                write(json, listing.element(), element);
            }
            json.writeEndArray();
        } else if (type instanceof ValueType.Mapping mapping) {
            writeMap(json, mapping, (ModelMap<?>) value);
        } else {
            writeScalar(json, value);
        }
    }

    private void writeMembers(JsonGenerator json, ObjectType type, ModelObject object) throws IOException {
        Remainder remainder = object.remainder();
        for (Property property : type.properties()) {
            Object value = property.get(object);
            if (value != null && shape == Shape.CLI && property.envelope()) {
                writeMembers(json, property.nestedType(), (ModelObject) value);
            } else if (value != null) {
                json.writeFieldName(name(property, remainder));
                JsonValue form = remainder.form(property.name()).orElse(null);
                if (form != null && saysTheSame(form, property.type(), value)) {
                    writeTree(json, form);
                } else {
                    write(json, property.type(), value);
                }
            } else if (remainder.nulls().contains(property.name())
                    || shape == Shape.CLI && remainder.silent().containsKey(property.name())) {
                json.writeNullField(name(property, remainder));
            } else if (remainder.untyped().containsKey(property.name())) {
                json.writeFieldName(name(property, remainder));
                write(json, property.type(), remainder.untyped().get(property.name()));
            } else if (remainder.isWrittenAsAbsent(property.name())) {
                json.writeStringField(name(property, remainder), "");
            }
        }
        for (Map.Entry<String, JsonValue> unknown : remainder.unknown().entrySet()) {
            json.writeFieldName(unknown.getKey());
            writeTree(json, redacted && Secret.isSecretName(unknown.getKey()) ? HIDDEN : unknown.getValue());
        }
        if (shape == Shape.CLI) {
            for (Map.Entry<String, JsonValue> silent : remainder.silent().entrySet()) {
                if (type.property(silent.getKey()).isEmpty() && !isOfEnvelope(silent.getKey(), type, object)) {
                    json.writeFieldName(silent.getKey());
                    writeTree(json, silent.getValue());
                }
            }
        }
    }

    /** Whether a member that the envelope's absence left to the object belongs to the envelope that it has by now. */
    private static boolean isOfEnvelope(String name, ObjectType type, ModelObject object) {
        return type.envelope()
                .filter(envelope -> envelope.get(object) != null)
                .flatMap(envelope -> envelope.nestedType().cliProperty(name))
                .isPresent();
    }

    private String name(Property property, Remainder remainder) {
        Optional<String> spelling = remainder.spelling(property.name());
        if (shape == Shape.REST) {
            return spelling.filter(property.name()::equalsIgnoreCase).orElse(property.name());
        }
        return spelling.or(() -> property.cliNames().stream().findFirst()).orElse(property.name());
    }

    /** The form is of use only as long as nobody has changed the value. */
    private boolean saysTheSame(JsonValue form, ValueType type, Object value) throws IOException {
        return value.equals(fragment(form.toJsonNode(), type));
    }

    private @Nullable Object fragment(JsonNode tree, ValueType type) throws IOException {
        try (JsonParser tokens = trees.treeAsTokens(tree)) {
            tokens.nextToken();
            return new DocumentParser(trees).readFragment(tokens, type);
        }
    }

    /** A list that holds an expression or a null is untyped as a whole, but its other elements may hold secrets all the same. */
    private void writeUntyped(JsonGenerator json, ValueType type, JsonValue value) throws IOException {
        JsonNode tree = value.toJsonNode();
        if (!redacted || !tree.isArray() || !(type instanceof ValueType.Listing listing)) {
            writeTree(json, value);
            return;
        }
        json.writeStartArray();
        for (JsonNode element : tree) {
            Object typed = element.isObject() ? fragment(element, listing.element()) : null;
            if (typed != null) {
                write(json, listing.element(), typed);
            } else {
                writeTree(json, JsonValue.of(element));
            }
        }
        json.writeEndArray();
    }

    private void writeMap(JsonGenerator json, ValueType.Mapping type, ModelMap<?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, ?> entry : map.asMap().entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, type.value(), entry.getValue());
        }
        for (String name : map.nulls()) {
            json.writeNullField(name);
        }
        json.writeEndObject();
    }

    private void writeScalar(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof TextValue text) {
            json.writeString(text.text());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Secret secret) {
            writeTree(json, redacted ? HIDDEN : secret.reveal());
        } else {
            writeTree(json, (JsonValue) value);
        }
    }

    /** Of JSON that the model does not know, names alone tell what is secret. */
    private void writeTree(JsonGenerator json, JsonValue value) throws IOException {
        trees.writeTree(json, (redacted ? value.redacted() : value).toJsonNode());
    }
}
