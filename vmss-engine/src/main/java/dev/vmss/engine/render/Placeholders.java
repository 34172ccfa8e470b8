package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ModelObject;
import java.util.Map;

/** Writes models for commands that others read: in place of each secret stands its name, as in {@code <adminPassword>}. */
final class Placeholders {

    private Placeholders() {}

    static ObjectNode tree(ModelObject model) {
        ObjectNode redacted = ModelWriter.redacted().toTree(model);
        name(redacted, ModelWriter.rest().toTree(model));
        return redacted;
    }

    /** What the redacted tree does not have as the model has it is a secret. */
    private static void name(JsonNode redacted, JsonNode real) {
        if (redacted instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode there = real.path(member.getKey());
                if (isHidden(member.getValue(), there)) {
                    member.setValue(TextNode.valueOf(named(member.getKey())));
                } else {
                    name(member.getValue(), there);
                }
            }
        } else if (redacted instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (isHidden(array.get(i), real.path(i))) {
                    array.set(i, TextNode.valueOf(named("secret")));
                } else {
                    name(array.get(i), real.path(i));
                }
            }
        }
    }

    private static boolean isHidden(JsonNode redacted, JsonNode real) {
        return redacted.isTextual() && !redacted.equals(real);
    }

    /** A placeholder, of characters that mean nothing anywhere. */
    static String named(String name) {
        return "<" + name.replaceAll("[^A-Za-z0-9_-]+", "-") + ">";
    }
}
