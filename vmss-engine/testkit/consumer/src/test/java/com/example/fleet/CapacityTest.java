package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import dev.vmss.testkit.ScaleSetDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class CapacityTest {

    @Test
    void theTestsRunInTheModuleTheLibraryInItsOwnAndJqwikInNone() {
        assertEquals("com.example.fleet", CapacityTest.class.getModule().getName());
        assertEquals("dev.vmss.engine", ModelDiff.class.getModule().getName());
        assertFalse(Property.class.getModule().isNamed());
    }

    @Test
    void aFixtureOfTheGalleryIsDoubled() {
        ScaleSet doubled = Capacity.doubled(Gallery.webTier());

        assertEquals(12, doubled.sku().orElseThrow().capacity().orElseThrow());
    }

    @Property(tries = 50)
    @Domain(ScaleSetDomain.class)
    void nothingElseChanges(@ForAll ScaleSet set) {
        assertTrue(ModelDiff.between(set, Capacity.doubled(set)).changes().stream()
                .allMatch(change -> change.path().toString().equals("sku.capacity")));
    }
}
