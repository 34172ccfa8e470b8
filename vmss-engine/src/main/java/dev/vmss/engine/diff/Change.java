package dev.vmss.engine.diff;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One property whose desired value differs from the applied one. Secrets are replaced with placeholders in both values. */
public final class Change implements JsonForm {

    /** The kinds of changes. */
    public enum Kind {
        /** The applied model does not have it. */
        ADDED,
        /** The desired model no longer has it. */
        REMOVED,
        /** Both models have it, with different values. */
        MODIFIED
    }

    private final Place path;
    private final Kind kind;
    private final ShownValue from;
    private final ShownValue to;

    private Change(Place path, Kind kind, ShownValue from, ShownValue to) {
        this.path = path;
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /**
     * Makes a change.
     *
     * @param path the place of the property
     * @param kind whether the property, element or entry is new, gone, or has another value
     * @param from the applied value, without secrets; empty for an added one
     * @param to the desired value, without secrets; empty for a removed one
     */
    public Change(Place path, Kind kind, Optional<JsonValue> from, Optional<JsonValue> to) {
        this(path, kind, ShownValue.of(from), ShownValue.of(to));
    }

    static Change added(Place path, ShownValue to) {
        return new Change(path, Kind.ADDED, ShownValue.NONE, to);
    }

    static Change removed(Place path, ShownValue from) {
        return new Change(path, Kind.REMOVED, from, ShownValue.NONE);
    }

    static Change modified(Place path, ShownValue from, ShownValue to) {
        return new Change(path, Kind.MODIFIED, from, to);
    }

    /**
     * The place of the property.
     *
     * @return the place
     */
    public Place path() {
        return path;
    }

    /**
     * Whether the property, element or entry is new, gone, or has another value.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The applied value, without secrets.
     *
     * @return the value; empty if the property was added
     */
    public Optional<JsonValue> from() {
        return from.get();
    }

    /**
     * The desired value, without secrets.
     *
     * @return the value; empty if the property was removed
     */
    public Optional<JsonValue> to() {
        return to.get();
    }

    /**
     * Whether the change touches a place: it is at or within the place, or an enclosing object was added or removed
     * as a whole.
     *
     * @param place the place
     * @return {@code true} if it does
     */
    public boolean touches(Place place) {
        return path.isWithin(place) || place.isReachedFrom(path) && (isHeld(place, from()) || isHeld(place, to()));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change that
                && path.equals(that.path)
                && kind == that.kind
                && from().equals(that.from())
                && to().equals(that.to());
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, kind, from(), to());
    }

    /**
     * The change on one line, such as {@code ~ sku.capacity: 3 → 5}.
     *
     * @return the line
     */
    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> "+ " + path + ": " + to().orElseThrow();
            case REMOVED -> "- " + path + ": " + from().orElseThrow();
            case MODIFIED -> "~ " + path + ": " + from().orElseThrow() + " → " + to().orElseThrow();
        };
    }
}
