package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.List;

/**
 * An event of a simulation.
 *
 * @param at the time since the start
 * @param kind the kind of event
 * @param instances the ids of the affected instances, in order; empty for an event of the set
 * @param message a short sentence
 */
public record SimulationEvent(Duration at, Kind kind, List<String> instances, String message) implements JsonForm {

    /** The kinds of events. */
    public enum Kind {
        /** The set has the new model. */
        MODEL_UPDATED,
        /** A property of the set is set before or after the update proper. */
        PROPERTY_SET,
        /** New instances run. */
        CREATED,
        /** New instances cannot be created before others are deleted, because the quota does not allow it. */
        SURGE_REFUSED,
        /** Instances become unavailable for their upgrade. */
        UPGRADE_STARTED,
        /** Instances have the latest model. */
        UPGRADED,
        /** An operation on instances failed. */
        FAILED,
        /** Instances become unavailable for a reimage. */
        REIMAGE_STARTED,
        /** Instances have new OS disks. */
        REIMAGED,
        /** Instances become unavailable for the move to other hosts. */
        REDEPLOY_STARTED,
        /** Instances run on other hosts. */
        REDEPLOYED,
        /** Instances become unavailable for a restart. */
        RESTART_STARTED,
        /** Instances have restarted. */
        RESTARTED,
        /** An instance's own model is changed. */
        INSTANCE_UPDATED,
        /** Instances are deallocated. */
        DEALLOCATED,
        /** Instances run again. */
        STARTED,
        /** Instances are deleted. */
        DELETED,
        /** All instances that were waited for are healthy. */
        HEALTHY,
        /** Some instances that were waited for are not healthy at the end of the wait. */
        UNHEALTHY,
        /** A pause. */
        PAUSED,
        /** Another resource is deleted or created. */
        RESOURCE_CHANGED,
        /** The caller's own step around a batch is carried out. */
        HOOK_RUN,
        /** The platform has sent an event of a lifecycle hook and waits for an answer. */
        ANSWER_AWAITED,
        /** The platform continues after an approval, or because approval is the default without an answer. */
        APPROVED,
        /** Instances are rolled back to their previous model. */
        ROLLED_BACK,
        /** The rolling upgrade is cancelled. */
        CANCELLED,
        /** Azure refuses the update, or aborts the rolling upgrade. */
        ABORTED,
        /** Only the operator can continue. */
        LEFT_TO_OPERATOR,
        /** All steps are complete. */
        COMPLETED
    }

    /**
     * Copies the instances.
     *
     * @param at when
     * @param kind the kind of event
     * @param instances the affected instances
     * @param message a short sentence
     */
    public SimulationEvent {
        instances = List.copyOf(instances);
    }

    /**
     * The event on one line.
     *
     * @return time, kind, instances and message
     */
    @Override
    public String toString() {
        return at + " " + kind + (instances.isEmpty() ? "" : " " + instances) + ": " + message;
    }
}
