package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ModelList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever clients ask of the fake service, and however it goes wrong, what it says stays consistent. */
class FakeHistoriesProperties {

    /** One thing that a client does, followed by some minutes in which it waits. */
    record Action(String method, String rest, String body, int minutes) {

        @Override
        public String toString() {
            return method + " " + rest + " " + body + ", " + minutes + " min";
        }
    }

    /** What is known of a history so far. */
    private static final class Observer {

        private final Azure azure;
        private final Set<String> everSeen = new HashSet<>();
        private Set<String> present = new HashSet<>();
        private Set<String> zones = Set.of();
        private final Map<String, String> machines = new HashMap<>();

        Observer(Azure azure) {
            this.azure = azure;
        }

        void look() {
            Set<String> ids = new HashSet<>();
            for (JsonNode instance : azure.get("/virtualMachines").path("value")) {
                String id = instance.path("instanceId").asText();
                assertTrue(ids.add(id), () -> "two instances " + id);
                assertTrue(present.contains(id) || !everSeen.contains(id), () -> "id used again: " + id);
                String machine = instance.at("/properties/vmId").asText();
                assertEquals(machine, machines.computeIfAbsent(id, any -> machine));
            }
            everSeen.addAll(ids);
            present = ids;
            Set<String> now = new HashSet<>();
            azure.get("").path("zones").forEach(zone -> now.add(zone.asText()));
            assertTrue(now.containsAll(zones), "zones only grow");
            zones = now;
            JsonNode summary = azure.get("/instanceView").at("/virtualMachine/statusesSummary");
            int counted = 0;
            for (JsonNode count : summary) {
                counted += count.path("count").asInt();
            }
            assertEquals(ids.size(), counted);
        }

        /** What holds when nothing is under way. */
        void rest() {
            azure.service.advanceUntilIdle();
            look();
            assertEquals(
                    "Succeeded",
                    azure.get("").at("/properties/provisioningState").asText());
            String version = azure.get("")
                    .at("/properties/virtualMachineProfile/storageProfile/imageReference/version")
                    .asText();
            for (JsonNode instance : azure.get("/virtualMachines").path("value")) {
                if (instance.at("/properties/latestModelApplied").asBoolean()) {
                    assertEquals(
                            version,
                            instance.at("/properties/storageProfile/imageReference/version")
                                    .asText());
                }
            }
        }
    }

    @Property(tries = 300)
    void aHistoryKeepsItsInvariants(
            @ForAll("modes") UpgradeMode mode,
            @ForAll("actions") List<Action> actions,
            @ForAll("scripts") HealthScript script) {
        Observer observer = new Observer(Azure.with(start(mode), script));
        for (Action action : actions) {
            observer.look();
            FakeResponse answer = observer.azure.call(action.method(), action.rest(), action.body());
            assertTrue(answer.status() < 500, answer::text);
            assertTrue(answer.status() < 300 || answer.body().at("/error/code").isTextual(), answer::text);
            observer.azure.service.advance(Duration.ofMinutes(action.minutes()));
        }
        observer.look();
        observer.rest();
    }

    @Property(tries = 200)
    void withoutTroubleTheSetHasItsCapacityWhenNothingIsUnderWay(
            @ForAll("modes") UpgradeMode mode, @ForAll("actions") List<Action> actions) {
        Azure azure = Azure.with(start(mode));
        for (Action action : actions) {
            azure.call(action.method(), action.rest(), action.body());
            azure.service.advanceUntilIdle();
            if (azure.call("GET", "", "").status() == 200) {
                assertEquals(
                        azure.get("").at("/sku/capacity").asInt(), azure.ids().size());
                if (!mode.equals(UpgradeMode.MANUAL)) {
                    assertEquals(azure.ids(), azure.upToDate());
                }
            }
        }
    }

    @Property(tries = 100)
    void theSameHistoryGivesTheSameAnswers(
            @ForAll("modes") UpgradeMode mode,
            @ForAll("actions") List<Action> actions,
            @ForAll("scripts") HealthScript script) {
        assertEquals(answers(mode, actions, script), answers(mode, actions, script));
    }

    private static List<String> answers(UpgradeMode mode, List<Action> actions, HealthScript script) {
        Azure azure = Azure.with(start(mode), script);
        List<String> answers = new ArrayList<>();
        for (Action action : actions) {
            FakeResponse answer = azure.call(action.method(), action.rest(), action.body());
            answers.add(answer.status() + " " + answer.headers() + " " + answer.text());
            azure.service.advance(Duration.ofMinutes(action.minutes()));
            answers.add(azure.get("/virtualMachines?$expand=instanceView").toString());
        }
        return answers;
    }

    private static ScaleSet start(UpgradeMode mode) {
        ScaleSet set = Fixtures.webSet(mode);
        return set.withSku(set.sku().map(sku -> sku.withCapacity(4))).withZones(ModelList.of("1"));
    }

    @Provide
    Arbitrary<UpgradeMode> modes() {
        return Arbitraries.of(UpgradeMode.MANUAL, UpgradeMode.ROLLING, UpgradeMode.AUTOMATIC);
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<String> id = Arbitraries.integers().between(0, 6).map(String::valueOf);
        Arbitrary<String> ids =
                id.set().ofMinSize(1).ofMaxSize(3).map(set -> "{'instanceIds': ['" + String.join("', '", set) + "']}");
        Arbitrary<Action> updates = Arbitraries.of(
                        "{'tags': {'a': 'b'}}",
                        "{'sku': {'capacity': 2}}",
                        "{'sku': {'capacity': 6}}",
                        "{'sku': {'capacity': 0}}",
                        "{'zones': ['1', '2']}",
                        "{'zones': ['2']}",
                        "{'properties': {'platformFaultDomainCount': 2}}",
                        image("2.0.0"),
                        image("3.0.0"),
                        "{}")
                .map(body -> new Action("PATCH", "", body, 0));
        Arbitrary<Action> onSome = Combinators.combine(
                        Arbitraries.of("manualupgrade", "reimage", "deallocate", "start", "restart", "delete"), ids)
                .as((action, body) -> new Action("POST", "/" + action, body, 0));
        Arbitrary<Action> onOne = Combinators.combine(
                        Arbitraries.of("deallocate", "start", "poweroff", "simulateEviction"), id)
                .as((action, instance) -> new Action("POST", "/virtualMachines/" + instance + "/" + action, "", 0));
        Arbitrary<Action> other = Arbitraries.of(
                new Action("POST", "/rollingUpgrades/cancel", "", 0), new Action("POST", "/osRollingUpgrade", "", 0));
        Arbitrary<Integer> minutes = Arbitraries.of(0, 1, 3, 10, 60);
        return Combinators.combine(Arbitraries.oneOf(updates, updates, onSome, onOne, other), minutes)
                .as((action, wait) -> new Action(action.method(), action.rest(), action.body(), wait))
                .list()
                .ofMaxSize(12);
    }

    private static String image(String version) {
        return "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '" + version
                + "'}}}}}";
    }

    @Provide
    Arbitrary<HealthScript> scripts() {
        Arbitrary<HealthRule> rule = Combinators.combine(
                        Arbitraries.integers().between(0, 8).map(String::valueOf),
                        Arbitraries.integers().between(0, 2))
                .as((id, model) -> HealthRule.unhealthy(id).onModel(model));
        return Combinators.combine(
                        rule.list().ofMaxSize(2),
                        Arbitraries.integers()
                                .between(0, 8)
                                .map(String::valueOf)
                                .set()
                                .ofMaxSize(1))
                .as((rules, failing) ->
                        HealthScript.builder().rules(rules).failing(failing).build());
    }
}
