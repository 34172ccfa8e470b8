package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The recovery of instances from failed starts.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#startrecoverypolicy">
 *     StartRecoveryPolicy</a>
 */
@Value.Immutable
public interface StartRecoveryPolicy extends ModelObject, WithStartRecoveryPolicy {

    /** {@return whether the platform recovers from failed starts} The default is {@code false}. */
    @Since("2025-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StartRecoveryPolicy}. */
    final class Builder extends ImmutableStartRecoveryPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
