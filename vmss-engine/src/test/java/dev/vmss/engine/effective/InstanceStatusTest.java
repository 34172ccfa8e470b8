package dev.vmss.engine.effective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceStatusTest {

    @Test
    void anInstanceThatSaysNothingIsInOrder() {
        InstanceStatus silent = status("{}");

        assertEquals(Optional.empty(), silent.id());
        assertEquals("", silent.zone());
        assertTrue(silent.hasLatestModel());
        assertFalse(silent.isModelKnown());
        assertTrue(silent.isHealthy());
        assertTrue(silent.isRunning());
        assertTrue(silent.isServing());
        assertEquals(Optional.empty(), silent.isDeallocated());
        assertFalse(silent.hasFailed());
        assertFalse(silent.isProtectedFromActions());
        assertFalse(silent.isProtectedFromScaleIn());
        assertEquals(-1, silent.updateDomain());
    }

    @ParameterizedTest
    @CsvSource({"healthy, true", "Healthy, true", "unhealthy, false", "unknown, false", "initializing, false"})
    void onlyTheHealthyStateIsHealthy(String state, boolean healthy) {
        InstanceStatus status = view("{'vmHealth': {'status': {'code': 'HealthState/" + state + "'}}}");

        assertEquals(healthy, status.isHealthy());
        assertEquals(healthy, status.isServing());
    }

    @ParameterizedTest
    @CsvSource({
        "running, true, false",
        "Running, true, false",
        "stopped, false, false",
        "deallocated, false, true",
        "Deallocated, false, true",
        "deallocating, false, false",
        "starting, false, false"
    })
    void onlyTheRunningStateRuns(String state, boolean runs, boolean deallocated) {
        InstanceStatus status =
                view("{'statuses': [{'code': 'ProvisioningState/succeeded'}, {'code': 'powerstate/" + state + "'}]}");

        assertEquals(runs, status.isRunning());
        assertEquals(runs, status.isServing());
        assertEquals(Optional.of(deallocated), status.isDeallocated());
    }

    @Test
    void whatAnInstanceSaysCounts() {
        InstanceStatus status = status("{'instanceId': '4', 'name': 'web_4', 'zones': ['2'], 'properties': {"
                + "'latestModelApplied': false, 'provisioningState': 'failed', 'protectionPolicy': {"
                + "'protectFromScaleSetActions': true, 'protectFromScaleIn': true},"
                + " 'instanceView': {'platformUpdateDomain': 3}}}");

        assertEquals(Optional.of("4"), status.id());
        assertEquals("2", status.zone());
        assertFalse(status.hasLatestModel());
        assertTrue(status.isModelKnown());
        assertTrue(status.hasFailed());
        assertTrue(status.isProtectedFromActions());
        assertTrue(status.isProtectedFromScaleIn());
        assertEquals(3, status.updateDomain());
    }

    @Test
    void aMachineOfAFlexibleSetIsKnownByItsName() {
        assertEquals(Optional.of("web_b0b4"), status("{'name': 'web_b0b4'}").id());
    }

    private static InstanceStatus view(String json) {
        return status("{'properties': {'instanceView': " + json + "}}");
    }

    private static InstanceStatus status(String json) {
        return InstanceStatus.of(Fixtures.read(ScaleSetInstance.class, json));
    }
}
