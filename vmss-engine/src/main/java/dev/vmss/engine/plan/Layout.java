package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.RollingLimits;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays out the steps by which an update that Azure allows reaches the instances. */
final class Layout {

    /** How long the platform waits for a batch; the documentation gives it for OS and extension upgrades. */
    static final Duration HEALTH_TIMEOUT = Duration.ofMinutes(5);

    static final String MODE = "properties.upgradePolicy.mode";

    private final Situation situation;
    private final PlanOptions options;
    private final RollingLimits limits;
    private final Batches batches;
    private final Transitions transitions;
    private final PlanBuilder plan;
    private final InstanceUpdates instanceUpdates;
    private final StopLimit stopLimit;
    private final BatchHooks hooks;
    private final Optional<OperatorAction> action;
    private final ServiceFabric serviceFabric;
    private final Optional<LoadBalancerMove> move;
    private final boolean sendsSomething;

    private final BatchUpgrade upgrade;
    private final RollingSteps rolling;

    /** Whether the platform upgrades instances by itself once the update is sent. */
    private final boolean platformActs;

    Layout(Situation situation, PlanBuilder plan) {
        this.situation = situation;
        this.instanceUpdates = situation.instanceUpdates();
        this.options = situation.options();
        this.transitions = situation.transitions();
        this.limits = EffectiveSet.of(transitions.sent().after()).rollingLimits();
        this.batches = new Batches(limits, options);
        this.plan = plan;
        this.stopLimit = new StopLimit(options, situation.instances().size());
        this.hooks = new BatchHooks(options, plan);
        this.action = OperatorAction.of(situation, plan);
        this.serviceFabric = ServiceFabric.of(situation.update());
        this.upgrade = BatchUpgrade.of(situation.impact(), situation.upgradeDisruption());
        this.rolling = new RollingSteps(limits, batches, LifecycleHooks.NONE, plan);
        this.move = situation.move();
        this.sendsSomething = move.isPresent()
                || !situation.update().diff().isEmpty()
                || !situation.impact().unverifiable().isEmpty();
        UpgradeMode mode = situation.mode();
        this.platformActs = sendsSomething && (mode.equals(UpgradeMode.AUTOMATIC) || mode.equals(UpgradeMode.ROLLING));
    }

    void addSteps() {
        instanceUpdates.addBefore(situation.instances(), plan);
        List<InstanceState> deallocated = situation.toDeallocate();
        boolean rollsByItself = platformActs && situation.mode().equals(UpgradeMode.ROLLING);
        ByTurn byTurn = byTurn(reachable());
        boolean leavesAlone = sendsSomething && !situation.leftAlone().isEmpty();
        boolean held = platformActs && (move.isPresent() || !byTurn.first().isEmpty())
                || rollsByItself && !deallocated.isEmpty();
        if (held) {
            plan.step(new SetStep.SetProperty(
                    MODE, "Manual", "the platform waits until the operator has completed the first part"));
        } else if (leavesAlone && !situation.mode().equals(UpgradeMode.MANUAL)) {
            plan.step(new SetStep.SetProperty(
                    MODE, "Manual", "the platform would upgrade existing instances, which must not change"));
        }
        if (!deallocated.isEmpty()) {
            hooks.before(deallocated);
            deallocate(deallocated);
        }
        transitions.before().forEach(plan::step);
        sendUpdate();
        if (platformActs
                && !held
                && !EffectiveSet.of(situation.update().applied()).isRolling()) {
            beginRolling();
        }
        if (!deallocated.isEmpty()) {
            upgradeWhileDeallocated(byTurn, deallocated, held, rollsByItself);
        } else if (move.isPresent()) {
            moveInTwoParts(move.get(), byTurn);
            restoreMode(held);
        } else if (sendsSomething || options.action().isEmpty() && instanceUpdates.isEmpty()) {
            addOperatorUpgrades(byTurn.first(), 1, upgrade);
            if (!stopLimit.isReached()) {
                restoreMode(held);
                addUpgrades(byTurn.others());
                hooks.leaveOut(platformActs ? byTurn.others() : List.of());
            } else if (held) {
                plan.warn("platform-waits", "The set stays in Manual mode until somebody changes it back.");
            }
        }
        if (plan.failure().isEmpty()) {
            addWhatFollows();
        }
    }

    /** The operator removes every instance from the load balancers, then adds it again. */
    private void moveInTwoParts(LoadBalancerMove parts, ByTurn byTurn) {
        BatchUpgrade leave = BatchUpgrade.of(UpdateImpact.of(parts.leave()));
        BatchUpgrade join = BatchUpgrade.of(UpdateImpact.of(parts.join()));
        addOperatorUpgrades(byTurn.first(), 1, leave);
        addOperatorUpgrades(byTurn.others(), operatorBatchSize(), leave);
        parts.addBetween(plan);
        addOperatorUpgrades(byTurn.first(), 1, join);
        addOperatorUpgrades(byTurn.others(), operatorBatchSize(), join);
    }

    /** Adds what is done when the update has reached the instances. */
    private void addWhatFollows() {
        if (situation.needsPowerCycles()) {
            addPowerCycles();
        }
        if (situation.impact().needsReimage() || options.reimage()) {
            addReimages();
        }
        InstanceSet leftBehind = leftBehind();
        action.ifPresent(wanted -> act(wanted, leftBehind));
        instanceUpdates.addAfter(plan.left(situation.instances()), plan);
        List<InstanceState> lost = instanceUpdates.lost(plan.deleted(situation.instances()));
        if (!lost.isEmpty()) {
            plan.warn(
                    "instance-updates-lost",
                    "These instances are deleted, so the updates of their own models are lost: "
                            + String.join(", ", ids(lost)) + ".");
        }
        setBack(transitions.after(), leftBehind);
    }

    private void setBack(List<SetStep.SetProperty> after, InstanceSet leftBehind) {
        if (!leftBehind.isEmpty() && !after.isEmpty()) {
            plan.warn(
                    "flags-stay",
                    "Not restored while instances without the latest model remain: "
                            + after.stream().map(SetStep.SetProperty::path).collect(Collectors.joining(", ")) + ".");
        } else {
            after.forEach(plan::step);
        }
    }

    /** The instances that the upgrade does not reach because the operator stops it before. */
    private InstanceSet leftBehind() {
        if (options.newInstancesOnly()) {
            return InstanceSet.of(plan.left(situation.leftAlone()));
        } else if (stopLimit.isReached()) {
            return InstanceSet.of(plan.notUpgraded(plan.left(reachable())));
        }
        return InstanceSet.of(List.of());
    }

    private void restoreMode(boolean held) {
        if (held) {
            plan.step(new SetStep.SetProperty(MODE, situation.mode().text(), "the platform continues automatically"));
            beginRolling();
        }
    }

    /** From now on the set has the mode, which it did not have before. */
    private void beginRolling() {
        if (situation.mode().equals(UpgradeMode.ROLLING)) {
            rolling.begin(situation.instances());
        }
    }

    private List<InstanceState> reachable() {
        return situation.reachable();
    }

    private ByTurn byTurn(List<InstanceState> some) {
        Set<String> first = Set.copyOf(options.first());
        if (first.isEmpty()) {
            return new ByTurn(List.of(), some);
        }
        return new ByTurn(
                some.stream().filter(instance -> first.contains(instance.id())).toList(),
                some.stream().filter(instance -> !first.contains(instance.id())).toList());
    }

    /** The instances that go before the others, and the others. */
    private record ByTurn(List<InstanceState> first, List<InstanceState> others) {

        ByTurn {
            first = List.copyOf(first);
            others = List.copyOf(others);
        }
    }

    /**
     * Upgrades instances while they are deallocated. Those that go first are started and waited for before the others have their
     * turn. While all others are away nobody can wait for their health, so a rolling upgrade by the platform would never get on.
     */
    private void upgradeWhileDeallocated(
            ByTurn byTurn, List<InstanceState> deallocated, boolean held, boolean rollsByItself) {
        InstanceSet away = InstanceSet.of(deallocated);
        for (InstanceState one : byTurn.first()) {
            addUpgrade(Actor.OPERATOR, List.of(one));
            start(away.in(List.of(one)));
        }
        if (platformActs && !rollsByItself) {
            restoreMode(held);
            addUpgrades(byTurn.others());
        } else {
            batches.of(byTurn.others(), operatorBatchSize()).forEach(batch -> addUpgrade(Actor.OPERATOR, batch));
        }
        start(InstanceSet.of(byTurn.first()).notIn(plan.left(deallocated)));
        if (rollsByItself) {
            restoreMode(held);
        }
    }

    private void start(List<InstanceState> instances) {
        startAgain(instances);
        if (!instances.isEmpty()) {
            awaitHealthy(instances);
        }
    }

    private void startAgain(List<InstanceState> instances) {
        if (!instances.isEmpty()) {
            plan.step(new InstanceStep.Start(Actor.OPERATOR, ids(instances)));
            plan.started(instances);
        }
    }

    private void awaitHealthy(List<InstanceState> batch) {
        plan.step(new WaitStep.WaitHealthy(Actor.OPERATOR, ids(batch), HEALTH_TIMEOUT, ""));
        hooks.after(batch);
    }

    private void sendUpdate() {
        if (!sendsSomething) {
            return;
        }
        Update sent = move.map(LoadBalancerMove::leave).orElse(transitions.sent());
        plan.step(new SetStep.UpdateModel(sent.diff().changes().stream()
                .map(change -> change.path().toString())
                .toList()));
        Scaling scaling = situation.scaling();
        if (scaling.added() > 0) {
            plan.step(new SetStep.ScaleOut(scaling.added()));
            plan.created(scaling.added());
        }
        if (!scaling.removed().isEmpty()) {
            plan.step(new InstanceStep.DeleteInstances(Actor.PLATFORM, ids(scaling.removed()), "the set scales in"));
            plan.gone(scaling.removed());
        }
    }

    private void addUpgrades(List<InstanceState> instances) {
        if (instances.isEmpty() || plan.failure().isPresent()) {
            return;
        } else if (!platformActs) {
            boolean modeIsKnown = !sendsSomething || situation.mode().equals(UpgradeMode.MANUAL);
            List<InstanceState> inOrder = serviceFabric.holdsBack() ? ServiceFabric.byDomain(instances) : instances;
            addOperatorUpgrades(modeIsKnown ? inOrder : List.of(), operatorBatchSize(), upgrade);
        } else if (situation.mode().equals(UpgradeMode.ROLLING)) {
            rolling.add(instances, situation.instances(), stopLimit, upgrade);
        } else if (serviceFabric.holdsBack()) {
            ServiceFabric.byDomain(instances).forEach(node -> addUpgrade(Actor.PLATFORM, List.of(node)));
        } else {
            addUpgrade(Actor.PLATFORM, instances);
        }
    }

    private void addUpgrade(Actor actor, List<InstanceState> batch) {
        plan.step(upgrade.step(actor, batch));
        plan.batchUpgraded(batch);
    }

    private void addOperatorUpgrades(List<InstanceState> instances, int size, BatchUpgrade how) {
        for (List<InstanceState> batch : batches.of(instances, size)) {
            if (stopLimit.isReached()) {
                return;
            }
            hooks.before(batch);
            List<InstanceState> switchedOff = situation.needsPowerCycles() ? running(batch) : List.of();
            deallocate(switchedOff);
            plan.step(how.step(Actor.OPERATOR, batch));
            plan.batchUpgraded(batch);
            startAgain(switchedOff);
            awaitHealthy(batch);
            stopLimit.count(batch);
        }
    }

    /** Deallocates and starts instances that the platform has upgraded while they ran. */
    private void addPowerCycles() {
        List<InstanceState> upgraded = running(plan.upgraded(plan.left(reachable()))).stream()
                .filter(instance -> !plan.isRestarted(instance))
                .toList();
        for (List<InstanceState> batch : batches.of(upgraded, operatorBatchSize())) {
            hooks.before(batch);
            deallocate(batch);
            start(batch);
        }
    }

    private static List<InstanceState> running(List<InstanceState> instances) {
        return instances.stream().filter(InstanceState::running).toList();
    }

    private void deallocate(List<InstanceState> instances) {
        if (!instances.isEmpty()) {
            plan.step(new InstanceStep.Deallocate(Actor.OPERATOR, ids(instances)));
            plan.deallocated(instances);
        }
    }

    private void addReimages() {
        List<InstanceState> upgraded = plan.upgraded(reachable()).stream()
                .filter(instance ->
                        action.filter(wanted -> wanted.reimages(instance)).isEmpty())
                .toList();
        List<String> because = situation.impact().needingReimage().stream()
                .map(Object::toString)
                .toList();
        for (List<InstanceState> batch : batches.of(upgraded, operatorBatchSize())) {
            hooks.before(batch);
            plan.step(new InstanceStep.Reimage(Actor.OPERATOR, ids(batch), because));
            plan.batchReimaged(batch);
            awaitHealthy(batch);
        }
    }

    private void act(OperatorAction wanted, InstanceSet leftBehind) {
        List<InstanceState> targets = wanted.remaining(leftBehind);
        ByTurn byTurn = byTurn(targets);
        List<List<InstanceState>> all = new ArrayList<>(batches.of(byTurn.first(), 1));
        all.addAll(batches.of(byTurn.others(), operatorBatchSize()));
        StopLimit actionLimit = new StopLimit(options, situation.instances().size());
        for (List<InstanceState> batch : all) {
            if (actionLimit.isReached()) {
                return;
            }
            hooks.before(batch);
            plan.step(wanted.step(batch));
            plan.batchAway(batch);
            awaitHealthy(batch);
            actionLimit.count(batch);
        }
    }

    private int operatorBatchSize() {
        int batch = serviceFabric.holdsBack()
                ? 1
                : batches.size(situation.instances().size());
        return options.maxInstancesAtOnce().orElse(batch);
    }

    private static List<String> ids(List<InstanceState> instances) {
        return instances.stream().map(InstanceState::id).toList();
    }
}
