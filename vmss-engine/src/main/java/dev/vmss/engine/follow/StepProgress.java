package dev.vmss.engine.follow;

import dev.vmss.engine.plan.Step;
import java.util.List;

/**
 * How far a step is.
 *
 * @param number its number in the plan, from 1
 * @param step the step
 * @param state how far it is
 * @param left those of its instances for which it is still to be done, in order
 */
public record StepProgress(int number, Step step, State state, List<String> left) {

    /** How far a step can be. */
    public enum State {
        /** Nothing of it is left. */
        DONE,
        /** It is being carried out, or done for some of its instances. */
        RUNNING,
        /** It is the one to be carried out now. */
        NEXT,
        /** Others come before it. */
        WAITING,
        /** There is nothing to do any more: its instances are gone, or protected now. */
        SKIPPED,
        /** It will not be carried out as planned, because of what went another way. */
        BLOCKED
    }

    /**
     * Copies the list.
     *
     * @param number its number
     * @param step the step
     * @param state how far it is
     * @param left those of its instances for which it is still to be done
     */
    public StepProgress {
        left = List.copyOf(left);
    }

    /** {@return whether nothing is left to do} */
    public boolean isFinished() {
        return state == State.DONE || state == State.SKIPPED;
    }

    StepProgress with(State other) {
        return new StepProgress(number, step, other, left);
    }
}
