package dev.vmss.engine.plan;

import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * An update and the instances that it finds.
 *
 * @param mode the mode of the upgrade policy
 * @param policy how it rolls
 * @param desired the update
 * @param atOnce how many instances the operator acts on
 * @param machines the instances
 */
record Scenario(UpgradeMode mode, RollingUpgradePolicy policy, ScaleSet desired, int atOnce, List<Machine> machines) {

    private static final ScaleSet NOTHING = Fixtures.scaleSet("{'location': 'westeurope'}");
    private static final ScaleSet TAGS = Fixtures.scaleSet("{'tags': {'owner': 'others'}}");
    private static final ScaleSet OTHER_SIZE = Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}");
    private static final ScaleSet FEWER = Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms', 'capacity': 4}}");
    private static final ScaleSet MORE = Fixtures.scaleSet("{'sku': {'capacity': 999}}");

    /** What a plan needs to know about an instance, to be printed in short. */
    record Machine(String zone, boolean current, boolean isProtected, boolean healthy, boolean running) {

        ScaleSetInstance toInstance(int id) {
            ScaleSetInstance instance = Fixtures.instance(Integer.toString(id));
            instance = zone.isEmpty() ? instance : instance.withZones(ModelList.of(zone));
            instance = current ? instance : Fixtures.outdated(instance);
            instance = isProtected ? Fixtures.protectedFromActions(instance) : instance;
            return running ? healthy ? instance : Fixtures.unhealthy(instance) : Fixtures.stopped(instance);
        }

        boolean serving() {
            return healthy && running;
        }
    }

    static Arbitrary<Scenario> any() {
        Arbitrary<UpgradeMode> modes = Arbitraries.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL);
        Arbitrary<ScaleSet> updates =
                Arbitraries.of(Fixtures.NEW_IMAGE, Fixtures.NEW_PASSWORD, NOTHING, TAGS, OTHER_SIZE, FEWER, MORE);
        return Combinators.combine(
                        modes,
                        policies(),
                        updates,
                        Arbitraries.integers().between(1, 50),
                        anyMachine().list().ofMaxSize(1_000))
                .as(Scenario::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<RollingUpgradePolicy> policies() {
        Arbitrary<Boolean> truth = Arbitraries.of(false, true);
        return Combinators.combine(
                        Arbitraries.integers().between(5, 100),
                        Arbitraries.of(20, 100, 100, 100),
                        truth,
                        truth,
                        truth,
                        Arbitraries.of("PT0S", "PT30S", "PT2M"))
                .as((percent, unhealthy, crossZone, unhealthyFirst, surge, pause) -> RollingUpgradePolicy.builder()
                        .maxBatchInstancePercent(percent)
                        .maxUnhealthyInstancePercent(unhealthy)
                        .enableCrossZoneUpgrade(crossZone)
                        .prioritizeUnhealthyInstances(unhealthyFirst)
                        .maxSurge(surge)
                        .pauseTimeBetweenBatches(IsoDuration.of(pause))
                        .build());
    }

    private static Arbitrary<Machine> anyMachine() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        return Combinators.combine(Arbitraries.of("", "1", "2", "3"), mostly, mostly, mostly, mostly)
                .as((zone, current, unprotected, healthy, running) ->
                        new Machine(zone, current, !unprotected, healthy || !running, running));
    }

    ScaleSet applied() {
        return Fixtures.withProperties(
                Fixtures.webSet(),
                properties -> properties.withUpgradePolicy(
                        properties.upgradePolicy().orElseThrow().withMode(mode).withRollingUpgradePolicy(policy)));
    }

    List<ScaleSetInstance> instances() {
        List<ScaleSetInstance> instances = new ArrayList<>();
        machines.forEach(machine -> instances.add(machine.toInstance(instances.size())));
        return instances;
    }

    Machine machine(String id) {
        return machines.get(Integer.parseInt(id));
    }

    UpgradePlan plan() {
        return plan(instances());
    }

    UpgradePlan plan(List<ScaleSetInstance> instances) {
        return plan(instances, PlanOptions.builder().maxInstancesAtOnce(atOnce).build());
    }

    UpgradePlan plan(List<ScaleSetInstance> instances, PlanOptions options) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances)
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        return UpgradePlanner.create().withOptions(options).plan(applied(), desired, context);
    }

    boolean touchesInstances() {
        return desired != NOTHING && desired != TAGS && desired != MORE;
    }

    /** How many instances a batch of the platform has at most. */
    int platformLimit() {
        return Math.max(1, machines.size() * policy.maxBatchInstancePercent().orElseThrow() / 100);
    }
}
