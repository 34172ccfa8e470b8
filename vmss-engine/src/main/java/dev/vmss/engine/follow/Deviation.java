package dev.vmss.engine.follow;

import dev.vmss.model.Place;
import java.util.List;

/**
 * Something that went another way than the plan.
 *
 * @param code what
 * @param message the same in a sentence, which shows no value of a model
 * @param instances the instances that it is about, in order
 * @param places the places in the model of the set that it is about, in order
 */
public record Deviation(Code code, String message, List<String> instances, List<Place> places) {

    /** What can go another way. */
    public enum Code {
        /** The model of the set is neither what it was nor what the plan makes of it. */
        MODEL_CHANGED(true),
        /** The capacity of the set is another one. */
        CAPACITY_CHANGED(false),
        /** Instances are protected that were not, or the other way round. */
        PROTECTION_CHANGED(false),
        /** Instances are gone that no step deletes. */
        INSTANCE_GONE(false),
        /** There are more new instances than the plan makes. */
        INSTANCE_ADDED(false),
        /** Somebody has cancelled the rolling upgrade. */
        UPGRADE_CANCELLED(true),
        /** A rolling upgrade runs that is not the plan's. */
        OTHER_UPGRADE_RUNNING(true),
        /** The platform takes the rolling upgrade back. */
        ROLLING_BACK(true),
        /** The set is being deleted. */
        SET_DELETING(true);

        private final boolean stops;

        Code(boolean stops) {
            this.stops = stops;
        }

        /** {@return whether the plan cannot go on as it is} */
        public boolean stopsThePlan() {
            return stops;
        }
    }

    /**
     * Copies the lists.
     *
     * @param code what
     * @param message the same in a sentence
     * @param instances the instances that it is about
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
