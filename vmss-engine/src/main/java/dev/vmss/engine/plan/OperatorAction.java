package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.storage.OsDisk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the operator does to instances beside the update, and to which ones. */
final class OperatorAction {

    private final Situation situation;
    private final PlanOptions options;
    private final PlanBuilder plan;
    private final InstanceAction kind;
    private final Set<String> actOn;

    private OperatorAction(Situation situation, PlanBuilder plan, InstanceAction kind) {
        this.situation = situation;
        this.options = situation.options();
        this.plan = plan;
        this.kind = kind;
        this.actOn = Set.copyOf(options.actOn());
    }

    /** The action that the operator wants, or empty if they want none or the set does not offer it. */
    static Optional<OperatorAction> of(Situation situation, PlanBuilder plan) {
        return situation
                .options()
                .action()
                .filter(kind -> whyNot(kind, situation.update().applied()).isEmpty())
                .map(kind -> new OperatorAction(situation, plan, kind));
    }

    /** Why a set does not offer an action, in a sentence. */
    static Optional<String> whyNot(InstanceAction kind, ScaleSet set) {
        if (kind != InstanceAction.REIMAGE_ALL) {
            return Optional.empty();
        } else if (EffectiveSet.of(set).isFlexible()) {
            return Optional.of("Azure does not reimage all disks of instances in Flexible orchestration.");
        }
        return EffectiveSet.of(set)
                        .profile()
                        .osDisk()
                        .flatMap(OsDisk::vhdContainers)
                        .isPresent()
                ? Optional.of("Azure reimages all disks only if they are managed, and those of this set are not.")
                : Optional.empty();
    }

    /** Whether an instance is one of those that the operator means and can act on, whatever the update does to it. */
    boolean targets(InstanceState instance) {
        boolean meant = actOn.isEmpty() || actOn.contains(instance.id());
        return meant
                && !instance.isProtected()
                && !options.skipped().contains(instance.id())
                && (instance.running() || actsOnStopped());
    }

    private boolean actsOnStopped() {
        boolean reimages = kind == InstanceAction.REIMAGE || kind == InstanceAction.REIMAGE_ALL;
        return reimages && options.stoppedInstances() == StoppedInstances.UPGRADED;
    }

    /** Whether the action does to an instance all that a reimage of its OS disk does. */
    boolean reimages(InstanceState instance) {
        return kind == InstanceAction.REIMAGE_ALL && targets(instance);
    }

    /**
     * The instances on which to act once the update is done.
     *
     * @param leftBehind those that the update was to reach and did not, because the operator stopped it
     */
    List<InstanceState> remaining(InstanceSet leftBehind) {
        return leftBehind.notIn(plan.left(situation.instances())).stream()
                .filter(this::targets)
                .filter(instance -> !isDone(instance))
                .toList();
    }

    /** Whether the update has done to an instance what the action would do. */
    private boolean isDone(InstanceState instance) {
        Disruption upgrade = plan.upgraded(List.of(instance)).isEmpty()
                ? Disruption.NONE
                : situation.impact().byPolicy();
        return switch (kind) {
            case RESTART ->
                upgrade.compareTo(Disruption.RESTART) >= 0 || plan.isReimaged(instance) || plan.isRestarted(instance);
            case REIMAGE -> upgrade.compareTo(Disruption.REIMAGE) >= 0 || plan.isReimaged(instance);
            case REDEPLOY, REIMAGE_ALL -> false;
        };
    }

    Step step(List<InstanceState> batch) {
        List<String> ids = batch.stream().map(InstanceState::id).toList();
        return switch (kind) {
            case RESTART -> new InstanceStep.Restart(Actor.OPERATOR, ids);
            case REDEPLOY -> new InstanceStep.Redeploy(Actor.OPERATOR, ids);
            case REIMAGE -> new InstanceStep.Reimage(Actor.OPERATOR, ids, List.of());
            case REIMAGE_ALL -> new InstanceStep.ReimageAll(Actor.OPERATOR, ids);
        };
    }
}
