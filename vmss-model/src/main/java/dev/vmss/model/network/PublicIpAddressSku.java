package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The SKU of a public IP address.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#publicipaddresssku">PublicIPAddressSku</a>
 */
@Value.Immutable
public interface PublicIpAddressSku extends ModelObject, WithPublicIpAddressSku {

    /** {@return the name of the SKU} */
    @Since("2021-03-01")
    Optional<PublicIpAddressSkuName> name();

    /** {@return whether the address is regional or global} */
    @Since("2021-03-01")
    Optional<PublicIpAddressSkuTier> tier();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublicIpAddressSku}. */
    final class Builder extends ImmutablePublicIpAddressSku.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link PublicIpAddressSku#name()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder name(String text) {
            return name(PublicIpAddressSkuName.of(text));
        }

        /**
         * Sets {@link PublicIpAddressSku#tier()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder tier(String text) {
            return tier(PublicIpAddressSkuTier.of(text));
        }
    }
}
