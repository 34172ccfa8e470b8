package dev.vmss.engine.render;

import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * The assumed duration of each kind of step. Azure guarantees none of them, and the defaults are round numbers for
 * a readable timeline; replace them with measurements of your own sets.
 */
@Value.Immutable
public interface Timing extends WithTiming, JsonForm {

    /** The default durations. */
    Timing DEFAULT = builder().build();

    /** {@return a request that changes only the model of the set} */
    @Value.Default
    default Duration request() {
        return Duration.ofSeconds(15);
    }

    /** {@return bringing a batch of instances to the latest model} */
    @Value.Default
    default Duration upgrade() {
        return Duration.ofMinutes(3);
    }

    /** {@return replacing the OS disks of a batch of instances} */
    @Value.Default
    default Duration reimage() {
        return Duration.ofMinutes(5);
    }

    /** {@return replacing all disks of a batch of instances} */
    @Value.Default
    default Duration reimageAll() {
        return Duration.ofMinutes(6);
    }

    /** {@return moving a batch of instances to other hosts} */
    @Value.Default
    default Duration redeploy() {
        return Duration.ofMinutes(5);
    }

    /** {@return restarting a batch of instances} */
    @Value.Default
    default Duration restart() {
        return Duration.ofMinutes(1);
    }

    /** {@return deallocating instances} */
    @Value.Default
    default Duration deallocate() {
        return Duration.ofMinutes(2);
    }

    /** {@return starting instances} */
    @Value.Default
    default Duration start() {
        return Duration.ofMinutes(2);
    }

    /** {@return creating instances} */
    @Value.Default
    default Duration create() {
        return Duration.ofMinutes(4);
    }

    /** {@return deleting instances} */
    @Value.Default
    default Duration delete() {
        return Duration.ofMinutes(1);
    }

    /** {@return changing one instance's own model, such as attaching a disk} */
    @Value.Default
    default Duration updateInstance() {
        return Duration.ofSeconds(30);
    }

    /** {@return the duration to create or delete another resource, such as a load balancer} */
    @Value.Default
    default Duration otherResource() {
        return Duration.ofMinutes(1);
    }

    /** {@return until a batch is healthy again, if that is less than the step's timeout} */
    @Value.Default
    default Duration untilHealthy() {
        return Duration.ofMinutes(1);
    }

    /**
     * The duration of a step.
     *
     * @param step the step
     * @return the duration; a pause and a hook have their own
     */
    default Duration of(Step step) {
        return switch (step.kind()) {
            case PAUSE -> ((WaitStep.Pause) step).duration();
            case RUN_HOOK -> ((WaitStep.RunHook) step).duration();
            case AWAIT_LIFECYCLE_HOOK -> ((WaitStep.AwaitLifecycleHook) step).timeout();
            case WAIT_HEALTHY -> shorter(((WaitStep.WaitHealthy) step).timeout(), untilHealthy());
            case UPGRADE_INSTANCES -> upgrade();
            case REIMAGE -> reimage();
            case REIMAGE_ALL -> reimageAll();
            case REDEPLOY -> redeploy();
            case RESTART -> restart();
            case DEALLOCATE -> deallocate();
            case START -> start();
            case DELETE_INSTANCES -> delete();
            case CREATE_SURGE, SCALE_OUT -> create();
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> updateInstance();
            case UPDATE_MODEL, SET_PROPERTY, CANCEL_ROLLING_UPGRADE, RELEASE_RESOURCES, ADD_POOLS -> request();
            case DELETE_RESOURCE, CREATE_LOAD_BALANCER, CREATE_NAT_RULE -> otherResource();
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is negative
     */
    @Value.Check
    default void check() {
        for (Duration duration : new Duration[] {
            request(),
            upgrade(),
            reimage(),
            reimageAll(),
            redeploy(),
            restart(),
            deallocate(),
            start(),
            create(),
            delete(),
            updateInstance(),
            otherResource(),
            untilHealthy()
        }) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a duration must not be negative, but one is " + duration);
            }
        }
    }

    /** {@return a builder with the defaults} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Timing}. */
    final class Builder extends ImmutableTiming.Builder implements JsonForm {

        Builder() {}
    }
}
