package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetTest {

    private static final String KEYS = "properties.virtualMachineProfile.osProfile.linuxConfiguration.ssh.publicKeys";

    @Test
    void aReorderOfTextsIsNoChange() {
        assertEquals(List.of(), changes("{'zones': ['1', '2', '3']}", "{'zones': ['3', '1', '2']}"));
    }

    @Test
    void anotherTextIsAChangeOfTheWholeSet() {
        assertEquals(
                List.of("~ zones: [\"1\",\"2\"] → [\"2\",\"3\"]"),
                changes("{'zones': ['1', '2']}", "{'zones': ['2', '3']}"));
    }

    @Test
    void oneMoreTextIsAChangeOfTheWholeSet() {
        assertEquals(List.of("~ zones: [\"1\"] → [\"1\",\"2\"]"), changes("{'zones': ['1']}", "{'zones': ['1', '2']}"));
    }

    @Test
    void theFirstTextsAreAdded() {
        assertEquals(List.of("+ zones: [\"1\"]"), changes("{}", "{'zones': ['1']}"));
    }

    @Test
    void aTextGivenTwiceDoesNotStandForTwo() {
        assertEquals(
                List.of("~ zones: [\"1\",\"2\"] → [\"1\",\"1\"]"),
                changes("{'zones': ['1', '2']}", "{'zones': ['1', '1']}"));
    }

    @Test
    void aReorderOfObjectsIsNoChange() {
        assertEquals(
                List.of(),
                changes(keys("{'keyData': 'a'}, {'keyData': 'b'}"), keys("{'keyData': 'b'}, {'keyData': 'a'}")));
    }

    @Test
    void aNewObjectIsAddedAtItsPosition() {
        assertEquals(
                List.of("+ " + KEYS + "[0]: {\"keyData\":\"b\"}"),
                changes(keys("{'keyData': 'a'}"), keys("{'keyData': 'b'}, {'keyData': 'a'}")));
    }

    @Test
    void aMissingObjectIsRemovedFromItsPosition() {
        assertEquals(
                List.of("- " + KEYS + "[0]: {\"keyData\":\"a\"}"),
                changes(keys("{'keyData': 'a'}, {'keyData': 'b'}"), keys("{'keyData': 'b'}")));
    }

    @Test
    void theOnlyObjectThatIsNotEqualIsTakenForAChangedOne() {
        assertEquals(
                List.of("~ " + KEYS + "[1].keyData: \"a\" → \"c\""),
                changes(keys("{'keyData': 'a'}, {'keyData': 'b'}"), keys("{'keyData': 'b'}, {'keyData': 'c'}")));
    }

    @Test
    void objectsThatDifferOnlyInTheOrderOfASetInsideThemAreTheSame() {
        String blue = vault("/blue", "{'certificateUrl': 'x'}, {'certificateUrl': 'y'}");
        String turned = vault("/blue", "{'certificateUrl': 'y'}, {'certificateUrl': 'x'}");
        String green = vault("/green", "{'certificateUrl': 'z'}");
        assertEquals(
                List.of(),
                changes(
                        profile("'osProfile': {'secrets': [" + blue + "," + green + "]}"),
                        profile("'osProfile': {'secrets': [" + green + "," + turned + "]}")));
    }

    private static String vault(String id, String certificates) {
        return "{'sourceVault': {'id': '" + id + "'}, 'vaultCertificates': [" + certificates + "]}";
    }

    private static String keys(String elements) {
        return profile("'osProfile': {'linuxConfiguration': {'ssh': {'publicKeys': [" + elements + "]}}}");
    }

    @Test
    void textsThatCompareWithoutCaseDoSoInAReorderToo() {
        assertEquals(List.of(), changes("{'zones': ['A', 'b']}", "{'zones': ['B', 'a']}"));
        assertEquals(
                1, changes("{'zones': ['A', 'b']}", "{'zones': ['B', 'c']}").size());
    }
}
