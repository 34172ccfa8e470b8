package dev.vmss.engine.follow;

import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.WaitStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what shows of the steps into how far they are. Of a step that leaves no trace, or one that others undo on purpose, nothing
 * is known but that it had its turn once a later one shows.
 */
final class Progress {

    private final List<Step> steps;
    private final List<Trace> traces;
    private final int reached;

    private Progress(List<Step> steps, List<Trace> traces, int carriedOut) {
        this.steps = steps;
        this.traces = traces;
        int last = carriedOut;
        for (int i = carriedOut; i < steps.size(); i++) {
            last = traces.get(i).isReached() ? i : last;
        }
        this.reached = last;
    }

    static List<StepProgress> of(UpgradePlan plan, List<Trace> traces, int carriedOut) {
        return new Progress(plan.steps(), traces, carriedOut).all();
    }

    private List<StepProgress> all() {
        List<StepProgress> all = new ArrayList<>();
        boolean isOpen = false;
        boolean isBatchOpen = false;
        for (int i = 0; i < steps.size(); i++) {
            State state = state(i, isOpen, isBatchOpen);
            boolean isFinished = state == State.DONE || state == State.SKIPPED;
            if (!isFinished && !isOpen) {
                state = first(steps.get(i), state);
            }
            isOpen |= !isFinished;
            isBatchOpen = passes(steps.get(i)) ? isBatchOpen : !isFinished;
            all.add(new StepProgress(i + 1, steps.get(i), state, isFinished ? List.of() : left(i)));
        }
        return all;
    }

    private List<String> left(int index) {
        Trace seen = traces.get(index);
        return seen.left().isEmpty() ? steps.get(index).instances() : seen.left();
    }

    private State state(int index, boolean isOpen, boolean isBatchOpen) {
        Trace seen = traces.get(index);
        boolean hadItsTurn = index < reached && passes(steps.get(index)) && !isBatchOpen;
        return switch (seen.degree()) {
            case POINTLESS -> State.SKIPPED;
            case ALL -> seen.isTelling() || !isOpen || hadItsTurn ? State.DONE : State.WAITING;
            case PART -> hadItsTurn ? State.DONE : seen.isTelling() || !isOpen ? State.RUNNING : State.WAITING;
            case NOTHING -> hadItsTurn ? State.DONE : State.WAITING;
        };
    }

    /** The first step that is not finished: a wait by the platform has begun with the end of the step before. */
    private static State first(Step step, State state) {
        return state == State.RUNNING || step instanceof WaitStep && step.actor() == Actor.PLATFORM
                ? State.RUNNING
                : State.NEXT;
    }

    /** Whether what a step does passes, so that nothing of it may show later. */
    private static boolean passes(Step step) {
        return switch (step.kind()) {
            case SET_PROPERTY,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    REIMAGE,
                    REIMAGE_ALL,
                    REDEPLOY,
                    RESTART,
                    DEALLOCATE,
                    START,
                    WAIT_HEALTHY,
                    PAUSE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK -> true;
            case UPDATE_MODEL,
                    ADD_POOLS,
                    CREATE_SURGE,
                    SCALE_OUT,
                    UPGRADE_INSTANCES,
                    DELETE_INSTANCES,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE -> false;
        };
    }
}
