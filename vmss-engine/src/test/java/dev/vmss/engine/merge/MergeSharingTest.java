package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vmss.engine.testkit.Gallery;
import dev.vmss.model.ScaleSet;
import org.junit.jupiter.api.Test;

class MergeSharingTest {

    private static final ScaleSet APPLIED = Gallery.webTier();

    @Test
    void whatTheRequestDoesNotChangeStaysTheSameObject() {
        ScaleSet request = APPLIED.mapSku(sku -> sku.withCapacity(7));

        ScaleSet merged = Merge.merge(APPLIED, request);

        assertSame(APPLIED.properties().orElseThrow(), merged.properties().orElseThrow());
        assertSame(APPLIED.zones().orElseThrow(), merged.zones().orElseThrow());
    }

    @Test
    void aRequestThatChangesNothingGivesTheAppliedModelItself() {
        assertSame(APPLIED, Merge.merge(APPLIED, APPLIED));
        assertSame(APPLIED, Merge.merge(APPLIED, ScaleSet.builder().build()));
    }
}
