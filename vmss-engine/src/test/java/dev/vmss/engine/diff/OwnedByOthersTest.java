package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedByOthersTest {

    @Test
    void whatOthersOwnIsKeptApart() {
        ModelDiff diff = diff("sku.capacity");
        assertEquals(List.of("tags.owner"), paths(diff.changes()));
        assertEquals(List.of("sku.capacity"), paths(diff.masked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags.owner", "tags", "tags.{*}"})
    void aPlaceIsAPathOrAPatternAndStandsForEverythingWithinIt(String place) {
        assertEquals(List.of("tags.owner"), paths(diff(place).masked()));
    }

    @Test
    void aPathOfOneEntryLeavesTheOthers() {
        assertEquals(List.of(), paths(diff("tags.env").masked()));
    }

    @Test
    void withoutOwnersNothingIsKeptApart() {
        assertEquals(
                List.of(), ModelDiff.between(Fixtures.webSet(), Fixtures.NEW_IMAGE).masked());
    }

    private static ModelDiff diff(String ownedByOthers) {
        DiffOptions options = DiffOptions.builder().addOwnedByOthers(ownedByOthers).build();
        return ModelDiff.between(
                Fixtures.webSet(),
                Fixtures.scaleSet("{'sku': {'capacity': 12}, 'tags': {'owner': 'others'}}"),
                options);
    }

    private static List<String> paths(List<Change> changes) {
        return changes.stream().map(change -> change.path().toString()).toList();
    }
}
