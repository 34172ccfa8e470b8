package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The size of the batches of a rolling upgrade, the pause between them, and the share of unhealthy instances at
 * which it stops. The upgrade aborts when a limit is exceeded, not when it is reached; instances that are upgraded
 * by then stay upgraded unless {@link #rollbackFailedInstancesOnPolicyBreach()} is {@code true}.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades">
 *     Configure rolling upgrades on Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface RollingUpgradePolicy extends ModelObject, WithRollingUpgradePolicy {

    /**
     * {@return whether a batch may hold instances of several availability zones} The default is {@code false}: a batch stays
     * within one zone. Only meaningful on zonal sets; update domains and {@link #maxBatchInstancePercent()} still limit the
     * batch.
     */
    @Since("2020-12-01")
    @ServiceDefault("false")
    Optional<Boolean> enableCrossZoneUpgrade();

    /**
     * {@return the largest share of all instances that one batch upgrades, in percent} Allowed are 5 to 100; the default is 20.
     * Unhealthy instances in other batches can make a batch smaller.
     */
    @Since("2017-03-30")
    @Range(min = 5, max = 100)
    @ServiceDefault(value = "20", filledFrom = "2017-03-30")
    Optional<Integer> maxBatchInstancePercent();

    /**
     * {@return whether each batch creates new instances with the new model and then deletes old ones, instead of updating
     * instances in place} The default is {@code false}. New instances have new ids and addresses and need quota and room in the
     * subnet; {@link dev.vmss.model.ScaleSetProperties#overprovision()} must be {@code false}.
     */
    @Since("2022-11-01")
    @ServiceDefault(value = "false", filledFrom = "2024-07-01")
    Optional<Boolean> maxSurge();

    /**
     * {@return the largest share of all instances that may be unhealthy for any reason, in percent} It is checked
     * before every batch, also before the first. Allowed are 5 to 100; the default is 20.
     */
    @Since("2017-03-30")
    @Range(min = 5, max = 100)
    @ServiceDefault(value = "20", filledFrom = "2017-03-30")
    Optional<Integer> maxUnhealthyInstancePercent();

    /**
     * {@return the largest share of upgraded instances that may be unhealthy, in percent} It is checked after every batch.
     * Allowed are 0 to 100; the default is 20.
     */
    @Since("2017-03-30")
    @Range(min = 0, max = 100)
    @ServiceDefault(value = "20", filledFrom = "2017-03-30")
    Optional<Integer> maxUnhealthyUpgradedInstancePercent();

    /**
     * {@return the time between the end of a batch and the start of the next} An ISO 8601 duration; the default is {@code
     * PT0S}.
     */
    @Since("2017-03-30")
    @ServiceDefault(value = "PT0S", filledFrom = "2017-03-30")
    Optional<IsoDuration> pauseTimeBetweenBatches();

    /** {@return whether all unhealthy instances are upgraded before any healthy one} The default is {@code false}. */
    @Since("2020-12-01")
    @ServiceDefault("false")
    Optional<Boolean> prioritizeUnhealthyInstances();

    /**
     * {@return whether failed instances go back to their previous model when a limit of this policy is exceeded} The default is
     * {@code false}. Only for sets in Uniform orchestration mode.
     */
    @Since("2022-11-01")
    @ServiceDefault(value = "false", filledFrom = "2024-07-01")
    Optional<Boolean> rollbackFailedInstancesOnPolicyBreach();

    /** Refuses numbers out of range. */
    @Value.Check
    default void checkRanges() {
        Ranges.check(this);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RollingUpgradePolicy}. */
    final class Builder extends ImmutableRollingUpgradePolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link RollingUpgradePolicy#pauseTimeBetweenBatches()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder pauseTimeBetweenBatches(String text) {
            return pauseTimeBetweenBatches(IsoDuration.of(text));
        }
    }
}
