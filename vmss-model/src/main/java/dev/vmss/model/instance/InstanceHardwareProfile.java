package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.profile.ProcessorMode;
import dev.vmss.model.profile.VmSizeProperties;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The size of one instance. In Uniform orchestration the SKU of the instance also contains the size.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#hardwareprofile">
 *     HardwareProfile</a>
 */
@Value.Immutable
public interface InstanceHardwareProfile extends ModelObject, WithInstanceHardwareProfile {

    /** {@return the processor mode of the virtual machine} The platform chooses if absent, currently {@code Deterministic}. */
    @Since("2026-04-01")
    Optional<ProcessorMode> processorMode();

    /** {@return the size of the virtual machine, such as {@code Standard_D2s_v3}} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> vmSize();

    /** {@return the customized number of processors for sizes that allow it} */
    @Since("2021-11-01")
    Optional<VmSizeProperties> vmSizeProperties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceHardwareProfile}. */
    final class Builder extends ImmutableInstanceHardwareProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceHardwareProfile#processorMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder processorMode(String text) {
            return processorMode(ProcessorMode.of(text));
        }
    }
}
