package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out in the fake service, as its time passes, what a simulation says that a plan does. */
final class Rollouts {

    private final FakeWorld world;

    Rollouts(FakeWorld world) {
        this.world = world;
    }

    /**
     * Starts what the platform does about a plan.
     *
     * @param set the set, which has the new model already
     * @param plan the plan
     * @param before the instances as they were before the update
     * @param begin when it starts
     * @return when it ends
     */
    Duration start(FakeSet set, UpgradePlan plan, List<ScaleSetInstance> before, Duration begin) {
        SimulationResult result = Simulation.of(set.model(), ScaleSet.builder().build(), before)
                .withHealth(world.script())
                .startingAt(begin, set.version() - 1)
                .run(plan, count -> world.instanceId(set, set.nextOrdinal() + count));
        boolean rolls = plan.mode().equals(UpgradeMode.ROLLING) && hasBatches(plan);
        Optional<RollingUpgrade> upgrade = rolls
                ? Optional.of(new RollingUpgrade(
                        set.model(), world.clock().now(), plan.outdated().size()))
                : Optional.empty();
        upgrade.ifPresent(set::rollingUpgrade);
        Duration end = begin;
        for (SimulationEvent event : result.timeline()) {
            Duration at = begin.plus(event.at());
            end = at;
            FakeClock.Due due = world.clock().at(at, () -> apply(set, event, upgrade, result));
            upgrade.ifPresent(started -> started.plan(event, due));
        }
        return end;
    }

    private static boolean hasBatches(UpgradePlan plan) {
        return plan.bounds().batches() > 0 && !plan.outdated().isEmpty();
    }

    void cancel(RollingUpgrade upgrade) {
        upgrade.cancel(world.clock().now()).forEach(world.clock()::cancel);
    }

    private void apply(FakeSet set, SimulationEvent event, Optional<RollingUpgrade> upgrade, SimulationResult result) {
        upgrade.ifPresent(running -> running.happened(event));
        switch (event.kind()) {
            case CREATED -> event.instances().forEach(id -> world.makeInstance(set, id));
            case DELETED -> event.instances().forEach(set::remove);
            case UPGRADED ->
                eachOf(set, event, instance -> {
                    instance.upgrade(InstanceFactory.upgraded(set, instance), set.model(), set.version());
                    instance.state("Succeeded");
                });
            case UPGRADE_STARTED -> eachOf(set, event, instance -> instance.state("Updating"));
            case FAILED -> eachOf(set, event, instance -> instance.state("Failed"));
            case ROLLED_BACK -> eachOf(set, event, FakeInstance::rollBack);
            case ABORTED ->
                upgrade.ifPresent(
                        running -> running.end("Faulted", result.error().orElse(null)));
            case COMPLETED, LEFT_TO_OPERATOR -> upgrade.ifPresent(running -> running.end("Completed", null));
            default -> {}
        }
    }

    private static void eachOf(FakeSet set, SimulationEvent event, Consumer<FakeInstance> action) {
        event.instances().forEach(id -> set.find(id).ifPresent(action));
    }
}
