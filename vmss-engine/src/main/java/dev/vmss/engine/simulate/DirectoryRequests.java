package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What clients ask Azure Resource Manager itself before and beside requests about sets: its addresses, and the tenants,
 * subscriptions, providers, groups and resources that there are. They follow from the sets. Any subscription exists.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/resources/subscriptions/get">Subscriptions</a>
 * @see <a href="https://learn.microsoft.com/rest/api/resources/providers/get">Providers</a>
 */
final class DirectoryRequests {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String PROVIDER = "Microsoft.Compute";
    private static final List<String> TYPES = List.of(
            "virtualMachineScaleSets", "virtualMachineScaleSets/extensions", "virtualMachineScaleSets/virtualMachines");

    private final FakeWorld world;
    private final Neighbours neighbours;

    DirectoryRequests(FakeWorld world, Neighbours neighbours) {
        this.world = world;
        this.neighbours = neighbours;
    }

    /** Whether a request is answered here. */
    static boolean isOne(FakeRequest request) {
        List<String> path = segments(request);
        return switch (path.size()) {
            case 1 -> List.of("subscriptions", "tenants", "providers").contains(path.get(0));
            case 2 ->
                path.equals(List.of("metadata", "endpoints")) || path.get(0).matches("subscriptions|providers");
            case 3 -> isIn(path, "resourcegroups|resources|providers");
            case 4 ->
                isIn(path, "providers")
                        || isIn(path, "resourcegroups") && request.method().equals("HEAD");
            case 5 -> isIn(path, "resourcegroups") && path.get(4).equals("resources");
            default -> false;
        };
    }

    private static boolean isIn(List<String> path, String third) {
        return path.get(0).equals("subscriptions") && path.get(2).matches(third);
    }

    /** The parts of the address, in lower case. */
    private static List<String> segments(FakeRequest request) {
        return ArmAddress.segments(request.path()).stream()
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList();
    }

    FakeResponse answer(FakeRequest request) {
        List<String> path = segments(request);
        if (path.get(0).equals("metadata")) {
            return FakeResponse.of(200, CloudMetadata.document(request));
        } else if (request.parameter("api-version").isEmpty()) {
            throw ApiVersions.missing();
        } else if (request.method().equals("HEAD")) {
            return exists(request);
        }
        List<String> spelt = ArmAddress.segments(request.path());
        String last = path.get(path.size() - 1);
        return FakeResponse.of(
                200,
                switch (path.size()) {
                    case 1 -> top(last);
                    case 2 -> path.get(0).equals("providers") ? provider("", last) : subscription(spelt.get(1));
                    case 3 -> inSubscription(spelt.get(1), last, request);
                    case 4 -> provider("/subscriptions/" + spelt.get(1), last);
                    default -> resources(spelt.get(1), spelt.get(3), request);
                });
    }

    private FakeResponse exists(FakeRequest request) {
        neighbours.get(request);
        return FakeResponse.empty(204, Collections.emptyMap());
    }

    private ObjectNode top(String collection) {
        return switch (collection) {
            case "subscriptions" -> page(subscriptions(), DirectoryRequests::subscription);
            case "tenants" -> page(Stream.of(NOBODY), DirectoryRequests::tenant);
            default -> page(Stream.of(PROVIDER), name -> provider("", name));
        };
    }

    private ObjectNode inSubscription(String subscription, String collection, FakeRequest request) {
        return switch (collection) {
            case "resourcegroups" -> page(neighbours.groups(subscription).stream(), Function.identity());
            case "providers" -> page(Stream.of(PROVIDER), name -> provider("/subscriptions/" + subscription, name));
            default -> resources(subscription, "", request);
        };
    }

    private Stream<String> subscriptions() {
        List<String> found = world.sets().stream()
                .flatMap(set -> set.id().subscription().stream())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return found.isEmpty() ? Stream.of(NOBODY) : found.stream();
    }

    private static <T> ObjectNode page(Stream<T> values, Function<T, ObjectNode> document) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode array = page.putArray("value");
        values.forEach(value -> array.add(document.apply(value)));
        return page;
    }

    private static ObjectNode subscription(String id) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", "/subscriptions/" + id)
                .put("subscriptionId", id)
                .put("tenantId", NOBODY)
                .put("displayName", "Fake")
                .put("state", "Enabled")
                .put("authorizationSource", "RoleBased");
        document.putArray("managedByTenants");
        return document;
    }

    private static ObjectNode tenant(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "/tenants/" + id)
                .put("tenantId", id)
                .put("displayName", "Fake")
                .put("tenantCategory", "Home");
    }

    private ObjectNode provider(String scope, String name) {
        if (!name.equalsIgnoreCase(PROVIDER)) {
            throw new Refusal(
                    404,
                    "InvalidResourceNamespace",
                    "The fake has no provider '" + name + "', only '" + PROVIDER + "'.");
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", scope + "/providers/" + PROVIDER)
                .put("namespace", PROVIDER)
                .put("registrationState", "Registered")
                .put("registrationPolicy", "RegistrationRequired");
        ArrayNode types = document.putArray("resourceTypes");
        TYPES.forEach(type -> types.add(type(type)));
        return document;
    }

    private ObjectNode type(String name) {
        ObjectNode type = JsonNodeFactory.instance.objectNode().put("resourceType", name);
        ArrayNode locations = type.putArray("locations");
        world.sets().stream()
                .flatMap(set -> set.model().location().stream())
                .map(Region::name)
                .distinct()
                .forEach(locations::add);
        List<ApiVersion> newestFirst = new ArrayList<>(ApiVersion.known());
        Collections.reverse(newestFirst);
        ArrayNode versions = type.putArray("apiVersions");
        newestFirst.forEach(version -> versions.add(version.text()));
        return type;
    }

    /** The sets of a subscription or a group as resources of any type are listed. */
    private ObjectNode resources(String subscription, String group, FakeRequest request) {
        String filter = request.parameter("$filter");
        if (!filter.isEmpty()
                && !filter.toLowerCase(Locale.ROOT)
                        .matches("\\s*resourcetype\\s+eq\\s+'" + NewSets.TYPE.toLowerCase(Locale.ROOT) + "'\\s*")) {
            throw new Refusal(
                    400, "InvalidFilter", "The only filter of the fake is resourceType eq '" + NewSets.TYPE + "'.");
        }
        return page(world.list(subscription, group).stream(), DirectoryRequests::resource);
    }

    private static ObjectNode resource(FakeSet set) {
        ObjectNode whole = Answers.document(set);
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        Stream.of("id", "name", "type", "location", "sku", "tags", "zones", "identity", "plan")
                .filter(whole::has)
                .forEach(name -> resource.set(name, whole.get(name)));
        return resource.put("provisioningState", set.state());
    }
}
