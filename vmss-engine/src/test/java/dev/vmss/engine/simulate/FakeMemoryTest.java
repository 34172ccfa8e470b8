package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What has ended is forgotten. A million operations: {@code mvn test -pl vmss-model,vmss-engine -Dtest=FakeMemoryTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dvmss.operations=1000000}.
 */
class FakeMemoryTest {

    private static final int OPERATIONS = Integer.getInteger("vmss.operations", 2_000);
    private static final long MOST_GROWTH = 8 << 20;

    private static final ScaleSet SMALL =
            Fixtures.webSet(UpgradeMode.MANUAL).withZones(ModelList.of("1")).withCapacity(1);

    private final Azure azure = Azure.with(SMALL);

    @Test
    void anyNumberOfOperationsNeedsNoMoreMemory() {
        run(2_100);
        long before = used();
        run(OPERATIONS);
        long growth = used() - before;

        assertTrue(growth < MOST_GROWTH, () -> growth + " bytes after " + OPERATIONS + " operations");
    }

    private void run(int operations) {
        List<String> requests = List.of(
                "/restart", "/virtualMachines/0/start", "/reimage", "/osRollingUpgrade", "/deallocate", "/start");
        for (int i = 0; i < operations; i++) {
            int status = i % 50 == 0
                    ? azure.patch("{'tags': {'number': '" + i + "'}}").status()
                    : azure.call("POST", requests.get(i % requests.size()), "").status();
            assertTrue(status < 300, () -> "" + status);
            azure.service.advanceUntilIdle();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void theLastThousandOperationsAreRemembered() {
        String first = restart();
        String second = restart();
        for (int i = 0; i < 998; i++) {
            restart();
        }
        assertEquals(200, status(second));
        for (int i = 0; i < 1500; i++) {
            restart();
        }
        assertEquals(404, status(first));
    }

    @Test
    void aRunningOperationIsNeverForgotten() {
        operationsTake(Duration.ofDays(1));
        String running = azure.call("POST", "/restart", "").headers().get("Azure-AsyncOperation");
        operationsTake(Duration.ofSeconds(1));
        String other = "/subscriptions/s/resourceGroups/h/providers/Microsoft.Compute/virtualMachineScaleSets/other";
        azure.service.add(SMALL.withId(ArmId.of(other)));
        for (int i = 0; i < 2500; i++) {
            azure.service.handle(FakeRequest.of("POST", other + "/restart?api-version=2024-11-01", ""));
            azure.service.advance(Duration.ofSeconds(1));
        }
        assertEquals(
                "InProgress",
                azure.service
                        .handle(FakeRequest.of("GET", running, ""))
                        .body()
                        .path("status")
                        .asText());
    }

    @Test
    void theHistoryOfOsUpgradesIsShort() {
        for (int i = 0; i < 7; i++) {
            azure.call("POST", "/osRollingUpgrade", "");
            azure.service.advanceUntilIdle();
        }
        assertEquals(5, azure.get("/osUpgradeHistory").path("value").size());
    }

    private void operationsTake(Duration time) {
        azure.service.script(HealthScript.builder().operationTime(time).build());
    }

    private String restart() {
        String operation = azure.call("POST", "/restart", "").headers().get("Azure-AsyncOperation");
        azure.service.advanceUntilIdle();
        return operation;
    }

    private int status(String operation) {
        return azure.service.handle(FakeRequest.of("GET", operation, "")).status();
    }
}
