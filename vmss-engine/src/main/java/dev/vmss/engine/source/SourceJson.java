package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trees of JSON whose members are looked up without case, as tools differ in how they write names. */
final class SourceJson {

    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private SourceJson() {}

    /** The tree of a text, or empty if it is not JSON within the limits of all reading. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(ModelReader.readTree(text));
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }

    /** The member of a name in any case; a missing node if there is none. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** The text of a member, or the empty text. */
    static String text(JsonNode object, String name) {
        JsonNode member = member(object, name);
        return member.isTextual() ? member.textValue() : "";
    }

    /** The places at which a tree has an expression, as paths. */
    static List<String> expressions(JsonNode tree) {
        return expressions(tree, "[");
    }

    /** The places at which a tree has an expression that starts with a text. */
    static List<String> expressions(JsonNode tree, String start) {
        List<String> found = new ArrayList<>();
        collect(tree, start, "", found);
        return found;
    }

    private static void collect(JsonNode tree, String start, String path, List<String> found) {
        if (tree.isTextual()) {
            if (TextValue.isExpression(tree.textValue()) && tree.textValue().startsWith(start)) {
                found.add(path);
            }
        } else if (tree.isObject()) {
            tree.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            start,
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            found));
        } else if (tree.isArray()) {
            for (int i = 0; i < tree.size(); i++) {
                collect(tree.get(i), start, path + "[" + i + "]", found);
            }
        }
    }
}
