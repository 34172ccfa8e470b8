package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.storage.DiskEncryptionSettings;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of one disk of a running instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view#diskinstanceview">
 *     DiskInstanceView</a>
 */
@Value.Immutable
public interface DiskInstanceView extends ModelObject, WithDiskInstanceView {

    /** {@return the keys of Azure Disk Encryption for the disk} */
    @Since("2021-11-01")
    Optional<ModelList<DiskEncryptionSettings>> encryptionSettings();

    /** {@return the name of the disk} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /**
     * {@return the states of the disk} Their codes are of the form {@code ProvisioningState/succeeded} and
     * {@code EncryptionState/notEncrypted}.
     */
    @Since("2021-11-01")
    Optional<ModelList<InstanceViewStatus>> statuses();

    /** {@return whether the disk is in a storage fault domain that matches the compute fault domain} */
    @Since("2025-11-01")
    Optional<StorageAlignmentStatus> storageAlignmentStatus();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskInstanceView}. */
    final class Builder extends ImmutableDiskInstanceView.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link DiskInstanceView#encryptionSettings()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder encryptionSettings(Collection<DiskEncryptionSettings> elements) {
            return encryptionSettings(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link DiskInstanceView#statuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statuses(Collection<InstanceViewStatus> elements) {
            return statuses(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link DiskInstanceView#storageAlignmentStatus()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder storageAlignmentStatus(String text) {
            return storageAlignmentStatus(StorageAlignmentStatus.of(text));
        }
    }
}
