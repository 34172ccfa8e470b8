package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;

/**
 * What the change of a property does to instances.
 *
 * @param disruption how much it disrupts an instance that it reaches
 * @param propagation how it reaches the existing instances
 * @param why the fact behind it, in a sentence
 * @param evidence what the fact rests on; nothing, if nobody has shown what the property does, and it is taken for what is usual
 *     around it
 */
public record Impact(Disruption disruption, Propagation propagation, String why, Evidence evidence) {

    /**
     * What a change of a scale set does, whatever the set is like. An object that comes or goes as a whole hits as hard as the gravest thing it holds.
     *
     * @param change the change
     * @return its impact
     */
    public static Impact of(Change change) {
        return ImpactTable.SCALE_SET.find(change);
    }

    /**
     * What a change does to the set of an update: some changes hit one set harder than another.
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
        return ImpactTable.SCALE_SET.find(path);
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

    /** {@return how sure the fact is} */
    public Confidence confidence() {
        return evidence.confidence();
    }

    /** {@return whether existing instances no longer have the latest model after such a change} */
    public boolean touchesInstances() {
        return propagation == Propagation.BY_POLICY || propagation == Propagation.OUTSIDE_POLICY;
    }
}
