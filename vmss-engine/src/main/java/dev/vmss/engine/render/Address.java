package dev.vmss.engine.render;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a set is, as far as its model tells.
 *
 * @param subscription the subscription's id
 * @param group the resource group's name
 * @param name the set's name
 * @param flexible whether the instances are virtual machines of their own
 * @param version the API version to ask for
 */
record Address(
        Optional<String> subscription,
        Optional<String> group,
        Optional<String> name,
        boolean flexible,
        ApiVersion version) {

    static Address of(ScaleSet applied, ScaleSet desired, ApiVersion version) {
        Optional<ArmId> id = applied.id().or(desired::id);
        return new Address(
                id.flatMap(ArmId::subscription),
                id.flatMap(ArmId::resourceGroup),
                applied.name().or(desired::name).or(() -> id.flatMap(ArmId::name)),
                EffectiveSet.of(applied).isFlexible(),
                version);
    }

    /** The set that an instance belongs to. An instance of a Flexible set does not have the set in its id. */
    static Address of(ScaleSetInstance instance, ApiVersion version) {
        Optional<ArmId> id = instance.id();
        Optional<String> set = id.flatMap(ArmId::parent).flatMap(ArmId::name);
        return new Address(
                id.flatMap(ArmId::subscription),
                id.flatMap(ArmId::resourceGroup),
                set,
                InstanceStatus.of(instance).isVirtualMachine(),
                version);
    }

    String groupOrPlaceholder() {
        return group.orElse("<resource-group>");
    }

    String nameOrPlaceholder() {
        return name.orElse("<scale-set>");
    }

    /** A request about the set, or to what follows the set in the path. */
    RestRequest onSet(String method, String rest, Optional<JsonValue> body) {
        return request(method, "virtualMachineScaleSets/" + encode(nameOrPlaceholder()) + rest, body);
    }

    /** A request about one instance. */
    RestRequest onInstance(String method, String instance, String rest, Optional<JsonValue> body) {
        return flexible
                ? request(method, "virtualMachines/" + encode(instance) + rest, body)
                : onSet(method, "/virtualMachines/" + encode(instance) + rest, body);
    }

    private RestRequest request(String method, String path, Optional<JsonValue> body) {
        String provider = "/subscriptions/" + encode(subscription.orElse("<subscription-id>")) + "/resourceGroups/"
                + encode(groupOrPlaceholder()) + "/providers/Microsoft.Compute/";
        return new RestRequest(method, provider + path, version, body);
    }

    /** An id as a path. */
    static String encodePath(String id) {
        return Arrays.stream(id.split("/", -1)).map(Address::encode).collect(Collectors.joining("/"));
    }

    /** A part of a path; our placeholders stay as they are, because somebody has to find them. */
    private static String encode(String segment) {
        if (segment.matches("<[a-z-]+>")) {
            return segment;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~()".indexOf(b) >= 0;
            encoded.append(plain ? Character.toString((char) b) : String.format("%%%02X", b));
        }
        // A segment of dots alone would lead to another resource.
        return segment.matches("\\.{1,2}") ? segment.replace(".", "%2E") : encoded.toString();
    }
}
