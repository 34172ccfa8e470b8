package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetDriftTest {

    private static final ScaleSet SET = Fixtures.storedWebSet();

    private static ScaleSetInstance instance(String id, String latest, String version) {
        return Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '" + id + "', 'properties': {" + latest
                        + "'storageProfile': {'imageReference': {'publisher': 'canonical', 'offer': 'ubuntu',"
                        + " 'sku': 'server', 'version': '" + version + "'}}}}");
    }

    private static ScaleSetInstance outdated(String id, String version) {
        return instance(id, "'latestModelApplied': false, ", version);
    }

    private static ScaleSetInstance latest(String id) {
        return instance(id, "'latestModelApplied': true, ", "1.0.0");
    }

    private static List<String> lacks(FleetDrift.Model model) {
        return model.lacks().stream()
                .filter(change -> change.path().toString().contains("imageReference"))
                .map(Object::toString)
                .toList();
    }

    @Test
    void instancesWithTheSameModelStandTogetherTheLatestFirst() {
        FleetDrift drift = FleetDrift.of(
                SET,
                List.of(
                        outdated("0", "0.8.0"),
                        outdated("1", "0.9.0"),
                        latest("2"),
                        outdated("3", "0.9.0"),
                        latest("4")));

        assertEquals(
                List.of(List.of("2", "4"), List.of("1", "3"), List.of("0")),
                drift.models().stream().map(FleetDrift.Model::instances).toList());
        assertEquals(List.of(), lacks(drift.models().get(0)));
        assertEquals(
                List.of("~ properties.storageProfile.imageReference.version: \"0.9.0\" → \"1.0.0\""),
                lacks(drift.models().get(1)));
        assertEquals(3, drift.atLeast());
        assertEquals(4, drift.atMost());
    }

    @Test
    void aStaleInstanceOfWhichNothingDiffersIsStaleStill() {
        FleetDrift drift = FleetDrift.of(SET, List.of(outdated("0", "1.0.0"), latest("1")));

        assertEquals(List.of("0"), drift.outdated().get(0).instances());
        assertEquals(2, drift.atLeast());
    }

    @Test
    void whoDoesNotSayWhichModelItHasIsNotTakenForCurrent() {
        FleetDrift drift = FleetDrift.of(SET, List.of(instance("0", "", "1.0.0")));

        assertEquals(Optional.empty(), drift.models().get(0).isLatest());
        assertEquals(List.of(), drift.outdated());
        assertEquals(2, drift.atMost());
    }

    @Test
    void theLimitIsReachedByModelsThatShowAndPerhapsByOthers() {
        List<ScaleSetInstance> different = new ArrayList<>();
        List<ScaleSetInstance> alike = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            different.add(outdated(Integer.toString(i), "0." + i + ".0"));
            alike.add(outdated(Integer.toString(i), "0.9.0"));
        }

        assertTrue(FleetDrift.of(SET, different).isAtLimit());
        assertFalse(FleetDrift.of(SET, different.subList(0, 8)).mayBeAtLimit());
        assertFalse(FleetDrift.of(SET, alike).isAtLimit());
        assertTrue(FleetDrift.of(SET, alike).mayBeAtLimit());
    }

    @Test
    void instancesOfAnotherSetAreRefused() {
        ScaleSetInstance other = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '7', 'id': '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute"
                        + "/virtualMachineScaleSets/api/virtualMachines/7'}");

        assertEquals(
                "instances[1] is an instance of another set",
                assertThrows(InvalidObservationException.class, () -> FleetDrift.of(SET, List.of(latest("0"), other)))
                        .getMessage());
        assertEquals(
                "two instances have the id 0",
                assertThrows(
                                InvalidObservationException.class,
                                () -> FleetDrift.of(SET, List.of(latest("0"), latest("0"))))
                        .getMessage());
    }
}
