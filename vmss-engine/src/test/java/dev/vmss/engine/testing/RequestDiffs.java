package dev.vmss.engine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;

/** Differences of requests, which are found without merging and must be those that merging makes. */
public final class RequestDiffs {

    private RequestDiffs() {}

    /** The difference of a request, once it is known to be that of the applied model from the merged one. */
    public static <T extends ModelObject> ModelDiff checked(T applied, T request, ApiVersion version) {
        Merge.Merged<T> merged = Merge.of(applied, request, version);
        ModelDiff states = ModelDiff.ofStates(applied, merged.model());
        ModelDiff between = ModelDiff.between(applied, request, DiffOptions.NONE.withApiVersion(version));
        assertEquals(states.changes(), between.changes());
        assertEquals(states.unverifiable(), between.unverifiable());
        assertEquals(states.duplicateKeys(), between.duplicateKeys());
        assertEquals(merged.uncertain(), between.uncertain());
        return between;
    }
}
