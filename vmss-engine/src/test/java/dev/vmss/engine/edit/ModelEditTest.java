package dev.vmss.engine.edit;

import static dev.vmss.engine.edit.Edits.assertEdited;
import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEditTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "properties.virtualMachineProfile.licenseType", "virtualMachineProfile.licenseType",
                "VirtualMachineProfile.LICENSETYPE", "virtual_machine_profile.license_type",
                "Properties.virtual_machine_profile.licenseType"
            })
    void aPropertyIsFoundHoweverItIsWritten(String path) {
        assertEdited(profile("'licenseType': 'None'"), "{'properties': {}}", "--set", path + "=None");
    }

    @Test
    void aPlaceIsEditedAsItsPathIs() {
        ScaleSet set = Fixtures.scaleSet(disks("{'lun': 0}, {'lun': 4, 'diskSizeGB': 1, 'caching': 'None'}"));
        Place disk = Place.of("virtualMachineProfile.storageProfile.dataDisks[lun=4]");
        assertSame(
                "{'sku': {'capacity': 8}, 'tags': {'a.b': 'c'}, 'zones': ['1'], 'properties': {'overprovision': false,"
                        + " 'virtualMachineProfile': {'storageProfile': {'dataDisks': [{'lun': 4, 'diskSizeGB': 2, 'caching': null}]}}}}",
                ModelEdit.none()
                        .set(Place.of("sku.capacity"), 8)
                        .set(Place.of("overprovision"), false)
                        .set(Place.of("tags['a.b']"), "c")
                        .set(disk.property("diskSizeGB"), 2)
                        .remove(disk.property("caching"))
                        .remove(Place.of("virtualMachineProfile.storageProfile.dataDisks[0]"))
                        .add(Place.of("zones"), List.of("1"))
                        .apply(set));
    }

    @Test
    void aPlaceThatStandsForManyIsNotEdited() {
        for (String place : List.of("tags.{*}", "zones[]", "virtualMachineProfile.storageProfile.dataDisks[].lun")) {
            InvalidEditException refused = assertThrows(
                    InvalidEditException.class, () -> ModelEdit.none().set(Place.of(place), "1"));
            assertTrue(refused.getMessage().endsWith("stands for all elements or entries: specify one"));
        }
        assertThrows(InvalidEditException.class, () -> ModelEdit.none().remove(Place.ROOT));
    }

    @Test
    void theSpellingOfTheDocumentIsKept() {
        assertEdited(
                "{'properties': {'overProvision': false}}",
                "{'properties': {'overProvision': true}}",
                "--set",
                "overprovision=false");
    }

    @Test
    void theTypeOfAnExtensionHasTheNameThatTheCommandLineGivesIt() {
        assertEdited(
                extensions("{'name': 'a', 'properties': {'type': 'CustomScript'}}"),
                extensions("{'name': 'a', 'properties': {'type': 'DSC'}}"),
                "--set",
                "virtualMachineProfile.extensionProfile.extensions[name=a].typePropertiesType=CustomScript");
    }

    @Test
    void objectsOnTheWayAreMade() {
        assertEdited(
                "{'sku': {'capacity': 3}, 'properties': {'upgradePolicy': {'rollingUpgradePolicy': {'maxSurge': true}}}}",
                "{'sku': null}",
                "--set",
                "sku.capacity=3",
                "upgradePolicy.rollingUpgradePolicy.maxSurge=true");
    }

    @Test
    void elementsAreFoundByPositionAndByProperty() {
        String two = "{'lun': 0, 'diskSizeGB': %d}, {'lun': 4, 'diskSizeGB': %d}";
        String path = "virtualMachineProfile.storageProfile.dataDisks";
        assertEdited(disks(two.formatted(9, 2)), disks(two.formatted(1, 2)), "--set", path + "[0].diskSizeGB=9");
        assertEdited(disks(two.formatted(1, 9)), disks(two.formatted(1, 2)), "--set", path + "[-1].diskSizeGB=9");
        assertEdited(disks(two.formatted(1, 9)), disks(two.formatted(1, 2)), "--set", path + "[lun=4].diskSizeGB=9");
        assertEdited(
                disks(two.formatted(1, 9)),
                disks(two.formatted(1, 2)),
                "--set",
                path + "[diskSizeGb=2].disk_size_gb=9");
        assertEdited(
                disks("{'lun': 7}, {'lun': 4, 'diskSizeGB': 2}"),
                disks(two.formatted(1, 2)),
                "--set",
                path + "[0]={\"lun\": 7}");
    }

    @Test
    void theValueOfAFilterIsInAnyCase() {
        assertEdited(
                extensions("{'name': 'App', 'properties': {'publisher': 'p'}}"),
                extensions("{'name': 'App'}"),
                "--set",
                "virtualMachineProfile.extensionProfile.extensions[name=app].publisher=p");
    }

    @Test
    void aPropertyThatTheModelDoesNotKnowIsEditedWhereItStands() {
        assertEdited("{'newThing': 2, 'plan': {}}", "{'newThing': 1, 'plan': {}}", "--set", "newThing=2");
        assertEdited(
                "{'properties': {'newThing': 2, 'other': {'a': 1}, 'old': null}}",
                "{'properties': {'newThing': 1, 'other': {'a': 0}, 'old': 1}}",
                "--set",
                "newThing=2",
                "properties.other.a=1",
                "--remove",
                "old");
    }

    @Test
    void aNameWithDotsStandsInQuotes() {
        assertEdited(
                "{'tags': {'a.b': 'x', 'Cost': 'y'}}",
                "{'tags': {'a.b': '1', 'Cost': '2'}}",
                "--set",
                "tags['a.b']=x",
                "tags.cost=y");
        assertEdited("{'tags': {'a=b': 'x'}}", "{}", "--set", "tags['a=b']=x");
        assertEdited("{'tags': {'a]b=c': 'x'}}", "{}", "--set", "tags['a]b=c']=x");
    }

    @Test
    void whatTheModelDoesNotKnowIsEditedAsJson() {
        assertEdited(
                "{'properties': {'newFeature': {'knobs': [1, {'a': true}]}}}",
                "{'properties': {'newFeature': {'knobs': [1]}}}",
                "--add",
                "properties.newFeature.knobs",
                "{}",
                "--set",
                "properties.newFeature.knobs[-1].a=true");
        assertEdited(
                extensions("{'name': 'a', 'properties': {'settings': {'port': 80, 'paths': ['/']}}}"),
                extensions("{'name': 'a', 'properties': {'settings': {'port': 1}}}"),
                "--set",
                "virtualMachineProfile.extensionProfile.extensions[0].settings.port=80",
                "--add",
                "virtualMachineProfile.extensionProfile.extensions[0].settings.paths",
                "/");
    }

    @Test
    void editsAreMadeInTheirOrder() {
        assertEdited(
                "{'zones': ['2', '9']}",
                "{'zones': ['1']}",
                "--add",
                "zones",
                "2",
                "--remove",
                "zones",
                "0",
                "--add",
                "zones",
                "3",
                "--set",
                "zones[-1]=9");
    }

    @Test
    void editsCompose() {
        ScaleSet set = Fixtures.scaleSet("{'zones': ['1']}");
        ModelEdit first = ModelEdit.none().set("sku.capacity", "3");
        ModelEdit second = ModelEdit.none().add("zones", List.of("2")).remove("zones[0]");
        assertEquals(second.apply(first.apply(set)), first.then(second).apply(set));
        assertSame(
                "{'zones': ['2'], 'sku': {'capacity': 3}}", first.then(second).apply(set));
        assertEquals(set, ModelEdit.none().apply(set));
        assertEquals(set, ModelEdit.parse(List.of()).apply(set));
    }

    @Test
    void anEditCanBeMadeTwice() {
        ModelEdit edit = ModelEdit.none().add("zones", List.of("2"));
        ScaleSet set = Fixtures.scaleSet("{'location': 'x'}");
        assertEquals(edit.apply(set), edit.apply(set));
    }

    @Test
    void secretsAreKept() {
        ScaleSet set = Fixtures.scaleSet(profile("'osProfile': {'adminPassword': 'p4ss'}"));
        ScaleSet edited = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.customData", "YQ==")
                .apply(set);
        assertEquals(
                "{\"adminPassword\":\"p4ss\",\"customData\":\"YQ==\"}",
                ModelWriter.rest()
                        .toTree(edited)
                        .at("/properties/virtualMachineProfile/osProfile")
                        .toString());
    }

    @Test
    void instancesAreEditedToo() {
        ScaleSetInstance instance = ScaleSetInstance.builder().instanceId("1").build();
        ScaleSetInstance edited = ModelEdit.none()
                .set("protectionPolicy.protectFromScaleIn", "true")
                .apply(instance);
        assertEquals(
                "{\"instanceId\":\"1\",\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}",
                ModelWriter.rest().toTree(edited).toString());
    }
}
