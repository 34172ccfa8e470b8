package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.InterconnectGroupProfile;
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
 * The network interfaces of one instance: references to existing ones, or configurations from which they are created. An answer
 * of the service names the interfaces of a Uniform instance here and their settings under
 * {@link dev.vmss.model.ScaleSetInstanceProperties#networkProfileConfiguration() networkProfileConfiguration}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#networkprofile">
 *     NetworkProfile</a>
 */
@Value.Immutable
public interface InstanceNetworkProfile extends ModelObject, WithInstanceNetworkProfile {

    /** {@return the interconnect group that the virtual machine belongs to} */
    @Since("2026-03-01")
    Optional<InterconnectGroupProfile> interconnectGroupProfile();

    /**
     * {@return the version of the Microsoft.Network API by which the configurations are created, such as {@code 2020-11-01}}
     * Required with {@link #networkInterfaceConfigurations()}.
     */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> networkApiVersion();

    /** {@return the configurations of network interfaces to create, identified by name} */
    @Since("2021-11-01")
    @KeyedBy("name")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<InstanceNetworkInterfaceConfiguration>> networkInterfaceConfigurations();

    /** {@return the network interfaces of the virtual machine, identified by resource id} */
    @Since("2021-11-01")
    @KeyedBy("id")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<NetworkInterfaceReference>> networkInterfaces();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceNetworkProfile}. */
    final class Builder extends ImmutableInstanceNetworkProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceNetworkProfile#networkInterfaceConfigurations()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder networkInterfaceConfigurations(Collection<InstanceNetworkInterfaceConfiguration> elements) {
            return networkInterfaceConfigurations(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceNetworkProfile#networkInterfaces()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder networkInterfaces(Collection<NetworkInterfaceReference> elements) {
            return networkInterfaces(ModelList.copyOf(elements));
        }
    }
}
