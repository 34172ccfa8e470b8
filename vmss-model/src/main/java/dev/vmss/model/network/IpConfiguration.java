package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An IP configuration of a network interface: from which subnet its private address comes, and which load balancers, gateways
 * and public addresses lead to it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetipconfiguration">VirtualMachineScaleSetIPConfiguration</a>
 */
@Value.Immutable
public interface IpConfiguration extends ModelObject, WithIpConfiguration {

    /** {@return the ARM id of the IP configuration} */
    @Since("2015-06-15")
    @Until("2022-08-01")
    Optional<ArmId> id();

    /**
     * {@return the name of the IP configuration} Required, and different for each IP configuration of the network interface.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> name();

    /** {@return the settings of the IP configuration} */
    @Since("2015-06-15")
    @Envelope
    Optional<IpConfigurationProperties> properties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link IpConfiguration}. */
    final class Builder extends ImmutableIpConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link IpConfiguration#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
