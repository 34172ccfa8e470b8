package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where in an interconnect group a virtual machine was placed.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     InterconnectInstanceView</a>
 */
@Value.Immutable
public interface InterconnectInstanceView extends ModelObject, WithInterconnectInstanceView {

    /** {@return the id of the interconnect subgroup, a GUID} */
    @Since("2026-03-01")
    @ReadOnly
    Optional<String> interconnectSubgroupId();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InterconnectInstanceView}. */
    final class Builder extends ImmutableInterconnectInstanceView.Builder implements JsonForm {

        Builder() {}
    }
}
