package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
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
 * Certificates that Azure takes from one key vault and installs on every instance. The vault must be enabled for deployment.
 * Newer sets can use the Key Vault extension instead, which also renews certificates.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#vaultsecretgroup">VaultSecretGroup</a>
 */
@Value.Immutable
public interface VaultSecretGroup extends ModelObject, WithVaultSecretGroup {

    /** {@return the key vault that holds the certificates} */
    @Since("2015-06-15")
    Optional<SubResource> sourceVault();

    /** {@return the certificates} */
    @Since("2015-06-15")
    @KeyedBy("certificateUrl")
    @OmittedParts(value = Omission.REMOVED, source = "reported: lists are replaced as a whole")
    Optional<ModelList<VaultCertificate>> vaultCertificates();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VaultSecretGroup}. */
    final class Builder extends ImmutableVaultSecretGroup.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link VaultSecretGroup#vaultCertificates()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder vaultCertificates(Collection<VaultCertificate> elements) {
            return vaultCertificates(ModelList.copyOf(elements));
        }
    }
}
