package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.impact.Way;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the steps by which an update that Azure allows reaches the instances. */
final class Rollout {

    /** How long the platform waits for a batch; the documentation gives it for OS and extension upgrades. */
    static final Duration HEALTH_TIMEOUT = Duration.ofMinutes(5);

    private static final String MODE = "properties.upgradePolicy.mode";

    private final Situation situation;
    private final PlanOptions options;
    private final RollingPolicy policy;
    private final Batches batches;
    private final Transitions transitions;
    private final PlanBuilder plan;
    private final boolean sendsSomething;

    /** Whether the platform upgrades instances by itself once the update is sent. */
    private final boolean platformActs;

    Rollout(Situation situation, PlanOptions options, PlanBuilder plan) {
        this.situation = situation;
        this.options = options;
        this.policy = RollingPolicy.of(situation.update().after());
        this.batches = new Batches(policy, options);
        this.transitions = Transitions.of(situation.update());
        this.plan = plan;
        this.sendsSomething =
                !situation.update().diff().isEmpty() || !situation.impact().hidden().isEmpty();
        UpgradeMode mode = situation.mode();
        this.platformActs = sendsSomething && (mode.equals(UpgradeMode.AUTOMATIC) || mode.equals(UpgradeMode.ROLLING));
    }

    void addSteps() {
        List<InstanceState> canaries = reachable().stream()
                .filter(instance -> options.first().contains(instance.id()))
                .toList();
        List<InstanceState> others =
                reachable().stream().filter(instance -> !canaries.contains(instance)).toList();
        boolean held = platformActs && !canaries.isEmpty();
        List<InstanceState> deallocated = deallocateFirst();
        if (held) {
            plan.step(new SetStep.SetFlag(MODE, "Manual", "the platform waits until the first instances are upgraded"));
        }
        transitions.before().forEach(plan::step);
        sendUpdate();
        addOperatorUpgrades(canaries, 1);
        if (held) {
            plan.step(new SetStep.SetFlag(MODE, situation.mode().text(), "the platform upgrades the other instances"));
        }
        addUpgrades(others);
        List<InstanceState> toStart = plan.left(deallocated);
        if (!toStart.isEmpty()) {
            plan.step(new InstanceStep.Start(Actor.OPERATOR, ids(toStart)));
        }
        plan.started();
        if (situation.impact().needsReimage() || options.reimage()) {
            addReimages();
        }
        transitions.after().forEach(plan::step);
    }

    private List<InstanceState> reachable() {
        return situation.reachable();
    }

    private List<InstanceState> deallocateFirst() {
        if (situation.check().verdict() != Verdict.ALLOWED_AFTER_DEALLOCATION) {
            return List.of();
        }
        List<InstanceState> running =
                situation.instances().stream().filter(InstanceState::running).toList();
        if (!running.isEmpty()) {
            plan.step(new InstanceStep.Deallocate(Actor.OPERATOR, ids(running)));
            plan.deallocated(running);
        }
        return running;
    }

    private void sendUpdate() {
        if (!sendsSomething) {
            return;
        }
        plan.step(new SetStep.UpdateModel(situation.update().diff().changes().stream()
                .filter(change -> !transitions.holdsBack(change.path()))
                .map(change -> change.path().toString())
                .toList()));
        Scaling scaling = situation.scaling();
        if (scaling.added() > 0) {
            plan.step(new SetStep.ScaleOut(scaling.added()));
        }
        if (!scaling.removed().isEmpty()) {
            plan.step(new InstanceStep.DeleteInstances(Actor.PLATFORM, ids(scaling.removed()), "the set scales in"));
            plan.gone(scaling.removed());
        }
    }

    private void addUpgrades(List<InstanceState> instances) {
        if (instances.isEmpty()) {
            return;
        } else if (!platformActs) {
            boolean modeIsKnown = !sendsSomething || situation.mode().equals(UpgradeMode.MANUAL);
            addOperatorUpgrades(modeIsKnown ? instances : List.of(), operatorBatchSize());
        } else if (situation.mode().equals(UpgradeMode.ROLLING)) {
            new RollingSteps(policy, batches, plan)
                    .add(instances, situation.instances().size(), options.stopAfterBatches(), effect(), causes(Way.BY_POLICY));
        } else if (ServiceFabric.runsOn(situation.update().applied())) {
            ServiceFabric.byUpdateDomain(instances).forEach(domain -> addUpgrade(Actor.PLATFORM, domain));
        } else {
            addUpgrade(Actor.PLATFORM, instances);
        }
    }

    private void addUpgrade(Actor actor, List<InstanceState> batch) {
        plan.step(new InstanceStep.UpgradeInstances(actor, ids(batch), effect(), causes(Way.BY_POLICY)));
        plan.batchAway(batch);
    }

    private void addOperatorUpgrades(List<InstanceState> instances, int size) {
        for (List<InstanceState> batch : upToStop(batches.of(instances, size))) {
            addUpgrade(Actor.OPERATOR, batch);
            plan.step(new WaitStep.WaitHealthy(Actor.OPERATOR, ids(batch), HEALTH_TIMEOUT, ""));
        }
    }

    private void addReimages() {
        for (List<InstanceState> batch : upToStop(batches.of(plan.left(reachable()), operatorBatchSize()))) {
            plan.step(new InstanceStep.Reimage(Actor.OPERATOR, ids(batch), causes(Way.OUTSIDE_POLICY)));
            plan.batchAway(batch);
            plan.step(new WaitStep.WaitHealthy(Actor.OPERATOR, ids(batch), HEALTH_TIMEOUT, ""));
        }
    }

    private List<List<InstanceState>> upToStop(List<List<InstanceState>> all) {
        int last = options.stopAfterBatches().orElse(all.size());
        return all.subList(0, Math.min(last, all.size()));
    }

    private int operatorBatchSize() {
        return options.maxInstancesAtOnce().orElse(batches.size(situation.instances().size()));
    }

    private List<String> causes(Way way) {
        UpdateImpact impact = situation.impact();
        List<String> causes = new ArrayList<>();
        Stream.concat(
                        impact.effects().stream()
                                .filter(effect -> effect.impact().way() == way)
                                .map(effect -> effect.change().path()),
                        impact.hidden().stream()
                                .filter(path -> Impact.of(path).way() == way))
                .forEach(path -> causes.add(path.toString()));
        return List.copyOf(causes);
    }

    private String effect() {
        Disruption disruption = situation.impact().byPolicy();
        return switch (disruption) {
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
