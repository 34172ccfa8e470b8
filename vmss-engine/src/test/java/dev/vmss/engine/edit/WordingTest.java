package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An edited document differs from the one that was read only where it was edited, whatever the Azure CLI fills in. */
class WordingTest {

    private static void assertEdited(String expected, String before, String... args) {
        ModelDocument<ScaleSet> document = ModelReader.create().read(ScaleSet.class, before.replace('\'', '"'));
        assertEquals(Shape.CLI, document.shape());
        ScaleSet edited = ModelEdit.parse(List.of(args)).apply(document.value());
        ModelDocument<ScaleSet> wanted = ModelReader.create().read(ScaleSet.class, expected.replace('\'', '"'));
        assertEquals(json(wanted.value()), json(edited));
    }

    private static JsonValue json(ScaleSet set) {
        return JsonValue.of(ModelWriter.of(Shape.CLI).toTree(set));
    }

    @Test
    void nullsAndMarksStay() {
        String set = "{'additionalProperties': {}, 'tags': null, 'sku': {'additionalProperties': {},"
                + " 'capacity': %d, 'tier': null}, 'upgradePolicy': {'mode': 'Manual', 'rollingUpgradePolicy': null}}";
        assertEdited(set.formatted(3), set.formatted(2), "--set", "sku.capacity=3");
    }

    @Test
    void namesStayAsTheyAreSpelled() {
        String set = "{'upgradePolicy': {'mode': '%s'}, 'overProvision': true}";
        assertEdited(set.formatted("Rolling"), set.formatted("Manual"), "--set", "upgradePolicy.mode=Rolling");
    }

    @Test
    void elementsKeepTheirsWhenOthersGo() {
        String disks = "{'virtualMachineProfile': {'storageProfile': {'dataDisks': [%s{'caching': null, 'lun': 1}]}}}";
        assertEdited(
                disks.formatted(""),
                disks.formatted("{'lun': 0, 'name': null}, "),
                "--remove",
                "virtualMachineProfile.storageProfile.dataDisks",
                "0");
    }

    @Test
    void theGroupBesideAnIdGoesWithTheId() {
        String gallery = "{'virtualMachineProfile': {'networkProfile': {'healthProbe': {'id': '/%s'%s}}}}";
        assertEdited(
                gallery.formatted("new", ""),
                gallery.formatted("old", ", 'resourceGroup': 'g'"),
                "--set",
                "virtualMachineProfile.networkProfile.healthProbe.id=/new");
    }
}
