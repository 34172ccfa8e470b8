package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A secret in Azure Key Vault.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#keyvaultsecretreference">KeyVaultSecretReference</a>
 */
@Value.Immutable
public interface KeyVaultSecretReference extends ModelObject, WithKeyVaultSecretReference {

    /** {@return the URL of the secret} Required. */
    @Since("2021-11-01")
    Optional<String> secretUrl();

    /** {@return the key vault that holds the secret} Required. */
    @Since("2021-11-01")
    Optional<SubResource> sourceVault();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link KeyVaultSecretReference}. */
    final class Builder extends ImmutableKeyVaultSecretReference.Builder implements JsonForm {

        Builder() {}
    }
}
