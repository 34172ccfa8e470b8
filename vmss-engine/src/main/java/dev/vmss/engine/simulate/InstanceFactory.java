package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes instances from the model of their set, as the recordings show them. Stateless. */
final class InstanceFactory {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What an instance takes over from the VM profile as it stands there. */
    private static final List<String> SHARED = List.of(
            "osProfile",
            "storageProfile",
            "diagnosticsProfile",
            "licenseType",
            "securityProfile",
            "priority",
            "evictionPolicy",
            "billingProfile");

    private InstanceFactory() {}

    /** Makes a new instance. */
    static ScaleSetInstance create(FakeSet set, String id, int ordinal, String zone) {
        ObjectNode document = JSON.objectNode();
        boolean flexible = set.isFlexible();
        String name = flexible ? id : set.name() + "_" + id;
        document.put("name", name).put("instanceId", id);
        document.put("id", set.id() + "/virtualMachines/" + id);
        document.put("type", "Microsoft.Compute/virtualMachineScaleSets/virtualMachines");
        if (!zone.isEmpty()) {
            document.putArray("zones").add(zone);
        }
        ObjectNode shape = shape(set.model());
        document.setAll(shape);
        ObjectNode properties = document.withObject("/properties");
        properties.put("vmId", guid(set, id, "vm"));
        properties.put("modelDefinitionApplied", "VirtualMachineScaleSet");
        JsonNode profile = tree(set.model()).at("/properties/virtualMachineProfile");
        String prefix = profile.at("/osProfile/computerNamePrefix").asText(set.name());
        properties.withObject("/osProfile").put("computerName", prefix + computerNumber(ordinal));
        addNetworkInterfaces(properties, profile, document.path("id").asText());
        nameDisks(set, id, 1, properties.withObject("/storageProfile"));
        return read(document);
    }

    /** The instance with the latest model: what differs between the two models of the set changes on it, the rest stays. */
    static ScaleSetInstance upgraded(FakeSet set, FakeInstance instance) {
        ObjectNode document = tree(instance.document());
        overlay(document, shape(instance.model()), shape(set.model()));
        nameDisks(set, instance.id(), instance.generation(), document.withObject("/properties/storageProfile"));
        return read(document);
    }

    /** The instance with a new OS disk. */
    static ScaleSetInstance reimaged(FakeSet set, FakeInstance instance) {
        ObjectNode document = tree(instance.document());
        ObjectNode storage = document.withObject("/properties/storageProfile");
        ObjectNode osDisk = storage.withObject("/osDisk");
        osDisk.remove("name");
        if (osDisk.path("managedDisk").isObject()) {
            osDisk.withObject("/managedDisk").remove("id");
        }
        nameDisks(set, instance.id(), instance.generation() + 1, storage);
        return read(document);
    }

    /** What every instance of a set has in common. */
    private static ObjectNode shape(ScaleSet set) {
        ObjectNode model = tree(set);
        JsonNode profile = model.at("/properties/virtualMachineProfile");
        ObjectNode shape = JSON.objectNode();
        copy(shape, model, "location", "tags", "plan");
        copy(shape.withObject("/sku"), model.path("sku"), "name", "tier");
        ObjectNode properties = shape.withObject("/properties");
        for (String name : SHARED) {
            copy(properties, profile, name);
        }
        copy(properties, model.path("properties"), "additionalCapabilities");
        properties.withObject("/osProfile").remove(List.of("computerNamePrefix", "customData", "adminPassword"));
        JsonNode interfaces = profile.at("/networkProfile/networkInterfaceConfigurations");
        if (interfaces.isArray()) {
            properties.withObject("/networkProfileConfiguration").set("networkInterfaceConfigurations", interfaces);
        }
        if (model.path("sku").has("name")) {
            properties
                    .withObject("/hardwareProfile")
                    .set("vmSize", model.path("sku").path("name"));
        }
        properties.withObject("/osProfile").putIfAbsent("allowExtensionOperations", JSON.booleanNode(true));
        properties.withObject("/osProfile").putIfAbsent("requireGuestProvisionSignal", JSON.booleanNode(true));
        completeOsDisk(properties);
        ArrayNode resources = JSON.arrayNode();
        profile.at("/extensionProfile/extensions").forEach(extension -> resources.add(extension(extension)));
        if (!resources.isEmpty()) {
            shape.set("resources", resources);
        }
        return shape;
    }

    /** What the image says of the disk. */
    private static void completeOsDisk(ObjectNode properties) {
        ObjectNode disk = properties.withObject("/storageProfile").withObject("/osDisk");
        boolean windows = properties.at("/osProfile/windowsConfiguration").isObject()
                || disk.path("osType").asText().equalsIgnoreCase("Windows")
                || NewSets.isWindowsImage(properties
                        .at("/storageProfile/imageReference/publisher")
                        .asText());
        disk.putIfAbsent("osType", JSON.textNode(windows ? "Windows" : "Linux"));
        if (disk.path("managedDisk").isObject()) {
            disk.putIfAbsent("diskSizeGB", JSON.numberNode(NewDisks.imageSizeGB(windows)));
        }
        JsonNode containers = disk.remove("vhdContainers");
        if (containers != null) {
            disk.withObject("/vhd").put("uri", containers.path(0).asText());
        }
    }

    private static ObjectNode extension(JsonNode extension) {
        ObjectNode resource = JSON.objectNode();
        resource.put("name", extension.path("name").asText());
        resource.put("type", "Microsoft.Compute/virtualMachines/extensions");
        resource.set("properties", extension.path("properties").deepCopy());
        resource.withObject("/properties").put("provisioningState", "Succeeded");
        return resource;
    }

    private static void addNetworkInterfaces(ObjectNode properties, JsonNode profile, String id) {
        ArrayNode interfaces = properties.withObject("/networkProfile").putArray("networkInterfaces");
        for (JsonNode configuration : profile.at("/networkProfile/networkInterfaceConfigurations")) {
            interfaces
                    .addObject()
                    .put(
                            "id",
                            id + "/networkInterfaces/"
                                    + configuration.path("name").asText());
        }
    }

    /** Gives the disks that have none yet names and ids that say where they come from. */
    private static void nameDisks(FakeSet set, String id, int generation, ObjectNode storage) {
        JsonNode osDisk = storage.path("osDisk");
        String prefix = set.name() + "_" + set.name() + "_" + id;
        if (osDisk.isObject()) {
            nameDisk(set, (ObjectNode) osDisk, prefix + "_OsDisk_1_", id + "/" + generation);
        }
        for (JsonNode disk : storage.path("dataDisks")) {
            int lun = disk.path("lun").asInt();
            nameDisk(set, (ObjectNode) disk, prefix + "_disk" + (lun + 2) + "_", id + "/" + lun);
        }
    }

    private static void nameDisk(FakeSet set, ObjectNode disk, String prefix, String seed) {
        if (!disk.path("managedDisk").isObject()) {
            nameBlob(set, disk, seed);
            return;
        }
        if (disk.path("name").asText("").isEmpty()) {
            disk.put("name", prefix + guid(set, prefix, seed).replace("-", ""));
        }
        ObjectNode managed = disk.withObject("/managedDisk");
        if (managed.path("id").asText("").isEmpty()) {
            String group = set.id().text().replaceFirst("/virtualMachineScaleSets/.*", "");
            managed.put("id", group + "/disks/" + disk.path("name").asText());
        }
    }

    /** A disk without a resource of its own is a file in a container. */
    private static void nameBlob(FakeSet set, ObjectNode disk, String seed) {
        String container = disk.at("/vhd/uri").asText();
        if (!container.isEmpty() && !container.endsWith(".vhd")) {
            String id = seed.replaceFirst("/.*", "");
            String name = disk.path("name").asText(set.name()) + "-os-" + id + "-"
                    + guid(set, seed).replace("-", "");
            disk.put("name", name);
            disk.withObject("/vhd").put("uri", container + "/" + name + ".vhd");
        }
    }

    /** Changes a document where two others differ. */
    private static void overlay(ObjectNode document, JsonNode before, ObjectNode after) {
        for (var field : after.properties()) {
            JsonNode old = before.path(field.getKey());
            JsonNode wanted = field.getValue();
            if (wanted.equals(old)) {
                continue;
            }
            JsonNode now = document.path(field.getKey());
            if (wanted.isObject() && now.isObject()) {
                overlay((ObjectNode) now, old, (ObjectNode) wanted);
            } else if (field.getKey().equals("dataDisks")) {
                document.set("dataDisks", disks(now, wanted));
            } else {
                document.set(field.getKey(), wanted.deepCopy());
            }
        }
        for (var field : before.properties()) {
            if (!after.has(field.getKey())) {
                document.remove(field.getKey());
            }
        }
    }

    /** The wanted disks, each with the name and the id of the disk that the instance has at its place. */
    private static ArrayNode disks(JsonNode now, JsonNode wanted) {
        ArrayNode disks = JSON.arrayNode();
        for (JsonNode disk : wanted) {
            ObjectNode copy = disk.deepCopy();
            for (JsonNode existing : now) {
                if (existing.path("lun").equals(disk.path("lun"))) {
                    copy(copy, existing, "name");
                    if (existing.path("managedDisk").has("id")) {
                        copy.withObject("/managedDisk")
                                .set("id", existing.path("managedDisk").get("id"));
                    }
                }
            }
            disks.add(copy);
        }
        return disks;
    }

    private static void copy(ObjectNode to, JsonNode from, String... names) {
        for (String name : names) {
            if (from.has(name)) {
                to.set(name, from.get(name).deepCopy());
            }
        }
    }

    /** Instances are numbered in base 36 at the end of their computer names. */
    private static String computerNumber(int ordinal) {
        String number = Integer.toString(ordinal, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 6 - number.length())) + number;
    }

    /** An id that looks random and is the same every time. */
    static String guid(FakeSet set, String... parts) {
        String seed = set.id().text().toLowerCase(Locale.ROOT) + "/" + String.join("/", parts);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ObjectNode tree(ScaleSet set) {
        return ModelWriter.rest().toTree(set);
    }

    private static ObjectNode tree(ScaleSetInstance instance) {
        return ModelWriter.rest().toTree(instance);
    }

    private static ScaleSetInstance read(ObjectNode document) {
        return ModelReader.create().read(ScaleSetInstance.class, document).value();
    }
}
