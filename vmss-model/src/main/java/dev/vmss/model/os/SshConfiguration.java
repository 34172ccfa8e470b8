package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The SSH keys with which users log in to instances that run Linux.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#sshconfiguration">SshConfiguration</a>
 */
@Value.Immutable
public interface SshConfiguration extends ModelObject, WithSshConfiguration {

    /**
     * {@return the public keys} Their order means nothing. A change reaches an existing instance only when it is reimaged.
     */
    @Since("2015-06-15")
    @Unordered
    Optional<ModelList<SshPublicKey>> publicKeys();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SshConfiguration}. */
    final class Builder extends ImmutableSshConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SshConfiguration#publicKeys()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder publicKeys(Collection<SshPublicKey> elements) {
            return publicKeys(ModelList.copyOf(elements));
        }
    }
}
