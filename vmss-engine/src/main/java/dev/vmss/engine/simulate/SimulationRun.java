package dev.vmss.engine.simulate;

import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.simulate.SimulationEvent.Kind;
import dev.vmss.engine.simulate.SimulationResult.Outcome;
import dev.vmss.model.policy.LifecycleHookAction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a plan: carries out step after step and stops where the plan is given up. Used once. */
final class SimulationRun {

    private final Fleet fleet;
    private final Rehearsal plan;
    private final HealthGate gate;
    private final HealthScript script;
    private final boolean operatorActs;
    private int batches;
    private Duration pauses = Duration.ZERO;

    /** The instances that were created last, to take the place of others. */
    private List<String> surge = List.of();

    /** Whether the batch that is due is upgraded in place, because the quota has no room for a surge. */
    private boolean inPlace;

    /** How long the plan waits for the batch that is due. */
    private Duration timeout = Duration.ZERO;

    /** Whether an event gets no answer and its default is a refusal. */
    private boolean isUnanswered;

    private @Nullable AzureError error;

    SimulationRun(Fleet fleet, Rehearsal plan, HealthGate gate, HealthScript script, boolean operatorActs) {
        this.fleet = fleet;
        this.plan = plan;
        this.gate = gate;
        this.script = script;
        this.operatorActs = operatorActs;
    }

    SimulationResult run() {
        fleet.observe();
        error = plan.refusal().orElse(null);
        if (error == null && plan.isLeft()) {
            // The plan goes beyond what its options allow, so that nobody has sent anything.
            return end(Outcome.MANUAL, Kind.LEFT_TO_OPERATOR, "the plan has no steps");
        }
        int last = operatorActs ? plan.steps().size() : lastThatPlatformNeeds();
        for (int i = 0; i < plan.steps().size() && error == null; i++) {
            if (i > last && plan.steps().get(i).kind() != Step.Kind.RELEASE_RESOURCES) {
                return end(Outcome.MANUAL, Kind.LEFT_TO_OPERATOR, "the operator's steps remain");
            }
            take(plan.steps().get(i));
            if (isUnanswered) {
                return end(Outcome.MANUAL, Kind.LEFT_TO_OPERATOR, "nobody approves, and the platform stops");
            }
        }
        if (error == null) {
            error = plan.failure().orElse(null);
        }
        return error == null
                ? end(Outcome.COMPLETED, Kind.COMPLETED, "all steps are complete")
                : end(Outcome.ABORTED, Kind.ABORTED, error.code() + ": " + error.message());
    }

    private int lastThatPlatformNeeds() {
        int last = -1;
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            boolean sends = step.kind() == Step.Kind.UPDATE_MODEL || step.kind() == Step.Kind.CANCEL_ROLLING_UPGRADE;
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
        List<String> ids = step.instances();
        // Only a switch expression has to handle every kind.
        Runnable work = switch (step.kind()) {
            case UPDATE_MODEL -> () -> fleet.record(Kind.MODEL_UPDATED, List.of(), step.describe());
            case SET_PROPERTY -> () -> fleet.record(Kind.PROPERTY_SET, List.of(), step.describe());
            case CANCEL_ROLLING_UPGRADE -> () -> fleet.record(Kind.CANCELLED, List.of(), step.describe());
            case RELEASE_RESOURCES -> () -> {};
            case ADD_POOLS -> () -> fleet.record(Kind.MODEL_UPDATED, List.of(), step.describe());
            case DELETE_RESOURCE, CREATE_LOAD_BALANCER, CREATE_NAT_RULE ->
                () -> fleet.record(Kind.RESOURCE_CHANGED, List.of(), step.describe());
            case CREATE_SURGE -> () -> createSurge((SetStep.CreateSurge) step);
            case SCALE_OUT -> () -> scaleOut((SetStep.ScaleOut) step);
            case UPGRADE_INSTANCES -> () -> upgradeBatch(step);
            case REIMAGE -> () -> reimage(step, "the OS disks are new");
            case REIMAGE_ALL -> () -> reimage(step, "the OS disks and the data disks are new");
            case REDEPLOY ->
                () -> restart(step, Kind.REDEPLOY_STARTED, Kind.REDEPLOYED, "the instances run on other hosts");
            case RESTART -> () -> restart(step, Kind.RESTART_STARTED, Kind.RESTARTED, "the instances have restarted");
            case DEALLOCATE -> () -> deallocate(step);
            case START -> () -> start(step);
            case DELETE_INSTANCES -> () -> delete(ids, step.describe());
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> () -> updateInstance(step);
            case WAIT_HEALTHY -> () -> await((WaitStep.WaitHealthy) step);
            case PAUSE -> () -> pause(((WaitStep.Pause) step).duration(), Kind.PAUSED, step);
            case RUN_HOOK -> () -> pause(((WaitStep.RunHook) step).duration(), Kind.HOOK_RUN, step);
            case AWAIT_LIFECYCLE_HOOK -> () -> awaitAnswer((WaitStep.AwaitLifecycleHook) step);
        };
        work.run();
    }

    private void scaleOut(SetStep.ScaleOut step) {
        fleet.advance(script.operationTime());
        fleet.create(step.count(), step.describe());
    }

    private void upgradeBatch(Step step) {
        if (passesGate(step)) {
            upgrade(step.instances(), step.describe());
        }
    }

    private void deallocate(Step step) {
        fleet.find(step.instances()).forEach(Machine::deallocate);
        fleet.advance(script.operationTime());
        fleet.record(Kind.DEALLOCATED, step.instances(), step.describe());
    }

    private void start(Step step) {
        fleet.advance(script.operationTime());
        fleet.find(step.instances()).forEach(Machine::start);
        fleet.record(Kind.STARTED, step.instances(), step.describe());
    }

    private void pause(Duration duration, Kind kind, Step step) {
        fleet.record(kind, step.instances(), step.describe());
        pauses = pauses.plus(duration);
        fleet.advance(duration);
    }

    /** With an operator the answer comes at once; without one, the default applies. */
    private void awaitAnswer(WaitStep.AwaitLifecycleHook hook) {
        fleet.record(Kind.ANSWER_AWAITED, hook.instances(), hook.describe());
        if (operatorActs) {
            fleet.record(Kind.APPROVED, hook.instances(), "the operator approves");
            return;
        }
        fleet.advance(hook.timeout());
        if (hook.otherwise().equals(LifecycleHookAction.APPROVE)) {
            fleet.record(Kind.APPROVED, hook.instances(), "nobody has responded");
        } else {
            isUnanswered = true;
        }
    }

    private void createSurge(SetStep.CreateSurge step) {
        if (passesGate(step)) {
            createSurge(step.count());
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

    private void updateInstance(Step step) {
        if (step.takesInstancesAway()) {
            fleet.restart(step.instances());
        } else {
            fleet.advance(script.operationTime());
        }
        fleet.record(Kind.INSTANCE_UPDATED, step.instances(), step.describe());
        fleet.recordFailures(step.instances());
    }

    private void reimage(Step step, String result) {
        List<String> ids = step.instances();
        batches++;
        fleet.record(Kind.REIMAGE_STARTED, ids, step.describe());
        fleet.work(ids, false);
        fleet.record(Kind.REIMAGED, ids, result);
        fleet.recordFailures(ids);
    }

    private void restart(Step step, Kind started, Kind done, String result) {
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
            awaitBatch(ids, timeout);
            return;
        } else if (!surge.isEmpty()) {
            batches++;
            surge = List.of();
        }
        fleet.advance(script.operationTime());
        fleet.delete(ids, why);
    }

    private void await(WaitStep.WaitHealthy wait) {
        timeout = wait.timeout();
        if (inPlace) {
            // The new instances that it waits for are not there; the old ones are waited for after their upgrade.
            return;
        } else if (wait.actor() == Actor.PLATFORM) {
            awaitBatch(wait.instances().isEmpty() ? surge : wait.instances(), timeout);
        } else {
            awaitHealthy(wait.instances(), timeout);
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
        if (step.actor() == Actor.PLATFORM && plan.isRolling()) {
            gate.beforeBatch().ifPresent(this::giveUp);
        }
        return error == null;
    }

    private void giveUp(AzureError reason) {
        error = reason;
        gate.rollBack();
    }
}
