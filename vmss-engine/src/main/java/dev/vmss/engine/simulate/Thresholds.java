package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.ScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.RollingUpgradePolicy;

/**
 * When a rolling upgrade of a set is given up, and what becomes of failed instances then.
 *
 * @param unhealthy how many percent of all instances may be unhealthy
 * @param unhealthyUpgraded how many percent of the upgraded instances may be unhealthy
 * @param rollsBack whether failed instances get their previous model back
 */
record Thresholds(int unhealthy, int unhealthyUpgraded, boolean rollsBack) {

    static Thresholds of(ScaleSet set) {
        RollingUpgradePolicy policy = ScaleSets.rollingUpgradePolicy(set);
        // Flexible sets take the flag but do not roll back.
        boolean uniform = set.properties()
                .flatMap(ScaleSetProperties::orchestrationMode)
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isEmpty();
        return new Thresholds(
                policy.maxUnhealthyInstancePercent().orElseThrow(),
                policy.maxUnhealthyUpgradedInstancePercent().orElseThrow(),
                uniform && policy.rollbackFailedInstancesOnPolicyBreach().orElse(false));
    }

    /** Strictly more than: a share that just reaches the threshold is fine. */
    static boolean exceeds(int part, int total, int percent) {
        return (long) part * 100 > (long) percent * total;
    }
}
