package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The recovery of instances from failed reimages.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#reimagerecoverypolicy">
 *     ReimageRecoveryPolicy</a>
 */
@Value.Immutable
public interface ReimageRecoveryPolicy extends ModelObject, WithReimageRecoveryPolicy {

    /** {@return whether the platform recovers from failed reimages} The default is {@code false}. */
    @Since("2025-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReimageRecoveryPolicy}. */
    final class Builder extends ImmutableReimageRecoveryPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
