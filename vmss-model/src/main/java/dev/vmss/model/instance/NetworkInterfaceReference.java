package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network interface of one instance, named by its resource id.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#networkinterfacereference">
 *     NetworkInterfaceReference</a>
 */
@Value.Immutable
public interface NetworkInterfaceReference extends ModelObject, WithNetworkInterfaceReference {

    /** {@return the resource id of the network interface} */
    @Since("2021-11-01")
    Optional<ArmId> id();

    /** {@return the role of the network interface on the virtual machine} */
    @Since("2021-11-01")
    @Envelope
    Optional<NetworkInterfaceReferenceProperties> properties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkInterfaceReference}. */
    final class Builder extends ImmutableNetworkInterfaceReference.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link NetworkInterfaceReference#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
