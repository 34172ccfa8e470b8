package dev.vmss.engine.follow;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.mapper.JsonForm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The progress of a plan.
 *
 * @param plan the plan
 * @param outcome the overall state
 * @param error the error with which Azure aborted the update; present only with {@link Outcome#ABORTED}
 * @param steps every step of the plan, in order
 * @param instances every instance of the plan or of the set, by its id: those of the plan in its order, then the new ones
 * @param deviations the deviations from the plan
 */
public record Observation(
        UpgradePlan plan,
        Outcome outcome,
        Optional<AzureError> error,
        List<StepProgress> steps,
        Map<String, InstanceProgress> instances,
        List<Deviation> deviations)
        implements JsonForm {

    /** The overall state of a plan. */
    public enum Outcome {
        /** The platform is working, or about to start. */
        RUNNING,
        /** The operator has to act. */
        WAITING,
        /** Every step is complete, or has nothing left to do. */
        COMPLETED,
        /** Azure refused or aborted the update. */
        ABORTED,
        /** There are deviations; {@link Observation#next()} shows whether the plan can continue nevertheless. */
        DEVIATED
    }

    /**
     * Copies the collections.
     *
     * @param plan the plan
     * @param outcome the overall state
     * @param error the error with which Azure aborted the update
     * @param steps every step of the plan
     * @param instances every instance
     * @param deviations the deviations from the plan
     */
    public Observation {
        steps = List.copyOf(steps);
        instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
        deviations = List.copyOf(deviations);
    }

    /** {@return the first step that is not complete, or empty if there is none or the plan cannot continue as it is} */
    public Optional<StepProgress> next() {
        return steps.stream()
                .filter(step -> !step.isFinished())
                .findFirst()
                .filter(step -> step.state() != StepProgress.State.BLOCKED);
    }

    /** {@return the remaining steps of the plan: those that are not complete, in order} */
    public List<StepProgress> remaining() {
        return steps.stream().filter(step -> !step.isFinished()).toList();
    }

    /**
     * Whether there is a deviation of a kind.
     *
     * @param code the kind of deviation
     * @return {@code true} if there is
     */
    public boolean has(Deviation.Code code) {
        return deviations.stream().anyMatch(deviation -> deviation.code() == code);
    }
}
