package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Lets Azure choose the availability zones of the scale set. It excludes zones given explicitly, proximity placement groups,
 * host groups, capacity reservations and overprovisioning.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-zone-placement">Automatic zone placement</a>
 */
@Value.Immutable
public interface Placement extends ModelObject, WithPlacement {

    /** {@return the availability zones that Azure must not choose} Not together with {@link #includeZones()}. */
    @Since("2025-04-01")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> excludeZones();

    /**
     * {@return the availability zones that Azure may choose from} Not together with {@link #excludeZones()}; all zones of the
     * region if neither is given.
     */
    @Since("2025-04-01")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> includeZones();

    /** {@return how Azure chooses the availability zones} */
    @Since("2025-04-01")
    Optional<ZonePlacementPolicy> zonePlacementPolicy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Placement}. */
    final class Builder extends ImmutablePlacement.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link Placement#excludeZones()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder excludeZones(Collection<String> elements) {
            return excludeZones(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link Placement#includeZones()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder includeZones(Collection<String> elements) {
            return includeZones(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link Placement#zonePlacementPolicy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder zonePlacementPolicy(String text) {
            return zonePlacementPolicy(ZonePlacementPolicy.of(text));
        }
    }
}
