package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.disks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two states, of which the later one leaves nothing as it was by saying nothing of it. */
class StatesTest {

    private static final String DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks";

    private static ModelDiff diff(String before, String after) {
        return ModelDiff.ofStates(Fixtures.scaleSet(before), Fixtures.scaleSet(after));
    }

    private static List<String> changes(String before, String after) {
        return lines(diff(before, after));
    }

    private static List<String> lines(ModelDiff diff) {
        return diff.changes().stream().map(Change::toString).toList();
    }

    @Test
    void whatTheLaterStateLacksIsRemoved() {
        assertEquals(
                List.of("- location: \"x\"", "- tags.b: \"2\""),
                changes("{'location': 'x', 'tags': {'a': '1', 'b': '2'}}", "{'tags': {'a': '1'}}"));
    }

    @Test
    void theSecretValueOfATagThatIsGoneIsNotShown() {
        assertEquals(
                List.of("- tags.password: \"(secret)\""),
                changes("{'tags': {'a': '1', 'password': 'p4ss'}}", "{'tags': {'a': '1'}}"));
    }

    @Test
    void elementsComeGoAndChangeByTheirKey() {
        assertEquals(
                List.of(
                        "+ " + DISKS + "[lun=3]: {\"lun\":3}",
                        "~ " + DISKS + "[lun=1].diskSizeGB: 4 → 8",
                        "- " + DISKS + "[lun=0]: {\"lun\":0}"),
                changes(
                        disks("{'lun': 0}, {'lun': 1, 'diskSizeGB': 4}"),
                        disks("{'lun': 3}, {'lun': 1, 'diskSizeGB': 8}")));
    }

    @Test
    void aKeyThatOneStateHoldsTwiceIsNamed() {
        assertEquals(
                List.of(Place.of("virtualMachineProfile.storageProfile.dataDisks[lun=0]")),
                diff(disks("{'lun': 0}"), disks("{'lun': 0}, {'lun': 0, 'diskSizeGB': 4}"))
                        .duplicateKeys());
    }

    @Test
    void aDiskThatIsBeingDetachedIsGone() {
        String attached = "{'lun': 0, 'diskSizeGB': 4}";
        String leaving = "{'lun': 0, 'diskSizeGB': 4, 'toBeDetached': true}";
        String gone = "- properties.storageProfile.dataDisks[lun=0]: {\"diskSizeGB\":4,\"lun\":0}";
        assertEquals(List.of(gone), ofInstances(attached, leaving));
        assertEquals(List.of(gone), ofInstances(attached, "{'lun': 1, 'toBeDetached': true}"));
        assertEquals(List.of(), ofInstances(leaving, "{'lun': 0, 'diskSizeGB': 8, 'toBeDetached': true}"));
        assertEquals(List.of(), ofInstances(leaving, ""));
        assertEquals(List.of(), ofInstances("", leaving));
    }

    private static List<String> ofInstances(String before, String after) {
        return lines(ModelDiff.ofStates(instance(before), instance(after)));
    }

    private static ScaleSetInstance instance(String disks) {
        String json = "{'properties': {'storageProfile': {'dataDisks': [" + disks + "]}}}";
        return ModelReader.create()
                .read(ScaleSetInstance.class, json.replace('\'', '"'))
                .value();
    }
}
