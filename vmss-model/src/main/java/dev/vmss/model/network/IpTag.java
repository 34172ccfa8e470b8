package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A tag of a public IP address that states the Azure service for which the address is used. Most such tags are for
 * Microsoft's own services.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetiptag">VirtualMachineScaleSetIpTag</a>
 */
@Value.Immutable
public interface IpTag extends ModelObject, WithIpTag {

    /** {@return the ARM id of the first-party service tag resource of the address} */
    @Since("2026-04-01")
    @IgnoreCase
    Optional<String> firstPartyServiceTagId();

    /** {@return the kind of the tag, such as {@code FirstPartyUsage}} */
    @Since("2018-04-01")
    Optional<String> ipTagType();

    /** {@return the value of the tag, such as {@code SQL}} */
    @Since("2018-04-01")
    Optional<String> tag();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link IpTag}. */
    final class Builder extends ImmutableIpTag.Builder implements JsonForm {

        Builder() {}
    }
}
