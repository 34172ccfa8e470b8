package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vmss.engine.source.TerraformAttribute.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which attributes of a resource a plan changes, as Terraform sees it: by position in lists, and without what it takes for none. */
final class TerraformChanges {

    /**
     * An attribute that changes.
     *
     * @param attribute the attribute
     * @param before the value before; missing if it is within a block that was not there
     * @param after the value after; missing if it is gone with its block, or not known yet
     */
    record Changed(TerraformAttribute attribute, JsonNode before, JsonNode after) {

        boolean isRemoved() {
            return TerraformConversion.isSet(attribute, before) && !TerraformConversion.isSet(attribute, after);
        }
    }

    private final Map<String, Changed> changes = new LinkedHashMap<>();

    private TerraformChanges() {}

    static TerraformChanges of(TerraformAttribute root, JsonNode before, JsonNode after, JsonNode unknown) {
        TerraformChanges changes = new TerraformChanges();
        changes.compareMembers(root, before, after, unknown);
        return changes;
    }

    List<Changed> all() {
        return List.copyOf(changes.values());
    }

    /** Whether an attribute, or anything within it, changes. */
    boolean touch(String path) {
        return changes.keySet().stream().anyMatch(changed -> changed.equals(path) || changed.startsWith(path + "."));
    }

    private void compareMembers(TerraformAttribute block, JsonNode before, JsonNode after, JsonNode unknown) {
        for (TerraformAttribute attribute : block.members()) {
            String name = attribute.name();
            if (!attribute.isMapped() || attribute.row().isReadOnly()) {
                continue;
            }
            JsonNode maybe = unknown.path(name);
            if (maybe.isBoolean() && maybe.booleanValue()) {
                add(attribute, before.path(name), MissingNode.getInstance());
            } else if (after.has(name) || maybe.isContainerNode() && !maybe.isEmpty()) {
                compare(attribute, before.path(name), after.path(name), maybe);
            }
        }
    }

    private void compare(TerraformAttribute attribute, JsonNode before, JsonNode after, JsonNode unknown) {
        if (attribute.kind() != Kind.BLOCK && attribute.kind() != Kind.BLOCKS) {
            boolean neither =
                    !TerraformConversion.isSet(attribute, before) && !TerraformConversion.isSet(attribute, after);
            if (!neither && !same(attribute, before, after) || unknown.isContainerNode() && !unknown.isEmpty()) {
                add(attribute, before, after);
            }
            return;
        }
        List<JsonNode> old = elements(before);
        List<JsonNode> now = elements(after);
        int changed = changes.size();
        if (old.size() != now.size()) {
            add(attribute, before, after);
        }
        if (attribute.row().type().equals("block set") && new HashSet<>(old).equals(new HashSet<>(now))) {
            return;
        }
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i < old.size() && i < now.size()) {
                compareMembers(attribute, counterpart(attribute, now.get(i), old, i), now.get(i), unknown.path(i));
            }
        }
        if (changes.size() > changed) {
            add(attribute, before, after);
        }
    }

    private static boolean same(TerraformAttribute attribute, JsonNode before, JsonNode after) {
        return attribute.row().type().startsWith("set(")
                ? Set.copyOf(elements(before)).equals(Set.copyOf(elements(after)))
                : before.equals(after);
    }

    /** In a set of blocks, position says nothing. */
    private static JsonNode counterpart(TerraformAttribute block, JsonNode element, List<JsonNode> old, int index) {
        String name = element.path("name").asText();
        if (block.row().type().equals("block set") && !name.isEmpty()) {
            for (JsonNode other : old) {
                if (other.path("name").asText().equals(name)) {
                    return other;
                }
            }
        }
        return old.get(index);
    }

    private static List<JsonNode> elements(JsonNode value) {
        List<JsonNode> elements = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else if (value.isObject()) {
            elements.add(value);
        }
        return elements;
    }

    private void add(TerraformAttribute attribute, JsonNode before, JsonNode after) {
        changes.putIfAbsent(attribute.path(), new Changed(attribute, before, after));
    }
}
