package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number of instances in one state.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view">
 *     VirtualMachineStatusCodeCount</a>
 */
@Value.Immutable
public interface StatusCount extends ModelObject, WithStatusCount {

    /** {@return the code of the state, such as {@code ProvisioningState/succeeded}} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<String> code();

    /** {@return the number of instances in that state} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<Integer> count();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StatusCount}. */
    final class Builder extends ImmutableStatusCount.Builder implements JsonForm {

        Builder() {}
    }
}
