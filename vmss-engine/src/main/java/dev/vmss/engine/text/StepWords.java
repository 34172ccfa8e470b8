package dev.vmss.engine.text;

import dev.vmss.engine.plan.Leftover;
import dev.vmss.engine.plan.ResourceStep;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.model.value.ArmId;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the steps of a plan are called in reports. */
public final class StepWords {

    private StepWords() {}

    /**
     * A step in short: what stands in lists beside it, such as the changes of an update, is not told again.
     *
     * @param step the step
     * @return its words
     */
    public static String step(Step step) {
        return switch (step.kind()) {
            case UPDATE_MODEL ->
                "update the model: "
                        + (step.causes().isEmpty()
                                ? "nothing visible"
                                : Words.count(step.causes().size(), "change"));
            case SET_PROPERTY -> {
                SetStep.SetProperty set = (SetStep.SetProperty) step;
                yield "set " + set.path() + " to " + set.value();
            }
            case RELEASE_RESOURCES ->
                "can be deleted now: "
                        + ((SetStep.ReleaseResources) step)
                                .resources().stream()
                                        .map(id -> ArmId.of(id).name().orElse(id))
                                        .collect(Collectors.joining(", "));
            case ADD_POOLS -> "add to the model: " + Words.count(step.causes().size(), "change");
            case DELETE_RESOURCE -> "delete " + resource((ResourceStep) step);
            case CREATE_LOAD_BALANCER -> "create " + resource((ResourceStep) step) + ", of the Standard SKU";
            case CREATE_NAT_RULE -> "create " + resource((ResourceStep) step);
            case WAIT_HEALTHY ->
                "wait until healthy, at most " + Words.duration(((WaitStep.WaitHealthy) step).timeout());
            case PAUSE -> "pause " + Words.duration(((WaitStep.Pause) step).duration());
            case RUN_HOOK -> {
                WaitStep.RunHook hook = (WaitStep.RunHook) step;
                yield hook.name() + " " + hook.moment().name().toLowerCase(Locale.ROOT) + " the batch"
                        + (hook.duration().isZero() ? "" : ", " + Words.duration(hook.duration()));
            }
            case AWAIT_LIFECYCLE_HOOK -> {
                WaitStep.AwaitLifecycleHook hook = (WaitStep.AwaitLifecycleHook) step;
                yield "wait for an answer to the lifecycle hook " + hook.type() + ", at most "
                        + Words.duration(hook.timeout()) + ", then " + hook.otherwise();
            }
            case CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    UPGRADE_INSTANCES,
                    REIMAGE,
                    REIMAGE_ALL,
                    REDEPLOY,
                    RESTART,
                    DEALLOCATE,
                    START,
                    DELETE_INSTANCES -> step.describe();
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> step.describe() + leaves(step.leaves());
        };
    }

    private static String leaves(Leftover leftover) {
        return switch (leftover) {
            case NOTHING -> "";
            case CUSTOMISED -> "; leaves it customised and outdated";
            case NOT_KNOWN -> "; not known whether it keeps the latest model";
        };
    }

    /** The resource of a step without its provider, such as {@code loadBalancers/front}. */
    private static String resource(ResourceStep step) {
        String id = step.resource();
        int provider = id.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        String[] parts = provider < 0 ? new String[0] : id.substring(provider).split("/", 4);
        return parts.length < 4 ? id : parts[3];
    }

    /**
     * A step with what stands nowhere else in a plain text, such as why a property is set.
     *
     * @param step the step
     * @return its words
     */
    public static String stepInFull(Step step) {
        return step.kind() == Step.Kind.SET_PROPERTY ? step.describe() : step(step);
    }

    /**
     * A step in a word or two, for a diagram.
     *
     * @param step the step
     * @return its words
     */
    public static String title(Step step) {
        return switch (step.kind()) {
            case UPGRADE_INSTANCES -> "upgrade";
            case REIMAGE -> "reimage";
            case REIMAGE_ALL -> "reimage all disks";
            case REDEPLOY -> "redeploy";
            case DELETE_INSTANCES -> "delete";
            case WAIT_HEALTHY -> "wait until healthy";
            case RUN_HOOK -> ((WaitStep.RunHook) step).name();
            case AWAIT_LIFECYCLE_HOOK -> "wait for an answer";
            case CREATE_SURGE -> "create " + ((SetStep.CreateSurge) step).count();
            case UPDATE_MODEL,
                    SET_PROPERTY,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    RESTART,
                    DEALLOCATE,
                    START,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE,
                    PAUSE -> step(step);
        };
    }

    /**
     * Who takes a step.
     *
     * @param step the step
     * @return {@code Azure} or {@code you}
     */
    public static String actor(Step step) {
        return switch (step.actor()) {
            case PLATFORM -> "Azure";
            case OPERATOR -> "you";
        };
    }
}
