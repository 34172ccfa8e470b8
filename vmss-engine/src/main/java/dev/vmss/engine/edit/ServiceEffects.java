package dev.vmss.engine.edit;

import dev.vmss.model.resource.Identity;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import java.util.Locale;
import java.util.Optional;

/** What the service itself changes in a model when it accepts a request, as its recorded answers show. */
final class ServiceEffects {

    private ServiceEffects() {}

    static ModelObject on(ModelObject merged) {
        if (merged instanceof Identity identity) {
            return withoutIdentitiesOfAnotherType(identity);
        } else if (merged instanceof StorageProfile profile) {
            return withCompleteDataDisks(profile);
        }
        return merged;
    }

    /** Identities assigned by the user go when the type no longer includes them. */
    private static Identity withoutIdentitiesOfAnotherType(Identity identity) {
        boolean ofUser = identity.type()
                .filter(type -> !type.text().toLowerCase(Locale.ROOT).contains("userassigned"))
                .isEmpty();
        return ofUser ? identity : identity.withUserAssignedIdentities(Optional.empty());
    }

    /**
     * A data disk without a storage type gets that of the OS disk, and an ultra disk the throughput of its size. One recorded
     * scenario shows the first, another the second.
     */
    private static StorageProfile withCompleteDataDisks(StorageProfile profile) {
        Optional<StorageAccountType> ofOsDisk =
                profile.osDisk().flatMap(OsDisk::managedDisk).flatMap(ManagedDiskParameters::storageAccountType);
        return profile.withDataDisks(profile.dataDisks()
                .map(disks -> disks.replacing(disk -> withThroughput(withStorageType(disk, ofOsDisk)))));
    }

    private static DataDisk withStorageType(DataDisk disk, Optional<StorageAccountType> ofOsDisk) {
        ManagedDiskParameters managed = disk.managedDisk()
                .orElseGet(() -> ManagedDiskParameters.builder().build());
        return managed.storageAccountType().isPresent() || ofOsDisk.isEmpty()
                ? disk
                : disk.withManagedDisk(managed.withStorageAccountType(ofOsDisk));
    }

    /** A line through the two sizes seen: 650 IOPS and 82 MB/s for 4 GiB, 800 and 102 for 5 GiB. Other sizes may leave it. */
    private static DataDisk withThroughput(DataDisk disk) {
        boolean ultra = disk.managedDisk()
                .flatMap(ManagedDiskParameters::storageAccountType)
                .filter(StorageAccountType.ULTRA_SSD_LRS::equals)
                .isPresent();
        if (!ultra || disk.diskSizeGB().isEmpty()) {
            return disk;
        }
        long size = disk.diskSizeGB().get();
        return disk.withDiskIOPSReadWrite(disk.diskIOPSReadWrite().orElse(50 + 150 * size))
                .withDiskMBpsReadWrite(disk.diskMBpsReadWrite().orElse(2 + 20 * size));
    }
}
