package dev.vmss.engine.diff;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference between two models: two states of a document, or the states before and after a request.
 *
 * @param changes the changes, in the order of the properties of the model
 * @param unverifiable properties that cannot be compared, because they are write-only or because their value is
 *     known only in a deployment
 * @param uncertain properties that a request omits and for which it is not known whether the service keeps them;
 *     they count neither as changed nor as unchanged
 * @param duplicateKeys elements with the same key as another element of their list, in either model; only of lists
 *     that differ
 * @param ignored differences at ignored places, which are not changes
 */
public record ModelDiff(
        List<Change> changes,
        List<Place> unverifiable,
        List<Uncertainty> uncertain,
        List<Place> duplicateKeys,
        List<Change> ignored)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param changes the changes
     * @param unverifiable the unverifiable properties
     * @param uncertain the uncertain properties
     * @param duplicateKeys elements with duplicate keys
     * @param ignored differences at ignored places
     */
    public ModelDiff {
        changes = List.copyOf(changes);
        unverifiable = List.copyOf(unverifiable);
        uncertain = List.copyOf(uncertain);
        duplicateKeys = List.copyOf(duplicateKeys);
        ignored = List.copyOf(ignored);
    }

    /**
     * The difference of a request: that between the applied model and the model that the service will hold.
     *
     * @param applied the model as the service holds it
     * @param request the body of the request, or the desired model; {@link Merge} determines the effect of
     *     properties that it omits
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T request) {
        return between(applied, request, DiffOptions.NONE);
    }

    /**
     * The difference of a request, with options.
     *
     * @param applied the model as the service holds it
     * @param request the body of the request, or the desired model
     * @param options the API version, places to ignore, and fingerprints of the values last sent
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff between(T applied, T request, DiffOptions options) {
        return new Comparison(options).compareRequest(applied, request);
    }

    /**
     * Compares two states of one document, or of two documents that should be equal. A property that the later
     * state lacks counts as removed.
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
     * Compares two states, with options.
     *
     * @param before the earlier state
     * @param after the later state
     * @param options places to ignore, and fingerprints of the secrets in the earlier state
     * @param <T> the type of both models
     * @return what differs
     */
    public static <T extends ModelObject> ModelDiff ofStates(T before, T after, DiffOptions options) {
        return new Comparison(options).compare(before, after);
    }

    /**
     * {@return whether there are no changes} Unverifiable properties do not count.
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The changes of a place and of everything within it.
     *
     * @param place the place
     * @return the changes, in order
     */
    public Stream<Change> within(Place place) {
        return changes.stream().filter(change -> change.path().isWithin(place));
    }

    /**
     * The changes of a place in a scale set and of everything within it.
     *
     * @param place the place, as in {@link Place#of(String)}
     * @return the changes, in order
     * @throws InvalidPlaceException if a scale set has no such place
     * @throws IllegalArgumentException if it refers by position to an element that has a key
     */
    public Stream<Change> within(String place) {
        return within(Asked.place(place));
    }

    /**
     * The changes that touch a place: those within it, and those of an enclosing object that was added or removed
     * as a whole.
     *
     * @param place the place
     * @return the changes, in order
     */
    public Stream<Change> touching(Place place) {
        return changes.stream().filter(change -> change.touches(place));
    }

    /**
     * The changes that touch a place in a scale set.
     *
     * @param place the place, as in {@link Place#of(String)}
     * @return the changes, in order
     * @throws InvalidPlaceException if a scale set has no such place
     * @throws IllegalArgumentException if it refers by position to an element that has a key
     */
    public Stream<Change> touching(String place) {
        return touching(Asked.place(place));
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
