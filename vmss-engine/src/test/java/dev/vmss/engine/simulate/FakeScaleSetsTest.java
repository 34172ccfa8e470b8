package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeScaleSetsTest {

    private static final ScaleSet WEB = Fixtures.webSet(UpgradeMode.MANUAL);

    @Test
    void aNewSetIsCreatingUntilItsInstancesRun() {
        Azure azure = new Azure(HealthScript.HEALTHY);

        FakeResponse created = azure.call("PUT", "", ModelWriter.rest().toJson(WEB));
        assertEquals(201, created.status());
        assertEquals(
                "Creating", created.body().at("/properties/provisioningState").asText());
        assertEquals(Azure.SET, created.body().path("id").asText());

        String poll = created.headers().get("Azure-AsyncOperation");
        assertEquals("InProgress", poll(azure, poll));
        azure.service.advance(Duration.ofMinutes(2));
        assertEquals("Succeeded", poll(azure, poll));
        assertEquals(
                "Succeeded", azure.get("").at("/properties/provisioningState").asText());
        assertEquals(10, azure.ids().size());
        JsonNode third = azure.get("/virtualMachines/2");
        assertEquals("web_2", third.path("name").asText());
        assertEquals("web000002", third.at("/properties/osProfile/computerName").asText());
        assertTrue(third.at("/properties/latestModelApplied").asBoolean());
    }

    private static String poll(Azure azure, String address) {
        return azure.service
                .handle(FakeRequest.of("GET", address, ""))
                .body()
                .path("status")
                .asText();
    }

    @Test
    void instancesAreSpreadOverZonesInTurn() {
        Azure azure = Azure.with(zonal());

        assertEquals(
                List.of("1", "2", "3", "1"),
                azure.service.instances(ArmId.of(Azure.SET)).stream()
                        .map(instance -> instance.zones().orElseThrow().get(0))
                        .toList());
    }

    @Test
    void instancesOfAFlexibleSetAreKnownByName() {
        ScaleSet flexible = Fixtures.withProperties(
                WEB, properties -> properties.withOrchestrationMode(OrchestrationMode.FLEXIBLE));

        assertTrue(Azure.with(flexible).ids().stream().allMatch(id -> id.matches("web_[0-9a-f]{8}")));
    }

    @Test
    void inManualModeAnUpdateWaitsForTheOperator() {
        Azure azure = Azure.with(WEB);

        assertEquals(200, azure.patch(Fixtures.NEW_IMAGE).status());
        azure.service.advanceUntilIdle();
        assertEquals(List.of(), azure.upToDate());

        FakeResponse accepted = azure.call("POST", "/manualupgrade", "{'instanceIds': ['3', '5']}");
        assertEquals(202, accepted.status());
        assertTrue(accepted.headers().containsKey("Location"));
        azure.service.advanceUntilIdle();
        assertEquals(List.of("3", "5"), azure.upToDate());
        assertEquals(
                "2.0.0",
                azure.get("/virtualMachines/3")
                        .at("/properties/storageProfile/imageReference/version")
                        .asText());
        assertEquals(
                "1.0.0",
                azure.get("/virtualMachines/4")
                        .at("/properties/storageProfile/imageReference/version")
                        .asText());
    }

    @Test
    void aChangeThatIsTakenBackLeavesInstancesOutdated() {
        Azure azure = Azure.with(WEB);
        azure.patch(Fixtures.NEW_IMAGE);
        azure.service.advanceUntilIdle();
        azure.patch(
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '1.0.0'}}}}}");
        azure.service.advanceUntilIdle();

        assertEquals(List.of(), azure.upToDate());
    }

    @Test
    void tagsAndCapacityLeaveInstancesAsTheyAre() {
        Azure azure = Azure.with(WEB);
        azure.patch("{'tags': {'owner': 'others'}, 'sku': {'capacity': 12}}");
        azure.service.advanceUntilIdle();

        assertEquals(12, azure.upToDate().size());
        azure.patch("{'sku': {'capacity': 9}}");
        azure.service.advanceUntilIdle();
        assertEquals(9, azure.ids().size());
        azure.patch("{'sku': {'capacity': 10}}");
        azure.service.advanceUntilIdle();
        assertTrue(azure.ids().contains("12"), "ids are not used again");
    }

    @Test
    void aSetCanShrinkToNothingAndGrowAgain() {
        Azure azure = Azure.with(WEB);
        azure.patch("{'sku': {'capacity': 0}}");
        azure.service.advanceUntilIdle();
        assertEquals(List.of(), azure.ids());
        azure.patch("{'sku': {'capacity': 2}}");
        azure.service.advanceUntilIdle();

        assertEquals(List.of("10", "11"), azure.ids());
    }

    @Test
    void powerFollowsTheActions() {
        Azure azure = Azure.with(WEB);
        azure.call("POST", "/virtualMachines/1/deallocate", "");
        azure.service.advanceUntilIdle();
        azure.call("POST", "/poweroff", "{'instanceIds': ['2']}");
        azure.service.advanceUntilIdle();

        assertEquals("PowerState/deallocated", power(azure, "1"));
        assertEquals("PowerState/stopped", power(azure, "2"));
        azure.call("POST", "/start", "");
        azure.service.advanceUntilIdle();
        assertEquals("PowerState/running", power(azure, "1"));
    }

    private static String power(Azure azure, String id) {
        return azure.get("/virtualMachines/" + id + "?$expand=instanceView")
                .at("/properties/instanceView/statuses/1/code")
                .asText();
    }

    @Test
    void aReimageGivesANewOsDiskAndKeepsTheRest() {
        Azure azure = Azure.with(WEB);
        JsonNode before = azure.get("/virtualMachines/0").at("/properties/storageProfile");
        azure.call("POST", "/reimage", "{'instanceIds': ['0']}");
        azure.service.advanceUntilIdle();
        JsonNode after = azure.get("/virtualMachines/0").at("/properties/storageProfile");

        assertFalse(before.at("/osDisk/name").equals(after.at("/osDisk/name")));
        assertEquals(before.path("dataDisks"), after.path("dataDisks"));
    }

    @Test
    void deletedInstancesAreGoneAndTheCapacityGoesWithThem() {
        Azure azure = Azure.with(WEB);
        azure.call("POST", "/delete", "{'instanceIds': ['0', '1']}");
        azure.service.advanceUntilIdle();
        azure.call("DELETE", "/virtualMachines/2", "");
        azure.service.advanceUntilIdle();

        assertEquals(7, azure.ids().size());
        assertEquals(7, azure.get("").at("/sku/capacity").asInt());
        assertEquals("404 NotFound", Azure.code(azure.call("GET", "/virtualMachines/2", "")));
    }

    @Test
    void anInstanceThatCannotBeProvisionedIsFailed() {
        Azure azure = Azure.with(WEB, HealthScript.builder().addFailing("4").build());

        assertEquals(
                "Failed",
                azure.get("/virtualMachines/4")
                        .at("/properties/provisioningState")
                        .asText());
        JsonNode summary = azure.get("/instanceView").at("/virtualMachine/statusesSummary");
        assertEquals(
                "[{\"code\":\"ProvisioningState/failed\",\"count\":1},{\"code\":\"ProvisioningState/succeeded\",\"count\":9}]",
                summary.toString());
    }

    @Test
    void aDeletedSetIsGone() {
        Azure azure = Azure.with(WEB);
        assertEquals(202, azure.call("DELETE", "", "").status());
        azure.service.advanceUntilIdle();

        assertEquals("404 ResourceNotFound", Azure.code(azure.call("GET", "", "")));
        assertEquals(204, azure.call("DELETE", "", "").status());
    }

    @Test
    void listsHoldTheSetsOfAGroupOrSubscription() {
        Azure azure = Azure.with(WEB);
        String provider = "/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2024-11-01";

        for (String scope : List.of("/subscriptions/s", "/subscriptions/s/resourceGroups/G")) {
            FakeResponse page = azure.service.handle(FakeRequest.of("GET", scope + provider, ""));
            assertEquals("web", page.body().at("/value/0/name").asText());
        }
    }

    @Test
    void anInstanceKeepsItsProtection() {
        Azure azure = Azure.with(WEB);
        azure.call("PUT", "/virtualMachines/0", "{'properties': {'protectionPolicy': {'protectFromScaleIn': true}}}");
        azure.service.advanceUntilIdle();
        azure.patch("{'sku': {'capacity': 1}}");
        azure.service.advanceUntilIdle();

        assertEquals(List.of("0"), azure.ids());
    }

    @Test
    void extensionsAreResourcesToo() {
        Azure azure = Azure.with(WEB);
        assertEquals("app", azure.get("/extensions/app").path("name").asText());
        assertEquals(202, azure.call("DELETE", "/extensions/app", "").status());
        azure.service.advanceUntilIdle();

        assertEquals(1, azure.get("/extensions").path("value").size());
        assertEquals(List.of(), azure.upToDate());
    }

    @Test
    void anExtensionIsPutAgainAsIfItWereNewAndKeepsItsTag() {
        Azure azure = Azure.with(WEB);
        String body = "{'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0'%s}}";
        for (String tag : List.of(", 'forceUpdateTag': 'once'", "")) {
            FakeResponse answer = azure.call("PUT", "/extensions/new", body.formatted(tag));
            azure.service.advanceUntilIdle();

            assertEquals(201, answer.status());
            assertEquals(
                    "Creating",
                    answer.body().at("/properties/provisioningState").asText());
            assertEquals(
                    "once",
                    azure.get("/extensions/new")
                            .at("/properties/forceUpdateTag")
                            .asText());
        }
    }

    @Test
    void aViewShowsTheExtensionsThatTheInstanceHas() {
        Azure azure = Azure.with(WEB);
        String body = "{'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0'}}";
        azure.call("PUT", "/extensions/new", body);
        azure.service.advanceUntilIdle();
        assertFalse(azure.get("/virtualMachines/0/instanceView").toString().contains("p.t"));

        azure.call("POST", "/manualUpgrade", "{'instanceIds': ['0']}");
        azure.service.advanceUntilIdle();

        JsonNode last = azure.get("/virtualMachines/0/instanceView").path("extensions");
        assertEquals("p.t", last.get(last.size() - 1).path("type").asText());
    }

    @Test
    void anOsUpgradeOfAnOperatorIsPartOfTheHistory() {
        Azure azure = Azure.with(WEB);
        assertEquals(0, azure.get("/osUpgradeHistory").path("value").size());
        assertEquals(202, azure.call("POST", "/osRollingUpgrade", "").status());
        azure.service.advanceUntilIdle();

        JsonNode entries = azure.get("/osUpgradeHistory").path("value");
        assertEquals(1, entries.size());
        assertEquals("Completed", entries.at("/0/properties/runningStatus/code").asText());
        assertEquals(
                azure.ids().size(),
                entries.at("/0/properties/progress/successfulInstanceCount").asInt());
    }

    @Test
    void aNewFlexibleSetIsCompletedAsTheServiceDoes() {
        Azure azure = new Azure(HealthScript.HEALTHY);
        String set = """
                {'location': 'westus', 'sku': {'name': '%s', 'capacity': 1}, 'properties': {'orchestrationMode': '%s',
                 'platformFaultDomainCount': 1, 'virtualMachineProfile': {'osProfile': {'computerNamePrefix': 'a'},
                 'storageProfile': {'imageReference': {'publisher': 'Canonical', 'offer': 'o', 'sku': 's', 'version': 'v'}}}}}
                """;

        JsonNode flexible = azure.call("PUT", "", set.formatted("Standard_D2s_v3", "Flexible"))
                .body()
                .path("properties");
        assertFalse(flexible.path("constrainedMaximumCapacity").asBoolean(true));
        JsonNode disk = flexible.at("/virtualMachineProfile/storageProfile/osDisk");
        assertEquals("Premium_LRS", disk.at("/managedDisk/storageAccountType").asText());
        assertEquals("Delete", disk.path("deleteOption").asText());
        assertEquals(
                "ImageDefault",
                flexible.at("/virtualMachineProfile/osProfile/linuxConfiguration/patchSettings/patchMode")
                        .asText());

        JsonNode uniform = new Azure(HealthScript.HEALTHY)
                .call("PUT", "", set.formatted("Standard_D2s_v3", "Uniform"))
                .body()
                .path("properties");
        assertFalse(uniform.has("constrainedMaximumCapacity"));
    }

    @Test
    void aFlexibleSetOfSeveralSizesCanBeNew() {
        Azure azure = new Azure(HealthScript.HEALTHY);
        String set = """
                {'location': 'westus', 'sku': {'name': 'Mix', 'capacity': 0}, 'properties': {'orchestrationMode': '%s',
                 'platformFaultDomainCount': 1, 'skuProfile': {'vmSizes': [{'name': 'Standard_D4s_v3'}]}}}
                """;

        assertEquals(400, azure.call("PUT", "", set.formatted("Uniform")).status());
        assertEquals(201, azure.call("PUT", "", set.formatted("Flexible")).status());
    }

    @Test
    void aScaleInTakesAnInstanceOfTheFullestFaultDomain() {
        FakeScaleSets service = new FakeScaleSets(
                HealthScript.HEALTHY,
                RuleBook.current(),
                Instant.EPOCH,
                (set, ordinal) -> List.of("0", "1", "3", "6", "7").get(ordinal));
        service.add(WEB.withId(ArmId.of(Azure.SET)).withSku(WEB.sku().map(sku -> sku.withCapacity(5))));

        service.handle(Azure.request("PATCH", "", "{'sku': {'capacity': 4}}"));
        service.advanceUntilIdle();

        assertEquals(
                List.of("0", "1", "3", "7"),
                service.instances(ArmId.of(Azure.SET)).stream()
                        .map(instance -> instance.instanceId().orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-01, modelDefinitionApplied, false",
        "2019-03-01, modelDefinitionApplied, true",
        "2016-03-30, latestModelApplied, true",
        "2018-06-01, osProfile.allowExtensionOperations, false",
        "2018-10-01, osProfile.allowExtensionOperations, true",
        "2021-11-01, timeCreated, false",
        "2022-11-01, timeCreated, true",
        "2023-09-01, resilientVMDeletionStatus, false",
        "2024-07-01, resilientVMDeletionStatus, true"
    })
    void anAnswerAboutAnInstanceShowsWhatWasRecordedWithItsApiVersion(String version, String place, boolean shown) {
        Azure azure = Azure.with(WEB);
        JsonNode instance = azure.service
                .handle(FakeRequest.of("GET", Azure.SET + "/virtualMachines/0?api-version=" + version, ""))
                .body();
        assertEquals(
                shown, !instance.at("/properties/" + place.replace('.', '/')).isMissingNode(), instance::toString);
    }

    @Test
    void anInstanceStoresWhatTheApiVersionOfItsRequestStores() {
        Azure azure = Azure.with(WEB);
        String body = "{\"properties\": {\"securityProfile\": {\"proxyAgentSettings\": {\"mode\": \"Audit\"}}}}";
        for (String version : List.of("2023-09-01", "2024-11-01")) {
            String path = Azure.SET + "/virtualMachines/" + (version.equals("2023-09-01") ? "0" : "1");
            azure.service.handle(FakeRequest.of("PUT", path + "?api-version=" + version, body));
            azure.service.advanceUntilIdle();
        }

        String settings = "/properties/securityProfile/proxyAgentSettings";
        assertTrue(azure.get("/virtualMachines/0").at(settings).has("mode"));
        assertEquals(
                "Audit",
                azure.get("/virtualMachines/1")
                        .at(settings + "/wireServer/mode")
                        .asText());
    }

    @Test
    void timeDoesNotRunBack() {
        FakeScaleSets service = FakeScaleSets.create();

        assertThrows(IllegalArgumentException.class, () -> service.advance(Duration.ofSeconds(-1)));
    }

    private static ScaleSet zonal() {
        return WEB.withZones(ModelList.of("1", "2", "3")).withSku(WEB.sku().map(sku -> sku.withCapacity(4)));
    }
}
