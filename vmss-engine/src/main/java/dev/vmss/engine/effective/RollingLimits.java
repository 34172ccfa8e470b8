package dev.vmss.engine.effective;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import java.time.Duration;

/**
 * The limits of a rolling upgrade, with what the service assumes where the policy is silent.
 *
 * @param maxBatchPercent how many percent of all instances one batch has at most
 * @param maxUnhealthyPercent how many percent of all instances may be unhealthy
 * @param maxUnhealthyUpgradedPercent how many percent of the upgraded instances may be unhealthy
 * @param pause how long to wait between batches
 * @param crossesZones whether a batch may span zones
 * @param unhealthyFirst whether unhealthy instances go before healthy ones
 * @param surges whether new instances are created before old ones are deleted
 * @param rollsBack whether failed instances get their previous model back when a limit is exceeded
 */
public record RollingLimits(
        int maxBatchPercent,
        int maxUnhealthyPercent,
        int maxUnhealthyUpgradedPercent,
        Duration pause,
        boolean crossesZones,
        boolean unhealthyFirst,
        boolean surges,
        boolean rollsBack) {

    private static final RollingLimits OF_PLATFORM =
            of(EffectiveSet.of(ScaleSet.builder().build()));

    /** {@return what the platform keeps to in its own upgrades of OS images where the set does not want its limits there} */
    public static RollingLimits ofPlatform() {
        return OF_PLATFORM;
    }

    /**
     * Whether too many instances are unhealthy. A share that just reaches the limit is fine.
     *
     * @param unhealthy how many are
     * @param total of how many
     * @return {@code true} if it is more than the limit
     */
    public boolean isExceededBy(int unhealthy, int total) {
        return isMore(unhealthy, total, maxUnhealthyPercent);
    }

    /**
     * Whether too many of the upgraded instances are unhealthy. A share that just reaches the limit is fine.
     *
     * @param unhealthy how many are
     * @param total of how many
     * @return {@code true} if it is more than the limit
     */
    public boolean isExceededByUpgraded(int unhealthy, int total) {
        return isMore(unhealthy, total, maxUnhealthyUpgradedPercent);
    }

    private static boolean isMore(int part, int total, int percent) {
        return (long) part * 100 > (long) percent * total;
    }

    static RollingLimits of(EffectiveSet set) {
        // Azure takes maxSurge only without overprovisioning: a set that has it and does not say is one without.
        boolean overprovisions = set.property(ScaleSetProperties::overprovision).orElse(false);
        return new RollingLimits(
                set.rolling(RollingUpgradePolicy::maxBatchInstancePercent),
                set.rolling(RollingUpgradePolicy::maxUnhealthyInstancePercent),
                set.rolling(RollingUpgradePolicy::maxUnhealthyUpgradedInstancePercent),
                set.rolling(RollingUpgradePolicy::pauseTimeBetweenBatches)
                        .toDuration()
                        .orElse(Duration.ZERO),
                set.rolling(RollingUpgradePolicy::enableCrossZoneUpgrade),
                set.rolling(RollingUpgradePolicy::prioritizeUnhealthyInstances),
                set.rolling(RollingUpgradePolicy::maxSurge) && !overprovisions,
                // Flexible sets take the switch but do not roll back.
                set.rolling(RollingUpgradePolicy::rollbackFailedInstancesOnPolicyBreach) && !set.isFlexible());
    }
}
