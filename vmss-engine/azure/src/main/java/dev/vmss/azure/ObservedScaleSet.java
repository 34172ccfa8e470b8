package dev.vmss.azure;

import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Optional;

/**
 * A set, its instances and its latest rolling upgrade, read without a change of the set in between.
 *
 * @param set the set
 * @param instances all its instances, with their instance views
 * @param rollingUpgrade the status of its latest rolling upgrade, if it has had one
 */
public record ObservedScaleSet(
        ScaleSet set, List<ScaleSetInstance> instances, Optional<RollingUpgradeStatus> rollingUpgrade) {

    /**
     * Copies the instances.
     *
     * @param set the set
     * @param instances the instances
     * @param rollingUpgrade the status
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
