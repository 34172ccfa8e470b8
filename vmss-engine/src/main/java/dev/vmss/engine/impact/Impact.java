package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;

/**
 * What the change of a property does to instances.
 *
 * @param disruption how much it disrupts an instance that it reaches
 * @param propagation how it reaches the existing instances
 * @param why the reason, in one or two sentences
 * @param evidence the sources of the fact; none if the effect of the property is not known, and that of similar properties
 *     is assumed
 */
public record Impact(Disruption disruption, Propagation propagation, String why, Evidence evidence)
        implements JsonForm {

    /**
     * The impact of a change of a scale set, for any set. An object that is added or removed as a whole has the
     * impact of its most disruptive part.
     *
     * @param change the change
     * @return its impact
     */
    public static Impact of(Change change) {
        return ImpactTable.SCALE_SET.find(change);
    }

    /**
     * The impact of a change on the set of an update; some changes disrupt some sets more than others.
     *
     * @param change the change
     * @param update the update that it belongs to
     * @return its impact
     */
    public static Impact of(Change change, Update update) {
        return SituatedImpact.of(change, update).orElseGet(() -> of(change));
    }

    /**
     * Whether a change of a scale set, or a part of it, reaches existing instances only by a reimage.
     *
     * @param change the change
     * @return {@code true} if the upgrade policy does not cover a part of it
     */
    public static boolean needsReimage(Change change) {
        return ImpactTable.SCALE_SET.needsReimage(change);
    }

    /**
     * The impact of a change of a property of a scale set, for any values.
     *
     * @param path the property's place
     * @return its impact
     */
    public static Impact of(Place path) {
        return ImpactTable.SCALE_SET.find(path);
    }

    /**
     * The impact of a change of one instance's own model.
     *
     * @param change the change
     * @return its impact
     */
    public static Impact onInstance(Change change) {
        return ImpactTable.INSTANCE.find(change);
    }

    /** {@return how certain the fact is} */
    public Confidence confidence() {
        return evidence.confidence();
    }

    /** {@return whether existing instances no longer have the latest model after such a change} */
    public boolean touchesInstances() {
        return propagation == Propagation.BY_POLICY || propagation == Propagation.OUTSIDE_POLICY;
    }
}
