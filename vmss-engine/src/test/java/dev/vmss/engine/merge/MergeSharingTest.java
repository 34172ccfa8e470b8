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
}
