package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.KeyVaultKeyReference;
import dev.vmss.model.resource.KeyVaultSecretReference;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How Azure Disk Encryption protects a disk of an instance from inside the virtual machine. It refers to the
 * secrets and keys in Azure Key Vault. Encryption at rest with customer-managed keys is another feature, see {@link
 * ManagedDiskParameters#diskEncryptionSet()}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get#diskencryptionsettings">DiskEncryptionSettings</a>
 */
@Value.Immutable
public interface DiskEncryptionSettings extends ModelObject, WithDiskEncryptionSettings {

    /** {@return where the key that encrypts the disk is kept, a secret in a key vault} */
    @Since("2021-11-01")
    Optional<KeyVaultSecretReference> diskEncryptionKey();

    /** {@return whether the disk is to be encrypted} */
    @Since("2021-11-01")
    Optional<Boolean> enabled();

    /** {@return where the key that wraps the disk encryption key is kept} */
    @Since("2021-11-01")
    Optional<KeyVaultKeyReference> keyEncryptionKey();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskEncryptionSettings}. */
    final class Builder extends ImmutableDiskEncryptionSettings.Builder implements JsonForm {

        Builder() {}
    }
}
