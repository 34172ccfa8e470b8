package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.value.ApiVersion;
import java.util.Locale;
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
     * backend pool. What differs there is no change but is {@linkplain ModelDiff#masked() kept apart}. A place is a path, or a
     * {@linkplain Place#pattern() pattern}, and stands for everything within it.
     */
    Set<String> ownedByOthers();

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
        if (ownedByOthers().isEmpty()) {
            return false;
        }
        String path = place.toString().toLowerCase(Locale.ROOT);
        String pattern = place.pattern().toLowerCase(Locale.ROOT);
        return ownedByOthers().stream()
                .map(owned -> owned.toLowerCase(Locale.ROOT))
                .anyMatch(owned -> Place.isWithin(path, owned) || Place.isWithin(pattern, owned));
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DiffOptions}. */
    final class Builder extends ImmutableDiffOptions.Builder {

        Builder() {}
    }
}
