package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a set has changed since a plan was made, by its values, except ignored places and write-only properties.
 * Its {@code etag} also shows whether the set was written.
 *
 * @param isAnother whether it is another set, by its id or its name
 * @param isRewritten whether the set was written since without a visible change; a secret may have changed
 * @param changed the places at which its model differs, in order
 */
public record PlannedSet(boolean isAnother, boolean isRewritten, List<Place> changed) implements JsonForm {

    private static final int MOST_NAMED = 10;

    /**
     * Copies the list.
     *
     * @param isAnother whether it is another set
     * @param isRewritten whether the set was written since
     * @param changed the places at which its model differs
     */
    public PlannedSet {
        changed = List.copyOf(changed);
    }

    /**
     * Compares a set with that of a plan.
     *
     * @param plan the plan, of which no step has been carried out
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
                Visible.difference(planned, set, plan.options().ignored());
        List<Place> changed = difference.changes().stream().map(Change::path).toList();
        boolean isWritten = haveEtags && !planned.etag().equals(set.etag());
        return new PlannedSet(false, isWritten && changed.isEmpty() && !difference.isIgnored(), changed);
    }

    /**
     * Whether two models are of different sets; names are compared if ids are missing. A set
     * that was deleted and created again has the same id and another unique id.
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

    /** {@return what has changed, as a predicate that follows the name of the set, without values} */
    public String describe() {
        if (isAnother) {
            return "is not the set of the plan";
        } else if (isRewritten) {
            return "was written after the plan was made, according to its etag; no visible value has changed,"
                    + " but a secret may have: plan the update again";
        } else if (changed.isEmpty()) {
            return "has not changed since the plan was made";
        }
        String more = changed.size() > MOST_NAMED ? " and " + (changed.size() - MOST_NAMED) + " more" : "";
        return "has changed since the plan was made: "
                + changed.stream().limit(MOST_NAMED).map(Place::toString).collect(Collectors.joining(", ")) + more
                + ": plan the update again";
    }
}
