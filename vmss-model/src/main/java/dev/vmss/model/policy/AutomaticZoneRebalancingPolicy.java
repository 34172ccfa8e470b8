package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The automatic balancing of instances across the availability zones of the scale set.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/auto-zone-balance-overview">
 *     Automatic zone balance for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface AutomaticZoneRebalancingPolicy extends ModelObject, WithAutomaticZoneRebalancingPolicy {

    /** {@return whether instances are balanced across zones automatically} The default is {@code false}. */
    @Since("2024-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /**
     * {@return the order in which an instance is created in one zone and deleted in another} {@code CreateBeforeDelete} is the
     * default and the only supported value.
     */
    @Since("2024-11-01")
    @ServiceDefault(value = "CreateBeforeDelete", filledFrom = "2024-11-01")
    Optional<RebalanceBehavior> rebalanceBehavior();

    /** {@return how an instance moves to another zone} {@code Recreate} is the default and the only supported value. */
    @Since("2024-11-01")
    @ServiceDefault("Recreate")
    Optional<RebalanceStrategy> rebalanceStrategy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutomaticZoneRebalancingPolicy}. */
    final class Builder extends ImmutableAutomaticZoneRebalancingPolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link AutomaticZoneRebalancingPolicy#rebalanceBehavior()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder rebalanceBehavior(String text) {
            return rebalanceBehavior(RebalanceBehavior.of(text));
        }

        /**
         * Sets {@link AutomaticZoneRebalancingPolicy#rebalanceStrategy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder rebalanceStrategy(String text) {
            return rebalanceStrategy(RebalanceStrategy.of(text));
        }
    }
}
