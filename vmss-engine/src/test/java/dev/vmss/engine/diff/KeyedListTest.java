package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.diff;
import static dev.vmss.engine.diff.Diffs.disks;
import static dev.vmss.engine.diff.Diffs.extensions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedListTest {

    private static final String DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks";
    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions";
    private static final String TWO_DISKS = disks("{'lun': 0, 'diskSizeGB': 10}, {'lun': 2, 'diskSizeGB': 20}");

    @Test
    void aNewElementIsAddedUnderItsKey() {
        assertEquals(
                List.of("+ " + DISKS + "[lun=5]: {\"caching\":\"None\",\"diskSizeGB\":50,\"lun\":5}"),
                changes(
                        TWO_DISKS,
                        disks(
                                "{'lun': 5, 'diskSizeGB': 50}, {'lun': 0, 'diskSizeGB': 10}, {'lun': 2, 'diskSizeGB': 20}")));
    }

    @Test
    void aMissingElementIsRemovedUnderItsKey() {
        assertEquals(
                List.of("- " + DISKS + "[lun=0]: {\"diskSizeGB\":10,\"lun\":0}"),
                changes(TWO_DISKS, disks("{'lun': 2, 'diskSizeGB': 20}")));
    }

    @Test
    void aChangeInsideAnElementIsFoundAtItsPath() {
        assertEquals(
                List.of("~ " + DISKS + "[lun=2].diskSizeGB: 20 → 40"),
                changes(TWO_DISKS, disks("{'lun': 0, 'diskSizeGB': 10}, {'lun': 2, 'diskSizeGB': 40}")));
    }

    @Test
    void aReorderIsNoChange() {
        assertEquals(
                List.of(), changes(TWO_DISKS, disks("{'lun': 2, 'diskSizeGB': 20}, {'lun': 0, 'diskSizeGB': 10}")));
    }

    @Test
    void anElementMayLeaveItsPropertiesOpen() {
        assertEquals(List.of(), changes(TWO_DISKS, disks("{'lun': 2}, {'lun': 0}")));
    }

    @Test
    void anEmptyListRemovesEveryElement() {
        assertEquals(
                List.of(
                        "- " + EXTENSIONS + "[name=a]: {\"name\":\"a\"}",
                        "- " + EXTENSIONS + "[name=b]: {\"name\":\"b\"}"),
                changes(extensions("{'name': 'a'}, {'name': 'b'}"), extensions("")));
    }

    @Test
    void keysCompareWithoutCase() {
        assertEquals(List.of(), changes(extensions("{'name': 'App'}"), extensions("{'name': 'aPP'}")));
    }

    @Test
    void anEmptyKeyIsAnotherThanNone() {
        assertEquals(
                List.of("+ " + EXTENSIONS + "[0]: {}", "- " + EXTENSIONS + "[name=]: {\"name\":\"\"}"),
                changes(extensions("{'name': ''}"), extensions("{}")));
    }

    @Test
    void aNewElementCountsEvenIfItSaysNothingButItsKey() {
        assertEquals(
                List.of("+ " + EXTENSIONS + "[name=app]: {\"name\":\"app\"}"),
                changes(extensions(""), extensions("{'name': 'app'}")));
    }

    @Test
    void duplicateKeysAreReportedWithEveryElementAfterTheFirst() {
        ModelDiff diff = diff(disks("{'lun': 1}"), disks("{'lun': 1}, {'lun': 1, 'diskSizeGB': 4}, {'lun': 2}"));
        assertEquals(
                List.of(DISKS + "[lun=1]"),
                diff.duplicateKeys().stream().map(Place::toString).toList());
    }

    @Test
    void duplicateKeysAreNotMerged() {
        assertEquals(
                List.of("+ " + DISKS + "[lun=1]: {\"caching\":\"None\",\"diskSizeGB\":4,\"lun\":1}"),
                changes(disks("{'lun': 1}"), disks("{'lun': 1}, {'lun': 1, 'diskSizeGB': 4}")));
    }

    @Test
    void oneOfTwoAppliedElementsWithTheSameKeyIsRemoved() {
        assertEquals(
                List.of("- " + DISKS + "[lun=1]: {\"diskSizeGB\":4,\"lun\":1}"),
                changes(disks("{'lun': 1}, {'lun': 1, 'diskSizeGB': 4}"), disks("{'lun': 1}")));
    }

    @Test
    void distinctKeysAreNotReported() {
        assertEquals(List.of(), diff(TWO_DISKS, TWO_DISKS).duplicateKeys());
    }

    @Test
    void elementsWithoutTheKeyArePairedInTheirOrder() {
        assertEquals(
                List.of("~ " + DISKS + "[1].diskSizeGB: 2 → 3"),
                changes(disks("{'diskSizeGB': 1}, {'diskSizeGB': 2}"), disks("{'diskSizeGB': 1}, {'diskSizeGB': 3}")));
    }

    @Test
    void elementsWithoutTheKeyAreNoDuplicates() {
        assertEquals(
                List.of(),
                diff("{}", disks("{'diskSizeGB': 1}, {'diskSizeGB': 2}")).duplicateKeys());
    }

    @Test
    void duplicateKeysOfTheAppliedListAreReportedToo() {
        ModelDiff diff = diff(disks("{'lun': 1}, {'lun': 1}"), disks("{'lun': 1}"));
        assertEquals(
                List.of(DISKS + "[lun=1]"),
                diff.duplicateKeys().stream().map(Place::toString).toList());
    }

    @Test
    void aPlaceOfSeveralDuplicatesIsReportedOnce() {
        ModelDiff diff = diff(
                disks("{'lun': 1}, {'lun': 1}, {'lun': 1}"),
                disks("{'lun': 1}, {'lun': 1}, {'lun': 1, 'diskSizeGB': 4}"));
        assertEquals(
                List.of(DISKS + "[lun=1]"),
                diff.duplicateKeys().stream().map(Place::toString).toList());
    }

    @Test
    void duplicateKeysInTheSameOrderArePairedInThatOrder() {
        assertEquals(
                List.of("~ " + DISKS + "[lun=1].diskSizeGB: 8 → 9"),
                changes(
                        disks("{'lun': 1, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 8}"),
                        disks("{'lun': 1, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 9}")));
    }
}
