package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the operating system disk of a confidential virtual machine is encrypted.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#vmdisksecurityprofile">VMDiskSecurityProfile</a>
 */
@Value.Immutable
public interface DiskSecurityProfile extends ModelObject, WithDiskSecurityProfile {

    /**
     * {@return the disk encryption set with the customer's key for the disk of a confidential virtual machine and its guest
     * state}
     */
    @Since("2021-11-01")
    Optional<SubResource> diskEncryptionSet();

    /** {@return what is encrypted} Required for confidential virtual machines, and allowed for no others. */
    @Since("2021-11-01")
    Optional<SecurityEncryptionType> securityEncryptionType();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskSecurityProfile}. */
    final class Builder extends ImmutableDiskSecurityProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link DiskSecurityProfile#securityEncryptionType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder securityEncryptionType(String text) {
            return securityEncryptionType(SecurityEncryptionType.of(text));
        }
    }
}
