package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.InstanceModelStep;
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
import java.util.regex.Pattern;

/**
 * Writes the commands of the steps that change one instance's own model, in their order. A request that contains more than
 * the change also contains the changes of earlier steps. Not thread-safe.
 */
final class InstanceWriter {

    private static final String PROPERTIES = "properties.";
    private static final String PROTECTION = "properties.protectionPolicy";
    private static final String DISKS = "properties.storageProfile.dataDisks";
    private static final Pattern NAME_END = Pattern.compile("[.\\[{]");

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
        RestRequest request = put(attach, allDisks());
        return command(attach, request, address.flexible() ? attachToMachine(attach, disk) : send(attach, request));
    }

    private StepCommand detach(InstanceModelStep.DetachDisk detach) {
        remove(disks, detach.lun());
        RestRequest request = put(detach, allDisks());
        return command(
                detach,
                request,
                address.flexible()
                        ? List.of(String.join(" ", onMachine("detach", detach, detach.lun())))
                        : send(detach, request));
    }

    private StepCommand update(InstanceModelStep step) {
        ObjectNode before = body(now);
        ScaleSetInstance after = Merge.merge(now, desired);
        Optional<ProtectionPolicy> protection =
                after.properties().flatMap(ScaleSetInstanceProperties::protectionPolicy);
        endsProtection = endsProtection
                || protection.isEmpty()
                        && now.properties()
                                .flatMap(ScaleSetInstanceProperties::protectionPolicy)
                                .isPresent();
        now = protects(step) ? now.mapProperties(properties -> properties.withProtectionPolicy(protection)) : after;
        if (!protects(step)) {
            disks(body(after)).forEach(this::change);
        }
        RestRequest request = put(step, changed(step, before));
        return command(step, request, send(step, request));
    }

    private static boolean protects(InstanceModelStep step) {
        return step.causes().stream().allMatch(cause -> cause.startsWith(PROTECTION));
    }

    private StepCommand command(InstanceModelStep step, RestRequest request, List<String> az) {
        List<String> power = new PowerShellLines(address).sendToInstance(request, step.instance());
        return new StepCommand(step, List.of(request), az, power);
    }

    private List<String> send(InstanceModelStep step, RestRequest request) {
        return new BashLines(address).sendToInstances(request, step.instances());
    }

    /**
     * The request of a step. In Uniform orchestration it contains only the change: one with the whole instance, such as
     * {@code az vmss update} and {@code az vmss disk} send, was seen to give the instance its own model without the set's
     * health probe.
     */
    private RestRequest put(InstanceModelStep step, ObjectNode changed) {
        ObjectNode body = address.flexible() ? whole() : changed;
        return address.onInstance("PUT", step.instance(), "", Optional.of(JsonValue.of(body)));
    }

    private ObjectNode whole() {
        ObjectNode body = body(now);
        if (!disks.isEmpty() || !disks(body).isEmpty()) {
            storage(body).set("dataDisks", disks.deepCopy());
        }
        if (endsProtection) {
            body.withObject("/properties").putNull("protectionPolicy");
        }
        return body;
    }

    /** All data disks of the instance; it loses disks that a request omits. */
    private ObjectNode allDisks() {
        ObjectNode small = JsonNodeFactory.instance.objectNode();
        storage(small).set("dataDisks", disks.deepCopy());
        return small;
    }

    private static ObjectNode storage(ObjectNode body) {
        return body.withObject("/properties/storageProfile");
    }

    /** The changed properties of the instance, each as a whole. */
    private ObjectNode changed(InstanceModelStep step, ObjectNode before) {
        ObjectNode after = body(now);
        ObjectNode small = JsonNodeFactory.instance.objectNode();
        for (String cause : step.causes()) {
            boolean isInside = cause.startsWith(PROPERTIES);
            String name = NAME_END.split(isInside ? cause.substring(PROPERTIES.length()) : cause, 2)[0];
            JsonNode value = (isInside ? after.path("properties") : after).path(name);
            JsonNode old = (isInside ? before.path("properties") : before).path(name);
            ObjectNode to = isInside ? small.withObject("/properties") : small;
            if (value.isMissingNode() && old.isMissingNode()) {
                return whole();
            }
            // Omitted properties do not change.
            to.set(name, value.isMissingNode() ? NullNode.getInstance() : value.deepCopy());
        }
        if (small.at("/properties/storageProfile").isObject()) {
            boolean isAboutDisks = step.causes().stream().allMatch(cause -> cause.startsWith(DISKS));
            if (isAboutDisks) {
                return allDisks();
            } else if (!disks.isEmpty() || storage(small).has("dataDisks")) {
                storage(small).set("dataDisks", disks.deepCopy());
            }
        }
        return small;
    }

    private List<String> onMachine(String command, InstanceModelStep step, int lun) {
        List<String> words = new ArrayList<>(List.of("az vm disk", command));
        words.add(new BashLines(address).inGroup().strip());
        words.addAll(BashLines.option("--vm-name", step.instance()));
        words.addAll(List.of("--lun", Integer.toString(lun)));
        return words;
    }

    private List<String> attachToMachine(InstanceModelStep.AttachDisk step, JsonNode disk) {
        List<String> words = onMachine("attach", step, step.lun());
        String id = disk.path("managedDisk").path("id").asText("");
        if (!id.isEmpty()) {
            words.addAll(BashLines.option("--name", id));
        } else {
            words.addAll(List.of("--new", "--name", Bash.quote("<disk>")));
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

    /** Applies the changes of a disk that stays. */
    private void change(JsonNode disk) {
        for (int i = 0; i < disks.size(); i++) {
            if (disks.get(i).path("lun").asInt(-1) == disk.path("lun").asInt(-2)) {
                disks.set(i, disk.deepCopy());
            }
        }
    }

    private static void remove(ArrayNode disks, int lun) {
        for (int i = disks.size() - 1; i >= 0; i--) {
            if (disks.get(i).path("lun").asInt(-1) == lun) {
                disks.remove(i);
            }
        }
    }
}
