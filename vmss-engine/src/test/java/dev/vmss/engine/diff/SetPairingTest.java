package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetPairingTest {

    private static final String KEYS = "properties.virtualMachineProfile.osProfile.linuxConfiguration.ssh.publicKeys";

    private static String keys(String elements) {
        return profile("'osProfile': {'linuxConfiguration': {'ssh': {'publicKeys': [" + elements + "]}}}");
    }

    @Test
    void elementsThatSayTheSameBelongTogetherInWhateverOrder() {
        assertEquals(
                List.of(),
                changes(
                        keys("{'path': '/a', 'keyData': 'x'}, {'path': '/b', 'keyData': 'y'}, {'path': '/b'}"),
                        keys("{'path': '/b'}, {'path': '/b', 'keyData': 'y'}, {'path': '/a', 'keyData': 'x'}")));
    }

    @Test
    void whatIsLeftThenIsTakenForChangedInOrder() {
        assertEquals(
                List.of("~ " + KEYS + "[0].keyData: \"y\" → \"z\"", "+ " + KEYS + "[2]: {\"path\":\"/c\"}"),
                changes(
                        keys("{'path': '/a', 'keyData': 'x'}, {'path': '/b', 'keyData': 'y'}"),
                        keys("{'path': '/b', 'keyData': 'z'}, {'path': '/a', 'keyData': 'x'}, {'path': '/c'}")));
    }

    @Test
    void elementsWithExpressionsBelongToThoseInTheirPlaces() {
        String secrets = profile("'osProfile': {'secrets': [%s]}");
        assertEquals(
                List.of(),
                changes(
                        secrets.formatted("{}, {'sourceVault': {'id': '/v'}}, {}"),
                        secrets.formatted("{'sourceVault': '[variables(1)]'},"
                                + " {'sourceVault': {'id': '/v'}, 'vaultCertificates': '[variables(2)]'}, {}")));
    }

    @Test
    void whatARequestLeavesOutOfAnElementIsRemoved() {
        assertEquals(
                List.of("- " + KEYS + "[0].keyData: \"x\""),
                changes(keys("{'path': '/a', 'keyData': 'x'}"), keys("{'path': '/a'}")));
    }

    @Test
    void theOrderInsideAnElementCountsAsLittle() {
        String vault = "{'sourceVault': {'id': '/V'}, 'vaultCertificates': [%s]}";
        assertEquals(
                List.of(),
                changes(
                        profile("'osProfile': {'secrets': ["
                                + vault.formatted("{'certificateUrl': 'a'}, {'certificateUrl': 'b'}") + ", "
                                + vault.formatted("{'certificateUrl': 'c'}") + "]}"),
                        profile("'osProfile': {'secrets': [" + vault.formatted("{'certificateUrl': 'c'}") + ", "
                                + vault.formatted("{'certificateUrl': 'b'}, {'certificateUrl': 'a'}") + "]}")));
    }

    @Test
    void whatTheModelDoesNotKnowTellsElementsApart() {
        assertEquals(
                List.of(),
                changes(
                        keys("{'keyData': 'x', 'newer': 1}, {'keyData': 'x', 'newer': 2}, {'keyData': 'x'}"),
                        keys("{'keyData': 'x'}, {'keyData': 'x', 'newer': 2}, {'keyData': 'x', 'newer': 1}")));
    }
}
