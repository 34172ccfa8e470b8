package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.simulate.SimulationEvent.Kind;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.Region;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rolling upgrade that runs or has ended, as {@code rollingUpgrades/latest} shows it. Guarded by the lock of the service. */
final class RollingUpgrade {

    private final JsonNode policy;
    private final String location;
    private final Instant start;
    private final int total;
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final Set<String> successful = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> inProgress = new HashSet<>();
    private String code = "RollingForward";
    private String lastAction = "Start";
    private Instant lastActionTime;
    private Instant ended;
    private @Nullable AzureError error;

    /**
     * An event that is still to come.
     *
     * @param event the event
     * @param due its place in the agenda
     */
    record Planned(SimulationEvent event, FakeClock.Due due) {}

    RollingUpgrade(ScaleSet set, Instant start, int total) {
        this.policy = ModelWriter.rest().toTree(EffectiveSet.of(set).rollingUpgradePolicy());
        this.location = set.location().map(Region::toString).orElse("");
        this.start = start;
        this.lastActionTime = start;
        this.ended = start;
        this.total = total;
    }

    boolean isRunning() {
        return code.equals("RollingForward");
    }

    void plan(SimulationEvent event, FakeClock.Due due) {
        planned.add(new Planned(event, due));
    }

    /** Notes that an event has happened. */
    void happened(SimulationEvent event) {
        planned.poll();
        List<String> ids = event.instances();
        if (event.kind() == Kind.UPGRADE_STARTED) {
            inProgress.addAll(ids);
        } else if (event.kind() == Kind.UPGRADED || event.kind() == Kind.CREATED) {
            ids.forEach(inProgress::remove);
            successful.addAll(ids);
        } else if (event.kind() == Kind.FAILED || event.kind() == Kind.ROLLED_BACK) {
            ids.forEach(inProgress::remove);
            ids.forEach(successful::remove);
            failed.addAll(ids);
        }
    }

    void end(String how, Instant now, @Nullable AzureError reason) {
        code = how;
        ended = now;
        error = reason;
    }

    /** Stops after the batch that is under way. */
    List<FakeClock.Due> cancel(Instant now) {
        code = "Cancelled";
        lastAction = "Cancel";
        lastActionTime = now;
        ended = now;
        List<FakeClock.Due> dropped = new ArrayList<>();
        boolean later = false;
        for (Planned next : planned) {
            Kind kind = next.event().kind();
            later = later || kind == Kind.UPGRADE_STARTED || kind == Kind.CREATED || kind == Kind.SURGE_REFUSED;
            boolean finishesBatch = !later && (kind == Kind.UPGRADED || kind == Kind.FAILED || kind == Kind.DELETED);
            if (!finishesBatch) {
                dropped.add(next.due());
            }
        }
        return dropped;
    }

    /** The upgrade as the OS upgrade history lists it. */
    ObjectNode history() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = entry.withObject("/properties");
        properties.withObject("/runningStatus").put("code", code).put("startTime", start.toString());
        if (!isRunning()) {
            properties.withObject("/runningStatus").put("endTime", ended.toString());
        }
        properties.set("progress", progress());
        properties.put("startedBy", "User");
        return entry.put("type", "Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades")
                .put("location", location);
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = document.withObject("/properties");
        properties.set("policy", policy.deepCopy());
        properties
                .withObject("/runningStatus")
                .put("code", code)
                .put("startTime", start.toString())
                .put("lastAction", lastAction)
                .put("lastActionTime", lastActionTime.toString());
        properties.set("progress", progress());
        if (error != null) {
            properties.set("error", Refusal.error(error.code(), error.message(), ""));
        }
        return document.put("type", "Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades")
                .put("location", location);
    }

    private ObjectNode progress() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("successfulInstanceCount", successful.size())
                .put("failedInstanceCount", failed.size())
                .put("inProgressInstanceCount", inProgress.size())
                .put(
                        "pendingInstanceCount",
                        Math.max(0, total - successful.size() - failed.size() - inProgress.size()));
    }
}
