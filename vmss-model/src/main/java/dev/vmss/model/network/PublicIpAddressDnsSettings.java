package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The domain name of the public IP address of each virtual machine.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetpublicipaddressconfigurationdnssettings">VirtualMachineScaleSetPublicIPAddressConfigurationDnsSettings</a>
 */
@Value.Immutable
public interface PublicIpAddressDnsSettings extends ModelObject, WithPublicIpAddressDnsSettings {

    /**
     * {@return the first part of the domain name} Required; the name of each virtual machine consists of the label
     * and its own number.
     */
    @Since("2017-03-30")
    @IgnoreCase
    Optional<String> domainNameLabel();

    /**
     * {@return within which scope the same label leads to the same domain name} With a scope, Azure appends a hash to the
     * label.
     */
    @Since("2023-07-01")
    Optional<DomainNameLabelScope> domainNameLabelScope();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublicIpAddressDnsSettings}. */
    final class Builder extends ImmutablePublicIpAddressDnsSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link PublicIpAddressDnsSettings#domainNameLabelScope()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder domainNameLabelScope(String text) {
            return domainNameLabelScope(DomainNameLabelScope.of(text));
        }
    }
}
