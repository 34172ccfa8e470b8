package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A limit on the share of the scale set's instances in one availability zone.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#maxinstancepercentperzonepolicy">
 *     MaxInstancePercentPerZonePolicy</a>
 */
@Value.Immutable
public interface MaxInstancePercentPerZonePolicy extends ModelObject, WithMaxInstancePercentPerZonePolicy {

    /** {@return whether the limit is in force} */
    @Since("2025-04-01")
    Optional<Boolean> enabled();

    /** {@return the largest share of the set's capacity in one zone, in percent} Allowed are 0 to 100. */
    @Since("2025-04-01")
    @Range(min = 0, max = 100)
    Optional<Integer> value();

    /** Refuses numbers out of range. */
    @Value.Check
    default void checkRanges() {
        Ranges.check(this);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MaxInstancePercentPerZonePolicy}. */
    final class Builder extends ImmutableMaxInstancePercentPerZonePolicy.Builder implements JsonForm {

        Builder() {}
    }
}
