package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.PublicIpAddressSku;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The public address of an IP configuration of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachinePublicIPAddressConfiguration</a>
 */
@Value.Immutable
public interface InstancePublicIpAddressConfiguration extends ModelObject, WithInstancePublicIpAddressConfiguration {

    /** {@return the name of the public address} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the settings of the public address} */
    @Since("2021-11-01")
    @Envelope
    Optional<InstancePublicIpAddressConfigurationProperties> properties();

    /** {@return the SKU of the public address} */
    @Since("2021-11-01")
    Optional<PublicIpAddressSku> sku();

    /** {@return the tags of the public address} */
    @Since("2025-04-01")
    Optional<ModelMap<String>> tags();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstancePublicIpAddressConfiguration}. */
    final class Builder extends ImmutableInstancePublicIpAddressConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstancePublicIpAddressConfiguration#tags()} to the values of a map.
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
