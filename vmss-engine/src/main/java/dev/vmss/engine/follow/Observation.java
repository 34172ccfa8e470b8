package dev.vmss.engine.follow;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a plan is.
 *
 * @param plan the plan
 * @param outcome how it stands
 * @param error how Azure gave the update up; it can be there only with {@link Outcome#ABORTED}
 * @param steps every step of the plan, in order
 * @param instances every instance of the plan or of the set, by its id: those of the plan in its order, then the new ones
 * @param deviations what went another way
 */
public record Observation(
        UpgradePlan plan,
        Outcome outcome,
        Optional<AzureError> error,
        List<StepProgress> steps,
        Map<String, InstanceProgress> instances,
        List<Deviation> deviations) {

    /** How a plan can stand. */
    public enum Outcome {
        /** The platform is at work, or about to be. */
        RUNNING,
        /** The operator has to act. */
        WAITING,
        /** Every step is done, or has nothing left to do. */
        COMPLETED,
        /** Azure refuses the update, or gave it up on the way. */
        ABORTED,
        /** Something went another way; {@link Observation#next()} says whether the plan can go on nevertheless. */
        DEVIATED
    }

    /**
     * Copies the collections.
     *
     * @param plan the plan
     * @param outcome how it stands
     * @param error how Azure gave the update up
     * @param steps every step of the plan
     * @param instances every instance
     * @param deviations what went another way
     */
    public Observation {
        steps = List.copyOf(steps);
        instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
        deviations = List.copyOf(deviations);
    }

    /** {@return the first step that is not finished, or empty if there is none or the plan cannot go on as it is} */
    public Optional<StepProgress> next() {
        return steps.stream()
                .filter(step -> !step.isFinished())
                .findFirst()
                .filter(step -> step.state() != StepProgress.State.BLOCKED);
    }

    /** {@return what is left of the plan: its steps that are not finished, in order} */
    public List<StepProgress> remaining() {
        return steps.stream().filter(step -> !step.isFinished()).toList();
    }

    /**
     * Whether something went another way.
     *
     * @param code what
     * @return {@code true} if it did
     */
    public boolean has(Deviation.Code code) {
        return deviations.stream().anyMatch(deviation -> deviation.code() == code);
    }
}
