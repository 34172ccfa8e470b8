package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.simulate.RecordedHistory.Exchange;
import dev.vmss.model.InstanceView;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.RecordedExceptions;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares recorded documents with those of the fake service, leaving aside what is made up. */
final class RecordedDocuments {

    private static final List<String> GUEST_AND_PLACE = List.of(
            "platformUpdateDomain",
            "platformFaultDomain",
            "placementGroupId",
            "vmAgent",
            "disks",
            "computerName",
            "hyperVGeneration",
            "osName",
            "osVersion");

    private RecordedDocuments() {}

    static List<String> differences(Exchange exchange, JsonNode answer) {
        JsonNode recorded = exchange.response();
        return switch (exchange.kind()) {
            case "" -> lists(ScaleSet.class, recorded, answer, "id");
            case "/{set}/virtualmachines" -> lists(ScaleSetInstance.class, recorded, answer, "instanceId");
            case "/{set}" -> both(ScaleSet.class, recorded, answer);
            case "/{set}/virtualmachines/{id}" -> both(ScaleSetInstance.class, recorded, answer);
            case "/{set}/instanceview" -> both(ScaleSetInstanceView.class, recorded, answer);
            case "/{set}/virtualmachines/{id}/instanceview" -> both(InstanceView.class, recorded, answer);
            case "/{set}/rollingupgrades/latest" -> both(RollingUpgradeStatus.class, recorded, answer);
            case "/{set}/extensions" -> lists(Extension.class, recorded, answer, "name");
            default ->
                exchange.kind().startsWith("/{set}/extensions/")
                        ? both(Extension.class, recorded, answer)
                        : recorded.equals(answer) ? List.of() : List.of("body " + answer + " instead of " + recorded);
        };
    }

    private static <T extends ModelObject> List<String> lists(
            Class<T> type, JsonNode recorded, JsonNode answer, String key) {
        Map<String, JsonNode> expected = byKey(recorded, key);
        Map<String, JsonNode> actual = byKey(answer, key);
        List<String> differences = new ArrayList<>();
        if (!expected.keySet().equals(actual.keySet())) {
            differences.add("members: " + actual.keySet() + " instead of " + expected.keySet());
        }
        expected.forEach((name, element) -> {
            if (actual.containsKey(name)) {
                differences.addAll(both(type, element, actual.get(name)));
            }
        });
        return differences;
    }

    private static Map<String, JsonNode> byKey(JsonNode page, String key) {
        Map<String, JsonNode> elements = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        page.path("value").forEach(element -> elements.put(element.path(key).asText(), element));
        return elements;
    }

    private static <T extends ModelObject> List<String> both(Class<T> type, JsonNode recorded, JsonNode answer) {
        T expected = read(type, normal(recorded));
        T actual = read(type, normal(answer));
        List<String> differences = new ArrayList<>();
        ModelDiff.between(expected, actual).changes().stream()
                .map(Object::toString)
                .filter(change -> !RecordedExceptions.explain(change))
                .forEach(change -> differences.add("has " + change));
        ModelDiff.between(actual, expected).changes().stream()
                .map(Object::toString)
                .filter(change -> !RecordedExceptions.explain(change))
                .forEach(change -> differences.add("lacks " + change));
        if (type == ScaleSetInstance.class
                && recorded.path("properties").has("latestModelApplied")
                && !recorded.at("/properties/latestModelApplied").equals(answer.at("/properties/latestModelApplied"))) {
            differences.add("latestModelApplied is " + answer.at("/properties/latestModelApplied"));
        }
        return differences;
    }

    /** Without what is random: the ends of disk names, and which version of an image was the latest. */
    private static JsonNode normal(JsonNode document) {
        JsonNode copy = document.deepCopy();
        ((ObjectNode) copy).remove(GUEST_AND_PLACE);
        for (JsonNode status : copy.path("statuses")) {
            ((ObjectNode) status).remove("time");
        }
        for (JsonNode extension : copy.path("extensions")) {
            // What the extension says of itself, and the version that it has by now.
            ((ObjectNode) extension).remove("typeHandlerVersion");
            extension.path("statuses").forEach(status -> ((ObjectNode) status).remove("message"));
        }
        if (copy.has("instanceId")) {
            normalizeInstance(copy);
        }
        return copy;
    }

    private static void normalizeInstance(JsonNode instance) {
        JsonNode storage = instance.at("/properties/storageProfile");
        normalizeDisk(storage.path("osDisk"));
        storage.path("dataDisks").forEach(RecordedDocuments::normalizeDisk);
        if (storage.path("imageReference").isObject()) {
            ((ObjectNode) storage.path("imageReference")).remove(List.of("version", "exactVersion"));
        }
        // Filled in by later releases of the service, whatever the API version.
        ((ObjectNode) instance.path("properties")).remove("hardwareProfile");
        JsonNode windows = instance.at("/properties/osProfile/windowsConfiguration");
        if (windows.isObject()) {
            ((ObjectNode) windows).remove("patchSettings");
        }
    }

    /** Names of disks are made up, and what the size of an attached disk is only the disk knows. */
    private static void normalizeDisk(JsonNode disk) {
        if (!(disk instanceof ObjectNode object)) {
            return;
        }
        boolean attached = disk.path("createOption").asText().equalsIgnoreCase("Attach");
        object.remove(attached ? List.of("name", "diskSizeGB") : List.of("name"));
        object.remove("vhd");
        if (disk.path("managedDisk") instanceof ObjectNode managed) {
            if (attached) {
                managed.remove("storageAccountType");
            } else {
                managed.remove("id");
            }
        }
    }

    static <T extends ModelObject> T read(Class<T> type, JsonNode json) {
        return ModelReader.create().read(type, json).value();
    }
}
