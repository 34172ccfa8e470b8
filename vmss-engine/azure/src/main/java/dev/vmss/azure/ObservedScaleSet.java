package dev.vmss.azure;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * A set and its instances, read without a change of the set in between.
 *
 * @param set the set
 * @param instances all its instances, with their instance views
 */
public record ObservedScaleSet(ScaleSet set, List<ScaleSetInstance> instances) implements JsonForm {

    /**
     * Copies the instances.
     *
     * @param set the set
     * @param instances the instances
     */
    public ObservedScaleSet {
        instances = List.copyOf(instances);
    }

    /** Whether two answers show the same state of a set: by the ETag, or without one by their whole contents. */
    static boolean isSame(ScaleSet before, ScaleSet after) {
        return before.etag().isPresent() && after.etag().isPresent()
                ? before.etag().equals(after.etag())
                : before.equals(after);
    }
}
