package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.RemovedWhenEmpty;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The operating system disk of every virtual machine of the scale set. Changes to it reach existing instances by reimaging
 * only, not by an upgrade alone. The kind of storage, the creation option and whether the disk is ephemeral are settled when
 * the scale set is created.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetosdisk">VirtualMachineScaleSetOSDisk</a>
 */
@Value.Immutable
public interface OsDisk extends ModelObject, WithOsDisk {

    /**
     * {@return how the host caches the disk} Without a value the service uses {@link Caching#NONE} for standard storage and
     * {@link Caching#READ_ONLY} for premium storage. Ephemeral disks need {@link Caching#READ_ONLY}.
     */
    @Since("2015-06-15")
    @ServiceDefault
    Optional<Caching> caching();

    /**
     * {@return where the content of the disk comes from} Required; {@link DiskCreateOption#FROM_IMAGE} is the only one for
     * scale sets.
     */
    @Since("2015-06-15")
    @PutOnly
    Optional<DiskCreateOption> createOption();

    /**
     * {@return whether the disk is deleted or detached when its virtual machine is deleted} Flexible orchestration mode only;
     * disks are deleted by default, and ephemeral ones always.
     */
    @Since("2022-03-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return what makes the disk ephemeral} Disks without it are kept in Azure Storage. */
    @Since("2018-06-01")
    @PutOnly
    @RemovedWhenEmpty
    Optional<DiffDiskSettings> diffDiskSettings();

    /** {@return the size of the disk in GiB} Must not be smaller than the image's, which is the default. */
    @Since(value = "2018-04-01", shown = "2017-03-30")
    @ServiceDefault
    Optional<Integer> diskSizeGB();

    /** {@return the custom image as a blob in a storage account, for unmanaged disks} Goes with {@link #osType()}. */
    @Since("2015-06-15")
    Optional<VirtualHardDisk> image();

    /**
     * {@return the kind of managed disk and how it is encrypted} Unmanaged disks have {@link #vhdContainers()} instead, and an
     * existing scale set cannot move from one to the other.
     */
    @Since("2016-04-30-preview")
    Optional<ManagedDiskParameters> managedDisk();

    /** {@return the name of the disk} */
    @Since("2015-06-15")
    @IgnoreCase
    @ServiceDefault
    @PutOnly
    Optional<String> name();

    /**
     * {@return the operating system on the disk} Needed for a custom image that is a blob; otherwise the service takes it from
     * the image.
     */
    @Since("2015-06-15")
    @ServiceDefault
    @PutOnly
    Optional<OsType> osType();

    /** {@return whether the fault domain of the disk's storage must be that of its virtual machine} */
    @Since("2025-11-01")
    Optional<StorageFaultDomainAlignment> storageFaultDomainAlignment();

    /** {@return the URLs of the blob containers that hold the unmanaged disks} Uniform orchestration mode only. */
    @Since("2015-06-15")
    @Unordered
    Optional<ModelList<String>> vhdContainers();

    /** {@return whether Write Accelerator speeds up writing to the disk} For premium disks of M-series virtual machines. */
    @Since("2017-12-01")
    @ServiceDefault("false")
    Optional<Boolean> writeAcceleratorEnabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OsDisk}. */
    final class Builder extends ImmutableOsDisk.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link OsDisk#caching()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder caching(String text) {
            return caching(Caching.of(text));
        }

        /**
         * Sets {@link OsDisk#createOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createOption(String text) {
            return createOption(DiskCreateOption.of(text));
        }

        /**
         * Sets {@link OsDisk#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link OsDisk#osType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder osType(String text) {
            return osType(OsType.of(text));
        }

        /**
         * Sets {@link OsDisk#storageFaultDomainAlignment()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageFaultDomainAlignment(String text) {
            return storageFaultDomainAlignment(StorageFaultDomainAlignment.of(text));
        }

        /**
         * Sets {@link OsDisk#vhdContainers()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder vhdContainers(Collection<String> elements) {
            return vhdContainers(ModelList.copyOf(elements));
        }
    }
}
