package dev.vmss.engine.plan;

import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rolling upgrade policy as it will be after an update, with what the service assumes where it is silent.
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

    private static final String PLACE = "properties.upgradePolicy.rollingUpgradePolicy";

    static RollingPolicy after(Update update) {
        // A surge is possible only without overprovisioning, which is on unless the set says otherwise.
        boolean overprovision = update.after(
                        "properties.overprovision", set -> set.properties().flatMap(ScaleSetProperties::overprovision))
                .orElse(true);
        return new RollingPolicy(
                get(update, "maxBatchInstancePercent", RollingUpgradePolicy::maxBatchInstancePercent).orElse(20),
                get(update, "maxUnhealthyInstancePercent", RollingUpgradePolicy::maxUnhealthyInstancePercent).orElse(20),
                get(
                                update,
                                "maxUnhealthyUpgradedInstancePercent",
                                RollingUpgradePolicy::maxUnhealthyUpgradedInstancePercent)
                        .orElse(20),
                get(update, "pauseTimeBetweenBatches", RollingUpgradePolicy::pauseTimeBetweenBatches)
                        .flatMap(IsoDuration::toDuration)
                        .orElse(Duration.ZERO),
                get(update, "enableCrossZoneUpgrade", RollingUpgradePolicy::enableCrossZoneUpgrade).orElse(false),
                get(update, "prioritizeUnhealthyInstances", RollingUpgradePolicy::prioritizeUnhealthyInstances)
                        .orElse(false),
                get(update, "maxSurge", RollingUpgradePolicy::maxSurge).orElse(false) && !overprovision);
    }

    private static <T> Optional<T> get(
            Update update, String property, Function<RollingUpgradePolicy, Optional<T>> accessor) {
        Function<ScaleSet, Optional<T>> path = set -> set.upgradePolicy()
                .flatMap(UpgradePolicy::rollingUpgradePolicy)
                .flatMap(accessor);
        return update.after(PLACE + "." + property, path);
    }

    /**
     * How many instances one batch has at most. The number is called a maximum, so a fraction is never rounded up; one instance
     * is always allowed.
     */
    int batchSize(int total) {
        return Math.max(1, total * maxBatchPercent / 100);
    }
}
