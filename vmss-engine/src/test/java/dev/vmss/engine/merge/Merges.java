package dev.vmss.engine.merge;

import static dev.vmss.engine.testing.Documents.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/** Merges whose result a test knows. */
final class Merges {

    static final String NEWEST = ApiVersion.LATEST.text();

    private Merges() {}

    static void assertMerged(String expected, String applied, String request, String version) {
        Merge.Merged<ScaleSet> merged = merged(applied, request, version);
        assertSame(expected, merged.model());
        assertEquals(List.of(), merged.uncertain());
    }

    static void assertUncertain(String place, String applied, String request, String version) {
        Merge.Merged<ScaleSet> merged = merged(applied, request, version);
        assertEquals(
                List.of(place),
                merged.uncertain().stream()
                        .map(unsure -> unsure.place().toString())
                        .toList());
    }

    static Merge.Merged<ScaleSet> merged(String applied, String request, String version) {
        ScaleSet before = Fixtures.scaleSet(applied);
        ScaleSet change = Fixtures.scaleSet(request);
        RequestDiffs.checked(before, change, new ApiVersion(version));
        return Merge.of(before, change, new ApiVersion(version));
    }

    static String set(String members) {
        return "{'properties': {" + members + "}}";
    }
}
