package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.MarksRemoval;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.DiskDetachOption;
import dev.vmss.model.storage.StorageFaultDomainAlignment;
import dev.vmss.model.storage.VirtualHardDisk;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A data disk of one instance: one that came from the model of the set or one that was attached to this instance alone. In
 * Uniform orchestration attaching and detaching a managed disk is done by updating this list.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#datadisk">DataDisk</a>
 */
@Value.Immutable
public interface InstanceDataDisk extends ModelObject, WithInstanceDataDisk {

    /** {@return how the host caches the disk} The default depends on the kind of storage. */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<Caching> caching();

    /**
     * {@return the origin of the content of the disk} {@code Attach} for an existing disk, {@code Empty} for a new one,
     * {@code FromImage} for a disk of the image, {@code Copy} and {@code Restore} for a copy of {@link #sourceResource()}.
     */
    @Since("2021-11-01")
    Optional<DiskCreateOption> createOption();

    /**
     * {@return the option that determines whether the disk is deleted or detached when the virtual machine is
     * deleted}
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /**
     * {@return how a disk that is {@linkplain #toBeDetached() to be detached} is detached} Forcing it can lose data that was
     * not yet written.
     */
    @Since("2021-11-01")
    Optional<DiskDetachOption> detachOption();

    /** {@return the operations per second that the managed disk allows} Meant for ultra disks and Premium SSD v2. */
    @Since("2021-11-01")
    Optional<Long> diskIOPSReadWrite();

    /** {@return the throughput in MB per second that the managed disk allows} Meant for ultra disks and Premium SSD v2. */
    @Since("2021-11-01")
    Optional<Long> diskMBpsReadWrite();

    /**
     * {@return the size of the disk in GiB} May enlarge the disk of an image, never shrink it; at most 1023 for an unmanaged
     * disk.
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<Integer> diskSizeGB();

    /** {@return the user image virtual hard disk from which an unmanaged disk is copied} */
    @Since("2021-11-01")
    Optional<VirtualHardDisk> image();

    /** {@return the logical unit number by which the virtual machine sees the disk} Required and unique in the list. */
    @Since("2021-11-01")
    @Range(min = 0)
    Optional<Integer> lun();

    /** {@return the managed disk, if the disk is a managed one} */
    @Since("2021-11-01")
    Optional<InstanceManagedDiskParameters> managedDisk();

    /** {@return the name of the disk} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /**
     * {@return the snapshot, managed disk or restore point that the disk is copied from} Only with the create options
     * {@code Copy} and {@code Restore}.
     */
    @Since("2024-03-01")
    Optional<SubResource> sourceResource();

    /** {@return how the disk is placed in storage fault domains that match the compute fault domains} */
    @Since("2025-11-01")
    Optional<StorageFaultDomainAlignment> storageFaultDomainAlignment();

    /** {@return whether the disk is being detached from the virtual machine} */
    @Since("2021-11-01")
    @MarksRemoval
    @ServiceDefault("false")
    Optional<Boolean> toBeDetached();

    /** {@return the page blob of an unmanaged disk} */
    @Since("2021-11-01")
    Optional<VirtualHardDisk> vhd();

    /** {@return whether write acceleration is on for the disk} */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> writeAcceleratorEnabled();

    /** Refuses numbers out of range. */
    @Value.Check
    default void checkRanges() {
        Ranges.check(this);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceDataDisk}. */
    final class Builder extends ImmutableInstanceDataDisk.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceDataDisk#caching()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder caching(String text) {
            return caching(Caching.of(text));
        }

        /**
         * Sets {@link InstanceDataDisk#createOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createOption(String text) {
            return createOption(DiskCreateOption.of(text));
        }

        /**
         * Sets {@link InstanceDataDisk#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link InstanceDataDisk#detachOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder detachOption(String text) {
            return detachOption(DiskDetachOption.of(text));
        }

        /**
         * Sets {@link InstanceDataDisk#storageFaultDomainAlignment()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageFaultDomainAlignment(String text) {
            return storageFaultDomainAlignment(StorageFaultDomainAlignment.of(text));
        }
    }
}
