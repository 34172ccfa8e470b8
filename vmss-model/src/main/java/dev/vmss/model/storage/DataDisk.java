package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A data disk that every virtual machine of the scale set gets in addition to its operating system disk. Disks of the model
 * start out empty or come from the image; an existing disk can be attached to a single instance only. Adding and removing disks
 * reaches existing instances through the upgrade policy, as part of bringing them to the latest model.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetdatadisk">VirtualMachineScaleSetDataDisk</a>
 */
@Value.Immutable
public interface DataDisk extends ModelObject, WithDataDisk {

    /**
     * {@return how the host caches the disk} Without a value the service uses {@link Caching#NONE} for standard storage and
     * {@link Caching#READ_ONLY} for premium storage.
     */
    @Since("2016-04-30-preview")
    @ServiceDefault(value = "None", filledFrom = "2016-04-30-preview")
    Optional<Caching> caching();

    /**
     * {@return where the content of the disk comes from} Required; {@link DiskCreateOption#EMPTY}, or
     * {@link DiskCreateOption#FROM_IMAGE} for the data disks of the image.
     */
    @Since("2016-04-30-preview")
    Optional<DiskCreateOption> createOption();

    /**
     * {@return whether the disk is deleted or detached when its virtual machine is deleted} Flexible orchestration mode only;
     * disks are deleted by default.
     */
    @Since("2022-03-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /**
     * {@return the number of input and output operations per second that the disk allows} For Ultra disks and Premium SSD v2
     * only. Without a value the service chooses one by the size of the disk.
     */
    @Since("2019-07-01")
    @ServiceDefault
    Optional<Long> diskIOPSReadWrite();

    /**
     * {@return the throughput of the disk in MB per second, where a MB is a million bytes} For Ultra disks and Premium SSD v2
     * only. Without a value the service chooses one by the size of the disk.
     */
    @Since("2019-07-01")
    @ServiceDefault
    Optional<Long> diskMBpsReadWrite();

    /**
     * {@return the size of the disk in GiB} Required for an empty disk; for a disk of the image it replaces the size given
     * there.
     */
    @Since("2016-04-30-preview")
    @ServiceDefault
    Optional<Integer> diskSizeGB();

    /**
     * {@return the logical unit number under which the virtual machine sees the disk} Required, and different for each data
     * disk of the virtual machine; counted from 0.
     */
    @Since("2016-04-30-preview")
    @Range(min = 0)
    Optional<Integer> lun();

    /** {@return the kind of managed disk and how it is encrypted} */
    @Since("2016-04-30-preview")
    Optional<ManagedDiskParameters> managedDisk();

    /** {@return the name of the disk} The service chooses one if there is none. */
    @Since("2016-04-30-preview")
    @IgnoreCase
    @ServiceDefault
    Optional<String> name();

    /** {@return whether the fault domain of the disk's storage must be that of its virtual machine} */
    @Since("2025-11-01")
    Optional<StorageFaultDomainAlignment> storageFaultDomainAlignment();

    /** {@return whether Write Accelerator speeds up writing to the disk} For premium disks of M-series virtual machines. */
    @Since("2017-12-01")
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

    /** Builds a {@link DataDisk}. */
    final class Builder extends ImmutableDataDisk.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link DataDisk#caching()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder caching(String text) {
            return caching(Caching.of(text));
        }

        /**
         * Sets {@link DataDisk#createOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createOption(String text) {
            return createOption(DiskCreateOption.of(text));
        }

        /**
         * Sets {@link DataDisk#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link DataDisk#storageFaultDomainAlignment()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageFaultDomainAlignment(String text) {
            return storageFaultDomainAlignment(StorageFaultDomainAlignment.of(text));
        }
    }
}
