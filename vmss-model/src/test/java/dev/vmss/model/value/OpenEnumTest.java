package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vmss.model.os.PatchMode;
import dev.vmss.model.resource.IdentityType;
import dev.vmss.model.upgrade.UpgradeMode;
import org.junit.jupiter.api.Test;

class OpenEnumTest {

    @Test
    void aConstantIsEqualToItsText() {
        assertEquals(UpgradeMode.ROLLING, UpgradeMode.of("Rolling"));
    }

    @Test
    void anUnknownConstantIsKept() {
        assertEquals("Gradual", UpgradeMode.of("Gradual").text());
    }

    @Test
    void unknownConstantsDiffer() {
        assertNotEquals(UpgradeMode.of("Gradual"), UpgradeMode.of("Sudden"));
    }

    @Test
    void constantsCompareWithoutCase() {
        assertEquals(UpgradeMode.ROLLING, UpgradeMode.of("rolling"));
        assertEquals(UpgradeMode.ROLLING.hashCode(), UpgradeMode.of("rolling").hashCode());
    }

    @Test
    void constantsCompareWithoutBlanks() {
        assertEquals(IdentityType.of("SystemAssigned, UserAssigned"), IdentityType.of("SystemAssigned,UserAssigned"));
    }

    @Test
    void theTextIsKeptLetterByLetter() {
        assertEquals("rolling", UpgradeMode.of("rolling").text());
    }

    @Test
    void equalTextsOfDifferentTypesDiffer() {
        assertNotEquals((Object) UpgradeMode.of("Manual"), PatchMode.of("Manual"));
    }
}
