package dev.vmss.engine.edit;

import static dev.vmss.engine.edit.Edits.assertEdited;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the value of an edit is read. */
class EditedValueTest {

    @Test
    void numbersAndTruthValuesAreTakenAsTheyAre() {
        ScaleSet edited = ModelEdit.none()
                .set("sku.capacity", 8)
                .set("virtualMachineProfile.billingProfile.maxPrice", 0.25)
                .set("singlePlacementGroup", false)
                .set("tags.n", 7)
                .set("tags.on", true)
                .apply(ScaleSet.builder().build());
        assertEquals(
                "{\"properties\":{\"singlePlacementGroup\":false,"
                        + "\"virtualMachineProfile\":{\"billingProfile\":{\"maxPrice\":0.25}}},\"sku\":{\"capacity\":8},\"tags\":{\"n\":\"7\",\"on\":\"true\"}}",
                ModelWriter.rest().toTree(edited).toString());
    }

    @Test
    void aNumberThatThePlaceCannotHoldIsRefused() {
        ScaleSet set = ScaleSet.builder().build();
        for (ModelEdit edit : List.of(
                ModelEdit.none().set("sku.capacity", 0.5),
                ModelEdit.none().set("sku.capacity", Double.NaN),
                ModelEdit.none().set("sku.capacity", true),
                ModelEdit.none().set("overprovision", 1))) {
            InvalidEditException refused = assertThrows(InvalidEditException.class, () -> edit.apply(set));
            assertTrue(refused.getMessage().matches(".*(sku.capacity|overprovision).*"), refused.getMessage());
        }
    }

    @Test
    void aValueIsJsonOrText() {
        assertEdited(
                "{'zones': ['1', '2'], 'plan': {'name': 'p'}, 'properties': {'overprovision': true}, 'location': 'west us'}",
                "{'location': 'x'}",
                "--set",
                "zones=[\"1\",\"2\"]",
                "plan={\"name\": \"p\"}",
                "overprovision=true",
                "location=west us");
    }

    @Test
    void whereTheModelWantsTextAValueStaysText() {
        assertEdited(
                "{'tags': {'n': '7', 'truth': 'true', 'list': '[1]', 'quoted': 'a', 'none': null}, 'sku': {'name': '1.50'},"
                        + " 'location': '2'}",
                "{}",
                "--set",
                "tags.n=7",
                "tags.truth=true",
                "tags.list=[1]",
                "tags.quoted=\"a\"",
                "tags.none=null",
                "sku.name=1.50",
                "location=2");
        assertEdited("{'zones': ['1', '02']}", "{'zones': []}", "--add", "zones", "1", "02");
    }

    @Test
    void withinJsonToo() {
        assertEdited(
                "{'zones': ['1', '2'], 'tags': {'n': '7', 'none': null}, 'sku': {'name': '1.50', 'capacity': 2}}",
                "{}",
                "--set",
                "zones=[1, 2]",
                "tags={\"n\": 7, \"none\": null}",
                "sku={\"name\": 1.50, \"capacity\": 2}");
    }

    @Test
    void aSecretThatLooksLikeANumberIsText() {
        assertEdited(
                profile("'osProfile': {'adminPassword': '1234'}"),
                "{}",
                "--set",
                "virtualMachineProfile.osProfile.adminPassword=1234");
        assertEdited(
                extensions("{'name': 'a', 'properties': {'protectedSettings': {'port': 80, 'key': 'x'}}}"),
                extensions("{'name': 'a'}"),
                "--set",
                "virtualMachineProfile.extensionProfile.extensions[0].protectedSettings={\"port\": 80}",
                "virtualMachineProfile.extensionProfile.extensions[0].protectedSettings.key=x");
    }

    @Test
    void onlyTheFirstEqualsSignDivides() {
        assertEdited("{'tags': {'a': 'b=c[d]=e'}}", "{}", "--set", "tags.a=b=c[d]=e");
        assertEdited("{'tags': {'a': ''}}", "{}", "--set", "tags.a=");
    }

    @Test
    void keysAndValuesTogetherMakeOneObject() {
        assertEdited(
                disks("{'lun': 1, 'createOption': 'Empty', 'managedDisk': {'storageAccountType': 'x'}}"),
                "{}",
                "--add",
                "virtualMachineProfile.storageProfile.dataDisks",
                "lun=1",
                "createOption=Empty",
                "managedDisk={\"storageAccountType\": \"x\"}");
    }

    @Test
    void keysAndValuesOfAnElementAreReadAsItsTypeWants() {
        assertEdited(
                extensions("{'name': '7', 'properties': {'typeHandlerVersion': '2.10'}}"),
                "{}",
                "--add",
                "virtualMachineProfile.extensionProfile.extensions",
                "name=7",
                "typeHandlerVersion=2.10");
    }

    @Test
    void jsonAddsAsManyElementsAsThereAreValues() {
        assertEdited(
                disks("{'lun': 0}, {'lun': 1}, {'lun': 2}"),
                disks("{'lun': 0}"),
                "--add",
                "virtualMachineProfile.storageProfile.dataDisks",
                "{\"lun\": 1}",
                "{\"lun\": 2}");
    }

    @Test
    void aListOfTextsTakesTextsWithAnEqualsSign() {
        assertEdited("{'zones': ['a=b']}", "{}", "--add", "zones", "a=b");
    }
}
