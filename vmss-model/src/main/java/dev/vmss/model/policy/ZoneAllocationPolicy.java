package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Limits on how instances are spread across availability zones when the platform chooses the zones.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#zoneallocationpolicy">
 *     ZoneAllocationPolicy</a>
 */
@Value.Immutable
public interface ZoneAllocationPolicy extends ModelObject, WithZoneAllocationPolicy {

    /** {@return the limit on the share of instances in one zone} */
    @Since("2025-04-01")
    Optional<MaxInstancePercentPerZonePolicy> maxInstancePercentPerZonePolicy();

    /**
     * {@return the largest number of zones to use if the zone placement policy is {@code Auto}} Absent means all zones of the
     * region.
     */
    @Since("2025-04-01")
    Optional<Integer> maxZoneCount();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ZoneAllocationPolicy}. */
    final class Builder extends ImmutableZoneAllocationPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
