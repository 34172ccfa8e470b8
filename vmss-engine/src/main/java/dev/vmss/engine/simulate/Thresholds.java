package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradePolicy;

/**
 * When a rolling upgrade of a set is given up, and what becomes of failed instances then.
 *
 * @param unhealthy how many percent of all instances may be unhealthy
 * @param unhealthyUpgraded how many percent of the upgraded instances may be unhealthy
 * @param rollsBack whether failed instances get their previous model back
 */
record Thresholds(int unhealthy, int unhealthyUpgraded, boolean rollsBack) {

    /** The rolling upgrade policy of a set that says nothing about it. */
    static final RollingUpgradePolicy DEFAULTS =
            (RollingUpgradePolicy) ObjectType.of(RollingUpgradePolicy.class).serviceDefaults();

    static Thresholds of(ScaleSet set) {
        RollingUpgradePolicy policy =
                set.upgradePolicy().flatMap(UpgradePolicy::rollingUpgradePolicy).orElse(DEFAULTS);
        // Flexible sets take the flag but do not roll back.
        boolean uniform = set.properties()
                .flatMap(ScaleSetProperties::orchestrationMode)
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isEmpty();
        return new Thresholds(
                policy.maxUnhealthyInstancePercent()
                        .or(DEFAULTS::maxUnhealthyInstancePercent)
                        .orElseThrow(),
                policy.maxUnhealthyUpgradedInstancePercent()
                        .or(DEFAULTS::maxUnhealthyUpgradedInstancePercent)
                        .orElseThrow(),
                uniform && policy.rollbackFailedInstancesOnPolicyBreach().orElse(false));
    }

    /** Strictly more than: a share that just reaches the threshold is fine. */
    static boolean exceeds(int part, int total, int percent) {
        return (long) part * 100 > (long) percent * total;
    }
}
