package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The recovery from failed restarts, starts and reimages of instances.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#operationrecoverysettings">
 *     OperationRecoverySettings</a>
 */
@Value.Immutable
public interface OperationRecoverySettings extends ModelObject, WithOperationRecoverySettings {

    /** {@return the recovery from failed reimages} */
    @Since("2025-11-01")
    Optional<ReimageRecoveryPolicy> reimageRecoveryPolicy();

    /** {@return the recovery from failed restarts} */
    @Since("2025-11-01")
    Optional<RestartRecoveryPolicy> restartRecoveryPolicy();

    /** {@return the recovery from failed starts} */
    @Since("2025-11-01")
    Optional<StartRecoveryPolicy> startRecoveryPolicy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OperationRecoverySettings}. */
    final class Builder extends ImmutableOperationRecoverySettings.Builder implements JsonForm {

        Builder() {}
    }
}
