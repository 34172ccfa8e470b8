package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.SimulationResult.InstanceOutcome;
import dev.vmss.engine.simulate.SimulationResult.Outcome;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan promises is what its simulation does. */
class SimulatedPlansProperties {

    private static final List<ScaleSet> UPDATES = List.of(
            Fixtures.NEW_IMAGE,
            Fixtures.NEW_PASSWORD,
            Fixtures.scaleSet("{'tags': {'owner': 'others'}}"),
            Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}"),
            Fixtures.scaleSet("{'sku': {'capacity': 2}}"),
            Fixtures.scaleSet("{'sku': {'capacity': 25}}"));

    /** A set, its instances and an update of it, to be printed in short. */
    record Case(UpgradeMode mode, RollingUpgradePolicy policy, int update, int atOnce, List<String> machines) {

        ScaleSet applied() {
            UpgradePolicy upgrades = UpgradePolicy.builder()
                    .mode(mode)
                    .rollingUpgradePolicy(policy)
                    .build();
            return Fixtures.withProperties(
                    Fixtures.webSet(),
                    properties -> properties.withOverprovision(false).withUpgradePolicy(upgrades));
        }

        ScaleSet desired() {
            return UPDATES.get(update);
        }

        /** A machine is a zone, followed by what is wrong with it. */
        List<ScaleSetInstance> instances() {
            List<ScaleSetInstance> instances = new ArrayList<>();
            for (String machine : machines) {
                ScaleSetInstance instance = Fixtures.instance(Integer.toString(instances.size()))
                        .withZones(ModelList.of(machine.substring(0, 1)));
                instance = machine.contains("outdated") ? Fixtures.outdated(instance) : instance;
                instance = machine.contains("protected") ? Fixtures.protectedFromActions(instance) : instance;
                instance = machine.contains("unhealthy") ? Fixtures.unhealthy(instance) : instance;
                instances.add(machine.contains("stopped") ? Fixtures.stopped(instance) : instance);
            }
            return instances;
        }

        UpgradePlan plan() {
            UpdateContext context = UpdateContext.builder()
                    .instances(instances())
                    .availableSizes(Set.of("Standard_D2s_v5"))
                    .build();
            PlanOptions options =
                    PlanOptions.builder().maxInstancesAtOnce(atOnce).build();
            return UpgradePlanner.create().withOptions(options).plan(applied(), desired(), context);
        }

        Simulation simulation(HealthScript script) {
            return Simulation.of(plan()).withHealth(script).withOperator();
        }
    }

    @Property
    void aPlanThatMeetsNoTroubleDoesExactlyWhatItsBoundsSay(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        SimulationResult result = any.simulation(HealthScript.HEALTHY).run();
        Bounds promised = plan.bounds();

        if (result.outcome() == Outcome.COMPLETED) {
            assertEquals(promised.batches(), result.observed().batches());
            assertEquals(promised.maxDown(), result.observed().maxDown());
            assertEquals(promised.minPause(), result.observed().minPause());
            // Unhealthy instances may recover with the new model, and new ones serve too: both only raise the number.
            assertTrue(result.observed().minServing() >= promised.minServing());
        } else {
            assertTrue(any.machines().stream().anyMatch(machine -> machine.contains("unhealthy")));
        }
    }

    @Property
    void aPlanServesExactlyAsFewAsItSaysIfAllInstancesAreHealthyAndStay(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        boolean promising =
                any.update() < 4 && any.machines().stream().noneMatch(machine -> machine.contains("unhealthy"));
        if (promising) {
            assertEquals(
                    plan.bounds(), any.simulation(HealthScript.HEALTHY).run().observed());
        }
    }

    @Property
    void troubleNeverTakesMoreInstancesAwayThanThePlanSays(
            @ForAll("cases") Case any, @ForAll("scripts") HealthScript script) {
        UpgradePlan plan = any.plan();
        SimulationResult result = any.simulation(script).run();

        assertTrue(result.observed().maxDown() <= plan.bounds().maxDown());
        assertTrue(result.observed().batches() <= plan.bounds().batches());
        assertTrue(result.observed().minPause().compareTo(plan.bounds().minPause()) <= 0);
        if (result.outcome() == Outcome.COMPLETED && script.failing().isEmpty()) {
            Set<String> planned = Set.copyOf(plan.outdated());
            assertTrue(result.instances().stream()
                    .filter(instance -> !instance.latestModelApplied())
                    .allMatch(instance -> planned.contains(instance.id()) && isProtected(any, instance)));
        }
    }

    @Property
    void aPlanThatIsKnownToFailHasNoBatchAndItsSimulationEndsWithItsError(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        SimulationResult result = any.simulation(HealthScript.HEALTHY).run();

        assertEquals(plan.failure(), result.error().filter(error -> error.code().endsWith("BeforeRollingUpgrade")));
        if (plan.failure().isPresent()) {
            assertFalse(plan.isExecutable());
            assertEquals(0, plan.bounds().batches());
            assertEquals(Outcome.ABORTED, result.outcome());
        }
    }

    @Property
    void timeNeverRunsBackAndTheSameScriptGivesTheSameHistory(
            @ForAll("cases") Case any, @ForAll("scripts") HealthScript script) {
        SimulationResult result = any.simulation(script).run();
        Duration last = Duration.ZERO;
        for (SimulationEvent event : result.timeline()) {
            assertTrue(event.at().compareTo(last) >= 0);
            last = event.at();
        }
        assertEquals(result, any.simulation(script).run());
    }

    private static boolean isProtected(Case any, InstanceOutcome instance) {
        return any.machines().get(Integer.parseInt(instance.id())).contains("protected");
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> machine = Combinators.combine(
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of("", "", " outdated", " protected", " stopped", " unhealthy"))
                .as((zone, state) -> zone + state);
        return Combinators.combine(
                        Arbitraries.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL),
                        policies(),
                        Arbitraries.integers().between(0, UPDATES.size() - 1),
                        Arbitraries.integers().between(1, 10),
                        machine.list().ofMaxSize(20))
                .as(Case::new);
    }

    private static Arbitrary<RollingUpgradePolicy> policies() {
        Arbitrary<Boolean> truth = Arbitraries.of(false, true);
        return Combinators.combine(
                        Arbitraries.integers().between(5, 100),
                        truth,
                        truth,
                        truth,
                        truth,
                        Arbitraries.of("PT0S", "PT2M"))
                .as((percent, crossZone, unhealthyFirst, surge, rollback, pause) -> RollingUpgradePolicy.builder()
                        .maxBatchInstancePercent(percent)
                        .enableCrossZoneUpgrade(crossZone)
                        .prioritizeUnhealthyInstances(unhealthyFirst)
                        .maxSurge(surge)
                        .rollbackFailedInstancesOnPolicyBreach(rollback)
                        .pauseTimeBetweenBatches(IsoDuration.of(pause))
                        .build());
    }

    @Provide
    Arbitrary<HealthScript> scripts() {
        Arbitrary<HealthRule> rule = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 30)
                                .map(String::valueOf)
                                .set()
                                .ofMaxSize(4),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 10))
                .as((ids, model, from, length) -> HealthRule.unhealthy(ids.toArray(String[]::new))
                        .onModel(model)
                        .from(Duration.ofMinutes(from))
                        .until(Duration.ofMinutes(from + length)));
        return Combinators.combine(
                        rule.list().ofMaxSize(3),
                        Arbitraries.integers()
                                .between(0, 30)
                                .map(String::valueOf)
                                .set()
                                .ofMaxSize(2))
                .as((rules, failing) ->
                        HealthScript.builder().rules(rules).failing(failing).build());
    }
}
