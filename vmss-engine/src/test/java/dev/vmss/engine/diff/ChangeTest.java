package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.diff;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final String OS_DISK = "properties.virtualMachineProfile.storageProfile.osDisk";
    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions[]";

    @Test
    void touchesItsOwnPlaceAndThoseAroundIt() {
        Change change = only("{'sku': {'name': 'A'}}", "{'sku': {'name': 'B'}}");
        assertTrue(change.touches("sku.name"));
        assertTrue(change.touches("sku"));
        assertFalse(change.touches("sku.tier"));
        assertFalse(change.touches("plan"));
    }

    @Test
    void touchesWhatComesWithANewObject() {
        Change change = only(
                profile("'licenseType': 'None'"),
                profile("'storageProfile': {'osDisk': {'managedDisk': {'storageAccountType': 'Premium_LRS'}}}"));
        assertTrue(change.touches(OS_DISK + ".managedDisk.storageAccountType"));
        assertFalse(change.touches(OS_DISK + ".diskSizeGB"));
    }

    @Test
    void touchesWhatComesWithANewObjectHoweverItIsSpelled() {
        Change change = only(
                profile("'licenseType': 'None'"),
                profile("'storageProfile': {'osdisk': {'manageddisk': {'storageaccounttype': 'Premium_LRS'}}}"));
        assertTrue(change.touches(OS_DISK + ".managedDisk.storageAccountType"));
    }

    @Test
    void touchesWhatLeavesWithARemovedObject() {
        Change change = only("{'sku': {'name': 'A', 'tier': 'Standard'}}", "{'sku': null}");
        assertTrue(change.touches("sku.tier"));
        assertFalse(change.touches("sku.capacity"));
    }

    @Test
    void touchesWhatComesWithANewElement() {
        Change change = only(Diffs.extensions(""), Diffs.extension("'type': 'CustomScript'"));
        assertTrue(change.touches(EXTENSIONS + ".properties.type"));
        assertFalse(change.touches(EXTENSIONS + ".properties.publisher"));
    }

    @Test
    void touchesWhatComesInAListOfANewObject() {
        Change change = only(profile("'licenseType': 'None'"), Diffs.extension("'type': 'CustomScript'"));
        assertEquals(
                "properties.virtualMachineProfile.extensionProfile",
                change.path().toString());
        assertTrue(change.touches(EXTENSIONS + ".properties.type"));
        assertFalse(change.touches(EXTENSIONS + ".properties.publisher"));
    }

    @Test
    void touchesTheElementThatComesInAListOfANewObject() {
        Change change = only(profile("'licenseType': 'None'"), Diffs.extensions("{'name': 'App'}"));
        String list = EXTENSIONS.replace("[]", "");
        assertTrue(change.touches(list + "[name=app]"));
        assertFalse(change.touches(list + "[name=other]"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> change.touches(list + "[0]"));
        assertEquals(
                list + "[0] refers to an element by its position; use its key, as differences do",
                refused.getMessage());
    }

    @Test
    void touchesWhatComesInAMapOfANewObject() {
        Change change = only("{'location': 'westus'}", "{'identity': {'userAssignedIdentities': {'/a': {}}}}");
        assertEquals("identity", change.path().toString());
        assertTrue(change.touches("identity.userAssignedIdentities.{*}"));
        assertFalse(change.touches("identity.userAssignedIdentities.{*}.clientId"));
    }

    @Test
    void anAddedOneHasNoOldValue() {
        Change change = only("{'location': 'westus'}", "{'zones': ['1']}");
        assertEquals(Kind.ADDED, change.kind());
        assertEquals(Optional.empty(), change.from());
        assertEquals("[\"1\"]", change.to().orElseThrow().toString());
    }

    @Test
    void aRemovedOneHasNoNewValue() {
        Change change = only("{'zones': ['1']}", "{'zones': null}");
        assertEquals(Kind.REMOVED, change.kind());
        assertEquals("[\"1\"]", change.from().orElseThrow().toString());
        assertEquals(Optional.empty(), change.to());
    }

    private static Change only(String applied, String desired) {
        ModelDiff diff = diff(applied, desired);
        assertEquals(1, diff.changes().size(), diff::toString);
        return diff.changes().get(0);
    }
}
