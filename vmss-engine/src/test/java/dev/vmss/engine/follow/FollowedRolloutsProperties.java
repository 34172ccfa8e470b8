package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.follow.Observation.Outcome;
import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.HealthRule;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of plans that somebody looks at after every event of their simulation. */
class FollowedRolloutsProperties {

    private static final List<ScaleSet> UPDATES = List.of(
            Fixtures.NEW_IMAGE,
            Fixtures.NEW_PASSWORD,
            Fixtures.scaleSet("{'tags': {'owner': 'others'}}"),
            Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}"),
            Fixtures.scaleSet("{'sku': {'capacity': 2}}"),
            Fixtures.scaleSet("{'sku': {'capacity': 25}}"),
            ModelEdit.none()
                    .set(
                            "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].ipConfigurations[0]"
                                    + ".loadBalancerBackendAddressPools",
                            "[{\"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/new"
                                    + "/backendAddressPools/all\"}]")
                    .apply(Fixtures.webSet())
                    .mapProperties(properties -> properties.withUpgradePolicy(Optional.empty()))
                    .withSku(Optional.empty()));

    /** What leaves no trace, so that only the operator can know it. */
    private static final Set<Step.Kind> TRACELESS =
            Set.of(Step.Kind.REIMAGE, Step.Kind.REIMAGE_ALL, Step.Kind.REDEPLOY, Step.Kind.RESTART, Step.Kind.PAUSE);

    /** A plan, to be printed in short. */
    record Case(
            UpgradeMode mode,
            RollingUpgradePolicy policy,
            int update,
            int atOnce,
            boolean firstAlone,
            List<String> machines) {

        UpgradePlan plan() {
            UpgradePolicy upgrades = UpgradePolicy.builder()
                    .mode(mode)
                    .rollingUpgradePolicy(policy)
                    .build();
            ScaleSet applied = Fixtures.withProperties(
                            Fixtures.storedWebSet(),
                            properties -> properties.withOverprovision(false).withUpgradePolicy(upgrades))
                    .withCapacity(machines.size())
                    .withEtag("\"0\"");
            List<ScaleSetInstance> instances = new ArrayList<>();
            for (String machine : machines) {
                ScaleSetInstance instance = Fixtures.instance(Integer.toString(instances.size()))
                        .withZones(ModelList.of(machine.substring(0, 1)));
                instance = machine.contains("outdated") ? Fixtures.outdated(instance) : instance;
                instance = machine.contains("protected") ? Fixtures.protectedFromActions(instance) : instance;
                instances.add(machine.contains("stopped") ? Fixtures.stopped(instance) : instance);
            }
            UpdateContext context = UpdateContext.builder()
                    .instances(instances)
                    .availableSizes(Set.of("Standard_D2s_v5"))
                    .usesBasicLoadBalancer(true)
                    .build();
            PlanOptions options = PlanOptions.builder()
                    .maxInstancesAtOnce(atOnce)
                    // What is set before a password hides whether that was sent.
                    .first(firstAlone && UPDATES.get(update) != Fixtures.NEW_PASSWORD ? List.of("0") : List.of())
                    .build();
            return UpgradePlanner.create().withOptions(options).plan(applied, UPDATES.get(update), context);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<RollingUpgradePolicy> policies = Combinators.combine(
                        Arbitraries.integers().between(5, 60),
                        Arbitraries.of(false, true),
                        Arbitraries.of("PT0S", "PT30S"))
                .as((percent, surge, pause) -> RollingUpgradePolicy.builder()
                        .maxBatchInstancePercent(percent)
                        .maxUnhealthyInstancePercent(100)
                        .maxUnhealthyUpgradedInstancePercent(100)
                        .maxSurge(surge)
                        .pauseTimeBetweenBatches(IsoDuration.of(pause))
                        .build());
        Arbitrary<String> machines = Combinators.combine(
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of("", "", "", "outdated", "protected", "stopped", "outdated protected"))
                .as((zone, how) -> zone + how);
        return Combinators.combine(
                        Arbitraries.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL),
                        policies,
                        Arbitraries.integers().between(0, UPDATES.size() - 1),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        machines.list().ofMinSize(1).ofMaxSize(20))
                .as(Case::new)
                .withoutEdgeCases();
    }

    /** Rolling upgrades that give up early. */
    @Provide
    Arbitrary<Case> strict() {
        return cases().map(any -> new Case(
                UpgradeMode.ROLLING,
                any.policy()
                        .withMaxUnhealthyInstancePercent(20)
                        .withMaxUnhealthyUpgradedInstancePercent(20)
                        .withMaxSurge(false),
                any.update() % 3,
                any.atOnce(),
                false,
                any.machines()));
    }

    @Provide
    Arbitrary<List<String>> troubled() {
        return Arbitraries.integers()
                .between(0, 19)
                .map(String::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<Observation> followed(UpgradePlan plan, SimulationResult result) {
        return Look.at(plan, result.timeline()).stream()
                .map(seen -> Rollout.observe(plan, seen))
                .toList();
    }

    private static SimulationResult simulated(UpgradePlan plan, HealthScript script) {
        return Simulation.of(plan).withOperator().withHealth(script).run();
    }

    private static Set<Integer> done(Observation now) {
        Set<Integer> done = new HashSet<>();
        now.steps().stream().filter(StepProgress::isFinished).forEach(step -> done.add(step.number()));
        return done;
    }

    private static boolean leavesTraces(UpgradePlan plan) {
        return plan.steps().stream()
                .allMatch(step -> step.kind() == Step.Kind.PAUSE || !TRACELESS.contains(step.kind()));
    }

    @Property(tries = 300)
    void progressNeverGoesBack(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        Set<Integer> before = Set.of();
        for (Observation now : followed(plan, simulated(plan, HealthScript.HEALTHY))) {
            Set<Integer> done = done(now);
            assertTrue(done.containsAll(before), () -> "done was more before: " + now.steps());
            before = done;
        }
    }

    @Property(tries = 300)
    void nothingDeviatesWhereAllGoesAsPlanned(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        for (Observation now : followed(plan, simulated(plan, HealthScript.HEALTHY))) {
            assertEquals(List.of(), now.deviations());
        }
    }

    @Property(tries = 300)
    void theNextStepIsNeverOneThatIsDoneAndAllBeforeItAre(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        for (Observation now : followed(plan, simulated(plan, HealthScript.HEALTHY))) {
            if (now.next().isPresent()) {
                StepProgress next = now.next().get();
                assertTrue(next.state() == State.NEXT || next.state() == State.RUNNING);
                assertTrue(now.steps().subList(0, next.number() - 1).stream().allMatch(StepProgress::isFinished));
            } else {
                assertEquals(List.of(), now.remaining());
            }
        }
    }

    /** So whatever the moment, what is left of the plan brings every instance to where the plan brings it, and none twice. */
    @Property(tries = 300)
    void whatIsDoneAndWhatIsLeftIsAlwaysTheWholePlan(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        // Of a plan in two parts, instances are upgraded twice.
        Assume.that(plan.parts().size() == 1);
        List<Observation> all = followed(plan, simulated(plan, HealthScript.HEALTHY));
        for (int i = 0; i < all.size(); i++) {
            Observation now = all.get(i);
            List<String> whole = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (StepProgress step : now.steps()) {
                boolean upgrades = step.step().kind() == Step.Kind.UPGRADE_INSTANCES;
                if (upgrades || step.step().kind() == Step.Kind.DELETE_INSTANCES) {
                    whole.addAll(step.step().instances());
                    found.addAll(step.left());
                }
            }
            now.instances().forEach((id, progress) -> {
                if (progress == InstanceProgress.UPGRADED || progress == InstanceProgress.DELETED) {
                    found.add(id);
                }
            });
            assertEquals(
                    whole.stream().sorted().toList(), found.stream().sorted().toList(), "event " + i);
        }
    }

    @Property(tries = 300)
    void atTheEndAllIsDone(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        SimulationResult result = simulated(plan, HealthScript.HEALTHY);
        List<Observed> seen = Look.at(plan, result.timeline());
        Observed last = seen.get(seen.size() - 1);
        Observation now = Rollout.observe(plan, last);
        if (!leavesTraces(plan)) {
            int traceless = 0;
            for (StepProgress step : now.steps()) {
                traceless = TRACELESS.contains(step.step().kind()) ? step.number() : traceless;
            }
            now = Rollout.observe(plan, last.withCarriedOut(traceless));
        }
        boolean hasTail = plan.failure().isEmpty() && result.outcome() == SimulationResult.Outcome.COMPLETED;
        if (hasTail) {
            assertEquals(Outcome.COMPLETED, now.outcome(), now.steps().toString());
        }
    }

    @Property(tries = 300)
    void whereAzureGivesUpTheOutcomeAndTheCodeAreTheSimulators(
            @ForAll("strict") Case any, @ForAll("troubled") List<String> troubled) {
        UpgradePlan plan = any.plan();
        HealthScript script = HealthScript.builder()
                .addRules(HealthRule.unhealthy(troubled.toArray(String[]::new)).onModel(1))
                .build();
        SimulationResult result =
                Simulation.of(plan).withOperator().withHealth(script).run();
        List<Observed> seen = Look.at(plan, result.timeline());
        Observed last = seen.get(seen.size() - 1);
        String error = result.error()
                .map(gaveUp -> ", 'error': {'code': '" + gaveUp.code() + "'}")
                .orElse("");
        String code = result.error().isPresent() ? "Faulted" : "Completed";
        Observation now = Rollout.observe(
                plan,
                last.withRollingUpgrade(Fixtures.read(
                        RollingUpgradeStatus.class,
                        "{'properties': {'runningStatus': {'code': '" + code + "'}" + error + "}}")));

        boolean isAborted = result.outcome() == SimulationResult.Outcome.ABORTED;
        assertEquals(isAborted, now.outcome() == Outcome.ABORTED, () -> result + " " + now.steps());
        assertEquals(result.code(), now.error().map(AzureError::code));
        if (isAborted) {
            assertTrue(now.next().isEmpty());
            assertTrue(now.steps().stream().noneMatch(step -> step.state() == State.NEXT));
        }
    }

    @Property(tries = 300)
    void beforeTheBeginningNothingIsDone(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        Observation now = Rollout.observe(plan, Look.at(plan, List.of()).get(0));

        assertTrue(now.steps().stream().noneMatch(step -> step.state() == State.DONE), now.steps()::toString);
    }

    @Property(tries = 100)
    void lookingTwiceGivesTheSameAndARestartLosesNothing(@ForAll("cases") Case any) {
        UpgradePlan plan = any.plan();
        UpgradePlan restarted =
                SavedPlan.read(SavedPlan.of(plan).toJson().toString()).plan();
        for (Observed seen : Look.at(plan, simulated(plan, HealthScript.HEALTHY).timeline())) {
            Observation now = Rollout.observe(plan, seen);
            assertEquals(now, Rollout.observe(plan, seen));
            assertEquals(now.steps(), Rollout.observe(restarted, seen).steps());
            assertEquals(now.outcome(), Rollout.observe(restarted, seen).outcome());
        }
    }
}
