package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.rules.AzureError;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param outcome how it ended
 * @param error what Azure says, if it ended early
 * @param timeline what happened, in order
 * @param instances the instances at the end, in the order in which they were made
 * @param observed how far it went, to be compared with the {@linkplain dev.vmss.engine.plan.UpgradePlan#bounds() bounds} of the
 *     plan
 */
public record SimulationResult(
        Outcome outcome,
        Optional<AzureError> error,
        List<SimulationEvent> timeline,
        List<InstanceOutcome> instances,
        Bounds observed) {

    /** How a plan can end. */
    public enum Outcome {
        /** Every step is done. */
        COMPLETED,
        /** Azure refuses the update, or gives the rolling upgrade up and leaves a mixed set. */
        ABORTED,
        /** What is left is the operator's. */
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
    public record InstanceOutcome(String id, boolean latestModelApplied, boolean healthy, boolean running) {}

    /**
     * Copies the lists.
     *
     * @param outcome how it ended
     * @param error what Azure says
     * @param timeline what happened
     * @param instances the instances
     * @param observed how far it went
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
