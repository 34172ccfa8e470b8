package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of a network interface of every virtual machine of the scale set.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetnetworkconfigurationproperties">VirtualMachineScaleSetNetworkConfigurationProperties</a>
 */
@Value.Immutable
public interface NetworkInterfaceConfigurationProperties
        extends ModelObject, WithNetworkInterfaceConfigurationProperties {

    /** {@return for which purpose the network interface gets additional capacity} */
    @Since(value = "2023-07-01", shown = "2017-03-30")
    @ServiceDefault(value = "None", filledFrom = "2024-11-01")
    Optional<AuxiliaryMode> auxiliaryMode();

    /** {@return how much additional capacity the network interface gets} Goes with {@link #auxiliaryMode()}. */
    @Since(value = "2023-07-01", shown = "2017-03-30")
    @ServiceDefault(value = "None", filledFrom = "2024-11-01")
    Optional<AuxiliarySku> auxiliarySku();

    /**
     * {@return whether something else than Azure's network gives out the addresses of the network interface} No schema has it,
     * so its meaning is that of its name; the service was seen to answer {@code false} to requests without it, at version
     * 2025-04-01 first.
     */
    @Since("2025-04-01")
    @ServiceDefault(value = "false", filledFrom = "2025-04-01")
    Optional<Boolean> delegateIpAllocation();

    /** {@return whether the network interface is deleted or detached when its virtual machine is deleted} */
    @Since(value = "2021-03-01", shown = "2017-03-30")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return whether the network interface does without tracking the state of TCP connections} */
    @Since(value = "2022-08-01", shown = "2017-03-30")
    @ServiceDefault(value = "false", filledFrom = "2020-12-01")
    Optional<Boolean> disableTcpStateTracking();

    /** {@return the DNS servers of the network interface} */
    @Since("2017-03-30")
    Optional<NetworkInterfaceDnsSettings> dnsSettings();

    /**
     * {@return whether traffic actually bypasses the virtual switch of the host} {@link
     * #enableAcceleratedNetworking()} is the requested value. No schema contains this property; the service first
     * returned it with version 2024-11-01.
     */
    @Since("2024-11-01")
    @ReadOnly
    Optional<Boolean> effectiveEnableAcceleratedNetworking();

    /**
     * {@return whether the virtual machine's traffic bypasses the virtual switch of the host} The size of the virtual machine
     * must support it.
     */
    @Since("2017-03-30")
    @ServiceDefault(value = "false", filledFrom = "2017-03-30")
    Optional<Boolean> enableAcceleratedNetworking();

    /** {@return whether the network interface uses FPGA networking} */
    @Since("2020-06-01")
    @ServiceDefault("false")
    Optional<Boolean> enableFpga();

    /**
     * {@return whether the network interface may carry traffic that is not for its own addresses} Network virtual appliances
     * need it.
     */
    @Since(value = "2017-12-01", shown = "2017-03-30")
    @ServiceDefault(value = "false", filledFrom = "2017-12-01")
    Optional<Boolean> enableIPForwarding();

    /**
     * {@return the IP configurations, identified by their names} Required; a list in a request replaces the whole
     * list of the scale set.
     */
    @Since("2015-06-15")
    @KeyedBy("name")
    @OmittedParts(value = Omission.REMOVED, source = "https://github.com/Azure/azure-powershell/issues/11835")
    Optional<ModelList<IpConfiguration>> ipConfigurations();

    /** {@return the network security group that filters the traffic of the network interface} */
    @Since("2017-03-30")
    Optional<SubResource> networkSecurityGroup();

    /**
     * {@return how charges for the capacity of {@link #auxiliarySku()} are notified} No schema has it, so its meaning is that of
     * its name; the service was seen to answer {@code NoOp} to requests without it, at version 2025-04-01 first.
     */
    @Since("2025-04-01")
    @ServiceDefault("NoOp")
    Optional<AuxiliarySkuBillingNotificationType> nicAuxiliarySkuBillingNotificationType();

    /** {@return whether this is the primary network interface of the virtual machine} Exactly one is. */
    @Since("2015-06-15")
    Optional<Boolean> primary();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkInterfaceConfigurationProperties}. */
    final class Builder extends ImmutableNetworkInterfaceConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkInterfaceConfigurationProperties#auxiliaryMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder auxiliaryMode(String text) {
            return auxiliaryMode(AuxiliaryMode.of(text));
        }

        /**
         * Sets {@link NetworkInterfaceConfigurationProperties#auxiliarySku()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder auxiliarySku(String text) {
            return auxiliarySku(AuxiliarySku.of(text));
        }

        /**
         * Sets {@link NetworkInterfaceConfigurationProperties#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link NetworkInterfaceConfigurationProperties#ipConfigurations()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder ipConfigurations(Collection<IpConfiguration> elements) {
            return ipConfigurations(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link NetworkInterfaceConfigurationProperties#nicAuxiliarySkuBillingNotificationType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder nicAuxiliarySkuBillingNotificationType(String text) {
            return nicAuxiliarySkuBillingNotificationType(AuxiliarySkuBillingNotificationType.of(text));
        }
    }
}
