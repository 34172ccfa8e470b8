package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of an IP configuration. A backend pool can be deleted only after it is gone from here and every instance has
 * been brought to the latest model.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetipconfigurationproperties">VirtualMachineScaleSetIPConfigurationProperties</a>
 */
@Value.Immutable
public interface IpConfigurationProperties extends ModelObject, WithIpConfigurationProperties {

    /** {@return the backend pools of application gateways that the virtual machines belong to} */
    @Since("2016-03-30")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> applicationGatewayBackendAddressPools();

    /** {@return the application security groups that the virtual machines belong to} */
    @Since(value = "2018-06-01", shown = "2017-03-30")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> applicationSecurityGroups();

    /**
     * {@return the backend pools of load balancers that the virtual machines belong to} At most one public and one internal
     * load balancer. Scale sets of more than one placement group need a Standard load balancer.
     */
    @Since("2015-06-15")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> loadBalancerBackendAddressPools();

    /**
     * {@return the inbound NAT pools of load balancers through which single virtual machines can be reached} Uniform
     * orchestration mode only.
     */
    @Since("2015-06-15")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> loadBalancerInboundNatPools();

    /** {@return whether this is the primary IP configuration of the network interface} Needed if there is more than one. */
    @Since("2017-03-30")
    Optional<Boolean> primary();

    /** {@return the IP version of the private address} IPv4 by default. */
    @Since("2017-03-30")
    @ServiceDefault(value = "IPv4", filledFrom = "2017-03-30")
    Optional<IpVersion> privateIPAddressVersion();

    /** {@return what public address each virtual machine gets} Without it there is none. */
    @Since("2017-03-30")
    Optional<PublicIpAddressConfiguration> publicIPAddressConfiguration();

    /**
     * {@return the subnet that the private address comes from} An update can choose only another subnet of the same
     * virtual network.
     */
    @Since("2015-06-15")
    Optional<SubResource> subnet();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link IpConfigurationProperties}. */
    final class Builder extends ImmutableIpConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link IpConfigurationProperties#applicationGatewayBackendAddressPools()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder applicationGatewayBackendAddressPools(Collection<SubResource> elements) {
            return applicationGatewayBackendAddressPools(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link IpConfigurationProperties#applicationSecurityGroups()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder applicationSecurityGroups(Collection<SubResource> elements) {
            return applicationSecurityGroups(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link IpConfigurationProperties#loadBalancerBackendAddressPools()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder loadBalancerBackendAddressPools(Collection<SubResource> elements) {
            return loadBalancerBackendAddressPools(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link IpConfigurationProperties#loadBalancerInboundNatPools()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder loadBalancerInboundNatPools(Collection<SubResource> elements) {
            return loadBalancerInboundNatPools(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link IpConfigurationProperties#privateIPAddressVersion()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder privateIPAddressVersion(String text) {
            return privateIPAddressVersion(IpVersion.of(text));
        }
    }
}
