package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The protection of one instance. It is set on the instance, never in the model of the set, and a new instance has
 * none. Protection does not block requests for the instance itself, nor the deletion of the whole set; both kinds
 * block automatic repairs.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-instance-protection">
 *     Instance protection for virtual machine scale set instances</a>
 */
@Value.Immutable
public interface ProtectionPolicy extends ModelObject, WithProtectionPolicy {

    /** {@return whether scale-in leaves the instance alone} Model updates and actions on the set still reach it. */
    @Since("2021-11-01")
    Optional<Boolean> protectFromScaleIn();

    /**
     * {@return whether model updates and actions on the set leave the instance alone} Includes scale-in: the service refuses
     * {@code true} here with {@code false} for {@link #protectFromScaleIn()}.
     */
    @Since("2021-11-01")
    Optional<Boolean> protectFromScaleSetActions();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProtectionPolicy}. */
    final class Builder extends ImmutableProtectionPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
