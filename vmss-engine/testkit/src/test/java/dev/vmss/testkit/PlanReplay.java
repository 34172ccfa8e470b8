package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries a plan out on paper and looks at every moment of it. It reads documents only: the set, its instances and the plan as JSON,
 * so that nothing of what makes plans is asked whether they are right. Not thread-safe.
 */
final class PlanReplay {

    /** What an instance's document says of it. */
    private record Instance(String zone, boolean current, boolean isProtected, boolean healthy, boolean running) {

        boolean serves() {
            return healthy && running;
        }
    }

    private final JsonNode set;
    private final JsonNode plan;
    private final Wanted wanted;
    private final Map<String, Instance> there = new LinkedHashMap<>();
    private final Map<String, Instance> before = new HashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> deallocated = new HashSet<>();
    private boolean isSent;
    private String mode;
    private int surge;
    private int made;
    private int batches;
    private int maxDown;
    private int minServing;

    /**
     * What the operator wants, in plain values.
     *
     * @param atOnce on how many instances they act at once, or 0
     * @param first who goes first
     * @param stops whether they stop somewhere
     * @param reimage whether they reimage each instance
     * @param action what else they do, or the empty text
     * @param actOn to whom; all if it is empty
     * @param roundUp whether a percentage is rounded up
     * @param leaveStopped whether stopped instances are left out
     * @param skipped who asks to be left out
     * @param phases the phases of some
     * @param newInstancesOnly whether existing instances are left alone
     */
    record Wanted(
            int atOnce,
            List<String> first,
            boolean stops,
            boolean reimage,
            String action,
            List<String> actOn,
            boolean roundUp,
            boolean leaveStopped,
            List<String> skipped,
            Map<String, Integer> phases,
            boolean newInstancesOnly) {}

    PlanReplay(JsonNode applied, JsonNode after, List<JsonNode> instances, JsonNode plan, Wanted wanted) {
        this.set = after;
        this.plan = plan;
        this.wanted = wanted;
        this.mode = mode(applied);
        instances.forEach(instance -> there.put(instance.path("instanceId").asText(), instance(instance)));
        before.putAll(there);
        minServing = serving(Set.of());
    }

    private static String mode(JsonNode set) {
        return set.at("/properties/upgradePolicy/mode").asText("Manual");
    }

    private static Instance instance(JsonNode json) {
        JsonNode properties = json.path("properties");
        boolean running = true;
        for (JsonNode status : properties.at("/instanceView/statuses")) {
            String code = status.path("code").asText();
            running &= !code.startsWith("PowerState/") || code.equals("PowerState/running");
        }
        return new Instance(
                json.at("/zones/0").asText(""),
                properties.path("latestModelApplied").asBoolean(true),
                properties.at("/protectionPolicy/protectFromScaleSetActions").asBoolean(false),
                properties
                        .at("/instanceView/vmHealth/status/code")
                        .asText("HealthState/healthy")
                        .equals("HealthState/healthy"),
                running);
    }

    /** Carries the plan out, and fails where it breaks a promise. */
    void run() {
        JsonNode steps = plan.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            take(steps.get(i), i == 0 ? "" : steps.get(i - 1).path("kind").asText());
        }
        assertEquals(Set.of(), deallocated, "left deallocated");
        assertEquals(plan.at("/bounds/maxDown").asInt(), maxDown, "maxDown");
        assertEquals(plan.at("/bounds/minServing").asInt(), minServing, "minServing");
        assertEquals(plan.at("/bounds/batches").asInt(), batches, "batches");
        checkWhoIsReached(steps);
    }

    private void checkWhoIsReached(JsonNode steps) {
        Set<String> reachable = new HashSet<>();
        there.forEach((id, instance) -> {
            if (isReachable(id, instance)) {
                reachable.add(id);
            }
        });
        before.forEach((id, instance) -> {
            if (reached.contains(id)) {
                assertTrue(isReachable(id, instance), id + " is upgraded and should not be");
            }
        });
        boolean isOver = plan.path("executable").asBoolean() && !steps.isEmpty();
        boolean someoneUpgrades = Set.of("Manual", "Automatic", "Rolling").contains(mode(set)) || !isSent;
        boolean isOnlyActed = !isSent && !wanted.action().isEmpty();
        if (isOver && someoneUpgrades && !wanted.stops() && !isOnlyActed && !isOnlyUpdatesOfInstances(steps)) {
            reachable.removeAll(reached);
            assertEquals(Set.of(), reachable, "outdated, reachable and not upgraded");
        }
        if (wanted.newInstancesOnly()) {
            assertEquals(Set.of(), reached, "upgraded, though they are to be left alone");
            boolean hasOutdated = there.values().stream().anyMatch(this::isOutdated);
            assertTrue(!isSent || !hasOutdated || mode.equals("Manual"), "Azure upgrades who is to be left alone");
        }
    }

    private static boolean isOnlyUpdatesOfInstances(JsonNode steps) {
        return steps.findValuesAsText("kind").stream()
                .allMatch(kind -> kind.endsWith("Disk") || kind.equals("updateInstance") || kind.equals("waitHealthy"));
    }

    private boolean isOutdated(Instance instance) {
        return plan.path("touchesInstances").asBoolean() || !instance.current();
    }

    private boolean isReachable(String id, Instance instance) {
        return !wanted.newInstancesOnly()
                && isOutdated(instance)
                && !instance.isProtected()
                && !wanted.skipped().contains(id)
                && (instance.running() || !wanted.leaveStopped());
    }

    private void take(JsonNode step, String previous) {
        List<String> ids = new ArrayList<>();
        step.path("instances").forEach(id -> ids.add(id.asText()));
        ids.forEach(id -> assertTrue(there.containsKey(id), () -> "is gone: " + id + " in " + step));
        assertEquals(ids.size(), Set.copyOf(ids).size(), () -> "twice in one step: " + step);
        switch (step.path("kind").asText()) {
            case "updateModel" -> {
                isSent = true;
                mode = mode.equals("Manual") && isHeld() ? mode : mode(set);
            }
            case "setFlag" ->
                mode = step.path("path").asText().endsWith("upgradePolicy.mode")
                        ? step.path("value").asText()
                        : mode;
            case "scaleOut" -> made += step.path("count").asInt();
            case "createSurge" -> surge = step.path("count").asInt();
            case "deleteInstances" -> delete(ids, previous);
            case "upgradeInstances" -> upgrade(step, ids);
            case "reimage", "reimageAll", "redeploy", "restart" -> act(step, ids);
            case "deallocate" -> {
                deallocated.addAll(ids);
                look(Set.of());
            }
            case "start" -> {
                ids.forEach(deallocated::remove);
                look(Set.of());
            }
            default -> look(Set.of());
        }
    }

    /** Whether a step before the update has put the set in Manual mode. */
    private boolean isHeld() {
        for (JsonNode step : plan.path("steps")) {
            if (step.path("kind").asText().equals("updateModel")) {
                return false;
            } else if (step.path("path").asText().endsWith("upgradePolicy.mode")) {
                return step.path("value").asText().equals("Manual");
            }
        }
        return false;
    }

    private void delete(List<String> ids, String previous) {
        if (surge > 0) {
            assertEquals(surge, ids.size(), "as many go as came");
            surge = 0;
            batches++;
            checkBatch(ids, false);
            ids.forEach(id -> assertTrue(reached.add(id), id + " twice"));
            ids.forEach(this::checkOutdated);
        } else {
            assertTrue(isSent && previous.equals("updateModel"), "who scales in does so at once");
            minServing = Math.min(minServing, serving(ids));
        }
        boolean isReplaced = reached.containsAll(ids);
        for (String id : ids) {
            Instance gone = there.remove(id);
            if (isReplaced) {
                there.put(id + " (new)", new Instance(gone.zone(), true, true, gone.serves(), gone.running()));
            }
        }
        ids.forEach(deallocated::remove);
        look(Set.of());
    }

    private void upgrade(JsonNode step, List<String> ids) {
        boolean byOperator = step.path("actor").asText().equals("operator");
        boolean allAtOnce = !byOperator && mode.equals("Automatic");
        batches++;
        ids.forEach(this::checkOutdated);
        if (!allAtOnce) {
            checkBatch(ids, byOperator);
        }
        for (String id : ids) {
            assertTrue(reached.add(id), id + " is upgraded twice");
        }
        look(ids);
    }

    private void checkOutdated(String id) {
        assertTrue(isReachable(id, before.get(id)), id + " is to be left as it is");
        boolean goesFirst = wanted.first().contains(id);
        for (String first : wanted.first()) {
            boolean waits =
                    there.containsKey(first) && isReachable(first, there.get(first)) && !reached.contains(first);
            assertTrue(goesFirst || !waits, id + " goes before " + first);
        }
    }

    /** A batch is no larger than it may be, of one zone if it has to be, and of no later phase than somebody who waits. */
    private void checkBatch(List<String> ids, boolean byOperator) {
        JsonNode policy = set.at("/properties/upgradePolicy/rollingUpgradePolicy");
        int percent = policy.path("maxBatchInstancePercent").asInt(20);
        int total = before.size();
        int share = wanted.roundUp() ? (total * percent + 99) / 100 : total * percent / 100;
        int limit = byOperator && wanted.atOnce() > 0 ? wanted.atOnce() : Math.max(1, share);
        assertTrue(ids.size() <= limit, () -> ids + " are more than " + limit);
        long zones = ids.stream().map(id -> before.get(id).zone()).distinct().count();
        assertTrue(policy.path("enableCrossZoneUpgrade").asBoolean(false) || zones == 1, () -> ids + " cross zones");
        int phase = ids.stream().mapToInt(this::phase).max().orElse(0);
        there.forEach((id, instance) -> {
            boolean waits = isReachable(id, instance) && !reached.contains(id) && !ids.contains(id);
            boolean anyFirst = wanted.first().contains(id) || ids.stream().anyMatch(wanted.first()::contains);
            assertTrue(
                    !waits || anyFirst || phase(id) >= phase, () -> ids + " go before " + id + " of an earlier phase");
        });
    }

    private int phase(String id) {
        return wanted.phases().getOrDefault(id, Integer.MAX_VALUE);
    }

    private void act(JsonNode step, List<String> ids) {
        String kind = step.path("kind").asText();
        batches++;
        int limit = wanted.atOnce() > 0 ? wanted.atOnce() : Integer.MAX_VALUE;
        assertTrue(ids.size() <= limit, () -> ids + " are more than " + limit);
        for (String id : ids) {
            boolean isActedOn = kind.equals(wanted.action())
                    && (wanted.actOn().isEmpty() || wanted.actOn().contains(id));
            boolean isReimagedAfterIt = kind.equals("reimage") && reached.contains(id);
            assertTrue(isActedOn || isReimagedAfterIt, () -> "nobody wants " + kind + " of " + id);
            assertTrue(!before.get(id).isProtected(), () -> id + " is protected");
        }
        look(ids);
    }

    /** Looks at the moment in which some are away. */
    private void look(Iterable<String> some) {
        Set<String> away = new HashSet<>(deallocated);
        some.forEach(away::add);
        maxDown = Math.max(maxDown, away.size());
        minServing = Math.min(minServing, serving(away));
    }

    private int serving(Iterable<String> away) {
        Set<String> gone = new HashSet<>();
        away.forEach(gone::add);
        return (int) there.entrySet().stream()
                .filter(each -> each.getValue().serves() && !gone.contains(each.getKey()))
                .count();
    }
}
