package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureErrorTest {

    @ParameterizedTest
    @CsvSource({
        "imageReference.sku, properties.virtualMachineProfile.storageProfile.imageReference.sku, image-sku-of-plan",
        "platformFaultDomainCount, properties.platformFaultDomainCount, fault-domain-count-fixed",
        "adminPassword, properties.virtualMachineProfile.osProfile.adminPassword, admin-password-fixed",
        "customData, properties.virtualMachineProfile.osProfile.customData, custom-data-fixed",
        "osDisk.managedDisk, properties.virtualMachineProfile.storageProfile.osDisk.managedDisk, os-disk-stays-unmanaged",
        "osDisk.managedDisk.storageAccountType,"
                + " properties.virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType,"
                + " os-disk-storage-type-fixed",
        "windowsConfiguration.winRM.listeners, properties.virtualMachineProfile.osProfile.windowsConfiguration.winRM.listeners,"
                + " winrm-listeners-fixed"
    })
    void aShortTargetIsResolvedToThePlaceAndTheRule(String target, String place, String rule) {
        AzureError error = AzureError.parse(
                "{\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"message\": \"Changing property '%s' is not allowed.\","
                                .formatted(target)
                        + " \"target\": \"" + target + "\"}}");
        assertEquals(place, error.places().get(0).toString());
        assertEquals(List.of(rule), ids(error));
    }

    @Test
    void theTargetIsReadFromTheMessageToo() {
        AzureError error = AzureError.parse(
                "{\"code\": \"PropertyChangeNotAllowed\", \"message\": \"Changing property 'zones' is not allowed.\"}");
        assertEquals(Optional.of("zones"), error.target());
        assertEquals(List.of(Place.of("zones")), error.places());
        assertEquals(List.of("zones-add-only", "zones-fixed"), ids(error));
    }

    @Test
    void errorsWithinErrorsAreRead() {
        AzureError error = AzureError.parse("""
                {"error": {"code": "DeploymentFailed", "message": "See details.", "details": [
                  {"code": "Conflict", "message": "{\\"error\\": {\\"code\\": \\"PropertyChangeNotAllowed\\",
                    \\"message\\": \\"Changing property 'zones' is not allowed.\\", \\"target\\": \\"zones\\"}}"}
                ]}}
                """.replace(",\n    ", ","));
        assertEquals(
                List.of("DeploymentFailed", "Conflict", "PropertyChangeNotAllowed"),
                error.parts().map(AzureError::code).toList());
        assertEquals(List.of(Place.of("zones")), error.places());
        assertEquals(List.of("zones-add-only", "zones-fixed"), ids(error));
    }

    @Test
    void errorsWithinErrorsAreReadToADepth() {
        int levels = 40;
        String nested = "{\"code\": \"A\", \"details\": [".repeat(levels) + "]}".repeat(levels);
        assertEquals(33, AzureError.parse(nested).parts().count());
        String asText = "{\"code\": \"A\"}";
        for (int i = 0; i < 8; i++) {
            asText = new ObjectNode(JsonNodeFactory.instance)
                    .put("message", asText)
                    .toString();
        }
        assertEquals(9, AzureError.parse(asText).parts().count());
    }

    @Test
    void anotherTargetIsAnotherRule() {
        AzureError error = AzureError.parse(
                "{\"code\": \"PropertyChangeNotAllowed\", \"message\": \"Changing property 'tags' is not allowed.\"}");
        assertEquals(List.of(), ids(error));
    }

    @Test
    void wordsThatOnlyBeginOrEndAlikePredictNothing() {
        String start = "Rolling Upgrade mode is not supported for this Virtual Machine";
        String end = "because a health probe or health extension was not provided.";
        for (String message : List.of(start + " for another reason.", "Nothing works " + end, "Rolling Upgrade")) {
            AzureError error = AzureError.parse("{\"code\": \"BadRequest\", \"message\": \"" + message + "\"}");
            assertEquals(List.of(), ids(error), message);
        }
    }

    @Test
    void whatIsNoJsonIsNotQuoted() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> AzureError.parse("{\"code\": hunter2}"));
        assertEquals("The text contains no error of Azure", refused.getMessage());
        assertEquals(null, refused.getCause());
    }

    @Test
    void anErrorWithoutATargetIsKnownByItsWords() {
        AzureError error = AzureError.parse(
                "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"Unable to create or update Virtual Machine"
                        + " Scale Set"
                        + " 'web' as it exceeds the total limit of '100' Virtual Machine instances.\"}}");
        assertTrue(ids(error).contains("capacity-beyond-placement-group"));
        assertEquals(List.of(), error.places());
    }

    @Test
    void aCodeOfItsOwnIsKnownByItsWords() {
        AzureError error = AzureError.parse(
                "{\"error\": {\"code\": \"BadRequest\", \"message\": \"Rolling Upgrade mode is not supported for this Virtual"
                        + " Machine"
                        + " Scale Set because a health probe or health extension was not provided.\"}}");
        assertEquals(List.of("rolling-needs-health-signal"), ids(error));
    }

    @Test
    void namesAndIdsInAMessageDoNotMatter() {
        AzureError subnet = AzureError.parse(
                "{\"code\": \"VMScaleSetCannotBeUpdatedToReferenceSubnetsFromDifferentVirtualNetworks\", \"message\":"
                        + " \"VM scale set /subscriptions/s/web cannot be updated to reference subnets from different virtual"
                        + " networks.\"}");
        assertEquals(List.of("subnet-in-same-network"), ids(subnet));
        AzureError extension = AzureError.parse(
                "{\"code\": \"BadRequest\", \"message\": \"On VM Scale Set 'web', extension name 'app' cannot be used for"
                        + " more than"
                        + " one extension.\"}");
        assertEquals(List.of("extension-name-twice"), ids(extension));
        AzureError quota = AzureError.parse(
                "{\"code\": \"OperationNotAllowed\", \"message\": \"Operation results in exceeding quota limits of Core."
                        + " Maximum"
                        + " allowed: 4, Current in use: 4, Additional requested: 2.\"}");
        assertEquals(List.of("capacity-beyond-quota"), ids(quota));
    }

    @Test
    void theTargetOfAResizeIsTheSizeOfTheSet() {
        AzureError error = AzureError.parse(
                "{\"code\": \"OperationNotAllowed\", \"message\": \"Unable to resize the VM 'a' because the requested size B is not available in the current hardware cluster.\", \"target\": \"vmSize\"}");
        assertEquals(List.of(Place.of("sku.name")), error.places());
        assertEquals(List.of("size-not-on-hardware"), ids(error));
    }

    @Test
    void anErrorThatNoRulePredictsIsKeptAsItIs() {
        AzureError error = AzureError.parse("{\"error\": {\"code\": \"AllocationFailed\", \"message\": \"No room.\"}}");
        assertEquals(List.of(), ids(error));
        assertEquals("No room.", error.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"error\": null}", "no JSON"})
    void whatIsNoErrorDocumentIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AzureError.parse(text));
    }

    private static List<String> ids(AzureError error) {
        return RuleBook.current().predicting(error).stream().map(Rule::id).toList();
    }
}
