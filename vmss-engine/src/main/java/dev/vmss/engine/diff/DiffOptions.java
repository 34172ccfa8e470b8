package dev.vmss.engine.diff;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Options of a comparison. */
@Value.Immutable
public interface DiffOptions extends WithDiffOptions, JsonForm {

    /** The default options. */
    DiffOptions NONE = builder().build();

    /**
     * {@return the places to ignore, because others manage them} Autoscale manages {@code sku.capacity}, a policy
     * may manage a tag, a cloud controller a backend pool. A difference there is not a change, but is {@linkplain
     * ModelDiff#ignored() reported separately}. A place includes everything within it.
     */
    Set<Place> ignored();

    /**
     * {@return the fingerprints of the secrets last sent, by path} With them, secrets can be compared although the
     * service never returns them; see {@link Fingerprints#of}.
     */
    Map<String, String> lastSent();

    /**
     * {@return the API version of the request, by default the newest} It has no effect on the comparison of two
     * states.
     */
    Optional<ApiVersion> apiVersion();

    /**
     * Whether a place is ignored.
     *
     * @param place the place
     * @return {@code true} if it is one of {@link #ignored()} or within one; case does not matter
     */
    default boolean isIgnored(Place place) {
        for (Place ignored : ignored()) {
            if (place.isWithin(ignored)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A desired model with the applied values at ignored places.
     *
     * @param applied the model as the service holds it
     * @param desired the desired model
     * @param <T> the type of both models
     * @return the desired model with the applied values at those places of {@link #ignored()} that it contains
     */
    default <T extends ModelObject> T keepIgnored(T applied, T desired) {
        return KeptPlaces.keep(applied, desired, this);
    }

    /**
     * Refuses places at which nothing can differ.
     *
     * @throws IllegalArgumentException if an ignored place is within free JSON, which differs as a whole, or refers
     *     by position to an element that has a key
     */
    @Value.Check
    default void check() {
        for (Place ignored : ignored()) {
            if (ignored.isWithinFreeJson()) {
                throw new IllegalArgumentException(ignored + " is within free JSON, which differs as a whole");
            }
            Asked.check(ignored);
        }
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DiffOptions}. */
    final class Builder extends ImmutableDiffOptions.Builder implements JsonForm {

        Builder() {}

        /**
         * Adds places in a scale set to ignore.
         *
         * @param places the places, as in {@link Place#of(String)}
         * @return this builder
         * @throws InvalidPlaceException if a scale set has no such place
         */
        public Builder addIgnored(String... places) {
            for (String place : places) {
                addIgnored(Place.of(place));
            }
            return this;
        }
    }
}
