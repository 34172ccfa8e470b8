package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An IP configuration of a network interface of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachineNetworkInterfaceIPConfiguration</a>
 */
@Value.Immutable
public interface InstanceIpConfiguration extends ModelObject, WithInstanceIpConfiguration {

    /** {@return the name of the configuration, unique in its list} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the addresses and the backend pools of the configuration} */
    @Since("2021-11-01")
    @Envelope
    Optional<InstanceIpConfigurationProperties> properties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceIpConfiguration}. */
    final class Builder extends ImmutableInstanceIpConfiguration.Builder implements JsonForm {

        Builder() {}
    }
}
