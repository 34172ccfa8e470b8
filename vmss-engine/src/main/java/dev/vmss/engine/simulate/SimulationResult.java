package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * The result of a simulated plan.
 *
 * @param outcome how it ended
 * @param error Azure's error, if it ended early
 * @param timeline the events, in order
 * @param instances the instances at the end, in the order of their creation
 * @param observed the bounds that were reached, for comparison with the {@linkplain
 *     dev.vmss.engine.plan.UpgradePlan#bounds() bounds} of the plan
 */
public record SimulationResult(
        Outcome outcome,
        Optional<AzureError> error,
        List<SimulationEvent> timeline,
        List<InstanceOutcome> instances,
        Bounds observed)
        implements JsonForm {

    /** The outcomes of a plan. */
    public enum Outcome {
        /** Every step is complete. */
        COMPLETED,
        /** Azure refuses the update, or aborts the rolling upgrade and leaves a mixed set. */
        ABORTED,
        /** Only steps of the operator remain. */
        MANUAL
    }

    /**
     * An instance at the end.
     *
     * @param id its id
     * @param latestModelApplied whether it has the latest model
     * @param healthy whether it is healthy
     * @param running whether it runs
     */
    public record InstanceOutcome(String id, boolean latestModelApplied, boolean healthy, boolean running)
            implements JsonForm {}

    /**
     * Copies the lists.
     *
     * @param outcome how it ended
     * @param error Azure's error
     * @param timeline the events
     * @param instances the instances
     * @param observed the bounds that were reached
     */
    public SimulationResult {
        timeline = List.copyOf(timeline);
        instances = List.copyOf(instances);
    }

    /** {@return the code of Azure's error, such as {@code MaxUnhealthyInstancePercentExceededInRollingUpgrade}} */
    public Optional<String> code() {
        return error.map(AzureError::code);
    }
}
