package dev.vmss.engine.plan;

import dev.vmss.engine.effective.RollingLimits;
import java.util.List;

/** The steps of a rolling upgrade by the platform: batch after batch, with a health gate behind each and pauses between. */
final class RollingSteps {

    private final RollingLimits limits;
    private final Batches batches;
    private final LifecycleHooks hooks;
    private final PlanBuilder plan;

    RollingSteps(RollingLimits limits, Batches batches, LifecycleHooks hooks, PlanBuilder plan) {
        this.limits = limits;
        this.batches = batches;
        this.hooks = hooks;
        this.plan = plan;
    }

    /**
     * Adds the batches, or notes that the platform gives up before the first of them.
     *
     * @param instances the instances to upgrade
     * @param all all instances of the set before the plan
     * @param limit when the operator wants no more
     * @param upgrade what the batches have in common
     */
    void add(List<InstanceState> instances, List<InstanceState> all, StopLimit limit, BatchUpgrade upgrade) {
        if (!instances.isEmpty()) {
            begin(all);
        }
        if (plan.failure().isEmpty()) {
            hooks.beforeUpgrade(instances, plan);
            addBatches(instances, all.size(), limit, upgrade);
        }
    }

    /**
     * Notes that the platform aborts a rolling upgrade if too many instances are unhealthy at its start: before its first
     * batch, and if the set gets the mode Rolling although no instance needs an upgrade.
     *
     * @param all all instances of the set before the plan
     * @see <a href="https://github.com/Azure/AzLoadBalancerMigration">The possible error when the mode is set back</a>
     */
    void begin(List<InstanceState> all) {
        int unhealthy = plan.unhealthy(all).size();
        int size = plan.size(all);
        if (limits.isExceededBy(unhealthy, size)) {
            plan.fail(Breach.BEFORE_ANY_BATCH.error(unhealthy, size, limits.maxUnhealthyPercent(), List.of()));
        }
    }

    private void addBatches(List<InstanceState> instances, int total, StopLimit limit, BatchUpgrade upgrade) {
        List<List<InstanceState>> all = batches.of(instances, batches.size(total));
        for (int i = 0; i < all.size(); i++) {
            if (limit.isReached()) {
                plan.step(new SetStep.CancelRollingUpgrade());
                return;
            }
            if (i > 0) {
                plan.pause(Actor.PLATFORM, limits.pause());
            }
            hooks.beforeBatch(all.get(i), plan);
            addBatch(all.get(i), upgrade);
            limit.count(all.get(i));
        }
    }

    private void addBatch(List<InstanceState> batch, BatchUpgrade upgrade) {
        List<String> ids = batch.stream().map(InstanceState::id).toList();
        if (limits.surges()) {
            plan.step(new SetStep.CreateSurge(Actor.PLATFORM, batch.size()));
            plan.step(waitHealthy(List.of()));
            plan.step(new InstanceStep.DeleteInstances(Actor.PLATFORM, ids, "the new ones take their place"));
            plan.batchReplaced(batch);
        } else {
            plan.step(upgrade.step(Actor.PLATFORM, batch));
            plan.batchUpgraded(batch);
            plan.step(waitHealthy(ids));
        }
    }

    private Step waitHealthy(List<String> batch) {
        return new WaitStep.WaitHealthy(
                Actor.PLATFORM,
                batch,
                Layout.HEALTH_TIMEOUT,
                "more than " + limits.maxUnhealthyUpgradedPercent() + " % of the upgraded or "
                        + limits.maxUnhealthyPercent() + " % of all instances are unhealthy");
    }
}
