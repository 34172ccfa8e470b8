package dev.vmss.engine.edit;

import static dev.vmss.engine.edit.Edits.assertEdited;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.ipConfiguration;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a document when something is taken out of it. */
class RemovalTest {

    @Test
    void anElementIsRemovedByPositionOrProperty() {
        assertEdited("{'zones': ['1', '3']}", "{'zones': ['1', '2', '3']}", "--remove", "zones", "1");
        assertEdited("{'zones': ['1', '2']}", "{'zones': ['1', '2', '3']}", "--remove", "zones", "-1");
        assertEdited("{'zones': []}", "{'zones': ['1']}", "--remove", "zones[0]");
        assertEdited(
                disks("{'lun': 1}"),
                disks("{'lun': 0}, {'lun': 1}"),
                "--remove",
                "virtualMachineProfile.storageProfile.dataDisks[lun=0]");
    }

    @Test
    void aRemovedTagIsGone() {
        assertEdited("{'tags': {'a': 'b'}}", "{'tags': {'a': 'b', 'Cost': 'd'}}", "--remove", "tags.cost");
        assertEdited("{'tags': {}}", "{'tags': {'a.b': 'c'}}", "--remove", "tags['a.b']");
        assertEdited("{'tags': {'a': 'b'}}", "{'tags': {'a': 'b', 'c': null}}", "--remove", "tags.c");
        assertEdited(
                ipConfiguration("'publicIPAddressConfiguration': {'name': 'a', 'tags': {'a': 'b'}}"),
                ipConfiguration("'publicIPAddressConfiguration': {'name': 'a', 'tags': {'a': 'b', 'c': 'd'}}"),
                "--remove",
                "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].ipConfigurations[0]"
                        + ".publicIpAddressConfiguration.tags.c");
    }

    @Test
    void aPropertyBecomesNullAsTheServiceKeepsWhatARequestDoesNotName() {
        assertEdited(
                "{'tags': null, 'sku': {'name': 'a', 'capacity': null}, 'properties': {'upgradePolicy': null}}",
                "{'tags': {'a': 'b'}, 'sku': {'name': 'a', 'capacity': 1}, 'properties': {'upgradePolicy': {}}}",
                "--remove",
                "tags",
                "--remove",
                "sku.capacity",
                "--remove",
                "upgradePolicy");
        assertEdited(
                "{'properties': {'new': null}}", "{'properties': {'new': {'a': 1}}}", "--remove", "properties.new");
    }

    @Test
    void anIdentityBecomesNullAsTheServiceKeepsOthers() {
        assertEdited(
                "{'identity': {'userAssignedIdentities': {'/a': null, '/b': {}}}}",
                "{'identity': {'userAssignedIdentities': {'/a': {}, '/b': {}}}}",
                "--remove",
                "identity.userAssignedIdentities['/A']");
    }

    @Test
    void aListBecomesEmpty() {
        assertEdited(
                "{'zones': [], 'properties': {'virtualMachineProfile': {'storageProfile': {'dataDisks': []}}}}",
                "{'zones': ['1'], 'properties': {'virtualMachineProfile': {'storageProfile': {'dataDisks': [{'lun': 0}]}}}}",
                "--remove",
                "zones",
                "--remove",
                "virtualMachineProfile.storageProfile.dataDisks");
        assertEdited("{'zones': null}", "{'zones': null}", "--remove", "zones");
    }

    @Test
    void partsOfWhatTheModelDoesNotKnowAskForRemovalAndThoseOfSettingsAreGone() {
        assertEdited(
                "{'properties': {'new': {'a': 1, 'b': [], 'c': {'d': null, 'e': [2]}}}}",
                "{'properties': {'new': {'a': 1, 'b': [1], 'c': {'d': null, 'e': [1, 2]}}}}",
                "--remove",
                "properties.new.b",
                "--remove",
                "properties.new.c.d",
                "--remove",
                "properties.new.c.e",
                "0");
        assertEdited(
                extensions("{'name': 'a', 'properties': {'settings': {}, 'protectedSettings': {'b': '1'}}}"),
                extensions(
                        "{'name': 'a', 'properties': {'settings': {'x': [1]}, 'protectedSettings': {'a': '0', 'b': '1'}}}"),
                "--remove",
                "virtualMachineProfile.extensionProfile.extensions[0].settings.x",
                "--remove",
                "virtualMachineProfile.extensionProfile.extensions[0].protectedSettings.a");
    }

    @Test
    void whatIsRemovedIsAChange() {
        assertRemoved("sku.capacity", "{'sku': {'capacity': 1}}");
        assertRemoved("properties.upgradePolicy", "{'properties': {'upgradePolicy': {'mode': 'Rolling'}}}");
        assertRemoved("zones", "{'zones': ['1']}");
        assertRemoved("properties.new", "{'properties': {'new': {'a': 1}}}");
    }

    private static void assertRemoved(String path, String before) {
        ScaleSet set = Fixtures.scaleSet(before);
        ModelDiff diff = ModelDiff.between(set, ModelEdit.none().remove(path).apply(set));
        assertEquals(
                List.of(path),
                diff.changes().stream().map(change -> change.path().toString()).toList());
    }
}
