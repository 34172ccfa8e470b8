package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.IpAllocationMethod;
import dev.vmss.model.network.IpVersion;
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
 * The settings of a public address that is created with a network interface of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachinePublicIPAddressConfiguration</a>
 */
@Value.Immutable
public interface InstancePublicIpAddressConfigurationProperties
        extends ModelObject, WithInstancePublicIpAddressConfigurationProperties {

    /**
     * {@return the option that determines whether the public address is deleted or detached when the virtual machine
     * is deleted}
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return the DNS name of the public address} */
    @Since("2021-11-01")
    Optional<InstancePublicIpAddressDnsSettings> dnsSettings();

    /** {@return the time in minutes after which an idle connection is closed} */
    @Since("2021-11-01")
    Optional<Integer> idleTimeoutInMinutes();

    /** {@return the tags that decide from which range the address is taken} */
    @Since("2021-11-01")
    @KeyedBy("ipTagType")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<InstanceIpTag>> ipTags();

    /** {@return the version of the public address} The service uses {@code IPv4} if absent. */
    @Since("2021-11-01")
    Optional<IpVersion> publicIPAddressVersion();

    /** {@return whether the public address is static or dynamic} */
    @Since("2021-11-01")
    Optional<IpAllocationMethod> publicIPAllocationMethod();

    /** {@return the prefix from which the public address is taken} */
    @Since("2021-11-01")
    Optional<SubResource> publicIPPrefix();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstancePublicIpAddressConfigurationProperties}. */
    final class Builder extends ImmutableInstancePublicIpAddressConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstancePublicIpAddressConfigurationProperties#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }

        /**
         * Sets {@link InstancePublicIpAddressConfigurationProperties#ipTags()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder ipTags(Collection<InstanceIpTag> elements) {
            return ipTags(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstancePublicIpAddressConfigurationProperties#publicIPAddressVersion()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder publicIPAddressVersion(String text) {
            return publicIPAddressVersion(IpVersion.of(text));
        }

        /**
         * Sets {@link InstancePublicIpAddressConfigurationProperties#publicIPAllocationMethod()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder publicIPAllocationMethod(String text) {
            return publicIPAllocationMethod(IpAllocationMethod.of(text));
        }
    }
}
