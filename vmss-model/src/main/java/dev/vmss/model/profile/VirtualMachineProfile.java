package dev.vmss.model.profile;

import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.InterconnectBlockProfile;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.security.SecurityPostureReference;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the instances of a scale set are made from: disks, network, operating system, extensions and more. New instances are
 * made from the profile as it is then; existing ones follow a change by the set's upgrade policy. A set in flexible
 * orchestration may have no profile.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetvmprofile">VirtualMachineScaleSetVMProfile</a>
 */
@Value.Immutable
public interface VirtualMachineProfile extends ModelObject, WithVirtualMachineProfile {

    /**
     * {@return capabilities that must be switched on} Since API version 2019-03-01 the set has them, not the profile.
     */
    @Since("2018-06-01")
    @Until(value = "2018-10-01", shown = "2019-03-01")
    Optional<AdditionalCapabilities> additionalCapabilities();

    /** {@return the applications from galleries that are installed on the instances} */
    @Since("2021-07-01")
    Optional<ApplicationProfile> applicationProfile();

    /** {@return the price at which spot instances are evicted} */
    @Since("2019-03-01")
    Optional<BillingProfile> billingProfile();

    /** {@return the reserved capacity that the instances use} */
    @Since(value = "2021-04-01", shown = "2020-06-01")
    Optional<CapacityReservationProfile> capacityReservation();

    /** {@return what Azure records while the instances boot} */
    @Since(value = "2017-03-30", shown = "2016-04-30-preview")
    Optional<DiagnosticsProfile> diagnosticsProfile();

    /**
     * {@return what happens to a spot instance when it is evicted} It needs {@link Priority#SPOT} or {@link Priority#LOW}. The
     * default is {@link EvictionPolicy#DEALLOCATE}.
     */
    @Since("2017-12-01")
    @ServiceDefault("Deallocate")
    @PutOnly
    Optional<EvictionPolicy> evictionPolicy();

    /** {@return the extensions that are installed on the instances} */
    @Since("2015-06-15")
    Optional<ExtensionProfile> extensionProfile();

    /** {@return what the instances have of the hardware of their size} */
    @Since("2021-11-01")
    Optional<HardwareProfile> hardwareProfile();

    /** {@return the interconnect block that the instances belong to} */
    @Since("2026-03-01")
    Optional<InterconnectBlockProfile> interconnectBlockProfile();

    /**
     * {@return the licence that the user brings for the operating system} For Windows {@code Windows_Server} or {@code
     * Windows_Client}, for Linux for example {@code RHEL_BYOS} or {@code SLES_BYOS}, and {@code None} for a licence from Azure.
     */
    @Since("2017-03-30")
    @IgnoreCase
    Optional<String> licenseType();

    /** {@return the network interfaces of the instances} */
    @Since("2015-06-15")
    Optional<NetworkProfile> networkProfile();

    /** {@return how the operating system of the instances is set up} */
    @Since("2015-06-15")
    Optional<OsProfile> osProfile();

    /**
     * {@return whether Azure may take the capacity of the instances back} The default is {@link Priority#REGULAR}. A set cannot
     * change between regular and spot.
     */
    @Since("2017-12-01")
    @ServiceDefault("Regular")
    @PutOnly
    Optional<Priority> priority();

    /** {@return which notices the instances get through scheduled events} */
    @Since("2019-03-01")
    Optional<ScheduledEventsProfile> scheduledEventsProfile();

    /** {@return the security posture that adds extensions to the instances} */
    @Since("2023-03-01")
    Optional<SecurityPostureReference> securityPostureReference();

    /** {@return the security features of the instances} */
    @Since("2020-06-01")
    Optional<SecurityProfile> securityProfile();

    /** {@return the service artifact that decides which version of an image {@code latest} means} */
    @Since("2022-11-01")
    Optional<ServiceArtifactReference> serviceArtifactReference();

    /** {@return the image and the disks of the instances} */
    @Since("2015-06-15")
    Optional<StorageProfile> storageProfile();

    /** {@return when the profile was created} */
    @Since("2023-09-01")
    @ReadOnly
    Optional<Timestamp> timeCreated();

    /**
     * {@return data for the programs on the instances, which read it from the instance metadata service, in Base64}
     * It must not be larger than 64 KB and must not hold secrets. Existing instances get new data without being
     * reimaged. The service returns it only on request.
     */
    @Since("2021-03-01")
    @WriteOnly
    Optional<Secret> userData();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualMachineProfile}. */
    final class Builder extends ImmutableVirtualMachineProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link VirtualMachineProfile#evictionPolicy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder evictionPolicy(String text) {
            return evictionPolicy(EvictionPolicy.of(text));
        }

        /**
         * Sets {@link VirtualMachineProfile#priority()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder priority(String text) {
            return priority(Priority.of(text));
        }

        /**
         * Sets {@link VirtualMachineProfile#timeCreated()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder timeCreated(String text) {
            return timeCreated(Timestamp.of(text));
        }

        /**
         * Sets {@link VirtualMachineProfile#userData()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder userData(String text) {
            return userData(Secret.of(text));
        }
    }
}
