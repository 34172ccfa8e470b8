package dev.vmss.engine.plan;

import dev.vmss.model.policy.LifecycleHookAction;
import dev.vmss.model.policy.LifecycleHookType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A wait. */
public sealed interface WaitStep extends Step {

    /**
     * Waits until instances are healthy again.
     *
     * @param actor who waits
     * @param instances the instances; empty for those just created
     * @param timeout the maximum duration
     * @param abortsWhen the condition on which the platform aborts here, in a short sentence; the empty text for none
     */
    record WaitHealthy(Actor actor, List<String> instances, Duration timeout, String abortsWhen) implements WaitStep {

        /**
         * Copies the list.
         *
         * @param actor who waits
         * @param instances the instances; empty for those just created
         * @param timeout the maximum duration
         * @param abortsWhen the condition on which the platform aborts here, in a short sentence; the empty text
         *     for none
         */
        public WaitHealthy {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.WAIT_HEALTHY;
        }

        @Override
        public String describe() {
            return "wait until healthy, at most " + WaitStep.text(timeout)
                    + (abortsWhen.isEmpty() ? "" : "; stops if " + abortsWhen);
        }
    }

    /**
     * Waits between batches.
     *
     * @param actor who waits
     * @param duration the duration
     */
    record Pause(Actor actor, Duration duration) implements WaitStep {

        @Override
        public Kind kind() {
            return Kind.PAUSE;
        }

        @Override
        public List<String> instances() {
            return List.of();
        }

        @Override
        public String describe() {
            return "pause " + WaitStep.text(duration);
        }
    }

    /**
     * Waits for the caller's own step around a batch.
     *
     * @param name its name
     * @param moment whether it is before or after the batch
     * @param instances the batch
     * @param duration the duration for which the plan waits
     * @see PlanOptions#beforeBatch()
     */
    record RunHook(String name, BatchHook.Moment moment, List<String> instances, Duration duration)
            implements WaitStep {

        /**
         * Copies the list.
         *
         * @param name its name
         * @param moment whether it is before or after the batch
         * @param instances the batch
         * @param duration the duration for which the plan waits
         */
        public RunHook {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.RUN_HOOK;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return name
                    + (moment == BatchHook.Moment.BEFORE ? ", before the batch" : ", after the batch")
                    + (duration.isZero() ? "" : ", " + WaitStep.text(duration));
        }
    }

    /**
     * The platform has sent an event of a lifecycle hook of the set, and waits for an answer.
     *
     * @param type when the event is sent
     * @param instances the instances that it concerns
     * @param timeout the maximum time that the platform waits
     * @param otherwise the default without an answer in time
     * @see dev.vmss.model.policy.LifecycleHook
     */
    record AwaitLifecycleHook(
            LifecycleHookType type, List<String> instances, Duration timeout, LifecycleHookAction otherwise)
            implements WaitStep {

        /**
         * Copies the list.
         *
         * @param type when the event is sent
         * @param instances the instances that it concerns
         * @param timeout the maximum time that the platform waits
         * @param otherwise the default without an answer in time
         */
        public AwaitLifecycleHook {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.AWAIT_LIFECYCLE_HOOK;
        }

        @Override
        public Actor actor() {
            return Actor.PLATFORM;
        }

        @Override
        public String describe() {
            return "wait for an answer to the lifecycle hook " + type + ", at most " + WaitStep.text(timeout)
                    + ", then " + otherwise;
        }
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
