package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the managed disks of the virtual machines are stored and encrypted.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetmanageddiskparameters">VirtualMachineScaleSetManagedDiskParameters</a>
 */
@Value.Immutable
public interface ManagedDiskParameters extends ModelObject, WithManagedDiskParameters {

    /** {@return further properties that the disks are created with} */
    @Since("2026-04-01")
    Optional<AdditionalDiskProperties> additionalDiskProperties();

    /** {@return the disk encryption set whose key encrypts the disks at rest, instead of Microsoft's key} */
    @Since("2019-07-01")
    Optional<SubResource> diskEncryptionSet();

    /** {@return how the disk of a confidential virtual machine is encrypted} */
    @Since("2021-11-01")
    Optional<DiskSecurityProfile> securityProfile();

    /**
     * {@return the kind of storage} Cannot be changed later for the operating system disk. Without a value the service chooses.
     * {@link StorageAccountType#ULTRA_SSD_LRS} and {@link StorageAccountType#PREMIUM_V2_LRS} are for data disks only.
     */
    @Since("2016-04-30-preview")
    @ServiceDefault
    Optional<StorageAccountType> storageAccountType();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagedDiskParameters}. */
    final class Builder extends ImmutableManagedDiskParameters.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ManagedDiskParameters#storageAccountType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageAccountType(String text) {
            return storageAccountType(StorageAccountType.of(text));
        }
    }
}
