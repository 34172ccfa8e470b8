package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service itself writes into the model of a new set. */
class FakeNewSetsTest {

    private static final String SET = """
            {'location': 'westus', 'sku': {'name': '%s', 'capacity': 1}, 'properties': {'orchestrationMode': '%s',
             'virtualMachineProfile': {'osProfile': {'computerNamePrefix': 'a'}, 'storageProfile': {
             'imageReference': {'publisher': '%s', 'offer': 'o', 'sku': 's', 'version': 'v'},
             'osDisk': {'createOption': 'FromImage'%s}, 'dataDisks': [{'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 8}]}}}}
            """;

    private static JsonNode created(String size, String mode, String publisher, String disk) {
        FakeResponse answer = new Azure(HealthScript.HEALTHY)
                .call("PUT", "", SET.formatted(size, mode, publisher, disk).replace('\n', ' '));
        assertEquals(201, answer.status(), () -> answer.body().toString());
        return answer.body().path("properties");
    }

    @ParameterizedTest
    @CsvSource({
        "Standard_D2s_v3, Uniform, Premium_LRS",
        "Standard_D2s_v3, Flexible, Premium_LRS",
        "Standard_DS1_v2, Uniform, Premium_LRS",
        "Standard_B2ms, Uniform, Premium_LRS",
        "Standard_D2_v2, Uniform, Standard_LRS",
        "Standard_A1_v2, Uniform, Standard_LRS"
    })
    void disksAreOfTheTypeThatTheSizeCanUse(String size, String mode, String type) {
        JsonNode storage = created(size, mode, "Canonical", "").at("/virtualMachineProfile/storageProfile");

        assertEquals(type, storage.at("/osDisk/managedDisk/storageAccountType").asText());
        assertEquals(
                type, storage.at("/dataDisks/0/managedDisk/storageAccountType").asText());
    }

    @Test
    void anEphemeralDiskIsShownWithTheLesserType() {
        JsonNode set = created(
                "Standard_DS4_v2",
                "Uniform",
                "Canonical",
                ", 'caching': 'ReadOnly', 'diffDiskSettings': {'option': 'Local'}");

        assertEquals(
                "Standard_LRS",
                set.at("/virtualMachineProfile/storageProfile/osDisk/managedDisk/storageAccountType")
                        .asText());
    }

    @Test
    void aFlexibleSetDeletesWhatBelongsToAMachineWithIt() {
        JsonNode storage =
                created("Standard_D2s_v3", "Flexible", "Canonical", "").at("/virtualMachineProfile/storageProfile");

        assertEquals("Delete", storage.at("/osDisk/deleteOption").asText());
        assertEquals("Delete", storage.at("/dataDisks/0/deleteOption").asText());
    }

    @Test
    void anImageOfWindowsIsKnownByItsPublisher() {
        JsonNode profile = created("Standard_D2s_v3", "Uniform", "MicrosoftWindowsServer", "")
                .path("virtualMachineProfile");

        assertEquals("Windows", profile.at("/storageProfile/osDisk/osType").asText());
        assertEquals(127, profile.at("/storageProfile/osDisk/diskSizeGB").asInt());
        assertEquals(
                "true",
                profile.at("/osProfile/windowsConfiguration/enableAutomaticUpdates")
                        .asText());
        assertFalse(profile.at("/osProfile/windowsConfiguration").has("patchSettings"));
    }

    @Test
    void aUniformSetInOnePlaceHasFiveFaultDomains() {
        JsonNode set = created("Standard_D2s_v3", "Uniform", "Canonical", "");

        assertEquals(5, set.path("platformFaultDomainCount").asInt());
    }
}
