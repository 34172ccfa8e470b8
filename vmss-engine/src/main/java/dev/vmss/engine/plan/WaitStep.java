package dev.vmss.engine.plan;

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

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
