package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void theDisplayNameAndTheProgrammaticNameAreTheSameRegion() {
        assertEquals(Region.of("westus"), Region.of("West US"));
        assertEquals(Region.of("westus").hashCode(), Region.of("West US").hashCode());
    }

    @Test
    void differentRegionsDiffer() {
        assertNotEquals(Region.of("westus"), Region.of("westus2"));
    }

    @Test
    void theNameIsTheProgrammaticOne() {
        assertEquals("westus2", Region.of("West US 2").name());
    }

    @Test
    void theTextIsKeptLetterByLetter() {
        assertEquals("West US", Region.of("West US").toString());
    }
}
