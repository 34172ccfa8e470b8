package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The resources around the sets: their groups, and resources to which their models refer by an id, such as load balancers
 * and networks. Clients read them together with a set. They are read-only, and contain what follows from the ids: their
 * names, and the names of their parts. A probe also has arbitrary values for its required properties, because clients fail
 * without them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/load-balancer/load-balancers/get#probe">Probes: protocol and port are required</a>
 */
final class Neighbours {

    private static final String OWN_TYPE = "microsoft.compute/virtualmachinescalesets";
    private static final String ID_START = "/subscriptions/";

    private final FakeWorld world;

    Neighbours(FakeWorld world) {
        this.world = world;
    }

    /** Whether an address is that of a group or of a resource that is neither a set nor a part of one. */
    static boolean isOne(String path) {
        ArmId id = ArmId.of(path);
        if (id.subscription().isEmpty() || id.resourceGroup().isEmpty()) {
            return false;
        }
        List<String> segments = ArmAddress.segments(path);
        if (id.resourceType().isEmpty()) {
            return segments.size() == 4;
        }
        return segments.size() >= 8
                && segments.size() % 2 == 0
                && !id.resourceType().get().toLowerCase(Locale.ROOT).startsWith(OWN_TYPE);
    }

    FakeResponse get(FakeRequest request) {
        if (request.parameter("api-version").isEmpty()) {
            throw ApiVersions.missing();
        }
        ArmId id = ArmId.of("/" + String.join("/", ArmAddress.segments(request.path())));
        Optional<ObjectNode> document = id.resourceType().isEmpty() ? group(id) : resource(id);
        return FakeResponse.of(
                200,
                document.orElseThrow(() -> id.resourceType().isEmpty()
                        ? Refusal.groupNotFound(id.name().orElse(""))
                        : Refusal.notFound(
                                id.resourceType().orElse("") + "/" + id.name().orElse(""),
                                id.resourceGroup().orElse(""))));
    }

    private Optional<ObjectNode> group(ArmId id) {
        String start = comparable(id) + "/";
        return world.sets().stream()
                .filter(set -> comparable(set.id()).startsWith(start)
                        || references(set).stream()
                                .anyMatch(reference ->
                                        reference.toLowerCase(Locale.ROOT).startsWith(start)))
                .findFirst()
                .map(set -> described(id, "Microsoft.Resources/resourceGroups", set));
    }

    /** The groups of a subscription in which something is, by their names. */
    List<ObjectNode> groups(String subscription) {
        Map<String, String> ids = new TreeMap<>();
        for (FakeSet set : world.sets()) {
            Stream.concat(Stream.of(set.id().text()), references(set).stream())
                    .map(ArmId::of)
                    .filter(id -> id.subscription()
                            .filter(subscription::equalsIgnoreCase)
                            .isPresent())
                    .flatMap(id -> id.resourceGroup().stream())
                    .forEach(group -> ids.putIfAbsent(
                            group.toLowerCase(Locale.ROOT), ID_START + subscription + "/resourceGroups/" + group));
        }
        return ids.values().stream().flatMap(id -> group(ArmId.of(id)).stream()).toList();
    }

    private Optional<ObjectNode> resource(ArmId id) {
        String asked = comparable(id);
        ObjectNode document = null;
        for (FakeSet set : world.sets()) {
            for (String reference : references(set)) {
                String compared = reference.toLowerCase(Locale.ROOT);
                if (compared.equals(asked) || compared.startsWith(asked + "/")) {
                    document =
                            document == null ? described(id, id.resourceType().orElseThrow(), set) : document;
                    addParts(document, ArmAddress.segments(reference.substring(asked.length())));
                }
            }
        }
        return Optional.ofNullable(document);
    }

    private static ObjectNode described(ArmId id, String type, FakeSet set) {
        ObjectNode document = described(id.text());
        document.put("type", type);
        set.model().location().map(Region::name).ifPresent(region -> document.put("location", region));
        return document;
    }

    private static ObjectNode described(String id) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", id);
        document.put("name", ArmId.of(id).name().orElse(""));
        document.putObject("properties").put("provisioningState", "Succeeded");
        return document;
    }

    /** Adds what stands behind a resource's id, pairs of a collection and of a name in it, as its parts. */
    private static void addParts(ObjectNode resource, List<String> rest) {
        ObjectNode parent = resource;
        for (int i = 0; i + 1 < rest.size(); i += 2) {
            String id = parent.path("id").asText() + "/" + rest.get(i) + "/" + rest.get(i + 1);
            ArrayNode parts = parent.withObject("/properties").withArray("/" + rest.get(i));
            ObjectNode part = null;
            for (JsonNode known : parts) {
                part = known.path("id").asText().equalsIgnoreCase(id) ? (ObjectNode) known : part;
            }
            if (part == null) {
                part = described(id);
                if (rest.get(i).equalsIgnoreCase("probes")) {
                    part.withObject("/properties").put("protocol", "Tcp").put("port", 80);
                }
                parts.add(part);
            }
            parent = part;
        }
    }

    private static String comparable(ArmId id) {
        return id.text().toLowerCase(Locale.ROOT);
    }

    private static List<String> references(FakeSet set) {
        Map<String, String> found = new LinkedHashMap<>();
        collect(ModelWriter.rest().toTree(set.model()), found);
        return new ArrayList<>(found.values());
    }

    private static void collect(JsonNode node, Map<String, String> found) {
        if (node.isTextual()) {
            note(node.asText(), found);
        }
        // The identities of a set are the names of members.
        node.fieldNames().forEachRemaining(name -> note(name, found));
        node.forEach(child -> collect(child, found));
    }

    private static void note(String text, Map<String, String> found) {
        if (text.regionMatches(true, 0, ID_START, 0, ID_START.length())) {
            found.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
        }
    }
}
