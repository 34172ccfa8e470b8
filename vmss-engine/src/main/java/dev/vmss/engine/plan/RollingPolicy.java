package dev.vmss.engine.plan;

import dev.vmss.engine.rules.ScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import java.time.Duration;

/**
 * The rolling upgrade policy of a set, with what the service assumes where it is silent.
 *
 * @param maxBatchPercent how many percent of all instances one batch has at most
 * @param maxUnhealthyPercent how many percent of all instances may be unhealthy
 * @param maxUnhealthyUpgradedPercent how many percent of the upgraded instances may be unhealthy
 * @param pause how long to wait between batches
 * @param crossZone whether a batch may span zones
 * @param unhealthyFirst whether unhealthy instances go before healthy ones
 * @param maxSurge whether new instances are created before old ones are deleted
 */
record RollingPolicy(
        int maxBatchPercent,
        int maxUnhealthyPercent,
        int maxUnhealthyUpgradedPercent,
        Duration pause,
        boolean crossZone,
        boolean unhealthyFirst,
        boolean maxSurge) {

    static RollingPolicy of(ScaleSet set) {
        // A set that overprovisions cannot surge. One that does not say has been accepted with maxSurge, so it does
        // not.
        boolean overprovision =
                set.properties().flatMap(ScaleSetProperties::overprovision).orElse(false);
        RollingUpgradePolicy policy = ScaleSets.rollingUpgradePolicy(set);
        return new RollingPolicy(
                policy.maxBatchInstancePercent().orElseThrow(),
                policy.maxUnhealthyInstancePercent().orElseThrow(),
                policy.maxUnhealthyUpgradedInstancePercent().orElseThrow(),
                policy.pauseTimeBetweenBatches()
                        .flatMap(IsoDuration::toDuration)
                        .orElse(Duration.ZERO),
                policy.enableCrossZoneUpgrade().orElse(false),
                policy.prioritizeUnhealthyInstances().orElse(false),
                policy.maxSurge().orElse(false) && !overprovision);
    }

    /** What the platform uses for its own upgrades of OS images and extensions where the set does not say otherwise. */
    static RollingPolicy ofPlatform() {
        return of(ScaleSet.builder().build());
    }
}
