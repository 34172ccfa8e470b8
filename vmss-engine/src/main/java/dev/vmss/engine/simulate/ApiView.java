package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.instance.InstanceOsProfile;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ApiVersion;

/** Leaves out of an answer what the API version of the request does not know. */
final class ApiView {

    /** Older schemas of instances were not kept, so that this version says nothing about what the older ones have. */
    private static final String OLDEST_SCHEMA_OF_INSTANCES = "2021-11-01";

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
        ObjectType type = ObjectType.of(isInstance ? ScaleSetInstance.class : ScaleSet.class);
        type.property("etag").ifPresent(etag -> removeIfYounger(object, etag, version));
        ObjectType inner = ObjectType.of(isInstance ? ScaleSetInstanceProperties.class : ScaleSetProperties.class);
        inner.properties().forEach(property -> removeIfYounger(properties, property, version));
        if (isInstance && properties.path("osProfile") instanceof ObjectNode osProfile) {
            ObjectType.of(InstanceOsProfile.class)
                    .properties()
                    .forEach(property -> removeIfYounger(osProfile, property, version));
        }
    }

    private static void removeIfYounger(ObjectNode object, Property property, ApiVersion version) {
        property.shownSince()
                .filter(since -> !since.equals(OLDEST_SCHEMA_OF_INSTANCES) && isYounger(since, version))
                .ifPresent(since -> object.remove(property.name()));
    }

    private static boolean isYounger(String since, ApiVersion version) {
        return new ApiVersion(since).compareTo(version) > 0;
    }
}
