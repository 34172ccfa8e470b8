package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes models with a text in the place of each secret. The same secret has the same text everywhere and another one another
 * text, so that whatever differed before differs still, and nothing else does. Not thread-safe.
 */
final class StandIns {

    private final Map<JsonValue, String> texts = new HashMap<>();
    private final List<String> places = new ArrayList<>();

    /** Where secrets were, in order. */
    List<String> places() {
        return List.copyOf(places);
    }

    /** A model without secrets; places within it are counted from a name. */
    ObjectNode write(String name, ModelObject model) {
        ObjectNode whole = ModelWriter.rest().toTree(model);
        return (ObjectNode) replaced(name, whole, ModelWriter.redacted().toTree(model));
    }

    /** What the writer of reports hides is a secret; it alone decides that. */
    private JsonNode replaced(String place, JsonNode whole, JsonNode shown) {
        if (whole instanceof ObjectNode members && shown.isObject()) {
            members.properties()
                    .forEach(member -> member.setValue(
                            replaced(place + "." + member.getKey(), member.getValue(), shown.path(member.getKey()))));
            return members;
        } else if (whole instanceof ArrayNode elements && shown.isArray()) {
            for (int i = 0; i < elements.size(); i++) {
                elements.set(i, replaced(place + "[" + i + "]", elements.get(i), shown.path(i)));
            }
            return elements;
        } else if (whole.equals(shown) || isEmpty(whole)) {
            return whole;
        }
        places.add(place);
        return TextNode.valueOf(
                texts.computeIfAbsent(JsonValue.of(whole), secret -> "(secret " + (texts.size() + 1) + ")"));
    }

    /** That there is nothing is no secret, and rules ask for it. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }
}
