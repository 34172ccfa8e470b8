package dev.vmss.engine.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A step in which nothing is done. */
public sealed interface WaitStep extends Step {

    /**
     * Waits until instances are healthy again.
     *
     * @param actor who waits
     * @param instances the instances; empty for those just created
     * @param timeout how long at most
     * @param abortsWhen what makes the platform give up here, in a short sentence; the empty text if nothing does
     */
    record WaitHealthy(Actor actor, List<String> instances, Duration timeout, String abortsWhen) implements WaitStep {

        /**
         * Copies the list.
         *
         * @param actor who waits
         * @param instances the instances; empty for those just created
         * @param timeout how long at most
         * @param abortsWhen what makes the platform give up here, in a short sentence; the empty text if nothing does
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
     * @param duration how long
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
