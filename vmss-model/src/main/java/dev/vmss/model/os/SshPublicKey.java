package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A public SSH key and the file on the instance that it is written to.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#sshpublickey">SshPublicKey</a>
 */
@Value.Immutable
public interface SshPublicKey extends ModelObject, WithSshPublicKey {

    /**
     * {@return the public key as a line of an OpenSSH file} An RSA key needs at least 2048 bits.
     */
    @Since("2015-06-15")
    Optional<String> keyData();

    /**
     * {@return the full path of the file that gets the key, such as {@code /home/user/.ssh/authorized_keys}} If the file
     * exists, the key is appended to it.
     */
    @Since("2015-06-15")
    Optional<String> path();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SshPublicKey}. */
    final class Builder extends ImmutableSshPublicKey.Builder implements JsonForm {

        Builder() {}
    }
}
