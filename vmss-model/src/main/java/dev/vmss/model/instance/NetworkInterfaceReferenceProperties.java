package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The role of a network interface on a virtual machine.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#networkinterfacereference">
 *     NetworkInterfaceReference</a>
 */
@Value.Immutable
public interface NetworkInterfaceReferenceProperties extends ModelObject, WithNetworkInterfaceReferenceProperties {

    /**
     * {@return the option that determines whether the network interface is deleted or detached when the virtual
     * machine is deleted}
     */
    @Since("2021-11-01")
    @ServiceDefault
    Optional<DeleteOption> deleteOption();

    /** {@return whether this is the primary network interface} Exactly one is, if there are several. */
    @Since("2021-11-01")
    Optional<Boolean> primary();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkInterfaceReferenceProperties}. */
    final class Builder extends ImmutableNetworkInterfaceReferenceProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkInterfaceReferenceProperties#deleteOption()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder deleteOption(String text) {
            return deleteOption(DeleteOption.of(text));
        }
    }
}
