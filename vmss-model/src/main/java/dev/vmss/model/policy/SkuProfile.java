package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The sizes among which the platform chooses for each new instance (instance mix). Only for sets in Flexible orchestration
 * mode, whose {@link dev.vmss.model.resource.Sku#name()} must then be {@code Mix}.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/instance-mix-overview">
 *     Use multiple Virtual Machine sizes with instance mix</a>
 */
@Value.Immutable
public interface SkuProfile extends ModelObject, WithSkuProfile {

    /** {@return how a size is chosen for an instance} A change applies from the next scaling on. */
    @Since("2024-07-01")
    Optional<AllocationStrategy> allocationStrategy();

    /** {@return whether the platform migrates the set between sizes automatically} */
    @Since("2026-03-01")
    Optional<AutomaticSkuMigrationPolicy> automaticSkuMigrationPolicy();

    /** {@return the sizes to choose from} A request replaces the whole list. */
    @Since("2024-07-01")
    @KeyedBy("name")
    @OmittedParts(value = Omission.REMOVED, source = "recorded answers of the service")
    Optional<ModelList<SkuProfileVmSize>> vmSizes();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SkuProfile}. */
    final class Builder extends ImmutableSkuProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SkuProfile#allocationStrategy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder allocationStrategy(String text) {
            return allocationStrategy(AllocationStrategy.of(text));
        }

        /**
         * Sets {@link SkuProfile#vmSizes()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder vmSizes(Collection<SkuProfileVmSize> elements) {
            return vmSizes(ModelList.copyOf(elements));
        }
    }
}
