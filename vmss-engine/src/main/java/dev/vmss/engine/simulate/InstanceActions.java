package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vmss.engine.simulate.FakeInstance.Power;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.profile.EvictionPolicy;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a caller can do to instances: by a request on the set, about some or all of them, or on one of them. */
final class InstanceActions {

    private static final Set<String> ON_SET = Set.of(
            "manualupgrade",
            "reimage",
            "reimageall",
            "deallocate",
            "poweroff",
            "start",
            "restart",
            "redeploy",
            "delete",
            "performmaintenance");
    private static final Set<String> ON_INSTANCE = Set.of(
            "reimage",
            "reimageall",
            "deallocate",
            "poweroff",
            "start",
            "restart",
            "redeploy",
            "performmaintenance",
            "simulateeviction",
            "delete");

    /** Nobody deletes or upgrades all instances by leaving out which. */
    private static final Set<String> NEED_IDS = Set.of("manualupgrade", "delete");

    private final FakeWorld world;

    InstanceActions(FakeWorld world) {
        this.world = world;
    }

    FakeResponse onSet(ArmAddress address, String action, FakeRequest request) {
        if (!ON_SET.contains(action)) {
            throw ArmAddress.noSuchAddress(request.path());
        }
        FakeSet set = world.require(address);
        List<FakeInstance> instances = named(set, action, request);
        return start(set, instances, action, request, address);
    }

    FakeResponse onInstance(ArmAddress address, String action, FakeRequest request) {
        if (!ON_INSTANCE.contains(action)) {
            throw ArmAddress.noSuchAddress(request.path());
        }
        FakeSet set = world.require(address);
        if (address.rest().get(1).equals("*")) {
            return start(set, set.instances(), action, request, address);
        }
        FakeInstance instance = InstanceRequests.require(set, address);
        if (action.equals("simulateeviction")) {
            evict(set, instance);
            return FakeResponse.empty(204, Map.of());
        }
        return start(set, List.of(instance), action, request, address);
    }

    private FakeResponse start(
            FakeSet set, List<FakeInstance> instances, String action, FakeRequest request, ArmAddress address) {
        requireIdle(set, instances);
        if (action.equals("performmaintenance") && !instances.isEmpty()) {
            throw Refusal.noMaintenance(set.name() + "_" + instances.get(0).id());
        }
        if (action.equals("delete")) {
            set.shrink(instances.size());
        }
        instances.forEach(instance -> instance.state(action.equals("delete") ? "Deleting" : "Updating"));
        FakeOperation operation = operation(set, instances, request, address);
        world.clock().at(world.clock().elapsed().plus(world.script().operationTime()), () -> {
            if (operation.isFailing()) {
                instances.forEach(instance -> instance.state("Failed"));
                set.grow(action.equals("delete") ? instances.size() : 0);
            } else {
                instances.forEach(instance -> finish(set, instance, action));
            }
            operation.finish(world.clock().now());
        });
        return Answers.accepted(operation, request, address.subscription());
    }

    private static void requireIdle(FakeSet set, List<FakeInstance> instances) {
        SetRequests.requireIdle(set);
        if (instances.stream().anyMatch(FakeInstance::isBusy)) {
            throw Refusal.busy(false);
        }
    }

    /** An instance of a Flexible set is a machine of its own, and keeps neither its set nor the others from anything. */
    private FakeOperation operation(
            FakeSet set, List<FakeInstance> instances, FakeRequest request, ArmAddress address) {
        boolean isOfOne = address.rest().size() > 1 && instances.size() == 1;
        if (!isOfOne || !set.isFlexible()) {
            return world.start(set, request);
        }
        FakeOperation operation = world.start(request);
        instances.get(0).operation(operation);
        return operation;
    }

    private void finish(FakeSet set, FakeInstance instance, String action) {
        if (world.script().isFailing(instance.id()) && !action.equals("delete")) {
            instance.state("Failed");
            return;
        }
        instance.state("Succeeded");
        switch (action) {
            case "manualupgrade" ->
                instance.upgrade(InstanceFactory.upgraded(set, instance), set.model(), set.version());
            case "reimage", "reimageall" -> instance.reimage(InstanceFactory.reimaged(set, instance));
            case "deallocate" -> instance.power(Power.DEALLOCATED);
            case "poweroff" -> instance.power(Power.STOPPED);
            case "start", "restart", "redeploy" -> instance.power(Power.RUNNING);
            case "delete" -> set.remove(instance.id());
            default -> {}
        }
    }

    /** A Spot instance goes as its set says: it is deallocated or deleted. */
    private void evict(FakeSet set, FakeInstance instance) {
        boolean deletes = set.model()
                .virtualMachineProfile()
                .flatMap(VirtualMachineProfile::evictionPolicy)
                .filter(EvictionPolicy.DELETE::equals)
                .isPresent();
        if (deletes) {
            set.shrink(1);
            set.remove(instance.id());
        } else {
            instance.power(Power.DEALLOCATED);
        }
    }

    private static List<FakeInstance> named(FakeSet set, String action, FakeRequest request) {
        JsonNode ids = body(request).path("instanceIds");
        if (ids.isMissingNode() || ids.isNull()) {
            if (NEED_IDS.contains(action)) {
                throw Refusal.missing("instanceIds");
            }
            return set.instances();
        } else if (!ids.isArray()) {
            throw Refusal.unreadable("instanceIds: expected an array");
        }
        List<FakeInstance> instances = new ArrayList<>();
        for (JsonNode id : ids) {
            if (id.asText().equals("*")) {
                return set.instances();
            }
            FakeInstance instance = set.find(id.asText())
                    .orElseThrow(() -> Refusal.notActive(
                            id.asText(),
                            action.equals("manualupgrade") ? "upgradePolicies.instanceIds" : "instanceIds"));
            if (!instances.contains(instance)) {
                instances.add(instance);
            }
        }
        return instances;
    }

    private static JsonNode body(FakeRequest request) {
        try {
            return request.body().isBlank() ? MissingNode.getInstance() : ModelReader.readTree(request.body());
        } catch (InvalidModelException e) {
            throw Refusal.unreadable(e.getMessage());
        }
    }
}
