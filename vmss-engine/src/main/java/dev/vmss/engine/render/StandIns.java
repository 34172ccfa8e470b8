package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes models with a text in the place of each secret. The same secret has the same text everywhere and another one another
 * text, so that whatever differed before differs still, and nothing else does. Not thread-safe.
 */
final class StandIns {

    private final Map<JsonValue, Integer> wholes = new HashMap<>();
    private final Map<JsonValue, Integer> parts = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final ModelWriter writer = ModelWriter.redacted(Redaction.by(this::inPlaceOf));

    /** Where secrets were, in order. */
    List<String> places() {
        return List.copyOf(places);
    }

    /** A model without secrets; places within it are counted from a name. */
    ObjectNode write(String name, ModelObject model) {
        ObjectNode written = writer.toTree(model);
        findPlaces(name, ModelWriter.rest().toTree(model), written);
        return written;
    }

    /** A text that is hidden again, and in the same way, when the plan is read and written once more. */
    private String inPlaceOf(String name, JsonValue secret, boolean isPart) {
        if (isEmpty(secret.toJsonNode())) {
            return "";
        } else if (isPart) {
            return Redaction.standIn(number(parts, secret), true);
        }
        JsonNode value = secret.toJsonNode();
        String text = Redaction.standIn(number(wholes, secret), false);
        return value.isTextual() && TextValue.isExpression(value.textValue()) ? "[" + text + "]" : text;
    }

    private int number(Map<JsonValue, Integer> numbers, JsonValue secret) {
        return numbers.computeIfAbsent(secret, any -> wholes.size() + parts.size() + 1);
    }

    private void findPlaces(String place, JsonNode whole, JsonNode shown) {
        if (whole.isObject() && shown.isObject()) {
            // What is hidden of a name changes neither the number nor the order of the members.
            Iterator<Map.Entry<String, JsonNode>> hidden = shown.properties().iterator();
            for (Map.Entry<String, JsonNode> member : whole.properties()) {
                Map.Entry<String, JsonNode> beside = hidden.next();
                String inner = place + "." + beside.getKey();
                if (!member.getKey().equals(beside.getKey())) {
                    places.add(inner);
                }
                findPlaces(inner, member.getValue(), beside.getValue());
            }
        } else if (whole.isArray() && shown.isArray()) {
            for (int i = 0; i < whole.size(); i++) {
                findPlaces(place + "[" + i + "]", whole.get(i), shown.path(i));
            }
        } else if (!whole.equals(shown) && !isEmpty(whole)) {
            places.add(place);
        }
    }

    /** That there is nothing is no secret, and rules ask for it. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }
}
