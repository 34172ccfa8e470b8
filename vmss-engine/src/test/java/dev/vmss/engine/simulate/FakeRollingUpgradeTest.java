package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeRollingUpgradeTest {

    private static final ScaleSet WEB = Fixtures.webSet(UpgradeMode.MANUAL);

    @Test
    void aRollingUpgradeGoesBatchByBatch() {
        Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING));
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advance(Duration.ofMinutes(2));
        assertEquals(
                "RollingForward",
                rolling(azure).at("/properties/runningStatus/code").asText());
        azure.service.advance(Duration.ofMinutes(3));

        assertEquals(
                2,
                rolling(azure)
                        .at("/properties/progress/successfulInstanceCount")
                        .asInt());
        assertEquals(
                2,
                rolling(azure)
                        .at("/properties/progress/inProgressInstanceCount")
                        .asInt());
        assertEquals(
                6,
                rolling(azure).at("/properties/progress/pendingInstanceCount").asInt());
        assertEquals(2, azure.upToDate().size());
        azure.service.advanceUntilIdle();
        assertEquals(
                "Completed", rolling(azure).at("/properties/runningStatus/code").asText());
        assertEquals(10, azure.upToDate().size());
    }

    @Test
    void aCancelledUpgradeFinishesItsBatchAndAnUpdateThatChangesNothingRevivesIt() {
        Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING));
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advance(Duration.ofMinutes(5));
        assertEquals("409 OperationNotAllowed", Azure.code(azure.patch("{'tags': {'a': 'b'}}")));

        assertEquals(202, azure.call("POST", "/rollingUpgrades/cancel", "").status());
        azure.service.advanceUntilIdle();
        assertEquals(
                "Cancelled", rolling(azure).at("/properties/runningStatus/code").asText());
        assertEquals(4, azure.upToDate().size());

        assertEquals(200, azure.patch("{'location': 'westeurope'}").status());
        azure.service.advanceUntilIdle();
        assertEquals(
                "Completed", rolling(azure).at("/properties/runningStatus/code").asText());
        assertEquals(10, azure.upToDate().size());
        assertFalse(azure.model().tags().orElseThrow().asMap().containsKey("hidden-revive"));
    }

    @Test
    void anUpgradeThatBreaksInstancesIsFaultedWithAzuresCode() {
        HealthScript script = HealthScript.builder()
                .addRules(HealthRule.unhealthy().onModel(1))
                .build();
        Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING), script);
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advanceUntilIdle();

        assertEquals(
                "Faulted", rolling(azure).at("/properties/runningStatus/code").asText());
        assertEquals(
                "MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade",
                rolling(azure).at("/properties/error/code").asText());
        assertEquals(2, azure.upToDate().size());
        assertEquals(
                "HealthState/unhealthy",
                azure.get("/virtualMachines/0/instanceView")
                        .at("/vmHealth/status/code")
                        .asText());
    }

    @Test
    void instancesThatFailedGetThePreviousModelBack() {
        HealthScript script = HealthScript.builder()
                .addRules(HealthRule.unhealthy("0").onModel(1))
                .build();
        Azure azure =
                Azure.with(Fixtures.webSet(policy -> policy.withRollbackFailedInstancesOnPolicyBreach(true)), script);
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advanceUntilIdle();

        assertEquals(List.of("1"), azure.upToDate());
        assertEquals(
                "1.0.0",
                azure.get("/virtualMachines/0")
                        .at("/properties/storageProfile/imageReference/version")
                        .asText());
    }

    @Test
    void aSurgeReplacesInstances() {
        ScaleSet surging = Fixtures.withProperties(
                Fixtures.webSet(policy -> policy.withMaxSurge(true)),
                properties -> properties.withOverprovision(false));
        Azure azure = Azure.with(surging);
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advanceUntilIdle();

        assertEquals(List.of("10", "11", "12", "13", "14", "15", "16", "17", "18", "19"), azure.upToDate());
        assertEquals(10, azure.ids().size());
    }

    @Test
    void anOperatorStartsAnUpgradeOfTheOsImage() {
        Azure azure = Azure.with(WEB);
        assertEquals(202, azure.call("POST", "/osRollingUpgrade", "").status());
        azure.service.advanceUntilIdle();

        assertEquals(
                10,
                rolling(azure)
                        .at("/properties/progress/successfulInstanceCount")
                        .asInt());
        assertEquals("409 OperationNotAllowed", Azure.code(azure.call("POST", "/rollingUpgrades/cancel", "")));
    }

    private static JsonNode rolling(Azure azure) {
        return azure.get("/rollingUpgrades/latest");
    }
}
