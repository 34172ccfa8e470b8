package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.extensions;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoredPlacesTest {

    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions";
    private static final String APPLIED = "{'sku': {'name': 'a', 'capacity': 1}, 'tags': {'a.b': '1', 'c': '1'}}";
    private static final String DESIRED = "{'sku': {'name': 'b', 'capacity': 2}, 'tags': {'a.b': '2', 'c': '2'}}";

    private static ModelDiff diff(String applied, String desired, String... places) {
        DiffOptions options = DiffOptions.builder().addIgnored(places).build();
        return ModelDiff.between(Fixtures.scaleSet(applied), Fixtures.scaleSet(desired), options);
    }

    private static List<String> paths(List<Change> changes) {
        return changes.stream().map(change -> change.path().toString()).toList();
    }

    @Test
    void whatDiffersThereIsNoChangeButIsSaid() {
        ModelDiff diff = diff(APPLIED, DESIRED, "sku.capacity");
        assertEquals(List.of("sku.name", "tags['a.b']", "tags.c"), paths(diff.changes()));
        assertEquals(List.of("sku.capacity"), paths(diff.ignored()));
    }

    @Test
    void aPlaceStandsForEverythingWithinIt() {
        assertEquals(
                List.of("tags['a.b']", "tags.c"),
                paths(diff(APPLIED, DESIRED, "sku").changes()));
        assertEquals(
                List.of("sku.capacity", "sku.name"),
                paths(diff(APPLIED, DESIRED, "tags").changes()));
        assertTrue(diff(APPLIED, DESIRED, "sku", "tags").isEmpty());
    }

    @Test
    void theStartOfANameIsRefused() {
        for (String place : List.of("sku.cap", "tag", "sku.capcity")) {
            assertThrows(InvalidPlaceException.class, () -> diff(APPLIED, DESIRED, place));
        }
    }

    @Test
    void theEnvelopeNeedNotBeNamed() {
        String desired = profile("'priority': 'Spot'");
        assertTrue(diff(profile("'priority': 'Regular'"), desired, "virtualMachineProfile.Priority")
                .isEmpty());
        assertTrue(diff(profile("'priority': 'Regular'"), desired, "virtualMachineProfile")
                .isEmpty());
    }

    @Test
    void whatDiffersOnlyAsAWholeIsNotOwnedInPart() {
        String port = EXTENSIONS + "[name=a].properties.settings.port";
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> DiffOptions.builder().addIgnored(port).build());
        assertEquals(port + " is within free JSON, which differs as a whole", refused.getMessage());
    }

    @Test
    void anElementWithAKeyIsNotOwnedByItsPosition() {
        String first = EXTENSIONS + "[0]";
        assertThrows(
                IllegalArgumentException.class,
                () -> DiffOptions.builder().addIgnored(first).build());
        ScaleSet applied = Fixtures.scaleSet(extensions("{'name': 'a', 'properties': {'publisher': 'p'}}"));
        ScaleSet desired = Fixtures.scaleSet(extensions("{'name': 'a', 'properties': {'publisher': 'q'}}"));
        DiffOptions options = DiffOptions.builder()
                .addIgnored(Place.in(List.of(applied, desired), first))
                .build();
        assertEquals(List.of(), ModelDiff.between(applied, desired, options).changes());
    }

    @Test
    void aPropertyThatTheModelDoesNotKnowCanBeOwned() {
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'newer': {'a': 1, 'b': 1}}}");
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'newer': {'a': 2, 'b': 2}}}");
        DiffOptions options = DiffOptions.builder()
                .addIgnored(Place.in(List.of(applied, desired), "Newer.a"))
                .build();
        assertEquals(
                List.of("properties.newer.b"),
                paths(ModelDiff.between(applied, desired, options).changes()));
    }

    @Test
    void oneEntryOrElementIsNamedByItsPath() {
        assertEquals(
                List.of("tags['a.b']"),
                paths(diff(APPLIED, DESIRED, "tags['a.b']").ignored()));
        assertEquals(
                List.of(EXTENSIONS + "[name=theirs]"),
                paths(diff(
                                extensions("{'name': 'theirs'}"),
                                extensions("{'name': 'mine'}"),
                                EXTENSIONS + "[name=theirs]")
                        .ignored()));
    }

    @Test
    void allEntriesOrElementsAreNamedByAPattern() {
        assertEquals(2, diff(APPLIED, DESIRED, "tags.{*}").ignored().size());
        assertEquals(
                2,
                diff(extensions("{'name': 'a'}"), extensions("{'name': 'b'}"), EXTENSIONS + "[]")
                        .ignored()
                        .size());
    }

    @Test
    void namesAreInAnyCase() {
        assertEquals(
                List.of("sku.capacity"),
                paths(diff(APPLIED, DESIRED, "SKU.Capacity").ignored()));
    }

    @Test
    void whatCannotBeComparedThereIsNotNamed() {
        String desired = profile("'osProfile': {'adminPassword': 'p4ss'}, 'userData': 'YQ=='");
        ModelDiff diff = diff(profile("'osProfile': {}"), desired, "properties.virtualMachineProfile.osProfile");
        assertEquals(
                List.of("properties.virtualMachineProfile.userData"),
                diff.unverifiable().stream().map(Place::toString).toList());
    }

    @Test
    void whoNamesNoPlaceLeavesNoneToOthers() {
        assertFalse(DiffOptions.NONE.isIgnored(Place.ROOT.property("sku")));
    }

    @Test
    void whatIsNotKnownThereIsNotNamed() {
        String applied =
                extensions("{'name': 'a', 'properties': {'type': 't', 'newer': 1}}, {'name': 'b', 'newer': 1}");
        String desired = extensions("{'name': 'a', 'properties': {'type': 'u'}}, {'name': 'b', 'type': 'u'}");
        assertEquals(
                List.of(EXTENSIONS + "[name=b].newer"),
                diff(applied, desired, EXTENSIONS + "[name=a]").uncertain().stream()
                        .map(unsure -> unsure.place().toString())
                        .toList());
    }
}
