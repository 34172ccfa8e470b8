package dev.vmss.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzureScaleSetsTest {

    private final FakeScaleSets service = Sets.service();
    private final AzureScaleSets azure =
            AzureScaleSets.of(FakeAzureClient.of(service).computeManager(Sets.SUBSCRIPTION));

    @Test
    void whatTheSdkDropsIsThere() {
        ScaleSet set = azure.read(Sets.ID);
        List<ScaleSetInstance> instances = azure.instances(Sets.ID);

        assertTrue(set.etag().isPresent());
        assertEquals(Optional.of(ArmId.of(Sets.ID)), set.id());
        assertEquals(6, instances.size());
        assertEquals(Optional.of("3"), instances.get(3).instanceId());
        ScaleSetInstanceProperties third = instances.get(3).properties().orElseThrow();
        assertEquals(Optional.of(true), third.latestModelApplied());
        assertTrue(third.instanceView().orElseThrow().statuses().isPresent());
    }

    @Test
    void theViewOfASetIsRead() {
        assertTrue(azure.view(Sets.ID).statuses().isPresent());
    }

    @Test
    void aSetHasNoRollingUpgradeBeforeItsFirstOne() {
        assertEquals(Optional.empty(), azure.rollingUpgrade(Sets.ID));

        service.add(Sets.web().mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.ROLLING)));
        azure.send(
                UpdateRequest.between(azure.read(Sets.ID), azure.read(Sets.ID).withImageVersion("2.0.0")));

        assertEquals(
                "Completed",
                azure.rollingUpgrade(Sets.ID)
                        .orElseThrow()
                        .properties()
                        .orElseThrow()
                        .runningStatus()
                        .orElseThrow()
                        .code()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aPlanIsMadeFromWhatWasReadTogether() {
        ObservedScaleSet seen = azure.observe(Sets.ID);

        UpgradePlan plan =
                UpgradePlanner.create().plan(seen.set(), seen.set().withImageVersion("2.0.0"), seen.instances());

        assertTrue(plan.check().isAllowed());
        assertEquals(6, plan.outdated().size());
    }

    @Test
    void anUpdateIsSentWithItsNullsAndTheEtag() {
        Scripted script = new Scripted()
                .answer(
                        200,
                        "{\"id\": \"" + Sets.ID + "\", \"etag\": \"\\\"2\\\"\"}",
                        "Azure-AsyncOperation",
                        "https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/w/operations/1",
                        "Retry-After",
                        "10");
        ScaleSet applied = Sets.web().withEtag("\"1\"");
        ScaleSet desired = ModelEdit.none()
                .remove("virtualMachineProfile.networkProfile.healthProbe")
                .apply(applied);

        SentUpdate sent = script.sets().send(UpdateRequest.between(applied, desired));

        HttpRequest request = script.requests().get(0);
        assertEquals(HttpMethod.PATCH, request.getHttpMethod());
        assertEquals(
                "https://management.azure.com" + Sets.ID + "?api-version=" + ApiVersion.LATEST,
                request.getUrl().toString());
        assertEquals("\"1\"", request.getHeaders().getValue(HttpHeaderName.IF_MATCH));
        assertTrue(
                request.getBodyAsBinaryData().toString().contains("\"healthProbe\":null"),
                request.getBodyAsBinaryData().toString());
        assertEquals(Optional.of("\"2\""), sent.set().etag());
        assertEquals(10, sent.retryAfter().orElseThrow().toSeconds());
        assertTrue(sent.operation().orElseThrow().toString().endsWith("/operations/1"));
    }

    @Test
    void whoWouldOverwriteAnotherOnesUpdateIsRefused() {
        ScaleSet old = azure.read(Sets.ID);
        azure.send(UpdateRequest.between(old, old.withTag("owner", "a")));

        AzureRequestException refused = assertThrows(
                AzureRequestException.class, () -> azure.send(UpdateRequest.between(old, old.withTag("owner", "b"))));

        assertEquals(412, refused.status());
        assertEquals(
                Optional.of("a"),
                service.find(ArmId.of(Sets.ID))
                        .orElseThrow()
                        .tags()
                        .orElseThrow()
                        .find("owner"));
    }

    @Test
    void withoutAnEtagNoConditionIsSent() {
        Scripted script = new Scripted().answer(200, "{}");

        script.sets().send(UpdateRequest.between(Sets.web(), Sets.web().withCapacity(7)));

        assertEquals(null, script.requests().get(0).getHeaders().getValue(HttpHeaderName.IF_MATCH));
    }

    @Test
    void anotherApiVersionCanBeChosen() {
        Scripted script = new Scripted().answer(200, "{}");

        script.sets().withApiVersion(new ApiVersion("2023-03-01")).read(Sets.ID);

        assertTrue(script.requests().get(0).getUrl().toString().endsWith("?api-version=2023-03-01"));
    }

    @Test
    void namesStandInAddressesAsTheyMust() {
        Scripted script = new Scripted().answer(200, "{}");

        script.sets().read(Sets.ID.replace("/shop/", "/ü (1)?x/"));

        assertTrue(script.requests().get(0).getUrl().toString().contains("/%C3%BC%20%281%29%3Fx/"));
    }

    @Test
    void pagesAreReadToTheLast() {
        Scripted script = new Scripted()
                .answer(200, page("\"https://management.azure.com/next?$skiptoken=a\"", "0", "1"))
                .answer(200, page("null", "2"));

        List<ScaleSetInstance> instances = script.sets().instances(Sets.ID);

        assertEquals(
                List.of("0", "1", "2"),
                instances.stream()
                        .map(instance -> instance.instanceId().orElseThrow())
                        .toList());
        assertEquals(
                "https://management.azure.com/next?$skiptoken=a",
                script.requests().get(1).getUrl().toString());
        assertTrue(script.requests().get(0).getUrl().toString().contains("?$expand=instanceView&api-version="));
    }

    static String page(String nextLink, String... ids) {
        return "{\"value\": ["
                + String.join(
                        ", ",
                        List.of(ids).stream()
                                .map(id -> "{\"instanceId\": \"" + id + "\", \"properties\": {}}")
                                .toList())
                + "], \"nextLink\": " + nextLink + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets",
                "/subscriptions/s/providers/Microsoft.Compute/virtualMachineScaleSets/web"
            })
    void whatIsNoSetsIdIsRefusedUnsent(String id) {
        Scripted script = new Scripted();

        assertThrows(IllegalArgumentException.class, () -> script.sets().read(id));
        assertTrue(script.requests().isEmpty());
    }

    @Test
    void aRequestWithoutIdSaysHowToReadTheSet() {
        ScaleSet fromTheSdk = Sets.web().withId(Optional.empty());

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> azure.send(UpdateRequest.between(fromTheSdk, fromTheSdk.withCapacity(9))));

        assertTrue(refused.getMessage().contains("read the set through AzureScaleSets.read"), refused.getMessage());
        assertFalse(service.history().stream()
                .anyMatch(exchange -> exchange.method().equals("PATCH")));
    }
}
