package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookAboutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "properties.virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType",
                "virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType",
                "virtualmachineprofile.storageprofile.osdisk.manageddisk.storageaccounttype"
            })
    void aPropertyIsFoundWithAndWithoutEnvelopeAndInAnyCase(String path) {
        assertTrue(ids(path).contains("os-disk-storage-type-fixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].ipConfigurations[0].subnet.id",
                "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=nic].ipConfigurations[name=ip]"
                        + ".subnet",
                "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[]"
                        + ".properties.subnet"
            })
    void aPropertyOfAListsElementIsFound(String path) {
        assertTrue(ids(path).contains("subnet-in-same-network"));
    }

    @Test
    void aRuleAboutAnObjectIsAboutItsProperties() {
        assertTrue(ids("virtualMachineProfile.osProfile.adminUsername").contains("os-profile-needs-reimage"));
    }

    @Test
    void aRuleAboutAPropertyIsAboutItsObject() {
        assertTrue(ids("virtualMachineProfile.storageProfile").contains("os-disk-storage-type-fixed"));
    }

    @Test
    void otherRulesAreLeftOut() {
        assertFalse(ids("sku.name").contains("zones-add-only"));
        assertFalse(ids("sku.name").contains("capacity-beyond-set"));
    }

    @Test
    void aTagIsAPropertyToo() {
        assertEquals(
                List.of(
                        "property-gone-from-api-version",
                        "property-may-not-be-in-api-version",
                        "property-not-in-api-version"),
                ids("tags['a.b']"));
    }

    @Test
    void whatASetDoesNotHaveIsNamed() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> ids("virtualMachineProfile.colour"));
        assertTrue(
                unknown.getMessage().startsWith("no property 'colour' in VirtualMachineProfile: "),
                unknown::getMessage);
    }

    @Test
    void aPlaceIsAskedForInAnyCaseAndByAnyElement() {
        assertEquals(
                ids("properties.virtualMachineProfile.storageProfile.dataDisks[].caching"),
                ids("VirtualMachineProfile.storageprofile.DATADISKS[lun=2].Caching"));
        assertFalse(
                ids("virtualMachineProfile.storageProfile.dataDisks[3].caching").isEmpty());
    }

    private static List<String> ids(String path) {
        return RuleBook.current().about(path).stream().map(Rule::id).toList();
    }
}
