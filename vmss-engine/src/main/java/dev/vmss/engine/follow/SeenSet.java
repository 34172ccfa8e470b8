package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The model of a set as it is now, beside what it was and what the plan makes of it.
 *
 * @param set the set
 * @param applied the set that the plan was made for
 * @param isSent whether the plan's update has been sent, or nothing is to be sent
 * @param isSentWhole whether all parts of it have
 * @param foreign where the model is neither what it was nor what the plan makes of it
 */
record SeenSet(ScaleSet set, ScaleSet applied, boolean isSent, boolean isSentWhole, List<Change> foreign) {

    SeenSet {
        foreign = List.copyOf(foreign);
    }

    static SeenSet of(UpgradePlan plan, Observed observed, SeenInstances instances) {
        Update update = plan.update();
        Set<Place> ignored = new HashSet<>(plan.options().ignored());
        int number = 0;
        int joinNumber = 0;
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            if (step instanceof SetStep.SetProperty property) {
                // They have steps of their own.
                ignored.add(Place.of(property.path()));
            }
            number = step.kind() == Step.Kind.UPDATE_MODEL ? i + 1 : number;
            joinNumber = step.kind() == Step.Kind.ADD_POOLS ? i + 1 : joinNumber;
        }
        // What nobody knows of the update cannot tell whether it was sent.
        update.diff().uncertain().forEach(unsure -> ignored.add(unsure.place()));
        List<Change> sinceApplied = changes(update.applied(), observed.set(), ignored);
        List<Change> sinceSent = changes(update.after(), observed.set(), ignored);
        boolean isClaimed =
                joinNumber > 0 ? observed.carriedOut() >= joinNumber : number > 0 && observed.carriedOut() >= number;
        // A plan that must not be executed sends nothing, and one that has nothing to send is past it.
        boolean isSent = number == 0
                ? plan.isExecutable()
                : (changes(update.applied(), update.after(), ignored).isEmpty()
                        ? isUnverifiableSent(update, observed, instances) || isClaimed
                        : sinceSent.size() < sinceApplied.size()
                                || sinceSent.size() == sinceApplied.size()
                                        && (isClaimed || instances.anyHasBecomeOutdated()));
        List<Change> foreign = isSent ? sinceSent : sinceApplied;
        if (joinNumber > 0) {
            List<Change> sinceLeft = changes(plan.parts().get(0).after(), observed.set(), ignored);
            if (sinceLeft.size() < foreign.size()) {
                return new SeenSet(observed.set(), update.applied(), true, false, sinceLeft);
            }
        }
        return new SeenSet(observed.set(), update.applied(), isSent, isSent, foreign);
    }

    private static List<Change> changes(ScaleSet before, ScaleSet after, Set<Place> ignored) {
        return Visible.difference(before, after, ignored).changes();
    }

    /**
     * Whether an update of which nothing shows, such as that of a password, has been sent. Whatever else was written gives the
     * set another etag, too, so that it tells nothing where something else has changed.
     */
    private static boolean isUnverifiableSent(Update update, Observed observed, SeenInstances instances) {
        boolean haveEtags =
                update.applied().etag().isPresent() && observed.set().etag().isPresent();
        boolean isWritten =
                haveEtags && !update.applied().etag().equals(observed.set().etag());
        return instances.anyHasBecomeOutdated()
                || isWritten
                        && changes(update.applied(), observed.set(), Set.of()).isEmpty();
    }

    /** What others changed, but for the capacity. */
    List<Change> foreignModel() {
        return foreign.stream()
                .filter(change -> !change.path().isWithin(PlanOptions.CAPACITY))
                .toList();
    }

    boolean capacityIsForeign() {
        return foreignModel().size() < foreign.size();
    }

    /** Whether a property has a value. */
    boolean holds(SetStep.SetProperty property) {
        return holds(set, property);
    }

    /** Whether a property had a value already when the plan was made. */
    boolean held(SetStep.SetProperty property) {
        return holds(applied, property);
    }

    private static boolean holds(ScaleSet set, SetStep.SetProperty property) {
        try {
            ScaleSet as =
                    ModelEdit.none().set(property.path(), property.value()).apply(set);
            return ModelDiff.ofStates(set, as).isEmpty();
        } catch (InvalidEditException e) {
            // There is nothing there that could have a value.
            return false;
        }
    }
}
