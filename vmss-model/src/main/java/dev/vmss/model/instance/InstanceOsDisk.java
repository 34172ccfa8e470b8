package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DiffDiskSettings;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.DiskEncryptionSettings;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageFaultDomainAlignment;
import dev.vmss.model.storage.VirtualHardDisk;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The disk with the operating system of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#osdisk">OSDisk</a>
 */
@Value.Immutable
public interface InstanceOsDisk extends ModelObject, WithInstanceOsDisk {

    /** {@return how the host caches the disk} The default depends on the kind of storage. */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<Caching> caching();

    /** {@return the origin of the content of the disk} {@code FromImage} for instances created by the set. */
    @Since("2021-11-01")
    Optional<DiskCreateOption> createOption();

    /**
     * {@return the option that determines whether the disk is deleted or detached when the virtual machine is
     * deleted} Cannot be changed for an ephemeral disk.
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return the settings of an ephemeral disk, which is kept on the host and loses what was written to it on reimage} */
    @Since("2021-11-01")
    Optional<DiffDiskSettings> diffDiskSettings();

    /** {@return the size of the disk in GiB} May enlarge the disk of the image, never shrink it. */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<Integer> diskSizeGB();

    /** {@return the keys of Azure Disk Encryption} */
    @Since("2021-11-01")
    Optional<DiskEncryptionSettings> encryptionSettings();

    /** {@return the user image virtual hard disk from which an unmanaged disk is copied} */
    @Since("2021-11-01")
    Optional<VirtualHardDisk> image();

    /** {@return the managed disk, if the disk is a managed one} */
    @Since("2021-11-01")
    Optional<InstanceManagedDiskParameters> managedDisk();

    /** {@return the name of the disk} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the type of the operating system} Needed where no platform image says it. */
    @Since("2021-11-01")
    Optional<OsType> osType();

    /** {@return how the disk is placed in storage fault domains that match the compute fault domains} */
    @Since("2025-11-01")
    Optional<StorageFaultDomainAlignment> storageFaultDomainAlignment();

    /** {@return the page blob of an unmanaged disk} */
    @Since("2021-11-01")
    Optional<VirtualHardDisk> vhd();

    /** {@return whether write acceleration is on for the disk} */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> writeAcceleratorEnabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceOsDisk}. */
    final class Builder extends ImmutableInstanceOsDisk.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceOsDisk#caching()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder caching(String text) {
            return caching(Caching.of(text));
        }

        /**
         * Sets {@link InstanceOsDisk#createOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createOption(String text) {
            return createOption(DiskCreateOption.of(text));
        }

        /**
         * Sets {@link InstanceOsDisk#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link InstanceOsDisk#osType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder osType(String text) {
            return osType(OsType.of(text));
        }

        /**
         * Sets {@link InstanceOsDisk#storageFaultDomainAlignment()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageFaultDomainAlignment(String text) {
            return storageFaultDomainAlignment(StorageFaultDomainAlignment.of(text));
        }
    }
}
