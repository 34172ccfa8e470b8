package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes what the service shows of instances and their state. Stateless. */
final class InstanceViews {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int DOMAINS = 5;

    private InstanceViews() {}

    /** An instance as the service answers it. */
    static ObjectNode document(FakeSet set, FakeInstance instance) {
        ObjectNode document = ModelWriter.rest().toTree(instance.document());
        ObjectNode properties = document.withObject("/properties");
        properties.put("latestModelApplied", set.isLatest(instance));
        properties.put("provisioningState", instance.state());
        properties.put("timeCreated", instance.created().toString());
        if (instance.power() == FakeInstance.Power.DEALLOCATED) {
            // Without a machine the service does not look at its disk.
            ObjectNode disk = properties.withObject("/storageProfile").withObject("/osDisk");
            disk.remove("diskSizeGB");
            if (disk.path("managedDisk") instanceof ObjectNode managed) {
                managed.remove("storageAccountType");
            }
        }
        return document.put("etag", instance.etag());
    }

    static ObjectNode document(FakeSet set, FakeInstance instance, HealthScript script, Duration time) {
        ObjectNode document = document(set, instance);
        document.withObject("/properties").set("instanceView", view(set, instance, script, time));
        return document;
    }

    /** The instances as a plan needs them: with the health that a script gives them now. Failed ones are always unhealthy. */
    static List<ScaleSetInstance> typed(FakeSet set, HealthScript script, Duration time) {
        return set.instances().stream()
                .map(instance -> ModelReader.create()
                        .read(ScaleSetInstance.class, document(set, instance, script, time))
                        .value())
                .toList();
    }

    static ObjectNode view(FakeSet set, FakeInstance instance, HealthScript script, Duration time) {
        ObjectNode view = JSON.objectNode();
        int number = FakeWorld.numberOf(instance.id(), instance.ordinal());
        view.put("platformUpdateDomain", number % DOMAINS);
        view.put("platformFaultDomain", number % faultDomains(set));
        ObjectNode model = ModelWriter.rest().toTree(instance.document());
        view.put("computerName", model.at("/properties/osProfile/computerName").asText());
        addExtensions(view, model.path("resources"));
        ArrayNode statuses = view.putArray("statuses");
        statuses.add(provisioning(instance.state(), instance.created()));
        statuses.add(status(instance.power().code(), instance.power().text()));
        // Without a health signal the service shows no health; bad health is shown anyway, because the script asks for
        // it.
        boolean healthy = !instance.failed() && script.isHealthy(instance.id(), instance.version(), time);
        if (instance.power() == FakeInstance.Power.RUNNING
                && (EffectiveSet.of(set.model()).profile().isWatched() || !healthy)) {
            view.withObject("/vmHealth")
                    .set(
                            "status",
                            status(
                                    healthy ? "HealthState/healthy" : "HealthState/unhealthy",
                                    healthy
                                            ? "The VM is reporting itself as healthy"
                                            : "The VM is reporting itself as unhealthy"));
        }
        return view;
    }

    /** What the guest reports of its extensions: the version is the one that the model asks for. */
    private static void addExtensions(ObjectNode view, JsonNode resources) {
        for (JsonNode extension : resources) {
            JsonNode properties = extension.path("properties");
            ObjectNode report = view.withArray("/extensions").addObject();
            report.set("name", extension.path("name"));
            report.put(
                    "type",
                    properties.path("publisher").asText() + "."
                            + properties.path("type").asText());
            if (properties.has("typeHandlerVersion")) {
                report.set("typeHandlerVersion", properties.get("typeHandlerVersion"));
            }
            report.putArray("statuses").add(status("ProvisioningState/succeeded", "Provisioning succeeded"));
        }
    }

    /** Where a set spreads as far as possible, all instances show the same fault domain. */
    private static int faultDomains(FakeSet set) {
        boolean spread =
                set.isFlexible() || !set.model().zones().map(List::isEmpty).orElse(true);
        return set.model()
                .properties()
                .flatMap(ScaleSetProperties::platformFaultDomainCount)
                .filter(count -> count > 0)
                .orElse(spread ? 1 : DOMAINS);
    }

    /** The view of the set: how many instances are in which state. */
    static ObjectNode setView(FakeSet set, Instant now) {
        ObjectNode view = JSON.objectNode();
        Map<String, Integer> counts = new TreeMap<>();
        for (FakeInstance instance : set.instances()) {
            counts.merge(provisioningCode(instance.state()), 1, Integer::sum);
        }
        ArrayNode summary = view.withObject("/virtualMachine").putArray("statusesSummary");
        counts.forEach((code, count) -> summary.addObject().put("code", code).put("count", count));
        view.putArray("statuses").add(provisioning(set.state(), now));
        return view;
    }

    private static ObjectNode provisioning(String state, Instant time) {
        boolean failed = state.equals("Failed");
        ObjectNode status =
                status(provisioningCode(state), state.equals("Succeeded") ? "Provisioning succeeded" : state);
        return status.put("level", failed ? "Error" : "Info").put("time", time.toString());
    }

    private static String provisioningCode(String state) {
        return "ProvisioningState/" + state.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode status(String code, String text) {
        return JSON.objectNode().put("code", code).put("level", "Info").put("displayStatus", text);
    }
}
