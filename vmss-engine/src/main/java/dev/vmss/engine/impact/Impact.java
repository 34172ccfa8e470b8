package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;

/**
 * What the change of a property does to instances.
 *
 * @param disruption how much it disrupts an instance that it reaches
 * @param propagation how it reaches the existing instances
 * @param why the fact behind it, in a sentence
 * @param source where the fact is from
 */
public record Impact(Disruption disruption, Propagation propagation, String why, String source) {

    /**
     * What a change of a scale set does. An object that comes or goes as a whole hits as hard as the gravest thing it holds.
     *
     * @param change the change
     * @return its impact
     */
    public static Impact of(Change change) {
        return ImpactTable.SCALE_SET.find(change);
    }

    /**
     * Whether a change of a scale set, or a part of it, reaches existing instances only by a reimage.
     *
     * @param change the change
     * @return {@code true} if something of it lies outside the upgrade policy
     */
    public static boolean needsReimage(Change change) {
        return ImpactTable.SCALE_SET.needsReimage(change);
    }

    /**
     * What the change of a property of a scale set does, whatever its values.
     *
     * @param path the property's place
     * @return its impact
     */
    public static Impact of(Place path) {
        return ImpactTable.SCALE_SET.find(path.pattern());
    }

    /**
     * What a change of one instance's own model does to it.
     *
     * @param change the change
     * @return its impact
     */
    public static Impact onInstance(Change change) {
        return ImpactTable.INSTANCE.find(change);
    }

    /** {@return whether existing instances no longer have the latest model after such a change} */
    public boolean touchesInstances() {
        return propagation == Propagation.BY_POLICY || propagation == Propagation.OUTSIDE_POLICY;
    }
}
