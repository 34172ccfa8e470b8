package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An extension has two types: a resource type and that of its publisher, which versions of the CLI name differently. */
class ExtensionTypesTest {

    private static final String RESOURCE_TYPE = "Microsoft.Compute/virtualMachineScaleSets/extensions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": null, \"typePropertiesType\": \"CustomScript\"",
                "\"type\": null, \"type1\": \"CustomScript\"",
                "\"type1\": \"CustomScript\"",
                "\"type\": \"CustomScript\""
            })
    void theTypeOfThePublisherIsFoundUnderEveryName(String members) {
        Extension extension = extension(members);
        assertEquals(Optional.of("CustomScript"), extension.properties().flatMap(ExtensionProperties::type));
        assertEquals(Optional.empty(), extension.type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": null, \"typePropertiesType\": \"CustomScript\"",
                "\"type\": null, \"type1\": \"CustomScript\"",
                "\"type\": \"CustomScript\"",
                "\"type\": \"" + RESOURCE_TYPE + "\", \"typePropertiesType\": \"CustomScript\""
            })
    void theNameIsKept(String members) throws JsonProcessingException {
        JsonNode json = ModelReader.readTree(document(members));
        assertEquals(json, ModelWriter.of(Shape.CLI).toTree(scaleSet(members)));
    }

    @Test
    void theResourceTypeIsKnownByItsSlash() {
        Extension extension = extension("\"type\": \"" + RESOURCE_TYPE + "\", \"type1\": \"CustomScript\"");
        assertEquals(Optional.of(RESOURCE_TYPE), extension.type());
        assertEquals(Optional.of("CustomScript"), extension.properties().flatMap(ExtensionProperties::type));
    }

    @Test
    void theRestShapeHasTheTypeInTheEnvelope() {
        JsonNode json = ModelWriter.rest().toTree(extension("\"type1\": \"CustomScript\""));
        assertEquals(
                "{\"name\":\"script\",\"properties\":{\"publisher\":\"p\",\"type\":\"CustomScript\"}}",
                json.toString());
    }

    @Test
    void theNewestNameIsWrittenForAValueThatHasNone() {
        Extension extension = Extension.builder()
                .properties(ExtensionProperties.builder().type("CustomScript").build())
                .build();
        assertEquals(
                "{\"typePropertiesType\":\"CustomScript\"}",
                ModelWriter.of(Shape.CLI).toTree(extension).toString());
    }

    @Test
    void theTypesOfTheRestShapeAreWhereTheyStand() {
        String json = "{\"type\": \"" + RESOURCE_TYPE + "\", \"properties\": {\"type\": \"CustomScript\"}}";
        Extension extension = ModelReader.create().read(Extension.class, json).value();
        assertEquals(Optional.of(RESOURCE_TYPE), extension.type());
        assertEquals(Optional.of("CustomScript"), extension.properties().flatMap(ExtensionProperties::type));
    }

    private static Extension extension(String members) {
        return scaleSet(members)
                .virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .orElseThrow()
                .get(0);
    }

    private static ScaleSet scaleSet(String members) {
        return ModelReader.create().read(ScaleSet.class, document(members)).value();
    }

    private static String document(String members) {
        String extension = "{\"name\": \"script\", \"publisher\": \"p\", " + members + "}";
        return "{\"virtualMachineProfile\": {\"extensionProfile\": {\"extensions\": [" + extension + "]}}}";
    }
}
