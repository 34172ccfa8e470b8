package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.storage.AdditionalDiskProperties;
import dev.vmss.model.storage.DiskSecurityProfile;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The managed disk behind a disk of one instance. Unlike in the model of a set, it has a resource id, because the disk exists.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#manageddiskparameters">
 *     ManagedDiskParameters</a>
 */
@Value.Immutable
public interface InstanceManagedDiskParameters extends ModelObject, WithInstanceManagedDiskParameters {

    /** {@return further settings of the managed disk, such as its performance tier} */
    @Since("2026-04-01")
    Optional<AdditionalDiskProperties> additionalDiskProperties();

    /** {@return the disk encryption set with the customer-managed key that encrypts the disk} */
    @Since("2021-11-01")
    Optional<SubResource> diskEncryptionSet();

    /** {@return the resource id of the managed disk} */
    @Since("2021-11-01")
    Optional<ArmId> id();

    /** {@return how a disk of a confidential virtual machine is encrypted} */
    @Since("2021-11-01")
    Optional<DiskSecurityProfile> securityProfile();

    /**
     * {@return the kind of storage, such as {@code Premium_LRS}} The service chooses if absent; ultra disks can be data disks
     * only.
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<StorageAccountType> storageAccountType();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceManagedDiskParameters}. */
    final class Builder extends ImmutableInstanceManagedDiskParameters.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceManagedDiskParameters#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link InstanceManagedDiskParameters#storageAccountType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageAccountType(String text) {
            return storageAccountType(StorageAccountType.of(text));
        }
    }
}
