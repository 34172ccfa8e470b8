package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the service itself writes into the model of a new set, as the recordings show it. */
final class NewSets {

    /** From when the service says where it places instances. */
    private static final ApiVersion PLACEMENT = new ApiVersion("2017-03-30");

    /** From when the service says how large the disk of the image is. */
    private static final ApiVersion DISK_SIZE = new ApiVersion("2020-12-01");

    private NewSets() {}

    static ScaleSet complete(FakeSet set, ScaleSet model, Instant now, ApiVersion version) {
        ScaleSetProperties given =
                model.properties().orElseGet(() -> ScaleSetProperties.builder().build());
        boolean flexible = isFlexible(given) && given.virtualMachineProfile().isPresent();
        StorageAccountType disks = flexible && FlexibleSets.isPremium(model)
                ? StorageAccountType.PREMIUM_LRS
                : StorageAccountType.STANDARD_LRS;
        ScaleSetProperties placed = placed(given, model.zones().map(List::size).orElse(0), version)
                .withVirtualMachineProfile(
                        given.virtualMachineProfile().map(profile -> withDisks(profile, version, disks)))
                .withUniqueId(InstanceFactory.guid(set, "set"))
                .withTimeCreated(Timestamp.of(now.toString()));
        boolean windows =
                given.virtualMachineProfile().filter(NewSets::isWindows).isPresent();
        ScaleSetProperties properties = flexible ? FlexibleSets.complete(placed, windows) : placed;
        return identified(set, model)
                .withProperties(properties)
                .withSku(model.sku().map(NewSets::withTier));
    }

    static ScaleSet identified(FakeSet set, ScaleSet model) {
        return model.withId(set.id()).withName(set.name()).withType("Microsoft.Compute/virtualMachineScaleSets");
    }

    /** A set over several zones is spread as far as possible; a Uniform set in one place has a placement group of its own. */
    private static ScaleSetProperties placed(ScaleSetProperties properties, int zones, ApiVersion version) {
        if (version.compareTo(PLACEMENT) < 0) {
            return properties;
        }
        boolean spread = zones > 1 || isFlexible(properties);
        boolean empty =
                isFlexible(properties) && properties.virtualMachineProfile().isEmpty();
        ScaleSetProperties placed = empty
                ? properties
                : properties.withSinglePlacementGroup(
                        properties.singlePlacementGroup().orElse(!spread));
        return spread
                ? placed.withPlatformFaultDomainCount(
                        properties.platformFaultDomainCount().orElse(1))
                : placed;
    }

    private static Sku withTier(Sku sku) {
        boolean mix = sku.name().filter("Mix"::equalsIgnoreCase).isPresent();
        return mix || sku.tier().isPresent() ? sku : sku.withTier("Standard");
    }

    private static boolean isFlexible(ScaleSetProperties properties) {
        return properties
                .orchestrationMode()
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isPresent();
    }

    private static VirtualMachineProfile withDisks(
            VirtualMachineProfile profile, ApiVersion version, StorageAccountType type) {
        boolean windows = isWindows(profile);
        boolean sized = version.compareTo(DISK_SIZE) >= 0;
        return profile.withStorageProfile(profile.storageProfile()
                .map(storage -> withDisks(storage, type))
                .map(storage ->
                        sized ? storage.withOsDisk(storage.osDisk().map(disk -> sized(disk, windows))) : storage));
    }

    private static boolean isWindows(VirtualMachineProfile profile) {
        return profile.osProfile().flatMap(OsProfile::windowsConfiguration).isPresent()
                || profile.storageProfile()
                        .flatMap(StorageProfile::imageReference)
                        .flatMap(ImageReference::publisher)
                        .filter(NewSets::isWindowsImage)
                        .isPresent();
    }

    /** Whether it is Microsoft that publishes images of Windows under this name. */
    static boolean isWindowsImage(String publisher) {
        return publisher.toLowerCase(Locale.ROOT).startsWith("microsoftwindows");
    }

    /** The sizes are those of nearly all images; the recordings show the type also of disks that are no resources. */
    private static OsDisk sized(OsDisk disk, boolean windows) {
        OsDisk typed = disk.withOsType(disk.osType().orElse(windows ? OsType.WINDOWS : OsType.LINUX));
        return disk.managedDisk().isEmpty()
                ? typed
                : typed.withDiskSizeGB(disk.diskSizeGB().orElse(windows ? 127 : 30));
    }

    private static StorageProfile withDisks(StorageProfile storage, StorageAccountType type) {
        boolean fromImage =
                storage.imageReference().isPresent() || storage.osDisk().isPresent();
        OsDisk disk = storage.osDisk()
                .orElseGet(() -> OsDisk.builder()
                        .createOption(DiskCreateOption.FROM_IMAGE)
                        .build());
        boolean unmanaged = disk.vhdContainers().isPresent() || disk.image().isPresent();
        OsDisk cached = disk.withCaching(disk.caching().orElse(Caching.NONE));
        OsDisk complete = unmanaged
                ? cached
                : cached.withManagedDisk(managed(disk.managedDisk().orElse(null), type));
        return (fromImage ? storage.withOsDisk(complete) : storage)
                .withDataDisks(storage.dataDisks().map(disks -> disks.replacing(NewSets::withType)));
    }

    private static DataDisk withType(DataDisk disk) {
        return disk.withManagedDisk(managed(disk.managedDisk().orElse(null), StorageAccountType.STANDARD_LRS));
    }

    private static ManagedDiskParameters managed(@Nullable ManagedDiskParameters given, StorageAccountType type) {
        ManagedDiskParameters disk =
                given == null ? ManagedDiskParameters.builder().build() : given;
        return disk.withStorageAccountType(disk.storageAccountType().orElse(type));
    }
}
