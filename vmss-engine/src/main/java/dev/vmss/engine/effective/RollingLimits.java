package dev.vmss.engine.effective;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import java.time.Duration;

/**
 * The limits of a rolling upgrade, with the service's defaults.
 *
 * @param maxBatchPercent the maximum percentage of all instances in one batch
 * @param maxUnhealthyPercent the maximum percentage of unhealthy instances among all instances
 * @param maxUnhealthyUpgradedPercent the maximum percentage of unhealthy instances among the upgraded ones
 * @param pause the time between batches
 * @param crossesZones whether a batch may span zones
 * @param unhealthyFirst whether unhealthy instances are upgraded before healthy ones
 * @param surges whether new instances are created before old ones are deleted
 * @param rollsBack whether failed instances are rolled back to their previous model if a limit is exceeded
 */
public record RollingLimits(
        int maxBatchPercent,
        int maxUnhealthyPercent,
        int maxUnhealthyUpgradedPercent,
        Duration pause,
        boolean crossesZones,
        boolean unhealthyFirst,
        boolean surges,
        boolean rollsBack)
        implements JsonForm {

    private static final RollingLimits OF_PLATFORM =
            of(EffectiveSet.of(ScaleSet.builder().build()));

    /** {@return the limits of the platform's own OS image upgrades, if the set does not use its own limits there} */
    public static RollingLimits ofPlatform() {
        return OF_PLATFORM;
    }

    /**
     * Whether too many instances are unhealthy. A percentage equal to the limit is allowed.
     *
     * @param unhealthy the number of unhealthy instances
     * @param total the number of all instances
     * @return {@code true} if the percentage exceeds the limit
     */
    public boolean isExceededBy(int unhealthy, int total) {
        return isMore(unhealthy, total, maxUnhealthyPercent);
    }

    /**
     * Whether too many of the upgraded instances are unhealthy. A percentage equal to the limit is allowed.
     *
     * @param unhealthy the number of unhealthy instances
     * @param total the number of all instances
     * @return {@code true} if the percentage exceeds the limit
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
