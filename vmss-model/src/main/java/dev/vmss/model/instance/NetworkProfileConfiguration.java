package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.InterconnectGroupProfile;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
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
 * The network interfaces of one instance with their settings, in the form that the model of a set has. Settings of single
 * instances in Uniform orchestration are changed here.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineScaleSetVMNetworkProfileConfiguration</a>
 */
@Value.Immutable
public interface NetworkProfileConfiguration extends ModelObject, WithNetworkProfileConfiguration {

    /** {@return the interconnect group that the virtual machine belongs to} */
    @Since("2026-03-01")
    Optional<InterconnectGroupProfile> interconnectGroupProfile();

    /** {@return the settings of the network interfaces, identified by name} */
    @Since("2021-11-01")
    @KeyedBy("name")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<NetworkInterfaceConfiguration>> networkInterfaceConfigurations();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkProfileConfiguration}. */
    final class Builder extends ImmutableNetworkProfileConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkProfileConfiguration#networkInterfaceConfigurations()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder networkInterfaceConfigurations(Collection<NetworkInterfaceConfiguration> elements) {
            return networkInterfaceConfigurations(ModelList.copyOf(elements));
        }
    }
}
