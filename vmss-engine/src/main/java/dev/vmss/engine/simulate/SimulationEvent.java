package dev.vmss.engine.simulate;

import java.time.Duration;
import java.util.List;

/**
 * Something that happens in a simulation.
 *
 * @param at when, counted from the beginning
 * @param kind what
 * @param instances the ids of the instances it happens to, in order; empty for something that happens to the set
 * @param message what happens, in a short sentence
 */
public record SimulationEvent(Duration at, Kind kind, List<String> instances, String message) {

    /** What can happen. */
    public enum Kind {
        /** The set has the new model. */
        MODEL_UPDATED,
        /** A property of the set is set before or after the update proper. */
        PROPERTY_SET,
        /** New instances run. */
        CREATED,
        /** Instances cannot be made before others go, because the quota does not allow it. */
        SURGE_REFUSED,
        /** Instances go away to be upgraded. */
        UPGRADE_STARTED,
        /** Instances have the latest model. */
        UPGRADED,
        /** What was done to instances failed. */
        FAILED,
        /** Instances go away to be reimaged. */
        REIMAGE_STARTED,
        /** Instances have new OS disks. */
        REIMAGED,
        /** Instances go away to be moved to other hosts. */
        REDEPLOY_STARTED,
        /** Instances run on other hosts. */
        REDEPLOYED,
        /** Instances go away to be restarted. */
        RESTART_STARTED,
        /** Instances have restarted. */
        RESTARTED,
        /** The own model of an instance is changed. */
        INSTANCE_UPDATED,
        /** Instances are deallocated. */
        DEALLOCATED,
        /** Instances run again. */
        STARTED,
        /** Instances are gone. */
        DELETED,
        /** All instances that were waited for are healthy. */
        HEALTHY,
        /** Some instances that were waited for are not healthy when the time is over. */
        UNHEALTHY,
        /** Nothing is done for a while. */
        PAUSED,
        /** Another resource is deleted or made. */
        RESOURCE_CHANGED,
        /** A step of the caller's own that goes with a batch is carried out. */
        HOOK_RUN,
        /** The platform has sent an event of a lifecycle hook and waits for an answer. */
        ANSWER_AWAITED,
        /** The platform goes on, because somebody approved it or because that holds if nobody answers. */
        APPROVED,
        /** Instances have the model again that they had before. */
        ROLLED_BACK,
        /** The rolling upgrade is cancelled. */
        CANCELLED,
        /** Azure refuses the update, or gives the rolling upgrade up. */
        ABORTED,
        /** Only the operator can go on. */
        LEFT_TO_OPERATOR,
        /** Everything is done. */
        COMPLETED
    }

    /**
     * Copies the instances.
     *
     * @param at when
     * @param kind what
     * @param instances which
     * @param message what, in a sentence
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
