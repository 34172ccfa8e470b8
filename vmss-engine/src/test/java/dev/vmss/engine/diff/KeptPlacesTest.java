package dev.vmss.engine.diff;

import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a desired model says once the places of others hold what is applied there. */
class KeptPlacesTest {

    private static final String DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks";

    private static void assertKept(String expected, String applied, String desired, String... ignored) {
        List<ScaleSet> sets = List.of(Fixtures.scaleSet(applied), Fixtures.scaleSet(desired));
        DiffOptions.Builder options = DiffOptions.builder();
        Stream.of(ignored).map(place -> Place.in(sets, place)).forEach(options::addIgnored);
        assertSame(expected, KeptPlaces.keep(sets.get(0), sets.get(1), options.build()));
    }

    @Test
    void withoutIgnoredPlacesTheDesiredModelStays() {
        ScaleSet desired = Fixtures.scaleSet("{'sku': {'capacity': 3}}");
        assertSame(
                desired,
                KeptPlaces.keep(
                        Fixtures.scaleSet("{}"), desired, DiffOptions.builder().build()));
    }

    @Test
    void onlyThePlaceOfOthersIsKept() {
        assertKept(
                "{'location': 'b', 'sku': {'name': 'm', 'capacity': 2}}",
                "{'location': 'a', 'sku': {'name': 'n', 'capacity': 2}}",
                "{'location': 'b', 'sku': {'name': 'm', 'capacity': 3}}",
                "sku.capacity");
    }

    @Test
    void whatOthersDoNotHoldIsNotSaid() {
        assertKept(
                "{'sku': {'name': 'm'}}", "{'location': 'a'}", "{'sku': {'name': 'm', 'capacity': 3}}", "sku.capacity");
    }

    @Test
    void whatNobodyWantsIsNotSaidThoughOthersHoldIt() {
        assertKept("{'sku': {'name': 'm'}}", "{'sku': {'capacity': 2}}", "{'sku': {'name': 'm'}}", "sku.capacity");
    }

    @Test
    void anElementIsFoundByItsKeyNotItsPosition() {
        assertKept(
                disks("{'lun': 1, 'diskSizeGB': 8}, {'lun': 0, 'diskSizeGB': 4}"),
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 5}"),
                disks("{'lun': 1, 'diskSizeGB': 8}, {'lun': 0, 'diskSizeGB': 7}"),
                DISKS + "[lun=0].diskSizeGB");
    }

    @Test
    void aWholeElementOfOthersStaysAsItIs() {
        assertKept(
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 8}"),
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 5}"),
                disks("{'lun': 0, 'diskSizeGB': 7, 'caching': 'None'}, {'lun': 1, 'diskSizeGB': 8}"),
                DISKS + "[lun=0]");
    }

    @Test
    void anElementOfOthersThatIsNotWantedStays() {
        assertKept(
                disks("{'lun': 1, 'diskSizeGB': 8}, {'lun': 0, 'diskSizeGB': 4}"),
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 2, 'diskSizeGB': 5}"),
                disks("{'lun': 1, 'diskSizeGB': 8}"),
                DISKS + "[lun=0]");
    }

    @Test
    void anElementAtThePlaceOfOthersIsNotMade() {
        assertKept(
                disks("{'lun': 1}"),
                disks("{'lun': 1}"),
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1}"),
                DISKS + "[lun=0]");
        assertKept(disks("{'lun': 1}"), "{}", disks("{'lun': 0}, {'lun': 1}"), DISKS + "[lun=0]");
    }

    @Test
    void anElementWithoutKeyIsNobodyElses() {
        assertKept(
                disks("{'diskSizeGB': 9}, {'lun': 0, 'diskSizeGB': 4}"),
                disks("{'lun': 0, 'diskSizeGB': 4}"),
                disks("{'diskSizeGB': 9}, {'lun': 0, 'diskSizeGB': 7}"),
                DISKS + "[lun=0]");
    }

    @Test
    void ofAKeyGivenTwiceTheFirstIsHeld() {
        assertKept(
                disks("{'lun': 0, 'diskSizeGB': 4}"),
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 0, 'diskSizeGB': 5}"),
                disks("{'lun': 0, 'diskSizeGB': 7}"),
                DISKS + "[lun=0]");
    }

    @Test
    void aListWithoutKeysIsTakenAsItIsWanted() {
        String agents =
                "'osProfile': {'linuxConfiguration': {'ssh': {'publicKeys': [{'path': '%s', 'keyData': '%s'}]}}}";
        assertKept(
                profile(agents.formatted("q", "l") + ", 'licenseType': 'a'"),
                profile(agents.formatted("p", "k") + ", 'licenseType': 'a'"),
                profile(agents.formatted("q", "l") + ", 'licenseType': 'b'"),
                "properties.virtualMachineProfile.licenseType");
    }

    @Test
    void entriesOfOthersKeepTheirValue() {
        assertKept(
                "{'tags': {'a': '1', 'b': '4'}}",
                "{'tags': {'a': '1', 'b': '2'}}",
                "{'tags': {'a': '3', 'b': '4'}}",
                "tags.a");
    }

    @Test
    void entriesOfOthersAreNeitherMadeNorRemovedButSaidWithTheWholeMap() {
        assertKept("{'tags': {'b': '4'}}", "{'location': 'a'}", "{'tags': {'a': '3', 'b': '4'}}", "tags.a");
        assertKept(
                "{'tags': {'a': '1', 'b': null, 'c': '1'}}",
                "{'tags': {'a': '1', 'b': '2'}}",
                "{'tags': {'a': null, 'b': null, 'c': '1'}}",
                "tags.a");
    }

    @Test
    void whatTheModelHasNoValueForIsLeftOutWhereOthersOwnIt() {
        assertKept(
                "{'identity': null, 'newKnob': 1, 'sku': {'capacity': '[x]'}}",
                "{}",
                "{'identity': null, 'plan': null, 'newKnob': 1, 'newDial': 2, 'sku': {'capacity': '[x]', 'tier': 7}}",
                "plan",
                "newDial",
                "sku.tier");
    }
}
