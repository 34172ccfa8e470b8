package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.AuxiliaryMode;
import dev.vmss.model.network.AuxiliarySku;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of a network interface that is created with the virtual machine of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineNetworkInterfaceConfiguration</a>
 */
@Value.Immutable
public interface InstanceNetworkInterfaceConfigurationProperties
        extends ModelObject, WithInstanceNetworkInterfaceConfigurationProperties {

    /** {@return the auxiliary mode of the network interface} */
    @Since("2023-07-01")
    Optional<AuxiliaryMode> auxiliaryMode();

    /** {@return the size of the auxiliary mode} */
    @Since("2023-07-01")
    Optional<AuxiliarySku> auxiliarySku();

    /**
     * {@return the option that determines whether the network interface is deleted or detached when the virtual
     * machine is deleted}
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return whether the interface does not track the state of TCP connections} */
    @Since(value = "2022-08-01", shown = "2020-06-01")
    @ServiceDefault("false")
    Optional<Boolean> disableTcpStateTracking();

    /** {@return the DNS servers of the network interface} */
    @Since("2021-11-01")
    Optional<InstanceNetworkInterfaceDnsSettings> dnsSettings();

    /** {@return the configuration that marks packets with DSCP values} */
    @Since("2021-11-01")
    Optional<SubResource> dscpConfiguration();

    /** {@return whether accelerated networking is on} The size must support it. */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enableAcceleratedNetworking();

    /** {@return whether the interface uses an FPGA for networking} */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enableFpga();

    /** {@return whether the interface forwards packets that are not addressed to it} */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enableIPForwarding();

    /** {@return the IP configurations, identified by name} At least one is required. */
    @Since("2021-11-01")
    @KeyedBy("name")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<InstanceIpConfiguration>> ipConfigurations();

    /** {@return the network security group of the network interface} */
    @Since("2021-11-01")
    Optional<SubResource> networkSecurityGroup();

    /** {@return whether this is the primary network interface} Exactly one is, if there are several. */
    @Since("2021-11-01")
    Optional<Boolean> primary();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceNetworkInterfaceConfigurationProperties}. */
    final class Builder extends ImmutableInstanceNetworkInterfaceConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceNetworkInterfaceConfigurationProperties#auxiliaryMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder auxiliaryMode(String text) {
            return auxiliaryMode(AuxiliaryMode.of(text));
        }

        /**
         * Sets {@link InstanceNetworkInterfaceConfigurationProperties#auxiliarySku()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder auxiliarySku(String text) {
            return auxiliarySku(AuxiliarySku.of(text));
        }

        /**
         * Sets {@link InstanceNetworkInterfaceConfigurationProperties#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link InstanceNetworkInterfaceConfigurationProperties#ipConfigurations()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder ipConfigurations(Collection<InstanceIpConfiguration> elements) {
            return ipConfigurations(ModelList.copyOf(elements));
        }
    }
}
