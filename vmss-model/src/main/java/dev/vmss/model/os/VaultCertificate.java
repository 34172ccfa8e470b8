package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A certificate in a key vault that Azure installs on every instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#vaultcertificate">VaultCertificate</a>
 */
@Value.Immutable
public interface VaultCertificate extends ModelObject, WithVaultCertificate {

    /**
     * {@return the certificate store of the account {@code LocalMachine} that gets the certificate on Windows, such as {@code
     * My}} On Linux there is no store: the certificate and its key become files in {@code /var/lib/waagent}, named after the
     * thumbprint.
     */
    @Since("2015-06-15")
    Optional<String> certificateStore();

    /** {@return the URL of the secret in the key vault that holds the certificate, normally with its version} */
    @Since("2015-06-15")
    Optional<String> certificateUrl();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VaultCertificate}. */
    final class Builder extends ImmutableVaultCertificate.Builder implements JsonForm {

        Builder() {}
    }
}
