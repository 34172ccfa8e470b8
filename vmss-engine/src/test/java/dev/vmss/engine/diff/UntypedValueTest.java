package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that Azure refuses have no typed value; they are compared as they are written. */
class UntypedValueTest {

    private static final String PATH = "properties.upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent";

    @Test
    void theSameOneIsNoChange() {
        assertEquals(
                List.of("~ " + PATH.replace("maxBatch", "maxUnhealthy") + ": 30 → 40"),
                changes(
                        rolling("'maxBatchInstancePercent': 400, 'maxUnhealthyInstancePercent': 30"),
                        rolling("'maxBatchInstancePercent': 400, 'maxUnhealthyInstancePercent': 40")));
    }

    @Test
    void anotherOneIsAModification() {
        assertEquals(
                List.of("~ " + PATH + ": 400 → 500"),
                changes(rolling("'maxBatchInstancePercent': 400"), rolling("'maxBatchInstancePercent': 500")));
    }

    @Test
    void oneInThePlaceOfAValueIsAModification() {
        assertEquals(
                List.of("~ " + PATH + ": 40 → 500"),
                changes(rolling("'maxBatchInstancePercent': 40"), rolling("'maxBatchInstancePercent': 500")));
    }

    @Test
    void theFirstOneIsAdded() {
        assertEquals(
                List.of("+ " + PATH + ": 500"),
                changes(
                        rolling("'maxUnhealthyInstancePercent': 30"),
                        rolling("'maxBatchInstancePercent': 500, 'maxUnhealthyInstancePercent': 30")));
    }

    @Test
    void aNewObjectHoldsOneAsItIsWritten() {
        assertEquals(
                List.of("+ properties.upgradePolicy: {\"automaticOSUpgrade\":\"[x]\",\"mode\":\"Automatic\"}"),
                changes(
                        "{'properties': {}}",
                        "{'properties': {'upgradePolicy': {'mode': 'Automatic', 'automaticOSUpgrade': '[x]'}}}"));
    }

    @Test
    void oneThatIsTakenAwayIsRemoved() {
        assertEquals(
                List.of("- " + PATH + ": 500"),
                changes(rolling("'maxBatchInstancePercent': 500"), rolling("'maxBatchInstancePercent': null")));
    }

    private static String rolling(String members) {
        return "{'properties': {'upgradePolicy': {'rollingUpgradePolicy': {" + members + "}}}}";
    }
}
