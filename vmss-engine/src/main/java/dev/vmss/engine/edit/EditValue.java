package dev.vmss.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.reflect.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads a value as the Azure CLI does: as JSON if it is some, otherwise as text; and as text where the model wants text. */
final class EditValue {

    private EditValue() {}

    /**
     * The value of an edit.
     *
     * @param path the path of the edit, for a message
     */
    static JsonNode read(String path, String text, @Nullable ValueType type) {
        JsonNode json = parse(path, text);
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
    static @Nullable JsonNode parse(String path, String text) {
        try {
            return ModelReader.readTree(text);
        } catch (InvalidModelException e) {
            if (e.isBeyondLimit()) {
                throw new InvalidEditException(
                        path, "cannot have the value: " + e.problems().get(0).message());
            }
            return null;
        }
    }
}
