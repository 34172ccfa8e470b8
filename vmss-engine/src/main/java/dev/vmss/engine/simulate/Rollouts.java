package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.PlatformUpgradePlan;
import dev.vmss.engine.plan.UpgradePlan;
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
     * Starts what the platform does about an update.
     *
     * @param set the set, which has the new model already
     * @param plan the plan for the update
     * @param before the instances as they were before the update
     * @param begin when it starts
     * @return when it ends
     */
    Duration start(FakeSet set, UpgradePlan plan, List<ScaleSetInstance> before, Duration begin) {
        int total = plan.outdated().size();
        boolean starts = plan.bounds().batches() > 0 || plan.failure().isPresent();
        boolean rolls = plan.mode().equals(UpgradeMode.ROLLING) && starts && total > 0;
        return start(set, Simulation.of(plan), rolls ? total : 0, before, begin);
    }

    /**
     * Starts an upgrade that the platform starts itself.
     *
     * @param set the set
     * @param plan the plan
     * @param before the instances as they are
     * @param begin when it starts
     * @return when it ends
     */
    Duration start(FakeSet set, PlatformUpgradePlan plan, List<ScaleSetInstance> before, Duration begin) {
        boolean starts = plan.bounds().batches() > 0 || plan.failure().isPresent();
        int total = starts ? set.instances().size() : 0;
        return start(set, Simulation.of(plan), total, before, begin);
    }

    /** Starts a simulation; if a rolling upgrade shows it, of how many instances, or 0. */
    private Duration start(
            FakeSet set, Simulation simulation, int rolling, List<ScaleSetInstance> before, Duration begin) {
        SimulationResult result = simulation
                .withHealth(world.script())
                .startingAt(before, begin, set.version() - 1)
                .run(count -> world.instanceId(set, set.nextOrdinal() + count));
        Optional<RollingUpgrade> upgrade = rolling > 0
                ? Optional.of(new RollingUpgrade(set.model(), world.clock().now(), rolling))
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
                upgrade.ifPresent(running -> running.end(
                        "Faulted", world.clock().now(), result.error().orElse(null)));
            case COMPLETED, LEFT_TO_OPERATOR ->
                upgrade.ifPresent(
                        running -> running.end("Completed", world.clock().now(), null));
            default -> {}
        }
    }

    private static void eachOf(FakeSet set, SimulationEvent event, Consumer<FakeInstance> action) {
        event.instances().forEach(id -> set.find(id).ifPresent(action));
    }
}
