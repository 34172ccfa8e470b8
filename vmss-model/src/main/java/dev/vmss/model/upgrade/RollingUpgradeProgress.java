package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many instances a rolling upgrade has dealt with so far. Only the service writes it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#rollingupgradeprogressinfo">
 *     RollingUpgradeProgressInfo</a>
 */
@Value.Immutable
public interface RollingUpgradeProgress extends ModelObject, WithRollingUpgradeProgress {

    /** {@return the number of instances that failed to upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Integer> failedInstanceCount();

    /** {@return the number of instances being upgraded at present} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Integer> inProgressInstanceCount();

    /** {@return the number of instances whose upgrade has not begun} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Integer> pendingInstanceCount();

    /** {@return the number of instances that are upgraded} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Integer> successfulInstanceCount();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RollingUpgradeProgress}. */
    final class Builder extends ImmutableRollingUpgradeProgress.Builder implements JsonForm {

        Builder() {}
    }
}
