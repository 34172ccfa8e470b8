package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An object of Azure's JSON that is being filled, and its place: the set, or an element of a list in it. What is unset is
 * {@code null} at first; {@link #settle} then keeps those nulls that take something away.
 */
final class ArmObject {

    private final String place;
    private final ObjectNode json;

    ArmObject(String place, ObjectNode json) {
        this.place = place;
        this.json = json;
    }

    ObjectNode json() {
        return json;
    }

    /**
     * Sets the value at a place within this object. Several attributes may stand for one property, as an old name and its new
     * one do; the one that says something counts.
     */
    void put(String at, JsonNode value) {
        List<String> steps = steps(at);
        ObjectNode object = json;
        for (String step : steps.subList(0, steps.size() - 1)) {
            JsonNode inner = object.get(step);
            if (inner != null && isExpression(inner)) {
                return;
            }
            object = inner instanceof ObjectNode present ? present : object.putObject(step);
        }
        String last = steps.get(steps.size() - 1);
        JsonNode before = object.get(last);
        if (before == null || saysLess(before, value)) {
            // What a value holds is not looked into later: a null in the settings of an extension takes nothing away.
            boolean isWhole = value.isContainerNode() && !value.isEmpty();
            object.set(last, isWhole ? SourceJson.NODES.pojoNode(value) : value);
        }
    }

    /** A new element of the list at a place within this object. */
    ArmObject add(String at) {
        List<String> steps = steps(at);
        ObjectNode object = json;
        for (String step : steps.subList(0, steps.size() - 1)) {
            object = object.get(step) instanceof ObjectNode present ? present : object.putObject(step);
        }
        String last = steps.get(steps.size() - 1);
        ArrayNode array = object.get(last) instanceof ArrayNode present ? present : object.putArray(last);
        return new ArmObject(at, array.addObject());
    }

    private List<String> steps(String at) {
        String within = place.isEmpty() ? at : at.substring(place.length() + 1);
        return List.of(
                within.replaceAll("\\[](\\.\\w+)?$", "").replace(".{*}", "").split("\\."));
    }

    private static boolean saysLess(JsonNode before, JsonNode value) {
        return before.isNull()
                || before.isContainerNode() && before.isEmpty()
                || before.isBoolean() && !before.booleanValue() && value.isBoolean();
    }

    private static boolean isExpression(JsonNode node) {
        return node.isTextual() && TextValue.isExpression(node.textValue());
    }

    /**
     * Takes out what is unset, but for what takes away something that was there before: that stays {@code null}, or false if it
     * was true.
     *
     * @param before the settled object before the change; one without members if there is none
     */
    static void settle(ObjectNode object, JsonNode before) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Optional<JsonNode> settled = settled(object.get(name), before.path(name));
            settled.ifPresentOrElse(value -> object.set(name, value), () -> object.remove(name));
        }
    }

    private static Optional<JsonNode> settled(JsonNode value, JsonNode before) {
        boolean wasThere = !before.isMissingNode() && !before.isNull();
        if (value instanceof POJONode whole && whole.getPojo() instanceof JsonNode held) {
            return Optional.of(held);
        } else if (value instanceof ObjectNode object) {
            boolean wasEmpty = object.isEmpty();
            settle(object, before);
            if (wasEmpty || !object.isEmpty() && !takesAllAway(object, before)) {
                return Optional.of(object);
            }
            return object.isEmpty() ? Optional.empty() : Optional.of(NullNode.getInstance());
        } else if (value instanceof ArrayNode array) {
            for (JsonNode element : array) {
                if (element instanceof ObjectNode object) {
                    settle(object, counterpart(object, before));
                }
            }
            return array.isEmpty() && !wasThere ? Optional.empty() : Optional.of(array);
        } else if (value.isNull()) {
            boolean wasTrue = before.isBoolean() && before.booleanValue();
            return wasTrue
                    ? Optional.of(SourceJson.NODES.booleanNode(false))
                    : wasThere ? Optional.of(value) : Optional.empty();
        }
        return Optional.of(value);
    }

    /** Whether an object consists of nulls, and leaves nothing of what was there before. */
    private static boolean takesAllAway(ObjectNode object, JsonNode before) {
        for (JsonNode member : object) {
            if (!member.isNull()) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            if (!object.has(member.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** The element of a list with the same name, or the same lun. */
    private static JsonNode counterpart(ObjectNode element, JsonNode before) {
        for (JsonNode other : before) {
            for (String key : List.of("name", "lun")) {
                String text = element.path(key).asText().toLowerCase(Locale.ROOT);
                if (!text.isEmpty() && text.equals(other.path(key).asText().toLowerCase(Locale.ROOT))) {
                    return other;
                }
            }
        }
        return SourceJson.NODES.objectNode();
    }

    /** All members of an object that is there, or none. */
    static Optional<ObjectNode> object(JsonNode root, String path) {
        JsonNode node = root;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }
}
