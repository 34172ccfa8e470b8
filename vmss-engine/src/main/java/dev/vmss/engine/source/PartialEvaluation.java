package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.value.TextValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts values in place of expressions, and leaves each expression whose value is not known as it is. */
final class PartialEvaluation {

    private final TemplateScope scope;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    PartialEvaluation(TemplateScope scope) {
        this.scope = scope;
    }

    /** Why the values are not known, by the paths of their places. */
    Map<String, String> reasons() {
        return reasons;
    }

    JsonNode of(JsonNode tree, String path) {
        if (tree.isTextual()) {
            return text(tree, path);
        } else if (tree.isArray()) {
            ArrayNode array = SourceJson.NODES.arrayNode();
            for (int i = 0; i < tree.size(); i++) {
                array.add(of(tree.get(i), path + "[" + i + "]"));
            }
            return array;
        } else if (!tree.isObject()) {
            return tree;
        }
        ObjectNode object = SourceJson.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (TemplateScope.isLoop(member.getKey(), member.getValue())) {
                member.getValue().forEach(loop -> addLoop(loop, object, path));
            } else {
                JsonNode name = text(SourceJson.NODES.textNode(member.getKey()), join(path, member.getKey()));
                object.set(name.asText(), of(member.getValue(), join(path, name.asText())));
            }
        }
        return object;
    }

    private void addLoop(JsonNode loop, ObjectNode object, String path) {
        String name = loop.path("name").asText();
        try {
            ArrayNode array = SourceJson.NODES.arrayNode();
            int count = scope.count(loop);
            for (int i = 0; i < count; i++) {
                scope.budget().spendOn(loop);
                scope.enterLoop(name, i);
                array.add(of(loop.path("input"), join(path, name) + "[" + i + "]"));
                scope.leaveLoop(name);
            }
            object.set(name, array);
        } catch (UnknownValueException e) {
            reasons.put(join(path, name), e.reason());
            object.put(name, "[copy('" + name + "')]");
        }
    }

    private JsonNode text(JsonNode text, String path) {
        if (!TextValue.isExpression(text.textValue())) {
            return text;
        }
        try {
            return scope.text(text.textValue());
        } catch (UnknownValueException e) {
            reasons.put(path, e.reason());
            return text;
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
