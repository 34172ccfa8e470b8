package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewObjectTest {

    @Test
    void aNewObjectIsOneChange() {
        assertEquals(
                List.of("+ plan: {\"name\":\"p\",\"product\":\"q\"}"),
                changes("{'location': 'westus'}", "{'plan': {'name': 'p', 'product': 'q'}}"));
    }

    @Test
    void aNewObjectInsideANewObjectIsPartOfThatChange() {
        assertEquals(
                List.of(
                        "+ properties.virtualMachineProfile.diagnosticsProfile: {\"bootDiagnostics\":{\"enabled\":true}}"),
                changes(
                        profile("'licenseType': 'None'"),
                        profile("'diagnosticsProfile': {'bootDiagnostics': {'enabled': true}}")));
    }

    @Test
    void aNewElementIsOneChange() {
        assertEquals(
                List.of("+ properties.virtualMachineProfile.storageProfile.dataDisks[lun=0]:"
                        + " {\"caching\":\"None\",\"lun\":0,\"managedDisk\":{\"storageAccountType\":\"Premium_LRS\"}}"),
                changes(
                        Diffs.disks(""),
                        Diffs.disks("{'lun': 0, 'managedDisk': {'storageAccountType': 'Premium_LRS'}}")));
    }
}
