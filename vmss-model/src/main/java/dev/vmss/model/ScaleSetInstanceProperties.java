package dev.vmss.model;

import dev.vmss.model.instance.InstanceHardwareProfile;
import dev.vmss.model.instance.InstanceNetworkProfile;
import dev.vmss.model.instance.InstanceOsProfile;
import dev.vmss.model.instance.InstanceStorageProfile;
import dev.vmss.model.instance.NetworkProfileConfiguration;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.InterconnectBlockProfile;
import dev.vmss.model.profile.AdditionalCapabilities;
import dev.vmss.model.profile.BillingProfile;
import dev.vmss.model.profile.CapacityReservationProfile;
import dev.vmss.model.profile.DiagnosticsProfile;
import dev.vmss.model.profile.EvictionPolicy;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.Timestamp;
import dev.vmss.model.view.ResilientVmDeletionStatus;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The model and the state of one virtual machine of a scale set. Most of the model comes from that of the set;
 * {@link #latestModelApplied()} states whether it is the set's latest model.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get">
 *     VirtualMachineScaleSetVMProperties</a>
 */
@Value.Immutable
public interface ScaleSetInstanceProperties extends ModelObject, WithScaleSetInstanceProperties {

    /** {@return the capabilities that are turned on or off, such as ultra disks and hibernation} */
    @Since("2021-11-01")
    Optional<AdditionalCapabilities> additionalCapabilities();

    /** {@return the availability set of the virtual machine} Can be given at creation only. */
    @Since("2021-11-01")
    Optional<SubResource> availabilitySet();

    /** {@return the maximum price of a Spot instance} */
    @Since("2020-12-01")
    @ReadOnly
    Optional<BillingProfile> billingProfile();

    /** {@return the capacity reservation group the virtual machine takes its capacity from} */
    @Since("2026-04-01")
    Optional<CapacityReservationProfile> capacityReservation();

    /** {@return the settings of boot diagnostics} */
    @Since("2021-11-01")
    Optional<DiagnosticsProfile> diagnosticsProfile();

    /** {@return what happens to a Spot instance when it is evicted} */
    @Since("2020-12-01")
    @ReadOnly
    Optional<EvictionPolicy> evictionPolicy();

    /** {@return the size of the virtual machine} */
    @Since("2021-11-01")
    Optional<InstanceHardwareProfile> hardwareProfile();

    /**
     * {@return the state of the running virtual machine} The service includes it only if the request has {@code
     * $expand=instanceView}.
     */
    @Since("2021-11-01")
    @ReadOnly
    Optional<InstanceView> instanceView();

    /** {@return the interconnect block in which the virtual machine is placed, if enough capacity is reserved there} */
    @Since("2026-03-01")
    Optional<InterconnectBlockProfile> interconnectBlockProfile();

    /**
     * {@return whether the instance has the latest model of its set} It depends on the version of the model, not on
     * its value: after a change has been reverted, instances are still outdated.
     */
    @Since("2021-11-01")
    @ReadOnly
    Optional<Boolean> latestModelApplied();

    /**
     * {@return the on-premises licence that the virtual machine uses (Azure Hybrid Benefit)} {@code Windows_Server} or
     * {@code Windows_Client} for Windows, {@code RHEL_BYOS}, {@code SLES_BYOS} and others for Linux.
     */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> licenseType();

    /**
     * {@return the owner of the model that the instance has} {@code VirtualMachineScaleSet} for the model of the set,
     * {@code VirtualMachine} for one that was customized for the instance.
     */
    @Since(value = "2021-11-01", shown = "2019-03-01")
    @ReadOnly
    Optional<String> modelDefinitionApplied();

    /** {@return the network interfaces of the virtual machine} */
    @Since("2021-11-01")
    Optional<InstanceNetworkProfile> networkProfile();

    /** {@return the network configuration of the instance, in the form that the model of a set has} */
    @Since(value = "2021-11-01", shown = "2019-03-01")
    Optional<NetworkProfileConfiguration> networkProfileConfiguration();

    /** {@return the settings of the operating system} */
    @Since("2021-11-01")
    Optional<InstanceOsProfile> osProfile();

    /** {@return whether the instance is a regular or a Spot machine} */
    @Since("2020-12-01")
    @ReadOnly
    Optional<Priority> priority();

    /**
     * {@return the protection of the instance from scale-in and from actions on the set} Can be set on an instance only, never
     * in the model of the set.
     */
    @Since(value = "2021-11-01", shown = "2019-03-01")
    Optional<ProtectionPolicy> protectionPolicy();

    /**
     * {@return the state of the last operation on the instance, such as {@code Succeeded}, {@code Updating} or {@code Failed}}
     */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> provisioningState();

    /**
     * {@return the state of the repeated attempts to delete the instance} Set by the service; it was recorded as {@code
     * Disabled} for sets without the resilient VM deletion policy.
     */
    @Since(value = "2024-11-01", shown = "2024-07-01")
    @ServiceDefault("Disabled")
    Optional<ResilientVmDeletionStatus> resilientVMDeletionStatus();

    /** {@return the security settings, such as the security type and encryption at host} */
    @Since("2021-11-01")
    Optional<SecurityProfile> securityProfile();

    /** {@return the image and the disks of the virtual machine} */
    @Since("2021-11-01")
    Optional<InstanceStorageProfile> storageProfile();

    /** {@return the time at which the instance was created} */
    @Since(value = "2023-07-01", shown = "2022-11-01")
    @ReadOnly
    Optional<Timestamp> timeCreated();

    /**
     * {@return the user data, encoded in base64} The service omits it unless a request has {@code $expand=userData}.
     */
    @Since("2021-11-01")
    @WriteOnly
    Optional<Secret> userData();

    /** {@return the resource id of the virtual machine behind the instance} */
    @Since("2025-11-01")
    @ReadOnly
    Optional<ArmId> virtualMachineResourceId();

    /** {@return the unique id that Azure gave the virtual machine, a GUID} */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> vmId();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSetInstanceProperties}. */
    final class Builder extends ImmutableScaleSetInstanceProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleSetInstanceProperties#evictionPolicy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder evictionPolicy(String text) {
            return evictionPolicy(EvictionPolicy.of(text));
        }

        /**
         * Sets {@link ScaleSetInstanceProperties#priority()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder priority(String text) {
            return priority(Priority.of(text));
        }

        /**
         * Sets {@link ScaleSetInstanceProperties#resilientVMDeletionStatus()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder resilientVMDeletionStatus(String text) {
            return resilientVMDeletionStatus(ResilientVmDeletionStatus.of(text));
        }

        /**
         * Sets {@link ScaleSetInstanceProperties#timeCreated()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder timeCreated(String text) {
            return timeCreated(Timestamp.of(text));
        }

        /**
         * Sets {@link ScaleSetInstanceProperties#virtualMachineResourceId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder virtualMachineResourceId(String text) {
            return virtualMachineResourceId(ArmId.of(text));
        }

        /**
         * Sets {@link ScaleSetInstanceProperties#userData()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder userData(String text) {
            return userData(Secret.of(text));
        }
    }
}
