package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.schema.ModelObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a desired model would change in an applied one.
 *
 * @param changes the changes, in the order of the properties of the model
 * @param unverifiable properties of the desired model that cannot be compared, because the service never shows them or because
 *     only a deployment knows their value
 * @param duplicateKeys elements whose key another element of the same list has too, in either model; only of lists that differ
 * @param masked what differs in places that others own, and is no change
 */
public record ModelDiff(
        List<Change> changes, List<Place> unverifiable, List<Place> duplicateKeys, List<Change> masked) {

    /**
     * Copies the lists.
     *
     * @param changes the changes
     * @param unverifiable what cannot be compared
     * @param duplicateKeys elements that are not told apart by their key
     * @param masked what differs in places that others own
     */
    public ModelDiff {
        changes = List.copyOf(changes);
        unverifiable = List.copyOf(unverifiable);
        duplicateKeys = List.copyOf(duplicateKeys);
        masked = List.copyOf(masked);
    }

    /**
     * Compares a desired model with the applied one.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become; what it leaves out is left as it is
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T desired) {
        return between(applied, desired, DiffOptions.NONE);
    }

    /**
     * Compares a desired model with the applied one, with what else a caller knows.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become; what it leaves out is left as it is
     * @param options places that others own, and fingerprints of what was sent last
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T desired, DiffOptions options) {
        return new Comparison(options).compare(applied, desired);
    }

    /**
     * {@return whether nothing differs} What cannot be compared does not count.
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The changes of a kind of place and of everything within it.
     *
     * @param pattern a pattern as in {@link Place#pattern()}
     * @return the changes, in order
     */
    public Stream<Change> within(String pattern) {
        return changes.stream().filter(change -> change.path().isWithin(pattern));
    }

    /**
     * The changes that touch a kind of place: those within it, and those of an object around it that came or went as a
     * whole with it.
     *
     * @param pattern a pattern as in {@link Place#pattern()}
     * @return the changes, in order
     */
    public Stream<Change> touching(String pattern) {
        return changes.stream().filter(change -> change.touches(pattern));
    }

    /**
     * The changes of one kind.
     *
     * @param kind the kind
     * @return the changes, in order
     */
    public Stream<Change> ofKind(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind);
    }

    /**
     * The difference as text, a line for each change.
     *
     * @return the lines
     */
    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
