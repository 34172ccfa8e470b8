package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a virtual machine deals with a data disk that becomes slow or unreachable.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#diskavailabilitypolicy">DiskAvailabilityPolicy</a>
 */
@Value.Immutable
public interface DiskAvailabilityPolicy extends ModelObject, WithDiskAvailabilityPolicy {

    /** {@return what happens to a data disk whose input and output is delayed for too long} */
    @Since("2026-04-01")
    Optional<ActionOnDiskDelay> actionOnDiskDelay();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskAvailabilityPolicy}. */
    final class Builder extends ImmutableDiskAvailabilityPolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link DiskAvailabilityPolicy#actionOnDiskDelay()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder actionOnDiskDelay(String text) {
            return actionOnDiskDelay(ActionOnDiskDelay.of(text));
        }
    }
}
