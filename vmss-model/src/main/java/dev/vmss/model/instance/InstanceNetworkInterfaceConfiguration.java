package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network interface that is created with the virtual machine of one instance, in the form that virtual machines have.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineNetworkInterfaceConfiguration</a>
 */
@Value.Immutable
public interface InstanceNetworkInterfaceConfiguration extends ModelObject, WithInstanceNetworkInterfaceConfiguration {

    /** {@return the name of the configuration, unique in its list} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the settings of the network interface} */
    @Since("2021-11-01")
    @Envelope
    Optional<InstanceNetworkInterfaceConfigurationProperties> properties();

    /** {@return the tags of the network interface} */
    @Since("2025-04-01")
    Optional<ModelMap<String>> tags();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceNetworkInterfaceConfiguration}. */
    final class Builder extends ImmutableInstanceNetworkInterfaceConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceNetworkInterfaceConfiguration#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }
    }
}
