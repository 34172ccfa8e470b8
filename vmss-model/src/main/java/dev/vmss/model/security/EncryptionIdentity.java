package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The identity that Azure Disk Encryption uses to reach the key vault with its keys.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#encryptionidentity">EncryptionIdentity</a>
 */
@Value.Immutable
public interface EncryptionIdentity extends ModelObject, WithEncryptionIdentity {

    /**
     * {@return the resource ID of a user-assigned identity} It must be one of the set's identities.
     */
    @Since("2023-09-01")
    Optional<ArmId> userAssignedIdentityResourceId();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link EncryptionIdentity}. */
    final class Builder extends ImmutableEncryptionIdentity.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link EncryptionIdentity#userAssignedIdentityResourceId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder userAssignedIdentityResourceId(String text) {
            return userAssignedIdentityResourceId(ArmId.of(text));
        }
    }
}
