package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.InstanceModelStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the commands of the steps that change one instance's own model, in their order. Each request holds what the steps
 * before it have changed. Not thread-safe.
 */
final class InstanceWriter {

    private static final String PROTECTION = "properties.protectionPolicy";

    private final Address address;
    private final ScaleSetInstance desired;
    private final ArrayNode disks;

    /** The instance as the steps so far leave it, but for its disks. */
    private ScaleSetInstance now;

    private boolean endsProtection;

    InstanceWriter(Address address, ScaleSetInstance applied, ScaleSetInstance desired) {
        this.address = address;
        this.desired = desired;
        this.now = applied;
        this.disks = disks(body(applied)).deepCopy();
    }

    /**
     * The commands of a step on the instance's own model.
     *
     * @throws IllegalArgumentException if the step is on the set's model
     */
    StepCommand command(InstanceModelStep step) {
        return switch (step.kind()) {
            case ATTACH_DISK -> attach((InstanceModelStep.AttachDisk) step);
            case DETACH_DISK -> detach((InstanceModelStep.DetachDisk) step);
            case UPDATE_INSTANCE -> update(step);
            default -> throw new IllegalArgumentException(step.kind() + " does not change the model of an instance");
        };
    }

    private StepCommand attach(InstanceModelStep.AttachDisk attach) {
        JsonNode disk = find(disks(body(desired)), attach.lun());
        remove(disks, attach.lun());
        disks.add(disk);
        return command(attach, attach(attach, disk));
    }

    private StepCommand detach(InstanceModelStep.DetachDisk detach) {
        remove(disks, detach.lun());
        return command(detach, disk(detach.instance(), "detach", detach.lun()));
    }

    private StepCommand update(InstanceModelStep step) {
        ScaleSetInstance before = now;
        boolean protects = protects(step);
        ScaleSetInstance after = Merge.merge(now, desired);
        Optional<ProtectionPolicy> protection =
                after.properties().flatMap(ScaleSetInstanceProperties::protectionPolicy);
        endsProtection = protection.isEmpty()
                && before.properties()
                        .flatMap(ScaleSetInstanceProperties::protectionPolicy)
                        .isPresent();
        now = protects ? now.mapProperties(properties -> properties.withProtectionPolicy(protection)) : after;
        return command(step, update(step, before));
    }

    private static boolean protects(InstanceModelStep step) {
        return step.kind() == Step.Kind.UPDATE_INSTANCE
                && step.causes().stream().allMatch(cause -> cause.startsWith(PROTECTION));
    }

    /**
     * Whether the request says no more than the protection: one with the whole instance, such as {@code az vmss update} sends,
     * was seen to leave the instance with a model of its own that lacks the set's health probe.
     */
    private boolean isSmall(InstanceModelStep step) {
        return protects(step) && !address.flexible();
    }

    private StepCommand command(InstanceModelStep step, List<String> az) {
        RestRequest request = put(step);
        return new StepCommand(step, List.of(request), az, new PowerShellLines(address).send(request));
    }

    private RestRequest put(InstanceModelStep step) {
        ObjectNode body = isSmall(step) ? protection() : body(now);
        if (!isSmall(step) && (!disks.isEmpty() || !disks(body).isEmpty())) {
            body.withObjectProperty("properties")
                    .withObjectProperty("storageProfile")
                    .set("dataDisks", disks.deepCopy());
        }
        if (endsProtection) {
            // What a request leaves out stays.
            body.withObjectProperty("properties").putNull("protectionPolicy");
        }
        return address.onInstance("PUT", step.instance(), "", Optional.of(JsonValue.of(body)));
    }

    private ObjectNode protection() {
        ObjectNode small = JsonNodeFactory.instance.objectNode();
        small.withObjectProperty("properties")
                .set(
                        "protectionPolicy",
                        body(now).path("properties").path("protectionPolicy").deepCopy());
        return small;
    }

    private List<String> disk(String instance, String command, int lun) {
        List<String> words = new ArrayList<>(List.of(address.flexible() ? "az vm disk" : "az vmss disk", command));
        if (address.flexible()) {
            words.add(new BashLines(address).inGroup().strip());
            words.addAll(BashLines.option("--vm-name", instance));
        } else {
            words.addAll(new BashLines(address).onSet("--vmss-name"));
            words.addAll(BashLines.option("--instance-id", instance));
        }
        words.addAll(List.of("--lun", Integer.toString(lun)));
        return List.of(String.join(" ", words));
    }

    private List<String> attach(InstanceModelStep.AttachDisk step, JsonNode disk) {
        List<String> words = new ArrayList<>(disk(step.instance(), "attach", step.lun()));
        String id = disk.path("managedDisk").path("id").asText("");
        if (!id.isEmpty()) {
            words.addAll(BashLines.option(address.flexible() ? "--name" : "--disk", id));
        } else {
            words.addAll(address.flexible() ? List.of("--new", "--name", Bash.quote("<disk>")) : List.of());
            words.addAll(List.of("--size-gb", disk.path("diskSizeGB").asText("<size>")));
        }
        String type = disk.path("managedDisk").path("storageAccountType").asText("");
        if (!type.isEmpty() && id.isEmpty()) {
            words.addAll(BashLines.option("--sku", type));
        }
        String caching = disk.path("caching").asText("");
        if (!caching.isEmpty()) {
            words.addAll(BashLines.option("--caching", caching));
        }
        return List.of(String.join(" ", words));
    }

    private List<String> update(InstanceModelStep step, ScaleSetInstance before) {
        BashLines bash = new BashLines(address);
        List<String> place = BashLines.option("--instance-id", step.instance());
        ScaleSetInstance after = withoutDisks(now);
        return AzArguments.between(withoutDisks(before), after, Placeholders.tree(after))
                .filter(arguments -> !isSmall(step) && !address.flexible() && !arguments.isEmpty())
                .map(arguments -> bash.update(place, arguments))
                .orElseGet(() -> bash.send(put(step)));
    }

    /** The disks have steps of their own. */
    private static ScaleSetInstance withoutDisks(ScaleSetInstance instance) {
        return instance.withProperties(instance.properties()
                .map(properties -> properties.withStorageProfile(
                        properties.storageProfile().map(storage -> storage.withDataDisks(Optional.empty())))));
    }

    /** The instance as a request holds it: without what only the service writes. */
    private static ObjectNode body(ScaleSetInstance instance) {
        ObjectNode tree = Placeholders.tree(instance);
        prune(ObjectType.of(instance), tree);
        return tree;
    }

    private static void prune(ObjectType type, ObjectNode tree) {
        tree.properties()
                .removeIf(member -> type.property(member.getKey())
                        .filter(property -> property.ignoredInRequests())
                        .isPresent());
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (member.getValue() instanceof ObjectNode inner) {
                type.property(member.getKey())
                        .filter(property -> property.type() instanceof ValueType.Nested)
                        .ifPresent(property -> prune(property.nestedType(), inner));
            }
        }
    }

    private static ArrayNode disks(ObjectNode body) {
        JsonNode disks = body.path("properties").path("storageProfile").path("dataDisks");
        return disks instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode find(ArrayNode disks, int lun) {
        for (JsonNode disk : disks) {
            if (disk.path("lun").asInt(-1) == lun) {
                return disk;
            }
        }
        return JsonNodeFactory.instance.objectNode().put("lun", lun);
    }

    private static void remove(ArrayNode disks, int lun) {
        for (int i = disks.size() - 1; i >= 0; i--) {
            if (disks.get(i).path("lun").asInt(-1) == lun) {
                disks.remove(i);
            }
        }
    }
}
