package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;

/** Lays out the steps by which an update that Azure allows reaches the instances. */
final class Rollout {

    /** How long the platform waits for a batch; the documentation gives it for OS and extension upgrades. */
    private static final Duration HEALTH_TIMEOUT = Duration.ofMinutes(5);

    private final Update update;
    private final CheckResult check;
    private final UpdateImpact impact;
    private final UpgradeMode mode;
    private final PlanOptions options;
    private final List<InstanceState> instances;
    private final List<InstanceState> outdated;
    private final List<InstanceState> reachable;
    private final RollingPolicy policy;
    private final PlanBuilder plan;

    Rollout(
            Update update,
            CheckResult check,
            UpdateImpact impact,
            UpgradeMode mode,
            PlanOptions options,
            List<InstanceState> instances,
            List<InstanceState> outdated,
            PlanBuilder plan) {
        this.update = update;
        this.check = check;
        this.impact = impact;
        this.mode = mode;
        this.options = options;
        this.instances = instances;
        this.outdated = outdated;
        this.reachable = outdated.stream().filter(instance -> !instance.isProtected()).toList();
        this.policy = RollingPolicy.of(update.after());
        this.plan = plan;
    }

    void addSteps() {
        boolean sendsSomething = !update.diff().isEmpty() || !impact.hidden().isEmpty();
        boolean deallocatesFirst = check.verdict() == Verdict.ALLOWED_AFTER_DEALLOCATION;
        List<InstanceState> toDeallocate =
                deallocatesFirst ? instances.stream().filter(InstanceState::running).toList() : List.of();
        if (!toDeallocate.isEmpty()) {
            plan.step(new Step.Deallocate(Actor.OPERATOR, ids(toDeallocate)));
            plan.away(toDeallocate);
        }
        if (sendsSomething) {
            plan.step(new Step.UpdateModel(update.diff().changes().stream()
                    .map(change -> change.path().toString())
                    .toList()));
        }
        addUpgrades(sendsSomething);
        if (!toDeallocate.isEmpty()) {
            plan.step(new Step.Start(Actor.OPERATOR, ids(toDeallocate)));
        }
        if (impact.needsReimage()) {
            addReimages();
        }
        new Warnings(update, impact, mode, policy, instances, outdated, plan).addAll();
    }

    private void addUpgrades(boolean sendsSomething) {
        if (reachable.isEmpty()) {
            return;
        }
        if (mode.equals(UpgradeMode.AUTOMATIC) && sendsSomething) {
            plan.step(new Step.UpgradeInstances(Actor.PLATFORM, ids(reachable), effect()));
            plan.batchAway(reachable);
        } else if (mode.equals(UpgradeMode.ROLLING) && sendsSomething) {
            addRollingUpgrade();
        } else if (mode.equals(UpgradeMode.MANUAL) || !sendsSomething) {
            for (List<InstanceState> batch : operatorBatches()) {
                plan.step(new Step.UpgradeInstances(Actor.OPERATOR, ids(batch), effect()));
                plan.batchAway(batch);
            }
        }
    }

    private void addRollingUpgrade() {
        int size = policy.batchSize(instances.size());
        List<List<InstanceState>> batches =
                Batches.of(reachable, size, policy.crossZone(), policy.unhealthyFirst());
        for (int i = 0; i < batches.size(); i++) {
            List<InstanceState> batch = batches.get(i);
            if (i > 0) {
                plan.pause(Actor.PLATFORM, policy.pause());
            }
            if (policy.maxSurge()) {
                plan.step(new Step.CreateSurge(Actor.PLATFORM, batch.size()));
                plan.step(waitHealthy(List.of()));
                plan.step(new Step.DeleteInstances(Actor.PLATFORM, ids(batch)));
                plan.batchReplaced();
            } else {
                plan.step(new Step.UpgradeInstances(Actor.PLATFORM, ids(batch), effect()));
                plan.batchAway(batch);
                plan.step(waitHealthy(ids(batch)));
            }
        }
    }

    private Step waitHealthy(List<String> batch) {
        return new Step.WaitHealthy(
                Actor.PLATFORM,
                batch,
                HEALTH_TIMEOUT,
                "more than " + policy.maxUnhealthyUpgradedPercent() + " % of the upgraded or "
                        + policy.maxUnhealthyPercent() + " % of all instances are unhealthy");
    }

    private void addReimages() {
        for (List<InstanceState> batch : operatorBatches()) {
            plan.step(new Step.Reimage(Actor.OPERATOR, ids(batch)));
            plan.batchAway(batch);
            plan.step(new Step.WaitHealthy(Actor.OPERATOR, ids(batch), HEALTH_TIMEOUT, ""));
        }
    }

    private List<List<InstanceState>> operatorBatches() {
        int size = options.maxInstancesAtOnce().orElse(policy.batchSize(instances.size()));
        return Batches.of(reachable, size, policy.crossZone(), policy.unhealthyFirst());
    }

    private String effect() {
        return switch (impact.marksOutdated() ? impact.disruption() : Disruption.NONE) {
            case NONE, SET_LEVEL, NEW_INSTANCES -> "as far as it differs";
            case IN_PLACE -> "in place, while it runs";
            case RESTART -> "restarts";
            case REIMAGE -> "the OS disk is replaced";
            case DEALLOCATE -> "deallocated and started";
            case REPLACE -> "deleted and made anew";
        };
    }

    private static List<String> ids(List<InstanceState> instances) {
        return instances.stream().map(InstanceState::id).toList();
    }
}
