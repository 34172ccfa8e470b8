package dev.vmss.engine.edit;

import static dev.vmss.engine.edit.Edits.refused;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InvalidEditTest {

    private static final String TWO_DISKS = disks("{'lun': 0}, {'lun': 4}");
    private static final String DISKS = "virtualMachineProfile.storageProfile.dataDisks";

    @Test
    void anUnknownNameIsAnsweredWithThoseThatThereAre() {
        assertEquals(
                "plan.price names 'price', which is not a property of Plan; available: name, product,"
                        + " promotionCode, publisher",
                refused("plan.price", "{'plan': {'name': 'a'}}", "--set", "plan.price=1"));
        String message = refused("virtualMachine.licenseType", "{}", "--set", "virtualMachine.licenseType=None");
        assertTrue(message.contains(", virtualMachineProfile, "), message);
    }

    @Test
    void aPositionThatTheListDoesNotHave() {
        assertEquals(
                "zones[2] refers to element 2 of a list of 2 elements",
                refused("zones[2]", "{'zones': ['1', '2']}", "--set", "zones[2]=3"));
        assertEquals(
                "zones[-3] refers to element -3 of a list of 2 elements",
                refused("zones[-3]", "{'zones': ['1', '2']}", "--remove", "zones", "-3"));
    }

    @Test
    void aNumberOrTruthValueThatIsNotGiven() {
        assertEquals(
                "sku.capacity must have a value; use remove to delete the property",
                refused("sku.capacity", "{'sku': {'capacity': 2}}", "--set", "sku.capacity="));
        assertEquals(
                "overprovision must have a value; use remove to delete the property",
                refused("overprovision", "{'properties': {'overprovision': true}}", "--set", "overprovision=\"\""));
    }

    @Test
    void aPathThroughAnExpression() {
        assertEquals(
                "overprovision passes through 'properties', which has no parts",
                refused("overprovision", "{'properties': '[variables(1)]'}", "--set", "overprovision=true"));
    }

    @Test
    void aFilterThatMatchesNothingIsAnsweredWithTheChoices() {
        assertEquals(
                DISKS + "[lun=2].diskSizeGB matches no element; lun is one of: 0, 4",
                refused(DISKS + "[lun=2].diskSizeGB", TWO_DISKS, "--set", DISKS + "[lun=2].diskSizeGB=1"));
    }

    @Test
    void theChoicesAreFoundInAnyCase() {
        assertEquals(
                DISKS + "[LUN=2] matches no element; LUN is one of: 0, 4",
                refused(DISKS + "[LUN=2]", TWO_DISKS, "--remove", DISKS + "[LUN=2]"));
    }

    @Test
    void aFilterThatMatchesTwoElements() {
        String path = "virtualMachineProfile.extensionProfile.extensions[name=a]";
        assertEquals(
                path + " matches 2 elements; name is one of: a, A, b",
                refused(path, extensions("{'name': 'a'}, {'name': 'A'}, {'name': 'b'}"), "--remove", path));
    }

    @Test
    void aSecretIsNoChoiceThatIsShown() {
        String set = "{'properties': {'newFeature': [{'apiKey': 'hunter2'}]}}";
        String message =
                refused("properties.newFeature[apiKey=(secret)]", set, "--remove", "properties.newFeature[apiKey=x]");
        assertFalse(message.contains("hunter2"), message);
    }

    @Test
    void aPartOfWhatHasNoParts() {
        assertEquals(
                "sku.name.x refers to 'x' of a value without parts",
                refused("sku.name.x", "{'sku': {'name': 'a'}}", "--set", "sku.name.x=1"));
        assertEquals(
                "sku.name[0] refers to an element of a value without parts",
                refused("sku.name[0]", "{'sku': {'name': 'a'}}", "--set", "sku.name[0]=1"));
        assertEquals(
                "sku[0] refers to an element of an object",
                refused("sku[0]", "{'sku': {'name': 'a'}}", "--set", "sku[0]=1"));
        assertEquals(
                "zones.x refers to 'x' of a list of 1 elements",
                refused("zones.x", "{'zones': ['1']}", "--set", "zones.x=1"));
    }

    @Test
    void aPartOfAScalarThatIsNotThere() {
        assertEquals(
                "sku.capacity.x refers to a part of 'capacity', which has no parts",
                refused("sku.capacity.x", "{'sku': {'name': 'a'}}", "--set", "sku.capacity.x=1"));
        refused("tags.a.b", "{'tags': {}}", "--set", "tags.a.b=1");
    }

    @Test
    void anElementOfAListThatIsNotThere() {
        assertEquals(
                "zones[0] refers to an element of a list that does not exist",
                refused("zones[0]", "{'location': 'x'}", "--set", "zones[0]=1"));
    }

    @Test
    void aValueThatThePlaceCannotHold() {
        assertEquals(
                "sku.capacity cannot have the value: expected an integer, found a string",
                refused("sku.capacity", "{'sku': {'name': 'a'}}", "--set", "sku.capacity=many"));
        refused("zones", "{'location': 'x'}", "--set", "zones={\"a\": 1}");
    }

    @Test
    void whatIsAddedToIsAList() {
        assertEquals("sku is not a list", refused("sku", "{'location': 'x'}", "--add", "sku", "name=a"));
        assertEquals(
                "sku is an object, not a list", refused("sku", "{'sku': {'name': 'a'}}", "--add", "sku", "name=a"));
        assertEquals("zones needs a value to add", refused("zones", "{'location': 'x'}", "--add", "zones"));
    }

    @Test
    void aKeyThatTheElementDoesNotHave() {
        assertEquals(
                DISKS + ".lunn names 'lunn', which is not a property of DataDisk",
                refused(DISKS + ".lunn", TWO_DISKS, "--add", DISKS, "lunn=1").replaceAll(";.*", ""));
    }

    @Test
    void whatIsRemovedIsThere() {
        assertEquals(
                "zones is not there; available: location", refused("zones", "{'location': 'x'}", "--remove", "zones"));
        assertEquals(
                "tags.b is not there; available: a", refused("tags.b", "{'tags': {'a': '1'}}", "--remove", "tags.b"));
    }

    @Test
    void argumentsThatAreNone() {
        assertEquals("argument 1 is not one of --set, --add, --remove", refused("", "{}", "--fly", "x"));
        assertEquals("argument 1 is not one of --set, --add, --remove", refused("", "{}", "sku", "x"));
        assertEquals(
                "argument 3 is not one of --set, --add, --remove", refused("", "{}", "--set", "sku.name=a", "--fly"));
        assertEquals("--set needs a path", refused("--set", "{}", "--set", "--add", "zones", "1"));
        assertEquals("zones has no value: use path=value", refused("zones", "{}", "--set", "zones"));
        assertEquals("tags.a has no value: use path=value", refused("tags.a", "{}", "--set", "tags.a: two words"));
        assertEquals(
                "argument 2 of --set has no path: use path=value, and quote values with spaces",
                refused("", "{}", "--set", "tags.a=two", "words"));
        assertEquals("zones needs an integer index to remove", refused("zones", "{}", "--remove", "zones", "first"));
        assertEquals("zones accepts only one index to remove", refused("zones", "{}", "--remove", "zones", "0", "1"));
    }

    @Test
    void anEditIsMadeAsAWholeOrNotAtAll() {
        refused("sku.speed", profile("'licenseType': 'None'"), "--set", "tags.a=b", "--set", "sku.speed=1");
    }
}
