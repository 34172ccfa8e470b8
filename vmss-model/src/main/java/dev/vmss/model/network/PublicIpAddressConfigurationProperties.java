package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of the public IP address of each virtual machine.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetpublicipaddressconfigurationproperties">VirtualMachineScaleSetPublicIPAddressConfigurationProperties</a>
 */
@Value.Immutable
public interface PublicIpAddressConfigurationProperties
        extends ModelObject, WithPublicIpAddressConfigurationProperties {

    /** {@return whether the public IP address is deleted or detached when its virtual machine is deleted} */
    @Since("2021-03-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return the domain name of the public IP address} */
    @Since("2017-03-30")
    Optional<PublicIpAddressDnsSettings> dnsSettings();

    /** {@return the number of minutes after which an idle TCP connection is closed} */
    @Since("2017-03-30")
    Optional<Integer> idleTimeoutInMinutes();

    /** {@return the tags that state the Azure service for which the address is used} */
    @Since(value = "2018-04-01", shown = "2017-12-01")
    @KeyedBy("ipTagType")
    @OmittedParts(value = Omission.REMOVED, source = "https://github.com/Azure/azure-powershell/issues/11835")
    Optional<ModelList<IpTag>> ipTags();

    /** {@return the IP version of the public address} IPv4 by default. */
    @Since(value = "2019-07-01", shown = "2017-12-01")
    @ServiceDefault("IPv4")
    Optional<IpVersion> publicIPAddressVersion();

    /** {@return the public IP prefix that the address comes from} */
    @Since("2018-06-01")
    Optional<SubResource> publicIPPrefix();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublicIpAddressConfigurationProperties}. */
    final class Builder extends ImmutablePublicIpAddressConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link PublicIpAddressConfigurationProperties#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link PublicIpAddressConfigurationProperties#ipTags()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder ipTags(Collection<IpTag> elements) {
            return ipTags(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link PublicIpAddressConfigurationProperties#publicIPAddressVersion()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder publicIPAddressVersion(String text) {
            return publicIPAddressVersion(IpVersion.of(text));
        }
    }
}
