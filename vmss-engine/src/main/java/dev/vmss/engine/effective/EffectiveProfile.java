package dev.vmss.engine.effective;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.profile.CapacityReservationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.DiffDiskSettings;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The effective profile of a set's instances; absent lists are empty. */
public final class EffectiveProfile implements JsonForm {

    private static final String HEALTH = "applicationhealth";
    private static final String SERVICE_FABRIC = "servicefabric";

    private final Optional<VirtualMachineProfile> profile;

    EffectiveProfile(Optional<VirtualMachineProfile> profile) {
        this.profile = profile;
    }

    /** {@return the extensions in order} */
    public List<Extension> extensions() {
        return profile.flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .<List<Extension>>map(extensions -> extensions)
                .orElse(List.of());
    }

    /** {@return the extensions that the platform upgrades automatically, by their own setting} */
    public List<Extension> extensionsUpgradedAutomatically() {
        return extensions().stream()
                .filter(extension -> extension
                        .properties()
                        .flatMap(ExtensionProperties::enableAutomaticUpgrade)
                        .orElse(false))
                .toList();
    }

    /** {@return whether instances can have extensions, {@code true} by default} */
    public boolean allowsExtensions() {
        return Defaults.value(
                OsProfile.class,
                profile.flatMap(VirtualMachineProfile::osProfile),
                OsProfile::allowExtensionOperations);
    }

    /** {@return whether the Application Health extension, for Linux or Windows, reports the health of the instances} */
    public boolean hasHealthExtension() {
        return extensions().stream().anyMatch(EffectiveProfile::isHealthExtension);
    }

    /** {@return whether a probe of a load balancer reports the health of the instances} */
    public boolean hasHealthProbe() {
        return profile.flatMap(VirtualMachineProfile::networkProfile)
                .flatMap(NetworkProfile::healthProbe)
                .isPresent();
    }

    /** {@return whether the profile contains a health source: a probe or the extension} */
    public boolean isWatched() {
        return hasHealthProbe() || hasHealthExtension();
    }

    /** {@return whether instances are nodes of a Service Fabric cluster, for Linux or Windows} */
    public boolean isServiceFabric() {
        return extensions().stream().anyMatch(EffectiveProfile::isServiceFabricExtension);
    }

    /**
     * The durability of the nodes of a Service Fabric cluster, from the settings of its extension.
     *
     * @return the level, such as {@code Silver}, or empty if the model does not contain it
     */
    public Optional<String> durabilityLevel() {
        return extensions().stream()
                .filter(EffectiveProfile::isServiceFabricExtension)
                .flatMap(extension -> extension.properties().stream())
                .flatMap(properties -> properties.settings().stream())
                .map(settings -> settings.toJsonNode().path("durabilityLevel"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    /**
     * Whether an extension is the Application Health extension.
     *
     * @param extension the extension
     * @return {@code true} for that of Linux and that of Windows
     */
    public static boolean isHealthExtension(Extension extension) {
        return isOfType(extension, HEALTH);
    }

    /**
     * Whether an extension makes an instance a node of a Service Fabric cluster.
     *
     * @param extension the extension
     * @return {@code true} for that of Linux and that of Windows
     */
    public static boolean isServiceFabricExtension(Extension extension) {
        return isOfType(extension, SERVICE_FABRIC);
    }

    private static boolean isOfType(Extension extension, String typePrefix) {
        return extension
                .properties()
                .flatMap(ExtensionProperties::type)
                .filter(type -> type.regionMatches(true, 0, typePrefix, 0, typePrefix.length()))
                .isPresent();
    }

    /** {@return the data disks} */
    public List<DataDisk> dataDisks() {
        return storage(StorageProfile::dataDisks).map(List::copyOf).orElse(List.of());
    }

    /** {@return the image, or empty if the model has none} */
    public Optional<ImageReference> image() {
        return storage(StorageProfile::imageReference);
    }

    /** {@return the OS disk, or empty if the model has none} */
    public Optional<OsDisk> osDisk() {
        return storage(StorageProfile::osDisk);
    }

    /**
     * Whether the OS disks are ephemeral. Azure does not deallocate instances with such disks, and recreates the
     * disks when it resizes or redeploys them.
     *
     * @return {@code true} if the model has an option for local OS disks; settings without one have no effect
     * @see <a href="https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks">Ephemeral OS disks</a>
     */
    public boolean hasEphemeralOsDisks() {
        return osDisk().flatMap(OsDisk::diffDiskSettings)
                .flatMap(DiffDiskSettings::option)
                .isPresent();
    }

    /** {@return the id of the capacity reservation group that the instances use, or empty if they use none} */
    public Optional<ArmId> capacityReservationGroup() {
        return profile.flatMap(VirtualMachineProfile::capacityReservation)
                .flatMap(CapacityReservationProfile::capacityReservationGroup)
                .flatMap(SubResource::id);
    }

    private <T> Optional<T> storage(Function<StorageProfile, Optional<T>> property) {
        return profile.flatMap(VirtualMachineProfile::storageProfile).flatMap(property);
    }

    /** {@return the network interfaces in order} */
    public List<NetworkInterfaceConfiguration> networkInterfaces() {
        return profile.flatMap(VirtualMachineProfile::networkProfile)
                .flatMap(NetworkProfile::networkInterfaceConfigurations)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** {@return the properties of the IP configurations of all network interfaces, in order} */
    public Stream<IpConfigurationProperties> ipConfigurations() {
        return networkInterfaces().stream()
                .map(NetworkInterfaceConfiguration::properties)
                .flatMap(Optional::stream)
                .map(NetworkInterfaceConfigurationProperties::ipConfigurations)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(ip -> ip.properties().stream());
    }
}
