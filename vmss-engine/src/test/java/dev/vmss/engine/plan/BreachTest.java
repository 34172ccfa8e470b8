package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.AzureError;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreachTest {

    @Test
    void theShareIsInWholePercent() {
        AzureError error = Breach.BETWEEN_BATCHES.error(2, 3, 20, List.of("1"));
        assertEquals("MaxUnhealthyInstancePercentExceededInRollingUpgrade", error.code());
        assertTrue(
                error.message()
                        .contains(" 66% of instances are in an unhealthy state - more than the threshold of 20%"),
                error.message());
        assertTrue(Breach.BETWEEN_BATCHES.error(0, 0, 20, List.of()).message().contains(" 0% of"));
    }

    @Test
    void onlyAfterABatchTheFirstFailedInstanceIsNamed() {
        String first = " First failed instance ID is: 7.";
        assertTrue(Breach.AFTER_A_BATCH
                .error(1, 2, 20, List.of("7", "8"))
                .message()
                .endsWith(first));
        assertTrue(Breach.AFTER_A_BATCH.error(1, 2, 20, List.of()).message().endsWith("RollingUpgradePolicy."));
        assertTrue(
                Breach.BETWEEN_BATCHES.error(1, 2, 20, List.of("7")).message().endsWith("RollingUpgradePolicy."));
    }
}
