package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Redaction;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records, and values that have a builder, as JSON without secrets. The members are called as the accessors, so a new type needs no
 * change here. What is absent is {@code null}.
 */
final class MembersJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MembersJson() {}

    /** The members of a value, or empty if it is neither a record nor made by a builder. */
    static Optional<ObjectNode> of(Object value) {
        ObjectNode json = NODES.objectNode();
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                put(json, component.getAccessor(), value);
            }
            return Optional.of(json);
        } else if (value instanceof Throwable refusal) {
            json.set("message", text("message", String.valueOf(refusal.getMessage())));
            return Optional.of(json);
        }
        if (value instanceof Update update) {
            // What it merges when it is asked for is part of it, too.
            json.set("applied", node("applied", update.applied()));
            json.set("desired", node("desired", update.desired()));
            json.set("after", node("after", update.after()));
            json.set("diff", node("diff", update.diff()));
            json.set("context", node("context", update.context()));
            return Optional.of(json);
        }
        return FieldsJson.declared(value).map(type -> {
            FieldsJson.accessors(type).stream()
                    .filter(accessor -> isStored(accessor, value))
                    .forEach(accessor -> put(json, accessor, value));
            if (value instanceof DiffOptions) {
                // Guesses can be tested against a fingerprint.
                json.remove("lastSent");
            }
            return json;
        });
    }

    /** Behind what a builder sets there is a field, but not behind what is derived from it. */
    private static boolean isStored(Method accessor, Object value) {
        return Stream.of(value.getClass().getDeclaredFields())
                .anyMatch(field -> field.getName().equals(accessor.getName()));
    }

    private static void put(ObjectNode json, Method accessor, Object value) {
        json.set(accessor.getName(), node(accessor.getName(), FieldsJson.invoke(accessor, value)));
    }

    private static JsonNode node(String name, @Nullable Object value) {
        if (value == null) {
            return NullNode.getInstance();
        } else if (value instanceof Optional<?> optional) {
            return node(name, optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? IntNode.valueOf(optional.getAsInt()) : NullNode.getInstance();
        } else if (value instanceof Collection<?> elements) {
            ArrayNode array = NODES.arrayNode();
            elements.forEach(element -> array.add(node(name, element)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, entry) -> object.set(key.toString(), node(key.toString(), entry)));
            return object;
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Long number) {
            return LongNode.valueOf(number);
        } else if (value instanceof Enum<?> constant) {
            return TextNode.valueOf(JsonReport.name(constant));
        } else if (value instanceof JsonValue json) {
            return Redaction.SHOWN.value(name, json).toJsonNode();
        } else if (value instanceof JsonNode json) {
            return Redaction.SHOWN.value(name, JsonValue.of(json)).toJsonNode();
        } else if (value instanceof JsonForm form) {
            return JsonForms.json(form).orElseGet(() -> text(name, form));
        }
        return text(name, value);
    }

    private static JsonNode text(String name, Object value) {
        return Redaction.SHOWN.value(name, JsonValue.of(value.toString())).toJsonNode();
    }
}
