package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.extension;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.model.Place;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements of lists with a key: what a request says of them is found without merging them. */
class RequestedElementsTest {

    private static final String SLOW = "{'name': 'a', 'properties': {'enableAcceleratedNetworking': false}}";
    private static final String FAST = "{'name': 'a', 'properties': {'enableAcceleratedNetworking': true}}";

    @Test
    void whatAnElementLeavesOutIsGoneWhereItsListIsReplaced() {
        assertEquals(
                List.of(
                        "- properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.settings: {\"a\":1}"),
                changes(extension("'type': 't', 'settings': {'a': 1}"), extension("'type': 't'")));
    }

    @Test
    void aDefaultThatAnElementLeavesOutIsNoChange() {
        assertEquals(List.of(), changes(interfaces(SLOW), interfaces("{'name': 'A'}")));
    }

    @Test
    void aPropertyThatNobodyKnowsStaysInDoubtWhereTheListIsReplaced() {
        ModelDiff diff = difference(extension("'type': 't', 'brandNew': 1"), extension("'type': 'u'"));
        assertEquals(1, diff.changes().size());
        assertEquals(
                List.of("properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.brandNew"),
                diff.uncertain().stream()
                        .map(unsure -> unsure.place().toString())
                        .toList());
    }

    @Test
    void elementsThatCameAndWentAreTold() {
        assertEquals(
                List.of(
                        "+ properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=b]: {\"name\":\"b\"}",
                        "- properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=a]: "
                                + "{\"name\":\"a\",\"properties\":{\"enableAcceleratedNetworking\":true}}"),
                changes(interfaces(FAST), interfaces("{'name': 'b'}")));
    }

    @Test
    void equalKeysAreNamedWhereAnElementDiffers() {
        assertEquals(
                List.of("properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=a]"),
                duplicates(interfaces(SLOW + "," + SLOW), interfaces(SLOW + "," + FAST)));
    }

    @Test
    void equalKeysAreNamedWhereOnlyTheOrderDiffers() {
        assertEquals(
                List.of("properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=a]"),
                duplicates(
                        interfaces(FAST + "," + FAST + ", {'name': 'b'}"),
                        interfaces("{'name': 'b'}," + FAST + "," + FAST)));
    }

    @Test
    void equalKeysAreNotNamedWhereTheRequestChangesNoElement() {
        assertEquals(List.of(), duplicates(interfaces(SLOW + "," + SLOW), interfaces("{'name': 'a'}, {'name': 'a'}")));
    }

    private static String interfaces(String elements) {
        return profile("'networkProfile': {'networkInterfaceConfigurations': [" + elements + "]}");
    }

    private static List<String> changes(String applied, String request) {
        return difference(applied, request).changes().stream()
                .map(Change::toString)
                .toList();
    }

    private static List<String> duplicates(String applied, String request) {
        return difference(applied, request).duplicateKeys().stream()
                .map(Place::toString)
                .toList();
    }

    private static ModelDiff difference(String applied, String request) {
        return RequestDiffs.checked(Fixtures.scaleSet(applied), Fixtures.scaleSet(request), ApiVersion.LATEST);
    }
}
