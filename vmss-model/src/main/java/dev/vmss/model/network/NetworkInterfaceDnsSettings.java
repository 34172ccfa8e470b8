package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The DNS settings of a network interface.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetnetworkconfigurationdnssettings">VirtualMachineScaleSetNetworkConfigurationDnsSettings</a>
 */
@Value.Immutable
public interface NetworkInterfaceDnsSettings extends ModelObject, WithNetworkInterfaceDnsSettings {

    /**
     * {@return the IP addresses of the DNS servers, in the order in which they are queried} Without servers, those
     * of the virtual network are used.
     */
    @Since("2017-03-30")
    Optional<ModelList<String>> dnsServers();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkInterfaceDnsSettings}. */
    final class Builder extends ImmutableNetworkInterfaceDnsSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkInterfaceDnsSettings#dnsServers()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder dnsServers(Collection<String> elements) {
            return dnsServers(ModelList.copyOf(elements));
        }
    }
}
