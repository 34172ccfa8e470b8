package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.source.TemplateFunctions.Function;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions of arrays and objects; some take texts, too. */
final class TemplateListFunctions {

    private static final int LONGEST_RANGE = 10_000;

    private TemplateListFunctions() {}

    static void addTo(Map<String, Function> functions) {
        functions.put("array", a -> a.get(0).isArray() ? a.get(0) : arrayOf(a));
        functions.put("createarray", TemplateListFunctions::arrayOf);
        functions.put("createobject", TemplateListFunctions::createObject);
        functions.put("concat", TemplateListFunctions::concat);
        functions.put("length", a -> TemplateLogicFunctions.number(length(a.get(0))));
        functions.put("empty", a -> BooleanNode.valueOf(a.get(0).isNull() || length(a.get(0)) == 0));
        functions.put("contains", TemplateListFunctions::contains);
        functions.put("first", a -> element(a.get(0), 0));
        functions.put("last", a -> element(a.get(0), length(a.get(0)) - 1));
        functions.put("skip", a -> slice(a.get(0), TemplateFunctions.wholeNumber(a.get(1)), Integer.MAX_VALUE));
        functions.put("take", a -> slice(a.get(0), 0, TemplateFunctions.wholeNumber(a.get(1))));
        functions.put("range", TemplateListFunctions::range);
        functions.put("flatten", TemplateListFunctions::flatten);
        functions.put("indexof", a -> TemplateLogicFunctions.number(indexOf(a.get(0), a.get(1), false)));
        functions.put("lastindexof", a -> TemplateLogicFunctions.number(indexOf(a.get(0), a.get(1), true)));
        functions.put("union", TemplateListFunctions::union);
        functions.put("intersection", TemplateListFunctions::intersection);
        functions.put("items", TemplateListFunctions::items);
        functions.put("objectkeys", a -> keys(a.get(0)));
        functions.put("shallowmerge", TemplateListFunctions::shallowMerge);
        functions.put("tryget", TemplateListFunctions::tryGet);
    }

    private static JsonNode arrayOf(List<JsonNode> values) {
        ArrayNode array = SourceJson.NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static JsonNode createObject(List<JsonNode> arguments) {
        ObjectNode object = SourceJson.NODES.objectNode();
        for (int i = 0; i < arguments.size(); i += 2) {
            object.set(arguments.get(i).asText(), arguments.get(i + 1));
        }
        return object;
    }

    private static JsonNode concat(List<JsonNode> arguments) throws UnknownValueException {
        if (arguments.get(0).isArray()) {
            ArrayNode array = SourceJson.NODES.arrayNode();
            arguments.forEach(argument -> argument.forEach(array::add));
            return array;
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode argument : arguments) {
            if (argument.isContainerNode()) {
                throw new UnknownValueException("concat() cannot be called like this");
            }
            text.append(TemplateTextFunctions.string(argument));
        }
        return TemplateTextFunctions.node(text.toString());
    }

    private static int length(JsonNode value) throws UnknownValueException {
        if (value.isTextual()) {
            return value.textValue().length();
        } else if (value.isContainerNode()) {
            return value.size();
        }
        throw new UnknownValueException("a value has no length");
    }

    private static JsonNode contains(List<JsonNode> arguments) {
        JsonNode container = arguments.get(0);
        JsonNode wanted = arguments.get(1);
        if (container.isTextual()) {
            return BooleanNode.valueOf(container.textValue().contains(wanted.asText()));
        } else if (container.isObject()) {
            return BooleanNode.valueOf(
                    !SourceJson.member(container, wanted.asText()).isMissingNode());
        }
        return BooleanNode.valueOf(isIn(container, wanted));
    }

    private static boolean isIn(JsonNode array, JsonNode wanted) {
        for (JsonNode element : array) {
            if (same(element, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return JsonValue.of(a).equals(JsonValue.of(b));
    }

    private static JsonNode element(JsonNode value, int index) {
        if (value.isTextual()) {
            String text = value.textValue();
            return TemplateTextFunctions.node(text.isEmpty() ? "" : text.substring(index, index + 1));
        }
        JsonNode element = value.path(index);
        return element.isMissingNode() ? NullNode.getInstance() : element;
    }

    private static JsonNode slice(JsonNode value, int skipped, int taken) throws UnknownValueException {
        int from = Math.min(Math.max(skipped, 0), length(value));
        int to = (int) Math.min(from + (long) Math.max(taken, 0), length(value));
        if (value.isTextual()) {
            return TemplateTextFunctions.node(value.textValue().substring(from, to));
        }
        ArrayNode array = SourceJson.NODES.arrayNode();
        for (int i = from; i < to; i++) {
            array.add(value.get(i));
        }
        return array;
    }

    private static JsonNode range(List<JsonNode> arguments) throws UnknownValueException {
        int start = TemplateFunctions.wholeNumber(arguments.get(0));
        int count = TemplateFunctions.wholeNumber(arguments.get(1));
        if (count < 0 || count > LONGEST_RANGE) {
            throw new UnknownValueException("range() cannot be called like this");
        }
        ArrayNode array = SourceJson.NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(start + i);
        }
        return array;
    }

    private static JsonNode flatten(List<JsonNode> arguments) {
        ArrayNode array = SourceJson.NODES.arrayNode();
        arguments.get(0).forEach(inner -> inner.forEach(array::add));
        return array;
    }

    /** The text is searched without case, as Resource Manager does. */
    private static int indexOf(JsonNode value, JsonNode wanted, boolean last) {
        if (value.isTextual()) {
            String text = value.textValue().toLowerCase(Locale.ROOT);
            String part = wanted.asText().toLowerCase(Locale.ROOT);
            return last ? text.lastIndexOf(part) : text.indexOf(part);
        }
        int found = -1;
        for (int i = 0; i < value.size() && (last || found < 0); i++) {
            found = same(value.get(i), wanted) ? i : found;
        }
        return found;
    }

    private static JsonNode union(List<JsonNode> arguments) {
        if (arguments.get(0).isObject()) {
            ObjectNode merged = SourceJson.NODES.objectNode();
            arguments.forEach(argument -> merge(merged, argument));
            return merged;
        }
        ArrayNode all = SourceJson.NODES.arrayNode();
        for (JsonNode argument : arguments) {
            for (JsonNode element : argument) {
                if (!isIn(all, element)) {
                    all.add(element);
                }
            }
        }
        return all;
    }

    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            if (into.get(member.getKey()) instanceof ObjectNode inner
                    && member.getValue().isObject()) {
                ObjectNode copy = inner.deepCopy();
                merge(copy, member.getValue());
                into.set(member.getKey(), copy);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        }
    }

    private static JsonNode intersection(List<JsonNode> arguments) {
        JsonNode first = arguments.get(0);
        if (first.isObject()) {
            ObjectNode common = SourceJson.NODES.objectNode();
            first.properties().forEach(member -> {
                if (arguments.stream().allMatch(other -> same(other.path(member.getKey()), member.getValue()))) {
                    common.set(member.getKey(), member.getValue());
                }
            });
            return common;
        }
        ArrayNode common = SourceJson.NODES.arrayNode();
        first.forEach(element -> {
            if (!isIn(common, element) && arguments.stream().allMatch(other -> isIn(other, element))) {
                common.add(element);
            }
        });
        return common;
    }

    private static JsonNode items(List<JsonNode> arguments) {
        ArrayNode items = SourceJson.NODES.arrayNode();
        arguments.get(0).properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> items.addObject().put("key", member.getKey()).set("value", member.getValue()));
        return items;
    }

    private static JsonNode keys(JsonNode object) {
        ArrayNode keys = SourceJson.NODES.arrayNode();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode shallowMerge(List<JsonNode> arguments) {
        ObjectNode merged = SourceJson.NODES.objectNode();
        arguments
                .get(0)
                .forEach(object ->
                        object.properties().forEach(member -> merged.set(member.getKey(), member.getValue())));
        return merged;
    }

    private static JsonNode tryGet(List<JsonNode> arguments) {
        JsonNode value = arguments.get(0);
        for (JsonNode key : arguments.subList(1, arguments.size())) {
            value = key.isIntegralNumber() ? value.path(key.intValue()) : SourceJson.member(value, key.asText());
        }
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
