package dev.vmss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedPlaceTest {

    private static final String DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks";

    private static ScaleSet set(String json) {
        return ModelReader.create()
                .read(ScaleSet.class, json.replace('\'', '"'))
                .value();
    }

    private static ScaleSet disks(String disks) {
        return set("{'properties': {'virtualMachineProfile': {'storageProfile': {'dataDisks': [" + disks + "]}}}}");
    }

    private static String refusal(String text) {
        return assertThrows(InvalidPlaceException.class, () -> Place.of(text)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "sku.capacity|sku.capacity",
                "SKU.Capacity|sku.capacity",
                "virtualMachineProfile|properties.virtualMachineProfile",
                "PROPERTIES.virtual_machine_profile.Priority|properties.virtualMachineProfile.priority",
                "virtualMachineProfile.storageProfile.dataDisks[LUN=2].diskSizegb|" + DISKS + "[lun=2].diskSizeGB",
                "virtualMachineProfile.storageProfile.dataDisks.diskSizeGB|" + DISKS + "[].diskSizeGB",
                "virtualMachineProfile.storageProfile.dataDisks[7]|" + DISKS + "[7]",
                "virtualMachineProfile.extensionProfile.extensions[name=App].typePropertiesType"
                        + "|properties.virtualMachineProfile.extensionProfile.extensions[name=App].properties.type",
                "zones[0]|zones[0]",
                "zones[]|zones[]",
                "tags.Owner|tags.Owner",
                "tags['a.b']|tags['a.b']",
                "tags['it's']|tags['it's']",
                "tags.{*}|tags.{*}",
                "identity.userAssignedIdentities['/a/b'].clientId|identity.userAssignedIdentities['/a/b'].clientId",
                "identity.userAssignedIdentities.{*}.clientId|identity.userAssignedIdentities.{*}.clientId",
                "properties|properties",
                " sku |sku",
            },
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void aPlaceIsReadHoweverItIsWritten(String text, String place) {
        assertEquals(place, Place.of(text).toString());
        assertEquals(Place.of(text), Place.of(place));
    }

    @Test
    void everyPlaceOfTheModelIsAPlaceAndPrintsBack() {
        List<Class<? extends ModelObject>> documents = List.of(
                ScaleSet.class,
                ScaleSetInstance.class,
                InstanceView.class,
                ScaleSetInstanceView.class,
                RollingUpgradeStatus.class);
        for (Class<? extends ModelObject> document : documents) {
            List<PropertyFacts> all = ModelSchema.of(document).all();
            assertFalse(all.isEmpty());
            for (PropertyFacts entry : all) {
                Place place = Place.of(document, entry.pattern());
                assertEquals(entry.pattern(), place.toString());
                assertEquals(entry.pattern(), place.pattern());
                assertTrue(place.isWithin(place));
            }
        }
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertEquals(
                "no property 'capcity' in Sku (did you mean capacity?): capacity, name, tier", refusal("sku.capcity"));
        InvalidPlaceException refused = assertThrows(InvalidPlaceException.class, () -> Place.of("Sku.cap"));
        assertEquals(List.of("capacity", "name", "tier"), refused.choices());
    }

    @Test
    void whoLeavesOutTheWayIsToldTheWholePlace() {
        assertEquals("no property 'dataDisks' in ScaleSet, but " + DISKS, refusal("dataDisks"));
        InvalidPlaceException sizes = assertThrows(InvalidPlaceException.class, () -> Place.of("diskSizeGB"));
        assertTrue(sizes.choices().size() > 1, sizes::getMessage);
        assertTrue(sizes.choices().contains(DISKS + "[].diskSizeGB"), sizes::getMessage);
        sizes.choices().forEach(choice -> assertTrue(refusal("diskSizeGB").contains(choice)));
        sizes.choices().forEach(choice -> assertEquals(choice, Place.of(choice).toString()));
    }

    @Test
    void whoLeavesOutAPartOfTheWayIsToldWhatLiesThere() {
        assertEquals(
                "no property 'dataDisks[lun=2].caching' in VirtualMachineProfile, but " + DISKS + "[].caching",
                refusal("virtualMachineProfile.dataDisks[lun=2].caching"));
    }

    @Test
    void ofManyChoicesTheFirstAreShown() {
        InvalidPlaceException many = assertThrows(InvalidPlaceException.class, () -> Place.of("enabled"));
        assertTrue(many.choices().size() > 6, many::getMessage);
        assertTrue(many.getMessage().endsWith(" and " + (many.choices().size() - 6) + " more"), many::getMessage);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "sku..name|'sku..name' is not a valid place from character 4 on",
                ".sku|'.sku' starts with a dot",
                "sku.|'sku.' is not a valid place from character 4 on",
                "sku name|no property 'sku name' in ScaleSet",
                "sku.capacity.unit|'capacity' has no properties",
                "sku[]|'sku' is not a list",
                "sku[0]|'sku' is not a list",
                "sku.{*}|'sku' is not a map",
                "tags[0]|'tags' is not a list",
                "zones[a=b]|elements of 'zones' have no properties",
                DISKS + "[lun=2|'" + DISKS + "[lun=2' is not a valid place from character ",
                DISKS + "[name=a]|elements of 'dataDisks' are identified by lun, not by name",
                DISKS + "[size=1]|no property 'size' in DataDisk",
                DISKS + "[-1]|'" + DISKS + "[-1]' is not a valid place from",
            },
            delimiter = '|')
    void whatIsNoPlaceIsRefused(String text, String message) {
        String refusal = refusal(text);
        assertTrue(refusal.startsWith(message), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNoPlace(String text) {
        assertTrue(refusal(text).startsWith("a place must not be empty"));
    }

    @Test
    void freeJsonHasAnyMember() {
        Place port = Place.of("virtualMachineProfile.extensionProfile.extensions[name=app].settings.port");
        assertEquals(
                "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.settings.port",
                port.toString());
        assertTrue(port.isWithinFreeJson());
        assertFalse(port.parent().orElseThrow().isWithinFreeJson());
    }

    @Test
    void aPlaceOfAnotherDocumentIsNone() {
        assertEquals(
                "properties.protectionPolicy",
                Place.of(ScaleSetInstance.class, "protectionPolicy").toString());
        assertThrows(InvalidPlaceException.class, () -> Place.of("protectionPolicy"));
        assertThrows(InvalidPlaceException.class, () -> Place.of(ScaleSetInstance.class, "upgradePolicy"));
    }

    @Test
    void whatOnlyADocumentHasIsAPlaceInIt() {
        ScaleSet set = set("{'newer': 1, 'sku': {'series': 'x'}, 'properties': {'Later': {'deep': [{'a': 1}]}}}");
        List<ScaleSet> sets = List.of(set("{}"), set);
        assertEquals("newer", Place.in(sets, "NEWER").toString());
        assertEquals("sku.series", Place.in(sets, "sku.series").toString());
        assertEquals("properties.Later.deep", Place.in(sets, "later.deep").toString());
        assertEquals(
                "properties.Later.deep[0].a",
                Place.in(sets, "properties.later.deep[0].A").toString());
        assertEquals("sku.capacity", Place.in(sets, "SKU.capacity").toString());
        assertEquals(
                "no property 'serie' in Sku (did you mean series?): capacity, name, tier, series",
                assertThrows(InvalidPlaceException.class, () -> Place.in(sets, "sku.serie"))
                        .getMessage());
        assertEquals(
                "no property 'flat' in later: deep",
                assertThrows(InvalidPlaceException.class, () -> Place.in(sets, "later.flat"))
                        .getMessage());
        assertThrows(InvalidPlaceException.class, () -> Place.in(List.of(set("{}")), "newer"));
        assertEquals(
                "elements of 'deep' are identified by their position, not by a",
                assertThrows(InvalidPlaceException.class, () -> Place.in(sets, "later.deep[a=1]"))
                        .getMessage());
    }

    @Test
    void anElementOfADocumentIsFoundByPositionOrAnyProperty() {
        List<ScaleSet> sets =
                List.of(disks("{'lun': 4, 'name': 'logs', 'caching': 'None'}, {'lun': 9, 'caching': 'None'}"));
        assertEquals(DISKS + "[lun=9]", Place.in(sets, DISKS + "[1]").toString());
        assertEquals(
                DISKS + "[lun=4].diskSizeGB",
                Place.in(sets, DISKS + "[name=LOGS].diskSizeGB").toString());
        assertEquals(DISKS + "[lun=5]", Place.in(sets, DISKS + "[lun=5]").toString());
        InvalidPlaceException either =
                assertThrows(InvalidPlaceException.class, () -> Place.in(sets, DISKS + "[caching=None]"));
        assertEquals(List.of(DISKS + "[lun=4]", DISKS + "[lun=9]"), either.choices());
        assertEquals("may be any of " + DISKS + "[lun=4], " + DISKS + "[lun=9]", either.getMessage());
    }

    @Test
    void whatADocumentHoldsIsTold() {
        ScaleSet set = disks("{'lun': 4, 'diskSizeGB': 8}");
        JsonValue json = JsonValue.of(ModelWriter.redacted().toTree(set));
        assertTrue(Place.of(DISKS + "[lun=4].diskSizeGB").isHeldBy(Place.ROOT, json));
        assertTrue(Place.of(DISKS + "[].diskSizeGB").isHeldBy(Place.ROOT, json));
        assertTrue(Place.of(DISKS + "[0]").isHeldBy(Place.ROOT, json));
        assertFalse(Place.of(DISKS + "[1]").isHeldBy(Place.ROOT, json));
        assertFalse(Place.of(DISKS + "[lun=9]").isHeldBy(Place.ROOT, json));
        assertFalse(Place.of(DISKS + "[lun=4].caching").isHeldBy(Place.ROOT, json));
        assertFalse(Place.of("sku").isHeldBy(Place.of("tags"), json));
    }

    @Test
    void aPlaceIsReachedFromThoseAroundIt() {
        Place element = Place.of(DISKS + "[lun=4]");
        assertTrue(Place.of(DISKS + "[lun=4].caching").isReachedFrom(element));
        assertTrue(Place.of(DISKS + "[].caching").isReachedFrom(element));
        assertTrue(element.isReachedFrom(element));
        assertFalse(Place.of(DISKS + "[lun=9].caching").isReachedFrom(element));
        assertFalse(Place.of(DISKS).isReachedFrom(element));
        assertFalse(Place.of("sku").isReachedFrom(Place.of("tags")));
    }
}
