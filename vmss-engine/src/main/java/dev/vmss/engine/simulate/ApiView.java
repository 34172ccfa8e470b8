package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.value.ApiVersion;
import java.util.Map;

/** Leaves out of an answer what the API version of the request does not know. */
final class ApiView {

    /** From when the recordings show these on instances; what the specification says of them is younger. */
    private static final Map<String, String> ON_INSTANCES = Map.of(
            "hardwareProfile", "2017-03-30",
            "networkProfileConfiguration", "2019-03-01",
            "modelDefinitionApplied", "2018-10-01",
            "protectionPolicy", "2019-03-01",
            "timeCreated", "2021-11-01",
            "resilientVMDeletionStatus", "2024-07-01");

    /** From when the recordings show these on sets; the specification names a younger version. */
    private static final Map<String, String> ON_SETS = Map.of("highSpeedInterconnectPlacement", "2024-07-01");

    /** From when the recordings show these in the OS profiles of instances. */
    private static final Map<String, String> IN_OS_PROFILES =
            Map.of("allowExtensionOperations", "2018-10-01", "requireGuestProvisionSignal", "2019-03-01");

    private static final String ETAGS = "2023-09-01";

    private ApiView() {}

    static FakeResponse of(FakeResponse response, ArmAddress address, ApiVersion version) {
        JsonNode body = response.body();
        boolean isInstance = !address.rest().isEmpty() && address.rest().get(0).equalsIgnoreCase("virtualMachines");
        if (response.status() >= 300
                || !isInstance && !address.rest().isEmpty()
                || address.rest().size() > 2) {
            return response;
        }
        JsonNode elements = body.path("value");
        if (elements.isArray()) {
            elements.forEach(element -> restrict(element, isInstance, version));
        } else {
            restrict(body, isInstance, version);
        }
        return response;
    }

    private static void restrict(JsonNode document, boolean isInstance, ApiVersion version) {
        if (!(document instanceof ObjectNode object)
                || !(document.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        if (isYounger(ETAGS, version)) {
            object.remove("etag");
        }
        if (isInstance) {
            ON_INSTANCES.forEach((name, since) -> removeIfYounger(properties, name, since, version));
            if (properties.path("osProfile") instanceof ObjectNode osProfile) {
                IN_OS_PROFILES.forEach((name, since) -> removeIfYounger(osProfile, name, since, version));
            }
            return;
        }
        for (Property property : ObjectType.of(ScaleSetProperties.class).properties()) {
            property.since()
                    .ifPresent(since -> removeIfYounger(
                            properties, property.name(), ON_SETS.getOrDefault(property.name(), since), version));
        }
    }

    private static void removeIfYounger(ObjectNode properties, String name, String since, ApiVersion version) {
        if (isYounger(since, version)) {
            properties.remove(name);
        }
    }

    private static boolean isYounger(String since, ApiVersion version) {
        return new ApiVersion(since).compareTo(version) > 0;
    }
}
