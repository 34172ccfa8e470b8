package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The DNS servers of a network interface of one instance; they take the place of those of the virtual network.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineNetworkInterfaceDnsSettingsConfiguration</a>
 */
@Value.Immutable
public interface InstanceNetworkInterfaceDnsSettings extends ModelObject, WithInstanceNetworkInterfaceDnsSettings {

    /** {@return the addresses of the DNS servers} */
    @Since("2021-11-01")
    Optional<ModelList<String>> dnsServers();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceNetworkInterfaceDnsSettings}. */
    final class Builder extends ImmutableInstanceNetworkInterfaceDnsSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceNetworkInterfaceDnsSettings#dnsServers()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder dnsServers(Collection<String> elements) {
            return dnsServers(ModelList.copyOf(elements));
        }
    }
}
