package dev.vmss.engine.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.schema.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads a value as the Azure CLI does: as JSON if it is some, otherwise as text; and as text where the model wants text. */
final class EditValue {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private EditValue() {}

    static JsonNode read(String text, @Nullable ValueType type) {
        JsonNode json = parse(text);
        if (json == null) {
            return TextNode.valueOf(text);
        }
        boolean wantsText = type instanceof ValueType.Text || type instanceof ValueType.Special;
        return wantsText && !json.isTextual() && !json.isNull() ? TextNode.valueOf(text) : json;
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
