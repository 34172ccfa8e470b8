package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The retrying of instances whose creation failed.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/resilient-vm-create-delete">
 *     Resilient create and delete for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface ResilientVmCreationPolicy extends ModelObject, WithResilientVmCreationPolicy {

    /** {@return whether failed creations of instances are retried} The default is {@code false}. */
    @Since("2023-09-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ResilientVmCreationPolicy}. */
    final class Builder extends ImmutableResilientVmCreationPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
