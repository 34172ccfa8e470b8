package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The public IP address that each virtual machine of the scale set gets.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetpublicipaddressconfiguration">VirtualMachineScaleSetPublicIPAddressConfiguration</a>
 */
@Value.Immutable
public interface PublicIpAddressConfiguration extends ModelObject, WithPublicIpAddressConfiguration {

    /** {@return the name of the public IP address} Required. */
    @Since("2017-03-30")
    @IgnoreCase
    Optional<String> name();

    /** {@return the settings of the public IP address} */
    @Since("2017-03-30")
    @Envelope
    Optional<PublicIpAddressConfigurationProperties> properties();

    /** {@return the SKU of the public IP address} */
    @Since("2021-03-01")
    Optional<PublicIpAddressSku> sku();

    /** {@return the tags of the public IP addresses that Azure creates} */
    @Since("2025-04-01")
    Optional<ModelMap<String>> tags();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublicIpAddressConfiguration}. */
    final class Builder extends ImmutablePublicIpAddressConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link PublicIpAddressConfiguration#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }
    }
}
