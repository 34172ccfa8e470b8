package dev.vmss.engine.simulate;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.simulate.SimulationEvent.Kind;
import dev.vmss.engine.simulate.SimulationResult.Outcome;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a plan: carries out step after step and stops where the plan is given up. Used once. */
final class SimulationRun {

    private static final Duration HEALTH_TIMEOUT = Duration.ofMinutes(5);

    private final Fleet fleet;
    private final UpgradePlan plan;
    private final HealthGate gate;
    private final HealthScript script;
    private final boolean operatorActs;
    private int batches;
    private Duration pauses = Duration.ZERO;

    /** The instances that were created last, to take the place of others. */
    private List<String> surge = List.of();

    /** Whether the batch that is due is upgraded in place, because the quota has no room for a surge. */
    private boolean inPlace;

    private @Nullable AzureError error;

    SimulationRun(Fleet fleet, UpgradePlan plan, HealthGate gate, HealthScript script, boolean operatorActs) {
        this.fleet = fleet;
        this.plan = plan;
        this.gate = gate;
        this.script = script;
        this.operatorActs = operatorActs;
    }

    SimulationResult run() {
        fleet.observe();
        if (plan.check().verdict() == Verdict.REFUSED) {
            error = refusal();
        } else if (plan.steps().isEmpty()
                && (!plan.diff().isEmpty() || !plan.instanceUpdates().isEmpty())) {
            // The plan goes beyond what its options allow, so that nobody has sent anything.
            return end(Outcome.MANUAL, Kind.LEFT_TO_OPERATOR, "the plan has no steps");
        }
        int last = operatorActs ? plan.steps().size() : lastThatPlatformNeeds();
        for (int i = 0; i < plan.steps().size() && error == null; i++) {
            if (i > last && !(plan.steps().get(i) instanceof SetStep.ReleaseResources)) {
                return end(Outcome.MANUAL, Kind.LEFT_TO_OPERATOR, "the operator's steps are left");
            }
            take(plan.steps().get(i));
        }
        return error == null
                ? end(Outcome.COMPLETED, Kind.COMPLETED, "everything is done")
                : end(Outcome.ABORTED, Kind.ABORTED, error.code() + ": " + error.message());
    }

    private AzureError refusal() {
        Finding refused = plan.check().findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .findFirst()
                .orElseThrow();
        AzureAnswer answer =
                refused.answer().orElseGet(() -> new AzureAnswer(400, "BadRequest", refused.message(), "", false));
        Optional<String> target = Optional.of(answer.target()).filter(text -> !text.isEmpty());
        return new AzureError(answer.code(), answer.message(), target, List.of());
    }

    private int lastThatPlatformNeeds() {
        int last = -1;
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            boolean sends = step instanceof SetStep.UpdateModel || step instanceof SetStep.CancelRollingUpgrade;
            last = sends || step.actor() == Actor.PLATFORM ? i : last;
        }
        return last;
    }

    private SimulationResult end(Outcome outcome, Kind kind, String message) {
        fleet.observe();
        fleet.record(kind, List.of(), message);
        return new SimulationResult(
                outcome,
                Optional.ofNullable(error),
                fleet.timeline(),
                fleet.outcomes(),
                new Bounds(batches, fleet.maxDown(), fleet.minServing(), pauses));
    }

    private void take(Step step) {
        if (step instanceof SetStep set) {
            takeOnSet(set);
        } else if (step instanceof InstanceStep instances) {
            takeOnInstances(instances);
        } else if (step instanceof WaitStep.WaitHealthy wait) {
            await(wait);
        } else if (step instanceof WaitStep.Pause pause) {
            fleet.record(Kind.PAUSED, List.of(), step.describe());
            pauses = pauses.plus(pause.duration());
            fleet.advance(pause.duration());
        }
    }

    private void takeOnSet(SetStep step) {
        if (step instanceof SetStep.CreateSurge create) {
            if (passesGate(step)) {
                createSurge(create.count());
            }
        } else if (step instanceof SetStep.ScaleOut out) {
            fleet.advance(script.operationTime());
            fleet.create(out.count(), step.describe());
        } else if (step instanceof SetStep.CancelRollingUpgrade) {
            fleet.record(Kind.CANCELLED, List.of(), step.describe());
        } else if (!(step instanceof SetStep.ReleaseResources)) {
            fleet.record(
                    step instanceof SetStep.UpdateModel ? Kind.MODEL_UPDATED : Kind.FLAG_SET,
                    List.of(),
                    step.describe());
        }
    }

    private void createSurge(int count) {
        inPlace = script.surgeQuota().isPresent() && script.surgeQuota().getAsInt() < count;
        if (inPlace) {
            fleet.record(Kind.SURGE_REFUSED, List.of(), "no quota for " + count + " more: upgraded in place instead");
            surge = List.of();
        } else {
            fleet.advance(script.operationTime());
            surge = fleet.create(count, "created from the latest model");
        }
    }

    private void takeOnInstances(InstanceStep step) {
        List<String> ids = step.instances();
        if (step instanceof InstanceStep.UpgradeInstances) {
            if (passesGate(step)) {
                upgrade(ids, step.describe());
            }
        } else if (step instanceof InstanceStep.Reimage) {
            reimage(step, "the OS disks are new");
        } else if (step instanceof InstanceStep.ReimageAll) {
            reimage(step, "the OS disks and the data disks are new");
        } else if (step instanceof InstanceStep.Redeploy) {
            restart(step, Kind.REDEPLOY_STARTED, Kind.REDEPLOYED, "the instances run on other hosts");
        } else if (step instanceof InstanceStep.Restart) {
            restart(step, Kind.RESTART_STARTED, Kind.RESTARTED, "the instances have restarted");
        } else if (step instanceof InstanceStep.Deallocate) {
            fleet.find(ids).forEach(Machine::deallocate);
            fleet.advance(script.operationTime());
            fleet.record(Kind.DEALLOCATED, ids, step.describe());
        } else if (step instanceof InstanceStep.Start) {
            fleet.advance(script.operationTime());
            fleet.find(ids).forEach(Machine::start);
            fleet.record(Kind.STARTED, ids, step.describe());
        } else if (step instanceof InstanceStep.DeleteInstances) {
            delete(ids, step.describe());
        } else {
            updateInstance(step);
        }
    }

    private void updateInstance(InstanceStep step) {
        boolean staysUp = step instanceof InstanceStep.UpdateInstance update
                && update.disruption().compareTo(Disruption.IN_PLACE) < 0;
        if (staysUp) {
            fleet.advance(script.operationTime());
        } else {
            fleet.restart(step.instances());
        }
        fleet.record(Kind.INSTANCE_UPDATED, step.instances(), step.describe());
        fleet.recordFailures(step.instances());
    }

    private void reimage(InstanceStep step, String result) {
        List<String> ids = step.instances();
        batches++;
        fleet.record(Kind.REIMAGE_STARTED, ids, step.describe());
        fleet.work(ids, false);
        fleet.record(Kind.REIMAGED, ids, result);
        fleet.recordFailures(ids);
    }

    private void restart(InstanceStep step, Kind started, Kind done, String result) {
        List<String> ids = step.instances();
        batches++;
        fleet.record(started, ids, step.describe());
        fleet.restart(ids);
        fleet.record(done, ids, result);
        fleet.recordFailures(ids);
    }

    private void upgrade(List<String> ids, String how) {
        batches++;
        fleet.record(Kind.UPGRADE_STARTED, ids, how);
        fleet.work(ids, true);
        List<String> done = fleet.find(ids).stream()
                .filter(machine -> !machine.failed())
                .map(Machine::id)
                .toList();
        if (!done.isEmpty()) {
            fleet.record(Kind.UPGRADED, done, "the instances have the latest model");
        }
        fleet.recordFailures(ids);
    }

    private void delete(List<String> ids, String why) {
        if (inPlace) {
            inPlace = false;
            upgrade(ids, "upgrade to the latest model, in place");
            awaitBatch(ids, HEALTH_TIMEOUT);
            return;
        } else if (!surge.isEmpty()) {
            batches++;
            surge = List.of();
        }
        fleet.advance(script.operationTime());
        fleet.delete(ids, why);
    }

    private void await(WaitStep.WaitHealthy wait) {
        if (wait.actor() == Actor.PLATFORM && !inPlace) {
            awaitBatch(wait.instances().isEmpty() ? surge : wait.instances(), wait.timeout());
        } else if (!inPlace) {
            awaitHealthy(wait.instances(), wait.timeout());
        }
    }

    private void awaitBatch(List<String> batch, Duration timeout) {
        awaitHealthy(batch, timeout);
        gate.afterBatch(batch).ifPresent(this::giveUp);
    }

    private void awaitHealthy(List<String> ids, Duration timeout) {
        boolean healthy = fleet.awaitHealthy(ids, timeout);
        String message = healthy ? "all of them are healthy" : "not all of them are healthy";
        fleet.record(healthy ? Kind.HEALTHY : Kind.UNHEALTHY, ids, message);
    }

    private boolean passesGate(Step step) {
        if (step.actor() == Actor.PLATFORM && plan.mode().equals(UpgradeMode.ROLLING)) {
            gate.beforeBatch().ifPresent(this::giveUp);
        }
        return error == null;
    }

    private void giveUp(AzureError reason) {
        error = reason;
        gate.rollBack();
    }
}
