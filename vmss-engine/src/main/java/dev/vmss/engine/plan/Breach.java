package dev.vmss.engine.plan;

import dev.vmss.engine.rules.AzureError;
import java.util.List;
import java.util.Optional;

/**
 * The three ways in which health ends a rolling upgrade, in Azure's words as far as they are known.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades">
 *     Rolling upgrades</a>
 */
public enum Breach {
    /** Too many instances are unhealthy before any batch was attempted. */
    BEFORE_ANY_BATCH(
            "MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade",
            "Rolling Upgrade failed due to exceeding the MaxUnhealthyInstancePercent value (defined in"
                    + " the RollingUpgradePolicy) before any batch was attempted. %d%% of instances are in an"
                    + " unhealthy state, which exceeds the allowed threshold of %d%% configured in the"
                    + " RollingUpgradePolicy."),
    /** Too many instances are unhealthy before a later batch. */
    BETWEEN_BATCHES(
            "MaxUnhealthyInstancePercentExceededInRollingUpgrade",
            "Rolling Upgrade failed after exceeding the MaxUnhealthyInstancePercent value (defined in the"
                    + " RollingUpgradePolicy). %d%% of instances are in an unhealthy state - more than the threshold of %d%%"
                    + " configured in the RollingUpgradePolicy."),
    /** Too many of the upgraded instances are unhealthy. */
    AFTER_A_BATCH(
            "MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade",
            "Rolling Upgrade failed after exceeding the MaxUnhealthyUpgradedInstancePercent value (defined in the"
                    + " RollingUpgradePolicy). %d%% of instances are in an unhealthy state after being upgraded - more than the"
                    + " threshold of %d%% configured in the RollingUpgradePolicy.");

    private final String code;
    private final String message;

    Breach(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** {@return Azure's code} */
    public String code() {
        return code;
    }

    /**
     * Azure's error.
     *
     * @param part how many instances are unhealthy
     * @param total the number of all instances
     * @param threshold how many percent may be
     * @param failed the ids of the upgraded instances that are unhealthy, in order
     * @return the error
     */
    public AzureError error(int part, int total, int threshold, List<String> failed) {
        String text = String.format(message, 100L * part / Math.max(1, total), threshold);
        String first = this == AFTER_A_BATCH && !failed.isEmpty()
                ? " First failed instance ID is: " + failed.get(0) + "."
                : "";
        return new AzureError(code, text + first, Optional.empty(), List.of());
    }
}
