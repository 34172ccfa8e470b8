package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.IgnoreCase;
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
 * The network interfaces of every virtual machine of the scale set, and the probe that determines whether the
 * virtual machines are healthy.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetnetworkprofile">VirtualMachineScaleSetNetworkProfile</a>
 */
@Value.Immutable
public interface NetworkProfile extends ModelObject, WithNetworkProfile {

    /**
     * {@return the load balancer probe that determines whether an instance is healthy} Rolling upgrades and
     * automatic repairs need it or an application health extension. Uniform orchestration mode only; probes of
     * application gateways are not accepted.
     */
    @Since("2017-03-30")
    Optional<SubResource> healthProbe();

    /** {@return the interconnect group that the virtual machines belong to} */
    @Since("2026-03-01")
    Optional<InterconnectGroupProfile> interconnectGroupProfile();

    /**
     * {@return the version of the network API with which Azure creates the network resources, such as {@code 2020-11-01}}
     * Flexible orchestration mode only, and required there.
     */
    @Since(value = "2021-03-01", shown = "2017-03-30")
    @IgnoreCase
    Optional<String> networkApiVersion();

    /**
     * {@return the network interfaces, identified by their names} A list in a request replaces the whole list of
     * the scale set.
     */
    @Since("2015-06-15")
    @KeyedBy("name")
    @OmittedParts(value = Omission.REMOVED, source = "https://github.com/Azure/azure-powershell/issues/11835")
    Optional<ModelList<NetworkInterfaceConfiguration>> networkInterfaceConfigurations();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkProfile}. */
    final class Builder extends ImmutableNetworkProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkProfile#networkInterfaceConfigurations()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder networkInterfaceConfigurations(Collection<NetworkInterfaceConfiguration> elements) {
            return networkInterfaceConfigurations(ModelList.copyOf(elements));
        }
    }
}
