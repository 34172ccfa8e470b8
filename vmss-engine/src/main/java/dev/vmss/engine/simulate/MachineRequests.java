package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * The instances of Flexible sets as the virtual machines that they are: their models, views and actions. A machine has one operation at
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
    private static final List<String> FIXED =
            List.of("subscriptions", "", "resourcegroups", "", "providers", "microsoft.compute", "virtualmachines", "");

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
        if (path.size() < FIXED.size() || path.size() > FIXED.size() + 1) {
            return false;
        }
        for (int i = 0; i < FIXED.size(); i++) {
            if (!FIXED.get(i).isEmpty() && !FIXED.get(i).equalsIgnoreCase(path.get(i))) {
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
        ArmAddress address = instance(path.get(1), path.get(3), path.get(7));
        String action = path.size() == FIXED.size() ? "" : path.get(8).toLowerCase(Locale.ROOT);
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
                .map(set -> new ArmAddress(subscription, group, set.name(), List.of("virtualMachines", machine), ""))
                .orElseThrow(() -> Refusal.notFound(TYPE + "/" + machine, group));
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
