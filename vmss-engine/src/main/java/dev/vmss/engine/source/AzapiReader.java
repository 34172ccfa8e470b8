package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets that a plan holds as resources of the provider azapi: Azure's JSON in the attribute {@code body}, as an object or as text.
 *
 * @see <a href="https://github.com/Azure/terraform-provider-azapi">terraform-provider-azapi 2.12.0, docs/resources/resource.md</a>
 */
final class AzapiReader {

    private static final String DOCS = "terraform-provider-azapi, docs/resources/resource.md";

    private final SensitiveValues sensitive;

    private AzapiReader(SensitiveValues sensitive) {
        this.sensitive = sensitive;
    }

    static void read(SetReader reader, SensitiveValues sensitive, JsonNode resource, List<SourceDocument> found) {
        JsonNode change = resource.path("change");
        if (!resource.path("type").asText().equals("azapi_resource") || !isSet(change)) {
            return;
        }
        String address = resource.path("address").asText();
        AzapiReader azapi = new AzapiReader(sensitive);
        Optional<ObjectNode> before =
                azapi.set(change.path("before"), SourceJson.NODES.objectNode(), change.path("before_sensitive"));
        sensitive.turnToAfter();
        Optional<ObjectNode> after =
                azapi.set(change.path("after"), change.path("after_unknown"), change.path("after_sensitive"));
        List<SourceNote> notes = new ArrayList<>();
        if (TerraformApply.isReplacement(change)) {
            notes.add(new SourceNote(TerraformApply.replaces(TerraformApply.replacePaths(change)), DOCS));
        } else if (before.isPresent() && after.isPresent()) {
            notes.add(new SourceNote(
                    "the plan has only what the configuration names in body; give the set as the service holds it by --applied"
                            + " to have all of it looked at",
                    DOCS));
        }
        if (change.path("after").path("sensitive_body").isContainerNode()
                || change.path("after").has("sensitive_body_version")) {
            notes.add(new SourceNote("the content of sensitive_body is not part of a plan and is ignored", DOCS));
        }
        sensitive.note().ifPresent(notes::add);
        before.ifPresent(set -> found.add(reader.read(set, Side.BEFORE, address, notes)));
        after.ifPresent(
                set -> found.add(reader.read(set, Side.AFTER, address, TerraformReader.withUnknown(set, notes))));
    }

    /** Whether a resource changes a part of a set that it does not manage. */
    static boolean isUpdateOfSet(JsonNode resource) {
        return resource.path("type").asText().equals("azapi_update_resource") && isSet(resource.path("change"));
    }

    private static boolean isSet(JsonNode change) {
        String type = change.path("after")
                .path("type")
                .asText(change.path("before").path("type").asText());
        return type.split("@", 2)[0].equalsIgnoreCase(SetReader.SET_TYPE);
    }

    private Optional<ObjectNode> set(JsonNode values, JsonNode unknown, JsonNode marks) {
        if (!values.isObject()) {
            return Optional.empty();
        }
        ObjectNode set = SourceJson.NODES.objectNode();
        JsonNode body = values.path("body");
        JsonNode parsed = body.isTextual() ? SourceJson.parse(body.textValue()).orElse(body) : body;
        // A text is marked as a whole, and so is an object that a function made of a sensitive value.
        JsonNode filled = filled("", parsed, unknown.path("body"), marks.path("body"));
        if (filled instanceof ObjectNode object) {
            set.setAll(object);
        } else if (!filled.isMissingNode() && !filled.isNull()) {
            set.set("properties", filled);
        }
        set.put("type", SetReader.SET_TYPE);
        for (String name : List.of("id", "name", "location", "tags")) {
            JsonNode value = filled(name, values.path(name), unknown.path(name), marks.path(name));
            boolean isUnknownId = name.equals("id") && !value.isTextual();
            boolean isNone = value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
            if (!isNone && !isUnknownId && !set.has(name) && !unknown.path(name).asBoolean()) {
                set.set(name, value);
            }
        }
        addIdentity(set, values.path("identity").path(0));
        return Optional.of(set);
    }

    private static void addIdentity(ObjectNode set, JsonNode identity) {
        if (!identity.path("type").isTextual() || set.has("identity")) {
            return;
        }
        ObjectNode object =
                set.putObject("identity").put("type", identity.path("type").asText());
        ArrayNode ids = SourceJson.NODES.arrayNode();
        identity.path("identity_ids").forEach(ids::add);
        if (!ids.isEmpty()) {
            ObjectNode assigned = object.putObject("userAssignedIdentities");
            ids.forEach(id -> assigned.putObject(id.asText()));
        }
    }

    /** A value with an expression for what is unknown, which the plan leaves out, and for what is sensitive. */
    private JsonNode filled(String path, JsonNode value, JsonNode unknown, JsonNode mark) {
        if (unknown.asBoolean()) {
            return SourceJson.NODES.textNode(TerraformMapping.UNKNOWN + (path.isEmpty() ? "body" : path) + "]");
        } else if (unknown.isObject() && !unknown.isEmpty() || value.isObject()) {
            ObjectNode object = SourceJson.NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String inner = join(path, member.getKey());
                JsonNode innerMark = mark.isBoolean() ? mark : mark.path(member.getKey());
                object.set(member.getKey(), filled(inner, member.getValue(), unknown.path(member.getKey()), innerMark));
            }
            for (Map.Entry<String, JsonNode> member : unknown.properties()) {
                if (!object.has(member.getKey())) {
                    JsonNode filled = filled(
                            join(path, member.getKey()), value.path(member.getKey()), member.getValue(), mark.path(""));
                    if (!filled.isMissingNode() && !filled.isEmpty() || filled.isTextual()) {
                        object.set(member.getKey(), filled);
                    }
                }
            }
            return object;
        } else if (value.isArray() || unknown.isArray() && !unknown.isEmpty()) {
            ArrayNode array = SourceJson.NODES.arrayNode();
            for (int i = 0; i < Math.max(value.size(), unknown.size()); i++) {
                JsonNode filled =
                        filled(path + "[]", value.path(i), unknown.path(i), mark.isBoolean() ? mark : mark.path(i));
                if (!filled.isMissingNode()) {
                    array.add(filled);
                }
            }
            return array;
        }
        boolean isSensitive = mark.asBoolean() && !value.isNull() && !value.isMissingNode();
        return isSensitive && !isHiddenByModel(path) ? sensitive.expression(path, value) : value;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean isHiddenByModel(String path) {
        try {
            return ModelSchema.of(ScaleSet.class)
                    .find(Place.of(path))
                    .map(PropertyFacts::type)
                    .filter("secret"::equals)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
