package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Propagation;
import java.util.List;
import java.util.Optional;

/**
 * What a plan does to one instance: the most disruptive effect of its steps, and why. Many instances share the same value.
 *
 * @param outcome what becomes of the instance, and why nothing happens to it if nothing does
 * @param disruption the most disruptive effect that the steps of the plan have on it; {@link Disruption#REPLACE} also if it is
 *     deleted for good, {@link Disruption#NONE} if nothing is known to happen
 * @param propagation how the deciding changes reach it; empty if no change decides, but the operator or nothing
 * @param decidedBy the paths of the changes with this effect, in order; none if the operator wants it so without a change
 * @param missedUpdates whether it lacked the latest model before, so that it gets what it missed too, which may disrupt it more
 * @param failedBefore whether its last operation failed before the update, so that the failure is not one of the new model
 * @param extensionRuns which extensions run on it, in the order of the model
 */
public record InstanceImpact(
        InstanceOutcome outcome,
        Disruption disruption,
        Optional<Propagation> propagation,
        List<String> decidedBy,
        boolean missedUpdates,
        boolean failedBefore,
        List<ExtensionRun> extensionRuns) {

    /**
     * Copies the lists.
     *
     * @param outcome what becomes of the instance
     * @param disruption the most disruptive effect that the steps have on it
     * @param propagation how the deciding changes reach it
     * @param decidedBy the paths of the deciding changes
     * @param missedUpdates whether it gets earlier changes too
     * @param failedBefore whether it had failed before
     * @param extensionRuns which extensions run on it
     */
    public InstanceImpact {
        decidedBy = List.copyOf(decidedBy);
        extensionRuns = List.copyOf(extensionRuns);
    }
}
