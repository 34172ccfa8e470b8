package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One property whose desired value is not the applied one. Secrets stand as placeholders in both values.
 *
 * @param path where the property is
 * @param kind whether the property, element or entry is new, gone, or has another value
 * @param from the applied value; empty for an added one
 * @param to the desired value; empty for a removed one
 */
public record Change(Place path, Kind kind, Optional<JsonValue> from, Optional<JsonValue> to) {

    /** What becomes of the property. */
    public enum Kind {
        /** The applied model does not have it. */
        ADDED,
        /** The desired model does not have it any more. */
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
     * Whether the change touches a kind of place: it lies there or within it, or an object around it came or went as a whole
     * and holds it.
     *
     * @param pattern a pattern as in {@link Place#pattern()}
     * @return {@code true} if it does
     */
    public boolean touches(String pattern) {
        if (path.isWithin(pattern)) {
            return true;
        }
        if (!Place.isWithin(pattern, path.pattern())) {
            return false;
        }
        List<String> below = Place.segments(pattern.substring(path.pattern().length()));
        return Stream.of(from, to).flatMap(Optional::stream).anyMatch(value -> holds(value, below));
    }

    private static boolean holds(JsonValue value, List<String> below) {
        if (below.isEmpty()) {
            return true;
        }
        String name = below.get(0);
        boolean any = name.equals("[]") || name.equals("{*}");
        // A value keeps the spelling of its document.
        List<JsonValue> inner = any ? value.children() : value.children(name);
        List<String> rest = below.subList(1, below.size());
        return inner.stream().anyMatch(child -> holds(child, rest));
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
