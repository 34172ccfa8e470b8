package dev.vmss.engine.follow;

import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * A deviation from a plan.
 *
 * @param code the kind of deviation
 * @param message a sentence, which contains no value of a model
 * @param instances the affected instances, in order
 * @param places the affected places in the model of the set, in order
 */
public record Deviation(Code code, String message, List<String> instances, List<Place> places) implements JsonForm {

    /** The kinds of deviations. */
    public enum Code {
        /** The model of the set is neither the applied nor the desired one of the plan. */
        MODEL_CHANGED(true),
        /** The capacity of the set differs from the plan. */
        CAPACITY_CHANGED(false),
        /** The protection of instances has changed. */
        PROTECTION_CHANGED(false),
        /** Instances no longer exist although no step deletes them. */
        INSTANCE_GONE(false),
        /** There are more new instances than the plan creates. */
        INSTANCE_ADDED(false),
        /** Somebody has cancelled the rolling upgrade. */
        UPGRADE_CANCELLED(true),
        /** A rolling upgrade is running that does not belong to the plan. */
        OTHER_UPGRADE_RUNNING(true),
        /** The platform rolls the rolling upgrade back. */
        ROLLING_BACK(true),
        /** The set is being deleted. */
        SET_DELETING(true);

        private final boolean stops;

        Code(boolean stops) {
            this.stops = stops;
        }

        /** {@return whether the plan cannot continue as it is} */
        public boolean stopsThePlan() {
            return stops;
        }
    }

    /**
     * Copies the lists.
     *
     * @param code the kind of deviation
     * @param message the same in a sentence
     * @param instances the instances that it concerns
     * @param places the places that it is about
     */
    public Deviation {
        instances = List.copyOf(instances);
        places = List.copyOf(places);
    }

    static Deviation of(Code code, String message) {
        return new Deviation(code, message, List.of(), List.of());
    }
}
