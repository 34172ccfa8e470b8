package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * The instances of Flexible sets as the virtual machines that they are: their lists, models, views and actions. A machine has one operation at
 * a time, whatever is done to the other machines of its set.
 *
 * <p>The model of a machine cannot be changed here, other than in Azure: no recording shows what the service makes of such a request, and
 * the document of a virtual machine is none of the model. The answer says so, and is none of Azure's.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes">
 *     Orchestration modes: instances are compatible with single instance virtual machines</a>
 */
final class MachineRequests {

    private static final String TYPE = "Microsoft.Compute/virtualMachines";
    private static final List<String> IN_SUBSCRIPTION =
            List.of("subscriptions", "", "providers", "microsoft.compute", "virtualmachines");
    private static final List<String> IN_GROUP =
            List.of("subscriptions", "", "resourcegroups", "", "providers", "microsoft.compute", "virtualmachines");
    private static final int NAME = IN_GROUP.size();

    private final FakeWorld world;
    private final InstanceRequests instances;
    private final InstanceActions actions;

    MachineRequests(FakeWorld world, InstanceRequests instances, InstanceActions actions) {
        this.world = world;
        this.instances = instances;
        this.actions = actions;
    }

    static boolean isOne(FakeRequest request) {
        List<String> path = ArmAddress.segments(request.path());
        return path.size() == IN_SUBSCRIPTION.size() && startsWith(path, IN_SUBSCRIPTION)
                || path.size() <= NAME + 2 && startsWith(path, IN_GROUP);
    }

    private static boolean startsWith(List<String> path, List<String> fixed) {
        if (path.size() < fixed.size()) {
            return false;
        }
        for (int i = 0; i < fixed.size(); i++) {
            if (!fixed.get(i).isEmpty() && !fixed.get(i).equalsIgnoreCase(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    FakeResponse answer(FakeRequest request) {
        if (request.parameter("api-version").isEmpty()) {
            throw ApiVersions.missing();
        }
        List<String> path = ArmAddress.segments(request.path());
        if (path.size() <= NAME) {
            Router.expect(request, "GET");
            return list(path.get(1), path.size() == NAME ? path.get(3) : "", request);
        }
        ArmAddress address = instance(path.get(1), path.get(3), path.get(NAME));
        String action = path.size() == NAME + 1 ? "" : path.get(NAME + 1).toLowerCase(Locale.ROOT);
        String what = request.method() + " " + action;
        if (what.equals("GET ")) {
            return FakeResponse.of(200, document(address, request));
        } else if (what.equals("GET instanceview")) {
            return instances.view(address);
        } else if (what.equals("DELETE ")) {
            return actions.onInstance(address, "delete", request);
        } else if (request.method().equals("POST") && !action.equals("delete")) {
            return actions.onInstance(address, action, request);
        }
        if (action.isEmpty()
                && (request.method().equals("PUT") || request.method().equals("PATCH"))) {
            throw Refusal.notImplemented("This service changes the machines of a Flexible set only through their set.");
        }
        throw Router.notAllowed(request);
    }

    /** The address of the machine as an instance of its set. */
    private ArmAddress instance(String subscription, String group, String machine) {
        return world.list(subscription, group).stream()
                .filter(set -> set.isFlexible() && set.find(machine).isPresent())
                .findFirst()
                .map(set -> address(set, machine))
                .orElseThrow(() -> Refusal.notFound(TYPE + "/" + machine, group));
    }

    private static ArmAddress address(FakeSet set, String machine) {
        String subscription = set.id().subscription().orElse("");
        String group = set.id().resourceGroup().orElse("");
        return new ArmAddress(subscription, group, set.name(), List.of("virtualMachines", machine), "");
    }

    private FakeResponse list(String subscription, String group, FakeRequest request) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode machines = page.putArray("value");
        world.list(subscription, group).stream()
                .filter(FakeSet::isFlexible)
                .forEach(set -> set.instances()
                        .forEach(instance -> machines.add(document(address(set, instance.id()), request))));
        return FakeResponse.of(200, page);
    }

    private ObjectNode document(ArmAddress address, FakeRequest request) {
        ObjectNode document = (ObjectNode) instances.get(address, request).body();
        document.put(
                "id",
                "/subscriptions/" + address.subscription() + "/resourceGroups/" + address.group() + "/providers/" + TYPE
                        + "/" + document.path("name").asText());
        document.put("type", TYPE).remove(List.of("instanceId", "sku"));
        ObjectNode properties = document.withObject("/properties");
        properties.remove(List.of(
                "latestModelApplied",
                "modelDefinitionApplied",
                "networkProfileConfiguration",
                "resilientVMDeletionStatus"));
        properties.putObject("virtualMachineScaleSet").put("id", address.setId().text());
        return document;
    }
}
