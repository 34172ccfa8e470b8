package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationFailureTest {

    private static final AzureError FULL =
            new AzureError("AllocationFailed", "There is no room.", Optional.of("vmSize"), List.of());
    private static final String NEW_IMAGE =
            "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}";

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING));

    private void fail(OperationFailure failure) {
        azure.service.script(
                HealthScript.builder().addOperationFailures(failure).build());
    }

    /** The status of the operation that a request started, once it has ended. */
    private JsonNode status(FakeResponse accepted) {
        assertTrue(accepted.status() < 300, accepted::text);
        azure.service.advanceUntilIdle();
        return azure.service
                .handle(FakeRequest.of("GET", accepted.headers().get("Azure-AsyncOperation"), ""))
                .body();
    }

    private void assertFailed(FakeResponse accepted) {
        JsonNode status = status(accepted);
        assertEquals("Failed", status.path("status").asText());
        assertEquals("AllocationFailed", status.at("/error/code").asText());
        assertEquals("There is no room.", status.at("/error/message").asText());
        assertEquals("vmSize", status.at("/error/target").asText());
        assertEquals("Failed", state());
    }

    private String state() {
        return azure.get("").at("/properties/provisioningState").asText();
    }

    private List<String> instanceStates() {
        List<String> states = new ArrayList<>();
        azure.get("/virtualMachines")
                .path("value")
                .forEach(instance ->
                        states.add(instance.at("/properties/provisioningState").asText()));
        return states.stream().distinct().toList();
    }

    @Test
    void aFailedUpdateStaysInTheModelAndReachesNoInstance() {
        fail(OperationFailure.of(FULL).on("patch"));

        assertFailed(azure.patch(Fixtures.scaleSet(NEW_IMAGE)));

        assertTrue(azure.get("").toString().contains("\"version\":\"2.0.0\""));
        assertEquals(List.of(), azure.upToDate());
    }

    @Test
    void theNextUpdateThatSucceedsEndsTheFailure() {
        fail(OperationFailure.of(FULL));
        assertFailed(azure.patch("{'tags': {'a': 'b'}}"));

        fail(OperationFailure.of(FULL).on("start"));

        assertEquals(
                "Succeeded",
                status(azure.patch("{'tags': {'a': 'c'}}")).path("status").asText());
        assertEquals("Succeeded", state());
    }

    @Test
    void aFailedScaleOutMakesNoInstance() {
        int before = azure.ids().size();
        fail(OperationFailure.of(FULL));

        assertFailed(azure.patch("{'sku': {'capacity': 9}}"));

        assertEquals(before, azure.ids().size());
    }

    @ParameterizedTest
    @EnumSource
    void aFailedActionHasNoEffect(Action action) {
        List<String> before = disksAndPower();
        int capacity = azure.get("").at("/sku/capacity").asInt();
        fail(OperationFailure.of(FULL));

        assertFailed(azure.call("POST", "/" + action, "{'instanceIds': ['*']}"));

        assertEquals(List.of("Failed"), instanceStates());
        assertEquals(capacity, azure.get("").at("/sku/capacity").asInt());
        assertEquals(before, disksAndPower());
    }

    /** The actions on instances. */
    enum Action {
        manualupgrade,
        reimage,
        deallocate,
        powerOff,
        restart,
        delete
    }

    private List<String> disksAndPower() {
        JsonNode instances = azure.get("/virtualMachines?$expand=instanceView");
        return Stream.concat(
                        instances.findValuesAsText("name").stream(),
                        instances.findValuesAsText("code").stream().filter(code -> code.startsWith("Power")))
                .toList();
    }

    @Test
    void aSetWhoseDeletionFailedStays() {
        fail(OperationFailure.of(FULL).on("DELETE"));
        assertFailed(azure.call("DELETE", "", ""));
    }

    @Test
    void aSetWhoseCreationFailedIsThere() {
        azure.call("DELETE", "", "");
        azure.service.advanceUntilIdle();
        ScaleSet set = Fixtures.webSet(UpgradeMode.MANUAL);
        fail(OperationFailure.of(FULL).on("PUT"));

        assertFailed(azure.call("PUT", "", ModelWriter.rest().toJson(set)));
        assertEquals(List.of("Failed"), instanceStates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/osRollingUpgrade", "/extensionRollingUpgrade"})
    void aRollingUpgradeThatFailsToStartIsNone(String upgrade) {
        fail(OperationFailure.of(FULL).on(upgrade.substring(1)));

        assertFailed(azure.call("POST", upgrade, ""));

        assertEquals(404, azure.call("GET", "/rollingUpgrades/latest", "").status());
        assertEquals(0, azure.get("/osUpgradeHistory").path("value").size());
    }

    @Test
    void aCancellationThatFailsCancelsNothing() {
        azure.patch(Fixtures.scaleSet(NEW_IMAGE));
        azure.service.advance(Duration.ofMinutes(3));
        fail(OperationFailure.of(FULL).on("cancel"));

        assertFailed(azure.call("POST", "/rollingUpgrades/cancel", ""));

        assertEquals(
                "Completed",
                azure.get("/rollingUpgrades/latest")
                        .at("/properties/runningStatus/code")
                        .asText());
    }

    @Test
    void whoFollowsTheLocationLearnsOfTheFailureToo() {
        fail(OperationFailure.of(FULL));
        FakeResponse accepted = azure.call("POST", "/restart", "");
        azure.service.advanceUntilIdle();

        assertEquals(
                "409 AllocationFailed",
                Azure.code(azure.service.handle(
                        FakeRequest.of("GET", accepted.headers().get("Location"), ""))));
    }

    @Test
    void failuresHaveTheirTime() {
        Duration now = Duration.between(FakeScaleSets.create().now(), azure.service.now());
        fail(OperationFailure.of(FULL).from(now.plusMinutes(10)).until(now.plusMinutes(20)));

        assertEquals(
                "Succeeded",
                status(azure.call("POST", "/restart", "")).path("status").asText());
        azure.service.advance(Duration.ofMinutes(10));
        assertFailed(azure.call("POST", "/restart", ""));
        azure.service.advance(Duration.ofMinutes(10));
        assertEquals(
                "Succeeded",
                status(azure.call("POST", "/restart", "")).path("status").asText());
        assertThrows(
                IllegalArgumentException.class,
                () -> OperationFailure.of(FULL).from(now).until(Duration.ZERO));
    }

    @Test
    void aRefusedRequestIsNoFailedOperation() {
        fail(OperationFailure.of(FULL));

        FakeResponse refused = azure.patch("{'properties': {'platformFaultDomainCount': 1}}");

        assertEquals("409 PropertyChangeNotAllowed", Azure.code(refused));
        assertFalse(azure.service.find(ArmId.of(Azure.SET)).isEmpty());
        assertEquals("Succeeded", state());
    }
}
