package dev.vmss.engine.render;

import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How long each kind of step is taken to last. Azure promises none of it, and the defaults are round numbers for a timeline
 * that can be read; who has measured their own sets says so here.
 */
@Value.Immutable
public interface Timing extends WithTiming {

    /** What is taken if nobody says otherwise. */
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

    /** {@return changing the own model of one instance, such as attaching a disk} */
    @Value.Default
    default Duration updateInstance() {
        return Duration.ofSeconds(30);
    }

    /** {@return until a batch is healthy again, if that is less than the step's timeout} */
    @Value.Default
    default Duration untilHealthy() {
        return Duration.ofMinutes(1);
    }

    /**
     * How long a step lasts.
     *
     * @param step the step
     * @return the time; that of a pause is its own
     */
    default Duration of(Step step) {
        if (step instanceof WaitStep.Pause pause) {
            return pause.duration();
        } else if (step instanceof WaitStep.WaitHealthy wait) {
            return wait.timeout().compareTo(untilHealthy()) < 0 ? wait.timeout() : untilHealthy();
        } else if (step instanceof InstanceStep.UpgradeInstances) {
            return upgrade();
        } else if (step instanceof InstanceStep.Reimage) {
            return reimage();
        } else if (step instanceof InstanceStep.ReimageAll) {
            return reimageAll();
        } else if (step instanceof InstanceStep.Redeploy) {
            return redeploy();
        } else if (step instanceof InstanceStep.Restart) {
            return restart();
        } else if (step instanceof InstanceStep.Deallocate) {
            return deallocate();
        } else if (step instanceof InstanceStep.Start) {
            return start();
        } else if (step instanceof InstanceStep.DeleteInstances) {
            return delete();
        } else if (step instanceof SetStep.CreateSurge || step instanceof SetStep.ScaleOut) {
            return create();
        }
        return step instanceof SetStep ? request() : updateInstance();
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
    final class Builder extends ImmutableTiming.Builder {

        Builder() {}
    }
}
