package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceStateTest {

    @ParameterizedTest
    @CsvSource({"healthy, true", "Healthy, true", "unhealthy, false", "unknown, false", "initializing, false"})
    void onlyTheHealthyStateIsHealthy(String state, boolean healthy) {
        assertEquals(
                healthy,
                state("{'vmHealth': {'status': {'code': 'HealthState/" + state + "'}}}")
                        .healthy());
    }

    @ParameterizedTest
    @CsvSource({"running, true", "stopped, false", "deallocated, false", "starting, false"})
    void onlyTheRunningStateRuns(String state, boolean running) {
        assertEquals(
                running,
                state("{'statuses': [{'code': 'ProvisioningState/succeeded'}, {'code': 'PowerState/" + state + "'}]}")
                        .running());
    }

    @Test
    void anInstanceWithoutAViewRunsIsHealthyAndCurrent() {
        ScaleSetInstance bare = ScaleSetInstance.builder().instanceId("7").build();
        assertEquals(
                List.of(new InstanceState("7", "", true, false, true, true, -1, false, false, "")),
                InstanceState.of(List.of(bare)));
    }

    private static InstanceState state(String view) {
        ScaleSetInstance instance = Fixtures.read(
                ScaleSetInstance.class, "{'instanceId': '0', 'properties': {'instanceView': " + view + "}}");
        return InstanceState.of(List.of(instance)).get(0);
    }
}
