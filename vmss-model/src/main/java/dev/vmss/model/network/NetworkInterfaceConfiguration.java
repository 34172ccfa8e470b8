package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network interface that every virtual machine of the scale set gets. All network interfaces must be in the same virtual
 * network.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetnetworkconfiguration">VirtualMachineScaleSetNetworkConfiguration</a>
 */
@Value.Immutable
public interface NetworkInterfaceConfiguration extends ModelObject, WithNetworkInterfaceConfiguration {

    /** {@return the ARM id of the network interface configuration} */
    @Since("2015-06-15")
    @Until("2022-08-01")
    Optional<ArmId> id();

    /**
     * {@return the name of the network interface} Required, and different for each network interface of the virtual machine.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> name();

    /** {@return the settings of the network interface} */
    @Since("2015-06-15")
    @Envelope
    Optional<NetworkInterfaceConfigurationProperties> properties();

    /** {@return the tags of the network interfaces that Azure creates} */
    @Since("2025-04-01")
    Optional<ModelMap<String>> tags();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkInterfaceConfiguration}. */
    final class Builder extends ImmutableNetworkInterfaceConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkInterfaceConfiguration#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link NetworkInterfaceConfiguration#tags()} to the values of a map.
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
