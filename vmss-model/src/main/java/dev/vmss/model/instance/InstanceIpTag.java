package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A tag of a public IP address, which states the purpose of the address.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#virtualmachineiptag">
 *     VirtualMachineIpTag</a>
 */
@Value.Immutable
public interface InstanceIpTag extends ModelObject, WithInstanceIpTag {

    /** {@return the id of the service tag of a first-party service of Microsoft} */
    @Since("2026-04-01")
    Optional<String> firstPartyServiceTagId();

    /** {@return the type of the tag, such as {@code FirstPartyUsage}} */
    @Since("2021-11-01")
    Optional<String> ipTagType();

    /** {@return the value of the tag, such as {@code SQL} or {@code Storage}} */
    @Since("2021-11-01")
    Optional<String> tag();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceIpTag}. */
    final class Builder extends ImmutableInstanceIpTag.Builder implements JsonForm {

        Builder() {}
    }
}
