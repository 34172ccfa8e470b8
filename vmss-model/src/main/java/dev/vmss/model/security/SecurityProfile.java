package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.GoesWith;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.StoredAsNothing;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The security features of the instances: trusted launch, confidential computing, encryption at the host, and the proxy agent.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#securityprofile">SecurityProfile</a>
 */
@Value.Immutable
public interface SecurityProfile extends ModelObject, WithSecurityProfile {

    /**
     * {@return whether the host encrypts all disks of an instance, its temporary and cache disks included} The default is
     * {@code false}. Not all sizes support it.
     */
    @Since("2020-06-01")
    @ServiceDefault("false")
    Optional<Boolean> encryptionAtHost();

    /** {@return the identity that Azure Disk Encryption uses for its key vault} */
    @Since("2023-09-01")
    Optional<EncryptionIdentity> encryptionIdentity();

    /** {@return the protection of the host endpoints by the proxy agent} */
    @Since("2023-09-01")
    Optional<ProxyAgentSettings> proxyAgentSettings();

    /**
     * {@return the kind of protection that the firmware gives} {@link #uefiSettings()} need a type other than {@link
     * SecurityType#STANDARD}. A set can change from standard to trusted launch if its image and its size are of generation 2
     * and support it.
     */
    @Since("2020-12-01")
    @ServiceDefault("Standard")
    @StoredAsNothing(value = "Standard", until = "2024-11-01")
    Optional<SecurityType> securityType();

    /** {@return the UEFI features of trusted launch and confidential instances} */
    @Since("2020-12-01")
    @GoesWith(value = "securityType", is = "Standard", until = "2024-11-01")
    Optional<UefiSettings> uefiSettings();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SecurityProfile}. */
    final class Builder extends ImmutableSecurityProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SecurityProfile#securityType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder securityType(String text) {
            return securityType(SecurityType.of(text));
        }
    }
}
