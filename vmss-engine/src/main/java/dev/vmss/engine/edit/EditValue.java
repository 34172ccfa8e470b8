package dev.vmss.engine.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.reflect.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads a value as the Azure CLI does: as JSON if it is some, otherwise as text; and as text where the model wants text. */
final class EditValue {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private EditValue() {}

    static JsonNode read(String text, @Nullable ValueType type) {
        JsonNode json = parse(text);
        if (json == null) {
            return TextNode.valueOf(text);
        }
        return wantsText(json, type) ? TextNode.valueOf(text) : withTexts(json, type);
    }

    /** A password may look like a number; a secret object looks like one. */
    private static boolean wantsText(JsonNode json, @Nullable ValueType type) {
        boolean isText = type instanceof ValueType.Text || type instanceof ValueType.Special;
        boolean mayBeText = type instanceof ValueType.Hidden && json.isValueNode();
        return (isText || mayBeText) && !json.isTextual() && !json.isNull();
    }

    /** Within JSON, too, a number or truth value becomes text where the model wants text. */
    private static JsonNode withTexts(JsonNode json, @Nullable ValueType type) {
        if (json.isValueNode()) {
            return wantsText(json, type) ? TextNode.valueOf(json.asText()) : json;
        } else if (json instanceof ArrayNode array && type instanceof ValueType.Listing listing) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withTexts(array.get(i), listing.element()));
            }
        } else if (json instanceof ObjectNode && type instanceof ValueType.Mapping mapping) {
            json.properties().forEach(entry -> entry.setValue(withTexts(entry.getValue(), mapping.value())));
        } else if (json instanceof ObjectNode && type instanceof ValueType.Nested nested) {
            json.properties()
                    .forEach(member -> nested.objectType()
                            .property(member.getKey())
                            .ifPresent(property -> member.setValue(withTexts(member.getValue(), property.type()))));
        }
        return json;
    }

    /** The JSON of a text, or {@code null} if it is none. */
    static @Nullable JsonNode parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.isMissingNode() ? null : json;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
