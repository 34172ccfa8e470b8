package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.edit.Merge;
import dev.vmss.engine.plan.InstancePlan;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.rules.ApiVersion;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands for an update of one instance's own model, as {@link StepCommands} gives them for the set's. Each request holds
 * the whole instance, because the service knows no smaller one.
 */
public final class InstanceCommands {

    private final ScaleSetInstance applied;
    private final ScaleSetInstance desired;
    private final ApiVersion version;

    private InstanceCommands(ScaleSetInstance applied, ScaleSetInstance desired, ApiVersion version) {
        this.applied = applied;
        this.desired = desired;
        this.version = version;
    }

    /**
     * The commands for an update of an instance.
     *
     * @param applied the instance as the service holds it
     * @param desired the instance as it should become
     * @return the commands, by the newest API version
     */
    public static InstanceCommands of(ScaleSetInstance applied, ScaleSetInstance desired) {
        return new InstanceCommands(applied, desired, ApiVersion.LATEST);
    }

    /**
     * The same by another API version.
     *
     * @param version the version of the requests
     * @return the commands
     */
    public InstanceCommands withApiVersion(ApiVersion version) {
        return new InstanceCommands(applied, desired, version);
    }

    /**
     * The commands for a plan of the update.
     *
     * @param plan the plan
     * @return for each step its commands, in order
     */
    public List<StepCommand> commands(InstancePlan plan) {
        Address address = Address.of(applied, version);
        ArrayNode disks = disks(body(applied)).deepCopy();
        List<StepCommand> commands = new ArrayList<>();
        for (InstanceStep step : plan.steps()) {
            if (step instanceof InstanceStep.DetachDisk detach) {
                remove(disks, detach.lun());
                List<String> az = disk(address, detach.instance(), "detach", detach.lun());
                commands.add(command(address, step, body(applied), disks, az));
            } else if (step instanceof InstanceStep.AttachDisk attach) {
                JsonNode disk = find(disks(body(desired)), attach.lun());
                remove(disks, attach.lun());
                disks.add(disk);
                commands.add(command(address, step, body(applied), disks, attach(address, attach, disk)));
            } else {
                commands.add(command(address, step, body(Merge.merge(applied, desired)), disks, update(address, step)));
            }
        }
        return commands;
    }

    private static StepCommand command(
            Address address, InstanceStep step, ObjectNode body, ArrayNode disks, List<String> az) {
        if (!disks.isEmpty() || !disks(body).isEmpty()) {
            body.withObjectProperty("properties")
                    .withObjectProperty("storageProfile")
                    .set("dataDisks", disks.deepCopy());
        }
        RestRequest request = address.onInstance("PUT", step.instances().get(0), "", Optional.of(JsonValue.of(body)));
        return new StepCommand(step, List.of(request), az, new PowerShellLines(address).send(request));
    }

    private static List<String> disk(Address address, String instance, String command, int lun) {
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

    private static List<String> attach(Address address, InstanceStep.AttachDisk step, JsonNode disk) {
        List<String> words = new ArrayList<>(disk(address, step.instance(), "attach", step.lun()));
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

    private List<String> update(Address address, InstanceStep step) {
        BashLines bash = new BashLines(address);
        RestRequest whole = address.onInstance(
                "PUT", step.instances().get(0), "", Optional.of(JsonValue.of(body(Merge.merge(applied, desired)))));
        List<String> place = BashLines.option("--instance-id", step.instances().get(0));
        return AzArguments.between(
                        withoutDisks(applied), withoutDisks(desired), Placeholders.tree(withoutDisks(desired)))
                .filter(arguments -> !address.flexible() && !arguments.isEmpty())
                .map(arguments -> bash.update(place, arguments))
                .orElseGet(() -> bash.send(whole));
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
