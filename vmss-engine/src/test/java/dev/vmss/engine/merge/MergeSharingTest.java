package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import org.junit.jupiter.api.Test;

class MergeSharingTest {

    /** A set as the service holds it: with what it fills in. */
    private static final ScaleSet APPLIED = Merge.merge(Fixtures.webSet(), Fixtures.webSet());

    @Test
    void whatTheRequestDoesNotChangeStaysTheSameObject() {
        ScaleSet request = APPLIED.mapSku(sku -> sku.withCapacity(7));

        ScaleSet merged = Merge.merge(APPLIED, request);

        assertSame(APPLIED.properties().orElseThrow(), merged.properties().orElseThrow());
        assertSame(APPLIED.tags().orElseThrow(), merged.tags().orElseThrow());
    }

    @Test
    void aRequestThatChangesNothingGivesTheAppliedModelItself() {
        assertSame(APPLIED, Merge.merge(APPLIED, APPLIED));
        assertSame(APPLIED, Merge.merge(APPLIED, ScaleSet.builder().build()));
    }

    @Test
    void whatARequestSaysAgainStaysTheSameObjectBesideWhatItChanges() {
        String identity = "'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/a': {'clientId': 'c'}}%s}";
        String set =
                "{'zones': ['1', '2'], 'extendedLocation': {'name': 'edge', 'type': 'EdgeZone'}, " + identity + "}";
        ScaleSet applied = Fixtures.scaleSet(set.formatted(""));

        ScaleSet merged = Merge.merge(
                applied, Fixtures.scaleSet(set.formatted(", 'newer': 1").replace("{'clientId': 'c'}", "{}")));

        assertSame(applied.zones().orElseThrow(), merged.zones().orElseThrow());
        assertSame(
                applied.extendedLocation().orElseThrow(),
                merged.extendedLocation().orElseThrow());
        assertSame(
                applied.identity().orElseThrow().userAssignedIdentities().orElseThrow(),
                merged.identity().orElseThrow().userAssignedIdentities().orElseThrow());
    }

    @Test
    void valuesThatARequestSaysAgainStayTheSameObjectsWhereTheWholeDocumentIsRewritten() {
        String set = "{'zones': ['1', '2'], 'location': 'somewhere', 'tags': {'a': '1'}, 'newer': %d}";
        ScaleSet applied = Fixtures.scaleSet(set.formatted(1));

        ScaleSet merged = Merge.merge(applied, Fixtures.scaleSet(set.formatted(2)));

        assertSame(applied.zones().orElseThrow(), merged.zones().orElseThrow());
        assertSame(applied.location().orElseThrow(), merged.location().orElseThrow());
    }
}
