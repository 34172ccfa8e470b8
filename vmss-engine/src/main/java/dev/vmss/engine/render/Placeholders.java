package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes models for commands that others read: in place of each secret stands its name, as in {@code <adminPassword>} and {@code
 * ?sig=<fileUris-sig>}. Another secret of the same name has a number, as in {@code <adminPassword-2>}. Not thread-safe.
 */
final class Placeholders {

    private final Map<String, Map<JsonValue, String>> byName = new HashMap<>();

    private Placeholders() {}

    static ObjectNode tree(ModelObject model) {
        return ModelWriter.redacted(Redaction.by(new Placeholders()::inPlaceOf)).toTree(model);
    }

    private String inPlaceOf(String name, JsonValue secret, boolean isPart) {
        Map<JsonValue, String> secrets = byName.computeIfAbsent(named(name), any -> new LinkedHashMap<>());
        return secrets.computeIfAbsent(
                secret, any -> named(secrets.isEmpty() ? name : name + "-" + (secrets.size() + 1)));
    }

    /** A placeholder, of characters that mean nothing anywhere. */
    static String named(String name) {
        return "<" + name.replaceAll("[^A-Za-z0-9_-]+", "-") + ">";
    }
}
