package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ApiVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service writes into the disks of a new set. */
final class NewDisks {

    /** From when the service says how large the disk of the image is, and which operating system is on it. */
    private static final ApiVersion IMAGE_FACTS = new ApiVersion("2020-12-01");

    /**
     * Sizes that can use Premium disks have the letter s in their names.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions">Naming conventions of sizes</a>
     */
    private static final String PREMIUM = "standard_([a-z]{1,2}s\\d|[a-z]+\\d+(-\\d+)?[a-z]*s).*";

    private final StorageAccountType type;
    private final boolean windows;
    private final ApiVersion version;

    /**
     * Disks of a new set.
     *
     * @param set the set that is asked for; nearly all recorded sets, Uniform and Flexible, have the type that their sizes can use
     * @param windows whether its image is one of Windows
     * @param version the API version of the request
     */
    NewDisks(ScaleSet set, boolean windows, ApiVersion version) {
        this.type = isPremium(set) ? StorageAccountType.PREMIUM_LRS : StorageAccountType.STANDARD_LRS;
        this.windows = windows;
        this.version = version;
    }

    StorageProfile complete(StorageProfile storage) {
        boolean hasDisk =
                storage.imageReference().isPresent() || storage.osDisk().isPresent();
        StorageProfile complete =
                storage.withDataDisks(storage.dataDisks().map(disks -> disks.replacing(this::complete)));
        return hasDisk
                ? complete.withOsDisk(complete(storage.osDisk()
                        .orElseGet(() -> OsDisk.builder()
                                .createOption(DiskCreateOption.FROM_IMAGE)
                                .build())))
                : complete;
    }

    private OsDisk complete(OsDisk disk) {
        OsDisk cached = disk.withCaching(disk.caching().orElse(Caching.NONE));
        boolean unmanaged = disk.vhdContainers().isPresent() || disk.image().isPresent();
        // A disk that lives on the host of its instance is shown with the lesser type, whatever the size.
        StorageAccountType shown = disk.diffDiskSettings().isPresent() ? StorageAccountType.STANDARD_LRS : type;
        OsDisk stored = unmanaged
                ? cached
                : cached.withManagedDisk(managed(disk.managedDisk().orElse(null), shown));
        if (version.compareTo(IMAGE_FACTS) < 0) {
            return stored;
        }
        OsDisk typed = stored.withOsType(disk.osType().orElse(windows ? OsType.WINDOWS : OsType.LINUX));
        return unmanaged ? typed : typed.withDiskSizeGB(disk.diskSizeGB().orElse(imageSizeGB(windows)));
    }

    /** The size of the disk that nearly all images have, in GB. */
    static int imageSizeGB(boolean windows) {
        return windows ? 127 : 30;
    }

    private DataDisk complete(DataDisk disk) {
        return disk.withManagedDisk(managed(disk.managedDisk().orElse(null), type));
    }

    private static ManagedDiskParameters managed(@Nullable ManagedDiskParameters given, StorageAccountType type) {
        ManagedDiskParameters disk =
                given == null ? ManagedDiskParameters.builder().build() : given;
        return disk.withStorageAccountType(disk.storageAccountType().orElse(type));
    }

    /** Whether all sizes of a set can use Premium disks. */
    private static boolean isPremium(ScaleSet set) {
        Stream<String> mix = set.properties().flatMap(ScaleSetProperties::skuProfile).stream()
                .flatMap(profile -> profile.vmSizes().stream())
                .flatMap(sizes -> sizes.stream())
                .flatMap(size -> size.name().stream());
        Optional<String> size = set.sku().flatMap(Sku::name).filter(name -> !name.equalsIgnoreCase("Mix"));
        return Stream.concat(mix, size.stream())
                .map(name -> name.toLowerCase(Locale.ROOT).matches(PREMIUM))
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }
}
