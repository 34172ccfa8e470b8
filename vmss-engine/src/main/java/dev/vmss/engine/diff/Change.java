package dev.vmss.engine.diff;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.JsonValue;
import java.util.Optional;

/**
 * One property whose desired value differs from the applied one. Secrets are replaced with placeholders in both values.
 *
 * @param path the place of the property
 * @param kind whether the property, element or entry is new, gone, or has another value
 * @param from the applied value; empty for an added one
 * @param to the desired value; empty for a removed one
 */
public record Change(Place path, Kind kind, Optional<JsonValue> from, Optional<JsonValue> to) implements JsonForm {

    /** The kinds of changes. */
    public enum Kind {
        /** The applied model does not have it. */
        ADDED,
        /** The desired model no longer has it. */
        REMOVED,
        /** Both models have it, with different values. */
        MODIFIED
    }

    static Change added(Place path, JsonValue to) {
        return new Change(path, Kind.ADDED, Optional.empty(), Optional.of(to));
    }

    static Change removed(Place path, JsonValue from) {
        return new Change(path, Kind.REMOVED, Optional.of(from), Optional.empty());
    }

    static Change modified(Place path, JsonValue from, JsonValue to) {
        return new Change(path, Kind.MODIFIED, Optional.of(from), Optional.of(to));
    }

    /**
     * Whether the change touches a place: it is at or within the place, or an enclosing object was added or removed
     * as a whole.
     *
     * @param place the place
     * @return {@code true} if it does
     */
    public boolean touches(Place place) {
        return path.isWithin(place) || isHeld(place, from) || isHeld(place, to);
    }

    private boolean isHeld(Place place, Optional<JsonValue> value) {
        return value.isPresent() && place.isHeldBy(path, value.get());
    }

    /**
     * Whether the change of a scale set touches a place.
     *
     * @param place the place, as in {@link Place#of(String)}
     * @return {@code true} if it does
     * @throws InvalidPlaceException if a scale set has no such place
     * @throws IllegalArgumentException if it refers by position to an element that has a key
     */
    public boolean touches(String place) {
        return touches(Asked.place(place));
    }

    /**
     * The change on one line, such as {@code ~ sku.capacity: 3 → 5}.
     *
     * @return the line
     */
    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> "+ " + path + ": " + to.orElseThrow();
            case REMOVED -> "- " + path + ": " + from.orElseThrow();
            case MODIFIED -> "~ " + path + ": " + from.orElseThrow() + " → " + to.orElseThrow();
        };
    }
}
