package dev.vmss.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.mapper.SerialForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.TextValue;
import java.io.NotSerializableException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * What Java serializes of values of the model. A stream is often stored, and read by many, so it holds no secret; and because a value must
 * arrive as it was, a value with a secret is refused instead of being redacted.
 */
final class SerialForms {

    private static final String SECRET = "(hidden)";

    /** A placeholder stands for no secret of this value any more, and arrives as it was. */
    private static final Redaction WITHOUT_SECRETS = Redaction.by((name, secret, isPart) ->
            Redaction.isPlaceholder(secret) ? secret.toJsonNode().asText() : SECRET);

    private static final ModelWriter WRITER = ModelWriter.rest();
    private static final ModelWriter WRITER_WITHOUT_SECRETS = ModelWriter.redacted(WITHOUT_SECRETS);
    private static final ModelReader READER = ModelReader.create().within(ReadLimits.AROUND_DOCUMENTS);

    private SerialForms() {}

    static Optional<SerialForm> of(Object value) throws NotSerializableException {
        if (value instanceof ModelObject object) {
            Class<?> type = ObjectType.of(object).javaType();
            return Optional.of(form(type, WRITER.toTree(object), WRITER_WITHOUT_SECRETS.toTree(object)));
        } else if (value instanceof JsonValue json) {
            JsonNode shown = WITHOUT_SECRETS.within("", json).toJsonNode();
            return Optional.of(form(JsonValue.class, json.toJsonNode(), shown));
        } else if (value instanceof TextValue text) {
            JsonNode shown = TextNode.valueOf(WITHOUT_SECRETS.text("", text.text()));
            return Optional.of(form(text.getClass(), TextNode.valueOf(text.text()), shown));
        }
        return Optional.empty();
    }

    private static SerialForm form(Class<?> type, JsonNode whole, JsonNode shown) throws NotSerializableException {
        if (!whole.equals(shown)) {
            String place = place(whole, shown);
            throw new NotSerializableException(type.getName() + ": "
                    + (place.isEmpty() ? "it" : place)
                    + " is secret or holds a secret, which Java does not serialize; remove it first, or send the text of a"
                    + " ModelWriter in a way that protects it");
        }
        return new SerialForm(type.getName(), whole.toString());
    }

    /** The place of the first secret. A name with a secret in it is not shown. */
    private static String place(JsonNode whole, JsonNode shown) {
        if (whole.isObject() && shown.isObject()) {
            for (Map.Entry<String, JsonNode> member : whole.properties()) {
                JsonNode other = shown.get(member.getKey());
                if (other == null) {
                    return "";
                } else if (!member.getValue().equals(other)) {
                    return joined(member.getKey(), place(member.getValue(), other));
                }
            }
        } else if (whole.isArray() && shown.isArray()) {
            Iterator<JsonNode> others = shown.iterator();
            int index = 0;
            for (JsonNode element : whole) {
                JsonNode other = others.next();
                if (!element.equals(other)) {
                    return joined("[" + index + "]", place(element, other));
                }
                index++;
            }
        }
        return "";
    }

    private static String joined(String name, String rest) {
        return rest.isEmpty() || rest.startsWith("[") ? name + rest : name + "." + rest;
    }

    static Optional<Object> read(SerialForm form) {
        Class<?> type;
        try {
            type = Class.forName(form.type(), false, SerialForms.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        if (ModelObject.class.isAssignableFrom(type)) {
            return Optional.of(
                    READER.read(type.asSubclass(ModelObject.class), form.json()).value());
        } else if (type == JsonValue.class) {
            return Optional.of(JsonValue.of(ModelReader.readTree(form.json())));
        } else if (TextValue.class.isAssignableFrom(type)) {
            return Optional.of(text(type, ModelReader.readTree(form.json()).asText()));
        }
        return Optional.empty();
    }

    private static Object text(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("is not made of a text", e);
        }
    }
}
