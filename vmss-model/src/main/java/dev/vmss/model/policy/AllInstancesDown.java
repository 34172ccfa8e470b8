package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The approval of scheduled events while all instances of the scale set are down, when none of them could approve an event.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#allinstancesdown">
 *     AllInstancesDown</a>
 */
@Value.Immutable
public interface AllInstancesDown extends ModelObject, WithAllInstancesDown {

    /** {@return whether the platform approves scheduled events itself when all instances are down} */
    @Since("2025-04-01")
    Optional<Boolean> automaticallyApprove();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AllInstancesDown}. */
    final class Builder extends ImmutableAllInstancesDown.Builder implements JsonForm {

        Builder() {}
    }
}
