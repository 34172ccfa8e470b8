package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The health of an instance, as automatic repairs and rolling upgrades see it. It comes from the application health extension
 * or the load balancer probe of the set.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension">
 *     Application health extension</a>
 */
@Value.Immutable
public interface VmHealth extends ModelObject, WithVmHealth {

    /** {@return the health state, with a code such as {@code HealthState/healthy}} */
    @Since("2021-11-01")
    @ReadOnly
    Optional<InstanceViewStatus> status();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmHealth}. */
    final class Builder extends ImmutableVmHealth.Builder implements JsonForm {

        Builder() {}
    }
}
