package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a set is still what a plan was made for, by its values, but for those that others own and those that the service never
 * shows. Its {@code etag} tells besides whether somebody has written it.
 *
 * @param isAnother whether it is another set, by its id or its name
 * @param isRewritten whether somebody has written it since, though nothing that shows has changed: a secret may have
 * @param changed where its model differs, in order
 */
public record PlannedSet(boolean isAnother, boolean isRewritten, List<Place> changed) {

    private static final int MOST_NAMED = 10;

    /**
     * Copies the list.
     *
     * @param isAnother whether it is another set
     * @param isRewritten whether somebody has written it since
     * @param changed where its model differs
     */
    public PlannedSet {
        changed = List.copyOf(changed);
    }

    /**
     * Compares a set with the one that a plan was made for.
     *
     * @param plan the plan, of which nothing is carried out yet
     * @param set the set as the service holds it now
     * @return what has changed
     */
    public static PlannedSet of(UpgradePlan plan, ScaleSet set) {
        ScaleSet planned = plan.update().applied();
        boolean haveEtags = planned.etag().isPresent() && set.etag().isPresent();
        if (isAnother(planned, set)) {
            return new PlannedSet(true, false, List.of());
        }
        Visible.Difference difference =
                Visible.difference(planned, set, plan.options().ownedByOthers());
        List<Place> changed = difference.changes().stream().map(Change::path).toList();
        boolean isWritten = haveEtags && !planned.etag().equals(set.etag());
        return new PlannedSet(false, isWritten && changed.isEmpty() && !difference.isOwnedByOthers(), changed);
    }

    /**
     * Whether two models say of each other that they are of different sets; names are compared where ids are missing. A set that
     * was deleted and made anew has the same id, and another unique one.
     */
    static boolean isAnother(ScaleSet planned, ScaleSet set) {
        Optional<String> unique = uniqueId(planned);
        if (unique.isPresent()
                && uniqueId(set)
                        .filter(other -> !other.equalsIgnoreCase(unique.get()))
                        .isPresent()) {
            return true;
        }
        Optional<ArmId> id = planned.id();
        if (id.isPresent() && set.id().isPresent()) {
            return !id.equals(set.id());
        }
        return planned.name().isPresent()
                && set.name().isPresent()
                && !planned.name().get().equalsIgnoreCase(set.name().get());
    }

    private static Optional<String> uniqueId(ScaleSet set) {
        return set.properties().flatMap(ScaleSetProperties::uniqueId);
    }

    /** {@return whether the plan can be carried out as it is} */
    public boolean isUnchanged() {
        return !isAnother && !isRewritten && changed.isEmpty();
    }

    /** {@return what has changed, to be put after the name of the set; it shows no value} */
    public String describe() {
        if (isAnother) {
            return "is not the set that the plan was made for";
        } else if (isRewritten) {
            return "has been written since it was planned for, as its etag says; nothing that shows has changed, but a secret may"
                    + " have: plan the update again";
        } else if (changed.isEmpty()) {
            return "is what it was planned for";
        }
        String more = changed.size() > MOST_NAMED ? " and " + (changed.size() - MOST_NAMED) + " more" : "";
        return "is no longer what it was planned for; this has changed: "
                + changed.stream().limit(MOST_NAMED).map(Place::toString).collect(Collectors.joining(", ")) + more
                + ": plan the update again";
    }
}
