package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which instances are removed when the capacity of the scale set shrinks, and how. A change affects later removals only;
 * instances protected from scale-in are never chosen.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-scale-in-policy">
 *     Use custom scale-in policies with Azure Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface ScaleInPolicy extends ModelObject, WithScaleInPolicy {

    /** {@return whether chosen instances are deleted by force, without a graceful shutdown} The default is {@code false}. */
    @Since("2021-07-01")
    @ServiceDefault("false")
    Optional<Boolean> forceDeletion();

    /** {@return whether unhealthy and inactive instances are chosen first} */
    @Since("2024-11-01")
    Optional<Boolean> prioritizeUnhealthyVMs();

    /** {@return the rules by which instances are chosen} */
    @Since("2019-03-01")
    Optional<ModelList<ScaleInRule>> rules();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleInPolicy}. */
    final class Builder extends ImmutableScaleInPolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleInPolicy#rules()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder rules(Collection<ScaleInRule> elements) {
            return rules(ModelList.copyOf(elements));
        }
    }
}
