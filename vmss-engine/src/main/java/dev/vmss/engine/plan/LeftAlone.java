package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.policy.RepairAction;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The consequences of a plan for new instances only: why existing instances cannot keep their model, and what happens to
 * them later.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy">Upgrade
 *     policy modes</a>
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq">A reimage runs the
 *     extensions of the set again</a>
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-instance-repairs">
 *     Automatic repairs</a>
 */
final class LeftAlone {

    private static final Place MODE = Place.of("upgradePolicy.mode");

    private LeftAlone() {}

    /** Why the instances cannot keep their model, or empty if they can. */
    static Optional<PlanWarning> whyNot(Situation situation) {
        if (situation.leftAlone().isEmpty()) {
            return Optional.empty();
        } else if (!situation.toDeallocate().isEmpty()) {
            return Optional.of(new PlanWarning(
                    "cannot-leave-alone",
                    "Azure accepts this update only while all existing instances are deallocated, so they cannot keep their"
                            + " model. Omit the change, or make it in a new set: "
                            + paths(situation.deallocating()) + "."));
        }
        List<Change> mode = situation
                .update()
                .diff()
                .touching(MODE)
                .filter(change -> !isManual(situation))
                .toList();
        return mode.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanWarning(
                        "cannot-leave-alone",
                        "The update sets the mode to " + situation.mode()
                                + ", in which Azure upgrades existing instances automatically. Omit the mode from the update,"
                                + " or set it to Manual."));
    }

    private static boolean isManual(Situation situation) {
        return situation.mode().equals(UpgradeMode.MANUAL);
    }

    private static String paths(List<Change> changes) {
        return changes.stream()
                .map(change -> change.path().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A warning about later effects on the instances that keep their model, or empty if there are none. */
    static Optional<PlanWarning> laterRisk(Situation situation) {
        List<InstanceState> instances = situation.leftAlone();
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        List<String> later = new ArrayList<>();
        later.add("These instances keep their model: "
                + instances.stream().map(InstanceState::id).collect(Collectors.joining(", ")) + ".");
        later.add(upgrade(situation));
        later.add("A reimage runs the extensions of the new model on an instance of the old one.");
        repair(situation).ifPresent(later::add);
        if (EffectiveSet.of(situation.transitions().sent().after()).upgradesOsAutomatically()) {
            later.add("Automatic OS upgrades continue to replace their OS disks.");
        }
        later.add(
                "Scaling out creates instances with the new model beside them, and a set with ten models in use accepts"
                        + " no other model.");
        return Optional.of(new PlanWarning("left-alone", String.join(" ", later)));
    }

    private static String upgrade(Situation situation) {
        Disruption disruption = situation.impact().byPolicy();
        String suffers = disruption.compareTo(Disruption.IN_PLACE) > 0
                ? " (" + disruption.name().toLowerCase(Locale.ROOT) + ")"
                : "";
        String all = "An upgrade of one of them applies all changes that it missed" + suffers;
        return isManual(situation)
                ? all + ", as it does for all of them once the mode is no longer Manual."
                : all + ". The set stays in Manual mode; with the mode set back to " + situation.mode()
                        + ", Azure upgrades all of them automatically.";
    }

    private static Optional<String> repair(Situation situation) {
        EffectiveSet after = EffectiveSet.of(situation.update().after());
        if (!after.repairsInstances()) {
            return Optional.empty();
        }
        RepairAction action = after.property(ScaleSetProperties::automaticRepairsPolicy)
                .flatMap(AutomaticRepairsPolicy::repairAction)
                .orElse(RepairAction.REPLACE);
        return action.equals(RepairAction.REPLACE)
                ? Optional.of("An automatic repair replaces an unhealthy instance with one of the new model.")
                : Optional.empty();
    }
}
