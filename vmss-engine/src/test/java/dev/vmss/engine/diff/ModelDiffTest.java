package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.diff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change.Kind;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelDiffTest {

    private static final ModelDiff DIFF = diff(
            "{'sku': {'name': 'A', 'capacity': 1}, 'zones': ['1'], 'tags': {'old': 'x'}}",
            "{'sku': {'name': 'B', 'capacity': 2}, 'zones': [], 'tags': {'owner': 'ops', 'old': null},"
                    + " 'plan': {'name': 'p', 'product': 'q'}}");

    @Test
    void withinFindsTheChangesAtAPlaceAndInsideIt() {
        assertEquals(List.of("sku.capacity", "sku.name"), paths(DIFF.within("sku")));
        assertEquals(List.of("sku.name"), paths(DIFF.within("sku.name")));
        assertEquals(List.of("tags.owner", "tags.old"), paths(DIFF.within("tags.{*}")));
    }

    @Test
    void withinDoesNotFindAnObjectAroundThePlace() {
        assertEquals(List.of(), paths(DIFF.within("plan.name")));
    }

    @Test
    void touchingFindsAnObjectThatComesWithThePlace() {
        assertEquals(List.of("plan"), paths(DIFF.touching("plan.name")));
        assertEquals(List.of(), paths(DIFF.touching("plan.publisher")));
    }

    @Test
    void aPlaceIsAskedForInAnyCaseAndWithoutTheEnvelope() {
        ModelDiff diff = diff(Diffs.profile("'priority': 'Regular'"), Diffs.profile("'priority': 'Spot'"));
        assertEquals(1, diff.touching("VirtualMachineProfile.Priority").count());
        assertEquals(1, diff.within("virtualMachineProfile").count());
        ModelDiff newer = diff(Diffs.profile("'newer': 1"), Diffs.profile("'newer': 2"));
        assertEquals(
                1,
                newer.touching(Place.of("virtualMachineProfile").property("Newer"))
                        .count());
    }

    @Test
    void aPlaceThatDoesNotExistIsRefused() {
        assertThrows(InvalidPlaceException.class, () -> DIFF.touching("sku.capcity"));
        assertThrows(InvalidPlaceException.class, () -> DIFF.within("sku.capcity"));
        assertThrows(InvalidPlaceException.class, () -> DIFF.changes().get(0).touches("sku.capcity"));
    }

    @Test
    void ofKindSelects() {
        assertEquals(List.of("plan", "tags.owner"), paths(DIFF.ofKind(Kind.ADDED)));
        assertEquals(List.of("tags.old", "zones"), paths(DIFF.ofKind(Kind.REMOVED)));
        assertEquals(List.of("sku.capacity", "sku.name"), paths(DIFF.ofKind(Kind.MODIFIED)));
    }

    @Test
    void printsALineForEachChange() {
        assertEquals("""
                + plan: {"name":"p","product":"q"}
                ~ sku.capacity: 1 → 2
                ~ sku.name: "A" → "B"
                + tags.owner: "ops"
                - tags.old: "x"
                - zones: ["1"]""", DIFF.toString());
    }

    @Test
    void isEmptyWithoutChanges() {
        assertFalse(DIFF.isEmpty());
        assertTrue(diff("{'sku': {'capacity': 1}}", "{'sku': {'capacity': 1}}").isEmpty());
    }

    @Test
    void whatCannotBeComparedLeavesItEmpty() {
        assertTrue(diff("{'location': 'westus'}", "{'location': '[parameters(1)]'}")
                .isEmpty());
    }

    @Test
    void nobodyCanChangeIt() {
        assertThrows(UnsupportedOperationException.class, () -> DIFF.changes().clear());
    }

    private static List<String> paths(Stream<Change> changes) {
        return changes.map(change -> change.path().toString()).toList();
    }
}
