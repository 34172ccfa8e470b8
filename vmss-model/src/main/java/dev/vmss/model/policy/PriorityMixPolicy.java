package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many instances have Regular priority and how many are Spot. Only for sets in Flexible orchestration mode whose profile
 * has Spot priority and that are not limited to a single placement group; a change affects later scaling, not existing
 * instances.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/spot-priority-mix">
 *     Spot Priority Mix for high availability and cost savings</a>
 */
@Value.Immutable
public interface PriorityMixPolicy extends ModelObject, WithPriorityMixPolicy {

    /**
     * {@return the number of instances with Regular priority that are created before any Spot instance} Must not be negative.
     */
    @Since("2022-08-01")
    @Range(min = 0)
    Optional<Integer> baseRegularPriorityCount();

    /**
     * {@return the share of Regular priority among the instances beyond the base, in percent} Allowed are 0 to 100; the others
     * are Spot instances.
     */
    @Since("2022-08-01")
    @Range(min = 0, max = 100)
    Optional<Integer> regularPriorityPercentageAboveBase();

    /** Refuses numbers out of range. */
    @Value.Check
    default void checkRanges() {
        Ranges.check(this);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PriorityMixPolicy}. */
    final class Builder extends ImmutablePriorityMixPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
