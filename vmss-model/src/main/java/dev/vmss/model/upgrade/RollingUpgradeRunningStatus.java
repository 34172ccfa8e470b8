package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a rolling upgrade runs or how it ended, and the last action on it. Only the service writes it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#rollingupgraderunningstatus">
 *     RollingUpgradeRunningStatus</a>
 */
@Value.Immutable
public interface RollingUpgradeRunningStatus extends ModelObject, WithRollingUpgradeRunningStatus {

    /** {@return the state of the upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<RollingUpgradeStatusCode> code();

    /** {@return the last action performed on the upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<RollingUpgradeAction> lastAction();

    /** {@return the time of the last action, in UTC} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Timestamp> lastActionTime();

    /** {@return the time when the upgrade started, in UTC} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Timestamp> startTime();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RollingUpgradeRunningStatus}. */
    final class Builder extends ImmutableRollingUpgradeRunningStatus.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link RollingUpgradeRunningStatus#code()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder code(String text) {
            return code(RollingUpgradeStatusCode.of(text));
        }

        /**
         * Sets {@link RollingUpgradeRunningStatus#lastAction()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastAction(String text) {
            return lastAction(RollingUpgradeAction.of(text));
        }

        /**
         * Sets {@link RollingUpgradeRunningStatus#lastActionTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastActionTime(String text) {
            return lastActionTime(Timestamp.of(text));
        }

        /**
         * Sets {@link RollingUpgradeRunningStatus#startTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder startTime(String text) {
            return startTime(Timestamp.of(text));
        }
    }
}
