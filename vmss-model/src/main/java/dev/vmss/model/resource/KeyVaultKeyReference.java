package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A key in Azure Key Vault.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get#keyvaultkeyreference">KeyVaultKeyReference</a>
 */
@Value.Immutable
public interface KeyVaultKeyReference extends ModelObject, WithKeyVaultKeyReference {

    /** {@return the URL of the key} Required. */
    @Since("2021-11-01")
    Optional<String> keyUrl();

    /** {@return the key vault that holds the key} Required. */
    @Since("2021-11-01")
    Optional<SubResource> sourceVault();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link KeyVaultKeyReference}. */
    final class Builder extends ImmutableKeyVaultKeyReference.Builder implements JsonForm {

        Builder() {}
    }
}
