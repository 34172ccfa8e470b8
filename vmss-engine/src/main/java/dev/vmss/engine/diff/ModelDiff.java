package dev.vmss.engine.diff;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.model.Place;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two models differ: two states of a document, or a state and what a request makes of it.
 *
 * @param changes the changes, in the order of the properties of the model
 * @param unverifiable properties that cannot be compared, because the service never shows them or because only a deployment knows
 *     their value
 * @param uncertain what a request leaves out of which nobody knows whether the service keeps it; it is neither a change nor none
 * @param duplicateKeys elements whose key another element of the same list has too, in either model; only of lists that differ
 * @param masked what differs in places that others own, and is no change
 */
public record ModelDiff(
        List<Change> changes,
        List<Place> unverifiable,
        List<Uncertainty> uncertain,
        List<Place> duplicateKeys,
        List<Change> masked) {

    /**
     * Copies the lists.
     *
     * @param changes the changes
     * @param unverifiable what cannot be compared
     * @param uncertain what nobody knows
     * @param duplicateKeys elements that are not told apart by their key
     * @param masked what differs in places that others own
     */
    public ModelDiff {
        changes = List.copyOf(changes);
        unverifiable = List.copyOf(unverifiable);
        uncertain = List.copyOf(uncertain);
        duplicateKeys = List.copyOf(duplicateKeys);
        masked = List.copyOf(masked);
    }

    /**
     * What a request would change: the difference between the applied model and the one that the service will hold.
     *
     * @param applied the model as the service holds it
     * @param request the body of the request, or the model as it should become; what it leaves out becomes what the service
     *     makes of it, see {@link Merge}
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T request) {
        return between(applied, request, DiffOptions.NONE);
    }

    /**
     * What a request would change, with what else a caller knows.
     *
     * @param applied the model as the service holds it
     * @param request the body of the request, or the model as it should become
     * @param options the API version, places that others own, and fingerprints of what was sent last
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T request, DiffOptions options) {
        return new Comparison(options).compareRequest(applied, request);
    }

    /**
     * Compares two states: two readings of one document, or those of two that should be the same. What the later state lacks is
     * removed.
     *
     * @param before the earlier state
     * @param after the later state
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff ofStates(T before, T after) {
        return ofStates(before, after, DiffOptions.NONE);
    }

    /**
     * Compares two states, with what else a caller knows.
     *
     * @param before the earlier state
     * @param after the later state
     * @param options places that others own, and fingerprints of the secrets in the earlier state
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff ofStates(T before, T after, DiffOptions options) {
        return new Comparison(options).compare(before, after);
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
