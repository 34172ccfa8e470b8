package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The attempt to restore evicted Spot instances as capacity and price allow. It does nothing while autoscale runs on the set.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/use-spot">
 *     Azure Spot Virtual Machines for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface SpotRestorePolicy extends ModelObject, WithSpotRestorePolicy {

    /** {@return whether the platform tries to restore evicted Spot instances} */
    @Since("2021-04-01")
    Optional<Boolean> enabled();

    /**
     * {@return the time after which the platform stops trying to restore an instance} An ISO 8601 duration such as {@code
     * PT1H}.
     */
    @Since("2021-04-01")
    Optional<IsoDuration> restoreTimeout();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SpotRestorePolicy}. */
    final class Builder extends ImmutableSpotRestorePolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SpotRestorePolicy#restoreTimeout()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder restoreTimeout(String text) {
            return restoreTimeout(IsoDuration.of(text));
        }
    }
}
