package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.Since;
import dev.vmss.model.storage.DiskControllerType;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The image and the disks of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#storageprofile">
 *     StorageProfile</a>
 */
@Value.Immutable
public interface InstanceStorageProfile extends ModelObject, WithInstanceStorageProfile {

    /** {@return whether regional disks are to be aligned with the zone of the virtual machine} */
    @Since("2024-11-01")
    Optional<Boolean> alignRegionalDisksToVMZone();

    /** {@return the data disks, identified by their logical unit number} */
    @Since("2021-11-01")
    @KeyedBy("lun")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason =
                    "Members of data disks that a request leaves out were only seen to be what the service assumes anyway.",
            source = "recorded answers of the service")
    Optional<ModelList<InstanceDataDisk>> dataDisks();

    /** {@return the version of the disk API by which the disks are created, such as {@code 2025-01-02}} */
    @Since("2026-04-01")
    @IgnoreCase
    Optional<String> diskApiVersion();

    /** {@return the kind of disk controller, which size and image must support} */
    @Since("2022-08-01")
    Optional<DiskControllerType> diskControllerType();

    /** {@return the image that the virtual machine was created from} */
    @Since("2021-11-01")
    Optional<ImageReference> imageReference();

    /** {@return the disk with the operating system} */
    @Since("2021-11-01")
    Optional<InstanceOsDisk> osDisk();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceStorageProfile}. */
    final class Builder extends ImmutableInstanceStorageProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceStorageProfile#dataDisks()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder dataDisks(Collection<InstanceDataDisk> elements) {
            return dataDisks(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceStorageProfile#diskControllerType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder diskControllerType(String text) {
            return diskControllerType(DiskControllerType.of(text));
        }
    }
}
