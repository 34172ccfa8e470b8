package dev.vmss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Place EXTENSIONS =
            Place.ROOT.property("extensionProfile").property("extensions");

    @Test
    void theRootPrintsAsNothing() {
        assertEquals("", Place.ROOT.toString());
        assertEquals("", Place.ROOT.pattern());
    }

    @Test
    void propertiesPrintWithDots() {
        assertEquals("extensionProfile.extensions", EXTENSIONS.toString());
    }

    @Test
    void anElementPrintsWithItsKey() {
        assertEquals(
                "extensionProfile.extensions[name=app].type",
                EXTENSIONS.element("name", "app").property("type").toString());
    }

    @Test
    void anElementWithoutAKeyPrintsItsPosition() {
        assertEquals("extensionProfile.extensions[2]", EXTENSIONS.element(2).toString());
    }

    @Test
    void aPlainEntryPrintsLikeAProperty() {
        assertEquals(
                "tags.cost-centre_1",
                Place.ROOT.property("tags").entry("cost-centre_1").toString());
    }

    @Test
    void anyOtherEntryIsQuoted() {
        assertEquals("tags['a.b']", Place.ROOT.property("tags").entry("a.b").toString());
        assertEquals("tags['']", Place.ROOT.property("tags").entry("").toString());
    }

    @Test
    void aPatternStandsForEveryElement() {
        assertEquals(
                "extensionProfile.extensions[].type",
                EXTENSIONS.element("name", "app").property("type").pattern());
        assertEquals("extensionProfile.extensions[]", EXTENSIONS.element(2).pattern());
    }

    @Test
    void aPatternStandsForEveryEntry() {
        assertEquals("tags.{*}", Place.ROOT.property("tags").entry("a.b").pattern());
    }

    @Test
    void aPlaceIsWithinItselfAndEverythingAroundIt() {
        Place path = EXTENSIONS.element("name", "app").property("type");
        assertTrue(path.isWithin(EXTENSIONS.eachElement().property("TYPE")));
        assertTrue(path.isWithin(EXTENSIONS.element("Name", "APP")));
        assertTrue(path.isWithin(EXTENSIONS));
        assertTrue(path.isWithin(Place.ROOT.property("extensionProfile")));
        assertTrue(path.isWithin(Place.ROOT));
    }

    @Test
    void aPlaceIsNotWithinAnotherElementNorASiblingNorWhatItHolds() {
        Place path = EXTENSIONS.element("name", "app").property("type");
        assertFalse(path.isWithin(EXTENSIONS.element("name", "other")));
        assertFalse(path.isWithin(EXTENSIONS.element("type", "app")));
        assertFalse(path.isWithin(EXTENSIONS.element(0)));
        assertFalse(path.isWithin(EXTENSIONS.eachEntry()));
        assertFalse(path.isWithin(Place.ROOT.property("extension")));
        assertFalse(EXTENSIONS.isWithin(EXTENSIONS.eachElement()));
        assertFalse(EXTENSIONS.eachElement().isWithin(EXTENSIONS.element("name", "app")));
    }

    @Test
    void anEntryIsWithinEachEntryAndNamedInAnyCase() {
        Place tag = Place.ROOT.property("tags").entry("a.b");
        assertTrue(tag.isWithin(Place.ROOT.property("tags").eachEntry()));
        assertTrue(tag.isWithin(Place.ROOT.property("tags").entry("A.B")));
        assertFalse(tag.isWithin(Place.ROOT.property("tags").entry("a")));
        assertFalse(tag.isWithin(Place.ROOT.property("tags").eachElement()));
    }

    @Test
    void pathsCompareWithoutCase() {
        Place path = EXTENSIONS.element("name", "App");
        Place other = EXTENSIONS.element("name", "app");
        assertEquals(path, other);
        assertEquals(path.hashCode(), other.hashCode());
        assertEquals(0, path.compareTo(other));
        assertNotEquals(path, EXTENSIONS.element("name", "app2"));
    }

    @Test
    void pathsAreInTheOrderOfTheirText() {
        Place first = EXTENSIONS.element("name", "app");
        Place second = EXTENSIONS.element("name", "Base");
        assertTrue(first.compareTo(second) < 0);
        assertTrue(second.compareTo(first) > 0);
    }

    @Test
    void aPlaceIsSurroundedFromTheInsideOut() {
        assertEquals(
                List.of(EXTENSIONS + "[name=app]", EXTENSIONS.toString()),
                EXTENSIONS
                        .element("name", "app")
                        .around()
                        .map(Place::toString)
                        .limit(2)
                        .toList());
        assertEquals(List.of(), Place.ROOT.around().toList());
    }

    @Test
    void onlyAPropertyHasAName() {
        Place extension = EXTENSIONS.element("name", "app");
        assertEquals(Optional.of("settings"), extension.property("settings").propertyName());
        Place member = Place.of("virtualMachineProfile.extensionProfile.extensions[name=app].settings.fileUris");
        assertEquals(Optional.of("fileUris"), member.propertyName());
        Stream.of(Place.ROOT, extension, EXTENSIONS.element(0), EXTENSIONS.eachElement(), Place.of("tags.a"))
                .forEach(place -> assertEquals(Optional.empty(), place.propertyName(), place.toString()));
    }

    @Test
    void aPlaceSaysWhetherItIsOneOfManyOrStandsForMany() {
        Place one = EXTENSIONS.element("name", "app").property("tags").entry("a");
        Place each = EXTENSIONS.eachElement().property("tags").eachEntry();
        assertEquals(each, one.ofEach());
        assertEquals(each, EXTENSIONS.element(3).property("tags").entry("b").ofEach());
        assertEquals(each, each.ofEach());
        assertEquals(Place.ROOT, Place.ROOT.ofEach());
        assertTrue(one.isWithinOne());
        assertFalse(one.standsForMany());
        assertTrue(each.standsForMany());
        assertFalse(each.isWithinOne());
        assertFalse(EXTENSIONS.isWithinOne());
        assertFalse(EXTENSIONS.standsForMany());
        assertTrue(EXTENSIONS.element(0).property("tags").eachEntry().standsForMany());
        assertTrue(one.isWithin(each));
        assertFalse(each.isWithin(one));
    }
}
