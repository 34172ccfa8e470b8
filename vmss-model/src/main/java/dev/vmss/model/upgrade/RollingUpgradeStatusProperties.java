package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of the latest rolling upgrade of a scale set: the policy it follows, how far it is, and why it stopped. Only the
 * service writes it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#rollingupgradestatusinfo">
 *     RollingUpgradeStatusInfo</a>
 */
@Value.Immutable
public interface RollingUpgradeStatusProperties extends ModelObject, WithRollingUpgradeStatusProperties {

    /** {@return the error that stopped the upgrade} Absent if there is none. */
    @Since("2017-03-30")
    @ReadOnly
    Optional<ApiError> error();

    /** {@return the rolling upgrade policy that the upgrade follows} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<RollingUpgradePolicy> policy();

    /** {@return the numbers of instances by their state in the upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<RollingUpgradeProgress> progress();

    /** {@return whether the upgrade runs or how it ended, and when it started} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<RollingUpgradeRunningStatus> runningStatus();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RollingUpgradeStatusProperties}. */
    final class Builder extends ImmutableRollingUpgradeStatusProperties.Builder implements JsonForm {

        Builder() {}
    }
}
