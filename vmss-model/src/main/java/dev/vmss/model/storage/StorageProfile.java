package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The image and the disks of every virtual machine of the scale set.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetstorageprofile">VirtualMachineScaleSetStorageProfile</a>
 */
@Value.Immutable
public interface StorageProfile extends ModelObject, WithStorageProfile {

    /**
     * {@return the data disks, identified by their logical unit numbers} A list in a request replaces the whole
     * list of the scale set.
     */
    @Since("2016-04-30-preview")
    @KeyedBy("lun")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason =
                    "Members of data disks that a request leaves out were only seen to be what the service assumes anyway.",
            source = "recorded answers of the service")
    Optional<ModelList<DataDisk>> dataDisks();

    /** {@return the version of the disk API with which Azure creates the disks} {@code 2025-01-02} or {@code 2026-03-02}. */
    @Since("2026-04-01")
    @IgnoreCase
    Optional<String> diskApiVersion();

    /** {@return the interface through which the virtual machines reach their disks} */
    @Since("2022-08-01")
    Optional<DiskControllerType> diskControllerType();

    /**
     * {@return the image that the virtual machines are created from} Absent if the image is a blob, see {@link OsDisk#image()}.
     */
    @Since("2015-06-15")
    Optional<ImageReference> imageReference();

    /** {@return the operating system disk} */
    @Since("2015-06-15")
    Optional<OsDisk> osDisk();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StorageProfile}. */
    final class Builder extends ImmutableStorageProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link StorageProfile#dataDisks()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder dataDisks(Collection<DataDisk> elements) {
            return dataDisks(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link StorageProfile#diskControllerType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder diskControllerType(String text) {
            return diskControllerType(DiskControllerType.of(text));
        }
    }
}
