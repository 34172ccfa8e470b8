package dev.vmss.engine.diff;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a caller knows, beyond the two models, about what may differ. */
@Value.Immutable
public interface DiffOptions extends WithDiffOptions {

    /** Nothing more is known. */
    DiffOptions NONE = builder().build();

    /**
     * {@return the places that others own} Autoscale owns {@code sku.capacity}, a policy may own a tag, a cloud controller a
     * backend pool. What differs there is no change but is {@linkplain ModelDiff#masked() kept apart}. A place stands for everything within it.
     */
    Set<Place> ownedByOthers();

    /**
     * {@return the fingerprints of the secrets last sent, by path} With them, secrets can be compared although the service never
     * shows them; see {@link Fingerprints#of}.
     */
    Map<String, String> lastSent();

    /** {@return the API version of the request; the newest if it is absent} Two states are compared without it. */
    Optional<ApiVersion> apiVersion();

    /**
     * Whether others own a place.
     *
     * @param place the place
     * @return {@code true} if it is one of {@link #ownedByOthers()} or within one; case does not matter
     */
    default boolean isOwnedByOthers(Place place) {
        for (Place owned : ownedByOthers()) {
            if (place.isWithin(owned)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A desired model that leaves alone what others own.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become
     * @param <T> the type of both models
     * @return the desired model with the applied values in those places of {@link #ownedByOthers()} where it says something
     */
    default <T extends ModelObject> T withoutOthers(T applied, T desired) {
        return KeptPlaces.keep(applied, desired, this);
    }

    /**
     * Refuses places that nothing can differ at.
     *
     * @throws IllegalArgumentException if a place that others own lies within free JSON, which differs as a whole, or names by
     *     its position an element that has a key
     */
    @Value.Check
    default void check() {
        for (Place owned : ownedByOthers()) {
            if (owned.isWithinFreeJson()) {
                throw new IllegalArgumentException(owned + " lies within free JSON, which differs as a whole");
            }
            Asked.check(owned);
        }
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DiffOptions}. */
    final class Builder extends ImmutableDiffOptions.Builder {

        Builder() {}

        /**
         * Adds places in a scale set that others own.
         *
         * @param places the places, as in {@link Place#of(String)}
         * @return this builder
         * @throws InvalidPlaceException if a scale set has no such place
         */
        public Builder addOwnedByOthers(String... places) {
            for (String place : places) {
                addOwnedByOthers(Place.of(place));
            }
            return this;
        }
    }
}
