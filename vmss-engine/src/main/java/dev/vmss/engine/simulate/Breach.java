package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.AzureError;
import java.util.List;
import java.util.Optional;

/** The three ways in which health ends a rolling upgrade, in Azure's words as far as they are known. */
enum Breach {
    BEFORE_ANY_BATCH(
            "MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade",
            "Rolling Upgrade failed due to exceeding the MaxUnhealthyInstancePercent value (defined in the"
                    + " RollingUpgradePolicy) before any batch was attempted. %d%% of instances are in an unhealthy state,"
                    + " more than the threshold of %d%% configured in the RollingUpgradePolicy."),
    BETWEEN_BATCHES(
            "MaxUnhealthyInstancePercentExceededInRollingUpgrade",
            "Rolling Upgrade failed after exceeding the MaxUnhealthyInstancePercent value (defined in the"
                    + " RollingUpgradePolicy). %d%% of instances are in an unhealthy state - more than the threshold of %d%%"
                    + " configured in the RollingUpgradePolicy."),
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

    AzureError error(int part, int total, int threshold, List<String> failed) {
        String text = String.format(message, 100L * part / Math.max(1, total), threshold);
        String first = this == AFTER_A_BATCH && !failed.isEmpty()
                ? " First failed instance ID is: " + failed.get(0) + "."
                : "";
        return new AzureError(code, text + first, Optional.empty(), List.of());
    }
}
