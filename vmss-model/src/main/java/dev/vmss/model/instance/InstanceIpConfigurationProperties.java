package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.IpVersion;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The subnet, the addresses and the backend pools of an IP configuration of one instance. Unlike in the model of a Uniform set,
 * there are no inbound NAT pools here.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineNetworkInterfaceIPConfiguration</a>
 */
@Value.Immutable
public interface InstanceIpConfigurationProperties extends ModelObject, WithInstanceIpConfigurationProperties {

    /** {@return the backend pools of application gateways that the address belongs to} */
    @Since("2021-11-01")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> applicationGatewayBackendAddressPools();

    /** {@return the application security groups that the address belongs to} */
    @Since("2021-11-01")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> applicationSecurityGroups();

    /**
     * {@return the backend pools of load balancers that the address belongs to} At most one public and one internal load
     * balancer.
     */
    @Since("2021-11-01")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> loadBalancerBackendAddressPools();

    /** {@return whether this is the primary IP configuration of the network interface} */
    @Since("2021-11-01")
    Optional<Boolean> primary();

    /** {@return the version of the private address} The service uses {@code IPv4} if absent. */
    @Since("2021-11-01")
    Optional<IpVersion> privateIPAddressVersion();

    /** {@return the public address of the configuration, if it has one} */
    @Since("2021-11-01")
    Optional<InstancePublicIpAddressConfiguration> publicIPAddressConfiguration();

    /** {@return the subnet of the private address} */
    @Since("2021-11-01")
    Optional<SubResource> subnet();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceIpConfigurationProperties}. */
    final class Builder extends ImmutableInstanceIpConfigurationProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceIpConfigurationProperties#applicationGatewayBackendAddressPools()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder applicationGatewayBackendAddressPools(Collection<SubResource> elements) {
            return applicationGatewayBackendAddressPools(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceIpConfigurationProperties#applicationSecurityGroups()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder applicationSecurityGroups(Collection<SubResource> elements) {
            return applicationSecurityGroups(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceIpConfigurationProperties#loadBalancerBackendAddressPools()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder loadBalancerBackendAddressPools(Collection<SubResource> elements) {
            return loadBalancerBackendAddressPools(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceIpConfigurationProperties#privateIPAddressVersion()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder privateIPAddressVersion(String text) {
            return privateIPAddressVersion(IpVersion.of(text));
        }
    }
}
