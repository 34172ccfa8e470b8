package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether an update touches instances, compared with what the live service said about them next. */
class RecordedInstancesTest {

    /** What happened to a set since its instances were seen. */
    private static final class History {

        private JsonNode model;
        private final List<Exchange> updates = new ArrayList<>();
        private boolean touched;

        /** Whether a plan warned that the request may touch instances though it changes nothing of theirs. */
        private boolean warned;

        void clear() {
            updates.clear();
            touched = false;
            warned = false;
        }
    }

    @Test
    void instancesAreOutdatedExactlyAfterAnUpdateThatTouchesThem() {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> kinds = new TreeSet<>();
        Map<String, History> histories = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            String path = exchange.path();
            String set = exchange.history() + path.replaceAll("(/virtualmachinescalesets/[^/]+).*", "$1");
            History history = histories.computeIfAbsent(set, any -> new History());
            if (exchange.isScaleSet()) {
                follow(history, exchange);
            } else if (path.endsWith("/manualupgrade")) {
                history.clear();
            } else if (exchange.method().equals("GET") && exchange.isAnswered() && !history.updates.isEmpty()) {
                TreeSet<Boolean> current = latestModelApplied(exchange);
                if (!current.isEmpty()) {
                    kinds.add("touched " + history.touched);
                    boolean isAsWarned = history.warned && current.equals(new TreeSet<>(List.of(false)));
                    if (!current.equals(new TreeSet<>(List.of(!history.touched))) && !isAsWarned) {
                        wrong.add(exchange + " after " + history.updates + ": touched " + history.touched + ", but "
                                + current);
                    }
                    history.clear();
                }
            }
        }
        wrong.removeIf(RecordedInstancesTest::isOutdatedByAnUpdateThatChangedNothing);
        assertEquals(List.of(), wrong);
        assertEquals(List.of("touched false", "touched true"), List.copyOf(kinds));
    }

    /** At API version 2017-12-01, instances were once outdated by a PUT of the model that there was. */
    private static boolean isOutdatedByAnUpdateThatChangedNothing(String wrong) {
        return wrong.contains(" PUT 2017-12-01 ") && wrong.endsWith(": touched false, but [false]");
    }

    private static void follow(History history, Exchange exchange) {
        if (exchange.isWrite() && exchange.isAnswered() && history.model != null) {
            UpgradePlan plan = UpgradePlanner.create().plan(read(history.model), read(exchange.request()), List.of());
            history.updates.add(exchange);
            history.touched |= plan.touchesInstances();
            history.warned |= Plans.warnings(plan).contains("profile-sent-again");
        }
        // A GET is no source: one history holds a later answer before the PATCH that led to it.
        if (exchange.isAnswered() && (exchange.isWrite() || history.model == null)) {
            history.model = exchange.response();
        }
    }

    /** What a list of instances, or one instance, says; none if it is something else. */
    private static TreeSet<Boolean> latestModelApplied(Exchange exchange) {
        TreeSet<Boolean> values = new TreeSet<>();
        List<JsonNode> instances = new ArrayList<>();
        if (exchange.path().endsWith("/virtualmachines")) {
            exchange.response().path("value").forEach(instances::add);
        } else if (exchange.isInstance()) {
            instances.add(exchange.response());
        }
        for (JsonNode instance : instances) {
            JsonNode value = instance.path("properties").path("latestModelApplied");
            if (value.isBoolean()) {
                values.add(value.booleanValue());
            }
        }
        return values;
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
