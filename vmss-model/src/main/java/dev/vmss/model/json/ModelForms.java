package dev.vmss.model.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonFormProvider;
import dev.vmss.model.mapper.SerialForm;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.TextValue;
import java.io.NotSerializableException;
import java.util.Optional;

/** What mappers and Java serialize of values of the model, and the documents that they read. Found as a service. */
@Experimental
public final class ModelForms implements JsonFormProvider {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** For numbers and whatever else is no type of the model. */
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Creates the service. */
    public ModelForms() {}

    @Override
    public Optional<JsonNode> write(Object value) {
        if (value instanceof ModelObject object) {
            return Optional.of(ModelWriter.redacted().toTree(object));
        } else if (value instanceof ModelDocument<?> document) {
            return write(document.value());
        } else if (value instanceof ModelList<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node("", element)));
            return Optional.of(array);
        } else if (value instanceof ModelMap<?> map) {
            ObjectNode object = NODES.objectNode();
            map.asMap().forEach((name, entry) -> object.set(name, node(name, entry)));
            map.nulls().forEach(name -> object.set(name, NullNode.getInstance()));
            return Optional.of(object);
        } else if (value instanceof JsonForm && value instanceof Exception refusal) {
            String message = Redaction.SHOWN.text("", String.valueOf(refusal.getMessage()));
            return Optional.of(NODES.objectNode().put("message", message));
        }
        return Optional.empty();
    }

    private JsonNode node(String name, Object value) {
        return write(value).orElseGet(() -> {
            JsonValue json = value instanceof JsonValue any
                    ? any
                    : value instanceof TextValue || value instanceof String
                            ? JsonValue.of(value.toString())
                            : JsonValue.of(PLAIN.<JsonNode>valueToTree(value));
            return Redaction.SHOWN.value(name, json).toJsonNode();
        });
    }

    @Override
    public <T> Optional<T> read(Class<T> type, JsonNode json) {
        if (!ModelObject.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        ModelObject value = ModelReader.create()
                .read(type.asSubclass(ModelObject.class), json)
                .value();
        refusePlaceholders(value);
        return Optional.of(type.cast(value));
    }

    @Override
    public Optional<SerialForm> serialize(Object value) throws NotSerializableException {
        return SerialForms.of(value);
    }

    @Override
    public Optional<Object> deserialize(SerialForm form) {
        return SerialForms.read(form);
    }

    /** What mappers write may come back. A placeholder that was taken for a password would become the password. */
    static void refusePlaceholders(ModelObject value) {
        ModelWriter.redacted(Redaction.by((name, secret, isPart) -> {
                    if (Redaction.isPlaceholder(secret)) {
                        throw new InvalidModelException(
                                name, "is a placeholder for a secret: omit the property, or set its value", -1);
                    }
                    return "";
                }))
                .toTree(value);
    }
}
