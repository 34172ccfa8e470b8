package dev.vmss.engine.merge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.profile.ApplicationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself adds to a model when it accepts a request, as its recorded answers show, where that follows from more
 * than one property and so from no fact on an accessor.
 */
final class ServiceEffects {

    private static final String APPLICATIONS_EXTENSION = "VMAppExtension";

    private static final ObjectType PROFILE = ObjectType.of(VirtualMachineProfile.class);
    private static final ObjectType STORAGE_PROFILE = ObjectType.of(StorageProfile.class);
    private static final ObjectType DATA_DISK = ObjectType.of(DataDisk.class);
    private static final ObjectType UPGRADE_POLICY = ObjectType.of(UpgradePolicy.class);

    private static final ManagedDiskParameters NO_PARAMETERS =
            ManagedDiskParameters.builder().build();

    private final ApiVersion version;
    private @Nullable StorageProfile appliedStorage;
    private @Nullable StorageProfile requestedStorage;

    ServiceEffects(ApiVersion version) {
        this.version = version;
    }

    /** Notes what the parts of an object are chosen by, before they are merged. */
    void enter(ObjectType type, @Nullable ModelObject applied, ModelObject request) {
        if (type == STORAGE_PROFILE) {
            appliedStorage = (StorageProfile) applied;
            requestedStorage = (StorageProfile) request;
        }
    }

    private Optional<StorageAccountType> storageTypeOfOsDisk() {
        return Optional.ofNullable(requestedStorage)
                .flatMap(ServiceEffects::storageTypeOfOsDisk)
                .or(() -> Optional.ofNullable(appliedStorage).flatMap(ServiceEffects::storageTypeOfOsDisk));
    }

    private static Optional<StorageAccountType> storageTypeOfOsDisk(StorageProfile profile) {
        return profile.osDisk().flatMap(OsDisk::managedDisk).flatMap(ManagedDiskParameters::storageAccountType);
    }

    /** Whether a value that a request leaves out is what the service would choose anyway: the storage type of the OS disk. */
    boolean isChosen(Object value) {
        Object type = value instanceof ManagedDiskParameters disk
                ? disk.withStorageAccountType(Optional.empty()).equals(NO_PARAMETERS)
                        ? disk.storageAccountType().orElse(null)
                        : null
                : value;
        return type instanceof StorageAccountType
                && storageTypeOfOsDisk().filter(type::equals).isPresent();
    }

    /** Whether the service may add something to an object that is merged with a request. */
    boolean mayChange(ObjectType type, ModelObject applied, ModelObject request) {
        if (type == UPGRADE_POLICY) {
            Optional<UpgradeMode> mode = ((UpgradePolicy) request).mode();
            return mode.isPresent() && !mode.equals(((UpgradePolicy) applied).mode());
        }
        return type == PROFILE
                && ((VirtualMachineProfile) request).applicationProfile().isPresent();
    }

    /** Whether the service may add something to an element of a list that is merged with a request. */
    boolean mayChangeElements(ObjectType type) {
        return type == DATA_DISK;
    }

    ModelObject on(ObjectType type, @Nullable ModelObject applied, ModelObject request, ModelObject merged) {
        if (merged == applied) {
            return merged;
        } else if (type == UPGRADE_POLICY) {
            return withRollingUpgradePolicy((UpgradePolicy) applied, (UpgradePolicy) merged);
        } else if (type == PROFILE) {
            return withApplicationsExtension(
                    (VirtualMachineProfile) applied, (VirtualMachineProfile) request, (VirtualMachineProfile) merged);
        }
        return merged;
    }

    /**
     * A new data disk without a storage type gets that of the OS disk, and a new ultra disk the throughput of its size. One
     * recorded scenario shows the first, another the second. A disk that was there keeps its storage type, whatever is removed
     * around it: there is no managed disk without one.
     */
    ModelObject onElement(@Nullable ModelObject applied, ModelObject merged) {
        if (merged == applied || !(merged instanceof DataDisk disk)) {
            return merged;
        }
        return applied == null
                ? withThroughput(withStorageType(disk, storageTypeOfOsDisk()))
                : withStorageType(
                        disk, ((DataDisk) applied).managedDisk().flatMap(ManagedDiskParameters::storageAccountType));
    }

    private static DataDisk withStorageType(DataDisk disk, Optional<StorageAccountType> type) {
        ManagedDiskParameters managed = disk.managedDisk()
                .orElseGet(() -> ManagedDiskParameters.builder().build());
        return managed.storageAccountType().isPresent() || type.isEmpty()
                ? disk
                : disk.withManagedDisk(managed.withStorageAccountType(type));
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

    /** The mode Rolling brings a policy with the defaults, seen in API versions 2017-03-30 to 2020-06-01. */
    private UpgradePolicy withRollingUpgradePolicy(@Nullable UpgradePolicy applied, UpgradePolicy policy) {
        boolean becomesRolling =
                policy.mode().filter(UpgradeMode.ROLLING::equals).isPresent()
                        && (applied == null || !policy.mode().equals(applied.mode()));
        if (!becomesRolling || policy.rollingUpgradePolicy().isPresent()) {
            return policy;
        }
        ObjectType type = ObjectType.of(RollingUpgradePolicy.class);
        @Nullable Object[] defaults = type.newValues();
        for (Property property : type.properties()) {
            property.semantics()
                    .filledWith(version)
                    .ifPresent(text ->
                            defaults[property.position()] = property.type().parse(text));
        }
        return policy.withRollingUpgradePolicy((RollingUpgradePolicy) type.build(defaults, Remainder.NONE));
    }

    /**
     * The first gallery applications bring the extension that installs them, seen in API version 2025-04-01. A request that lists the
     * extensions itself says which there are.
     */
    private static VirtualMachineProfile withApplicationsExtension(
            @Nullable VirtualMachineProfile applied, VirtualMachineProfile request, VirtualMachineProfile merged) {
        boolean bringsApplications = hasApplications(merged) && (applied == null || !hasApplications(applied));
        boolean saysWhichExtensions = mentions(request, "extensionProfile")
                && request.extensionProfile()
                        .filter(given -> !mentions(given, "extensions"))
                        .isEmpty();
        if (!bringsApplications || saysWhichExtensions) {
            return merged;
        }
        ExtensionProfile profile = merged.extensionProfile()
                .orElseGet(() -> ExtensionProfile.builder().build());
        List<Extension> extensions = new ArrayList<>(profile.extensions().orElse(ModelList.of()));
        if (extensions.stream()
                .anyMatch(extension -> extension
                        .name()
                        .filter(APPLICATIONS_EXTENSION::equalsIgnoreCase)
                        .isPresent())) {
            return merged;
        }
        extensions.add(applicationsExtension(isWindows(merged)));
        return merged.withExtensionProfile(profile.withExtensions(ModelList.copyOf(extensions)));
    }

    /** Whether a request gives a property a value, or asks for its removal. */
    private static boolean mentions(ModelObject request, String name) {
        return ObjectType.of(request).property(name).orElseThrow().get(request) != null
                || request.remainder().nulls().contains(name)
                || request.remainder().untyped().containsKey(name);
    }

    private static boolean hasApplications(VirtualMachineProfile profile) {
        return profile.applicationProfile()
                .flatMap(ApplicationProfile::galleryApplications)
                .filter(applications -> !applications.isEmpty())
                .isPresent();
    }

    private static boolean isWindows(VirtualMachineProfile profile) {
        return profile.storageProfile()
                        .flatMap(StorageProfile::osDisk)
                        .flatMap(OsDisk::osType)
                        .filter(OsType.WINDOWS::equals)
                        .isPresent()
                || profile.osProfile()
                        .filter(os -> os.windowsConfiguration().isPresent())
                        .isPresent();
    }

    private static Extension applicationsExtension(boolean windows) {
        return Extension.builder()
                .name(APPLICATIONS_EXTENSION)
                .properties(ExtensionProperties.builder()
                        .publisher("Microsoft.CPlat.Core")
                        .type(windows ? "VMApplicationManagerWindows" : "VMApplicationManagerLinux")
                        .typeHandlerVersion("1.0")
                        .autoUpgradeMinorVersion(true)
                        .settings(JsonValue.of(JsonNodeFactory.instance.objectNode()))
                        .build())
                .build();
    }
}
