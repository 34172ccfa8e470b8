package dev.vmss.engine.follow;

import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * The progress of a step.
 *
 * @param number its number in the plan, from 1
 * @param step the step
 * @param state its state
 * @param left its remaining instances, in order
 */
public record StepProgress(int number, Step step, State state, List<String> left) implements JsonForm {

    /** The states of a step. */
    public enum State {
        /** It is complete. */
        DONE,
        /** It is in progress, or complete for some of its instances. */
        RUNNING,
        /** It is the next step. */
        NEXT,
        /** Other steps precede it. */
        WAITING,
        /** There is nothing left to do: its instances no longer exist, or are now protected. */
        SKIPPED,
        /** It will not be carried out as planned, because of deviations. */
        BLOCKED
    }

    /**
     * Copies the list.
     *
     * @param number its number
     * @param step the step
     * @param state its state
     * @param left its remaining instances
     */
    public StepProgress {
        left = List.copyOf(left);
    }

    /** {@return whether nothing is left to do} */
    public boolean isFinished() {
        return state == State.DONE || state == State.SKIPPED;
    }

    /**
     * {@return the step for its remaining instances, or the step itself if it does not apply to some of several
     * instances}
     */
    public Step rest() {
        if (left.equals(step.instances())) {
            return step;
        }
        return switch (step.kind()) {
            case UPGRADE_INSTANCES -> {
                InstanceStep.UpgradeInstances all = (InstanceStep.UpgradeInstances) step;
                yield new InstanceStep.UpgradeInstances(
                        all.actor(), left, all.disruption(), all.effect(), all.causes());
            }
            case REIMAGE -> new InstanceStep.Reimage(step.actor(), left, step.causes());
            case REIMAGE_ALL -> new InstanceStep.ReimageAll(step.actor(), left);
            case REDEPLOY -> new InstanceStep.Redeploy(step.actor(), left);
            case RESTART -> new InstanceStep.Restart(step.actor(), left);
            case DEALLOCATE -> new InstanceStep.Deallocate(step.actor(), left);
            case START -> new InstanceStep.Start(step.actor(), left);
            case DELETE_INSTANCES ->
                new InstanceStep.DeleteInstances(step.actor(), left, ((InstanceStep.DeleteInstances) step).why());
            case RUN_HOOK -> {
                WaitStep.RunHook hook = (WaitStep.RunHook) step;
                yield new WaitStep.RunHook(hook.name(), hook.moment(), left, hook.duration());
            }
            case UPDATE_MODEL,
                    SET_PROPERTY,
                    CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE,
                    WAIT_HEALTHY,
                    PAUSE,
                    AWAIT_LIFECYCLE_HOOK -> step;
        };
    }

    StepProgress with(State other) {
        return new StepProgress(number, step, other, left);
    }
}
