package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the instances have of the hardware that their size offers. The size itself is in the {@link dev.vmss.model.resource.Sku}
 * of the set.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesethardwareprofile">VirtualMachineScaleSetHardwareProfile</a>
 */
@Value.Immutable
public interface HardwareProfile extends ModelObject, WithHardwareProfile {

    /** {@return the mode of the processors} */
    @Since("2026-04-01")
    Optional<ProcessorMode> processorMode();

    /** {@return how many of the virtual processors of the size the instances have} */
    @Since("2021-11-01")
    Optional<VmSizeProperties> vmSizeProperties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HardwareProfile}. */
    final class Builder extends ImmutableHardwareProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link HardwareProfile#processorMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder processorMode(String text) {
            return processorMode(ProcessorMode.of(text));
        }
    }
}
