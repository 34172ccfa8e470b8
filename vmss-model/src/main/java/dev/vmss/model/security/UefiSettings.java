package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The UEFI features of trusted launch and confidential instances. They need a {@link SecurityType} other than {@link
 * SecurityType#STANDARD}.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/trusted-launch">Trusted Launch for Azure virtual machines</a>
 */
@Value.Immutable
public interface UefiSettings extends ModelObject, WithUefiSettings {

    /** {@return whether the instance boots only software with a trusted signature} */
    @Since("2020-12-01")
    Optional<Boolean> secureBootEnabled();

    /** {@return whether the instance has a virtual Trusted Platform Module (TPM)} */
    @Since("2020-12-01")
    Optional<Boolean> vTpmEnabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UefiSettings}. */
    final class Builder extends ImmutableUefiSettings.Builder implements JsonForm {

        Builder() {}
    }
}
