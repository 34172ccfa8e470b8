package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.List;

/** A fake service with one set, spoken to in short. */
final class Azure {

    static final String SET =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    final FakeScaleSets service;

    Azure(HealthScript script) {
        service = FakeScaleSets.create(script);
    }

    /** A service in which the set exists and nothing is under way. */
    static Azure with(ScaleSet set, HealthScript script) {
        Azure azure = new Azure(script);
        azure.call("PUT", "", ModelWriter.rest().toJson(set));
        azure.service.advanceUntilIdle();
        return azure;
    }

    static Azure with(ScaleSet set) {
        return with(set, HealthScript.HEALTHY);
    }

    FakeResponse call(String method, String rest, String body) {
        return service.handle(request(method, rest, body));
    }

    static FakeRequest request(String method, String rest, String body) {
        String query = rest.contains("?") ? "&api-version=2024-11-01" : "?api-version=2024-11-01";
        return FakeRequest.of(method, SET + rest + query, body.replace('\'', '"'));
    }

    FakeResponse patch(ScaleSet wanted) {
        return call("PATCH", "", ModelWriter.rest().toJson(wanted));
    }

    FakeResponse patch(String wanted) {
        return patch(Fixtures.scaleSet(wanted));
    }

    JsonNode get(String rest) {
        return call("GET", rest, "").body();
    }

    ScaleSet model() {
        return service.find(ArmId.of(SET)).orElseThrow();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        get("/virtualMachines")
                .path("value")
                .forEach(instance -> ids.add(instance.path("instanceId").asText()));
        return ids;
    }

    /** The ids of the instances that have the latest model. */
    List<String> upToDate() {
        List<String> ids = new ArrayList<>();
        for (JsonNode instance : get("/virtualMachines").path("value")) {
            if (instance.at("/properties/latestModelApplied").asBoolean()) {
                ids.add(instance.path("instanceId").asText());
            }
        }
        return ids;
    }

    static String code(FakeResponse response) {
        return response.status() + " " + response.body().at("/error/code").asText();
    }
}
