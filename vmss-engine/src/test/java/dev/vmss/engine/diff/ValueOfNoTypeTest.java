package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.disks;
import static dev.vmss.engine.diff.Diffs.unverifiable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that the property's type cannot hold. */
class ValueOfNoTypeTest {

    @Test
    void oneWithAnExpressionInsideIsUnverifiable() {
        String applied = disks("{'lun': 0}");
        String desired = disks("{'lun': 0}, '[variables(1)]'");
        String path = "properties.virtualMachineProfile.storageProfile.dataDisks";
        assertEquals(List.of(path), unverifiable(applied, desired));
        assertEquals(List.of(), changes(applied, desired));
    }
}
