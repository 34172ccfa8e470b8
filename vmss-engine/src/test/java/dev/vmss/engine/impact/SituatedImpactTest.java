package dev.vmss.engine.impact;

import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import org.junit.jupiter.api.Test;

/** Changes that hit one set harder than another. */
class SituatedImpactTest {

    private static final String GROUP = "'capacityReservation': {'capacityReservationGroup': {'id': '/subscriptions/s"
            + "/resourceGroups/r/providers/Microsoft.Compute/capacityReservationGroups/%s'}}";

    private static UpdateImpact impact(String applied, String desired) {
        return UpdateImpact.of(Update.of(scaleSet(applied), scaleSet(desired), UpdateContext.NONE));
    }

    private static String withDisk(String name, String settings) {
        return "{'sku': {'name': '" + name + "', 'capacity': 2}, 'properties': {'virtualMachineProfile': {"
                + "'storageProfile': {'osDisk': {" + settings + "'createOption': 'FromImage'}}}}}";
    }

    private static String reserved(String zones, String group) {
        return "{'zones': [" + zones + "], 'properties': {'virtualMachineProfile': {'licenseType': 'None'"
                + (group.isEmpty() ? "" : ", " + GROUP.formatted(group)) + "}}}";
    }

    @Test
    void anotherSizeMakesEphemeralOsDisksAnew() {
        String ephemeral = withDisk("A", "'diffDiskSettings': {'option': 'Local'}, ");
        UpdateImpact resized = impact(ephemeral, "{'sku': {'name': 'B'}}");
        assertEquals(Disruption.REIMAGE, resized.byPolicy());
        assertEquals(
                Confidence.DOCUMENTED, resized.worst().orElseThrow().impact().confidence());
        assertEquals(
                Disruption.SET_LEVEL,
                impact(ephemeral, "{'sku': {'capacity': 3}}").disruption());
        assertEquals(
                Disruption.RESTART,
                impact(withDisk("A", ""), "{'sku': {'name': 'B'}}").byPolicy());
    }

    @Test
    void settingsWithoutAnOptionAreNoEphemeralDisks() {
        assertEquals(
                Disruption.RESTART,
                impact(withDisk("A", "'diffDiskSettings': {}, "), "{'sku': {'name': 'B'}}")
                        .byPolicy());
    }

    @Test
    void aSetWithZonesJoinsAReservationInPlace() {
        assertEquals(
                Disruption.IN_PLACE,
                impact(reserved("'1'", ""), reserved("'1'", "a")).byPolicy());
    }

    @Test
    void everyOtherChangeOfAReservationNeedsDeallocation() {
        assertEquals(
                Disruption.DEALLOCATE,
                impact(reserved("", ""), reserved("", "a")).byPolicy());
        assertEquals(
                Disruption.DEALLOCATE,
                impact(reserved("'1'", "a"), reserved("'1'", "b")).byPolicy());
    }
}
