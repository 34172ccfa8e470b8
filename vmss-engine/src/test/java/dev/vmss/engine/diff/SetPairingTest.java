package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements of a set that leave something open go with more than one element of the other set. */
class SetPairingTest {

    private static String keys(String elements) {
        return profile("'osProfile': {'linuxConfiguration': {'ssh': {'publicKeys': [" + elements + "]}}}");
    }

    @Test
    void anElementThatGoesWithManyLeavesTheirCounterpartToTheOthers() {
        assertEquals(
                List.of(),
                changes(
                        keys("{'path': '/a', 'keyData': 'x'}, {'path': '/b', 'keyData': 'x'}"),
                        keys("{'keyData': 'x'}, {'path': '/a'}")));
        assertEquals(
                List.of(),
                changes(
                        keys(
                                "{'path': '/a', 'keyData': 'x'}, {'path': '/b', 'keyData': 'y'}, {'path': '/b', 'keyData': 'x'}"),
                        keys("{'path': '/b'}, {'keyData': 'x'}, {'path': '/b', 'keyData': 'x'}")));
    }
}
