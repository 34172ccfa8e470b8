package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * The impact of a plan on one instance: the most disruptive effect of its steps, and why. Instances with the same
 * impact share one value.
 *
 * @param outcome the outcome for the instance, with the reason if it is not affected
 * @param disruption the most disruptive effect that the steps of the plan have on it; {@link Disruption#REPLACE}
 *     also if it is deleted without a replacement, {@link Disruption#NONE} if no effect is known
 * @param propagation how the deciding changes reach it; empty if no change decides
 * @param decidedBy the paths of the changes with this effect, in order; none for an action of the operator without
 *     a change
 * @param missedUpdates whether it was outdated before, so that it also gets missed changes, which may disrupt it more
 * @param failedBefore whether its last operation failed before the update, so that the new model is not the cause
 * @param extensionRuns the extensions that run on it, in the order of the model
 */
public record InstanceImpact(
        InstanceOutcome outcome,
        Disruption disruption,
        Optional<Propagation> propagation,
        List<String> decidedBy,
        boolean missedUpdates,
        boolean failedBefore,
        List<ExtensionRun> extensionRuns)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param outcome the outcome for the instance
     * @param disruption the most disruptive effect that the steps have on it
     * @param propagation how the deciding changes reach it
     * @param decidedBy the paths of the deciding changes
     * @param missedUpdates whether it also gets earlier changes
     * @param failedBefore whether it had failed before
     * @param extensionRuns the extensions that run on it
     */
    public InstanceImpact {
        decidedBy = List.copyOf(decidedBy);
        extensionRuns = List.copyOf(extensionRuns);
    }
}
