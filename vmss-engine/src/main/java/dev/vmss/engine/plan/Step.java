package dev.vmss.engine.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One step of a plan. */
public sealed interface Step {

    /** {@return who carries the step out} */
    Actor actor();

    /** {@return the ids of the instances that the step acts on, in order; empty for a step on the set itself} */
    List<String> instances();

    /** {@return what the step does, in a short sentence} */
    String describe();

    /**
     * Sends the desired model. New instances are made from it from then on.
     *
     * @param paths what it changes
     */
    record UpdateModel(List<String> paths) implements Step {

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public List<String> instances() {
            return List.of();
        }

        @Override
        public String describe() {
            return "update the model of the set: " + (paths.isEmpty() ? "nothing that shows" : String.join(", ", paths));
        }
    }

    /**
     * Brings a batch of instances to the latest model.
     *
     * @param actor who does it
     * @param instances the batch
     * @param effect what the instances suffer, in a short sentence
     */
    record UpgradeInstances(Actor actor, List<String> instances, String effect) implements Step {

        @Override
        public String describe() {
            return "upgrade to the latest model (" + effect + ")";
        }
    }

    /**
     * Replaces the OS disks of a batch of instances; data disks, ids and addresses stay.
     *
     * @param actor who does it
     * @param instances the batch
     */
    record Reimage(Actor actor, List<String> instances) implements Step {

        @Override
        public String describe() {
            return "reimage the OS disk";
        }
    }

    /**
     * Deallocates instances.
     *
     * @param actor who does it
     * @param instances the instances
     */
    record Deallocate(Actor actor, List<String> instances) implements Step {

        @Override
        public String describe() {
            return "deallocate";
        }
    }

    /**
     * Starts instances that are deallocated.
     *
     * @param actor who does it
     * @param instances the instances
     */
    record Start(Actor actor, List<String> instances) implements Step {

        @Override
        public String describe() {
            return "start";
        }
    }

    /**
     * Creates instances from the latest model, before as many old ones are deleted.
     *
     * @param actor who does it
     * @param count how many
     */
    record CreateSurge(Actor actor, int count) implements Step {

        @Override
        public List<String> instances() {
            return List.of();
        }

        @Override
        public String describe() {
            return "create " + count + " from the latest model";
        }
    }

    /**
     * Deletes instances for which others were created.
     *
     * @param actor who does it
     * @param instances the instances
     */
    record DeleteInstances(Actor actor, List<String> instances) implements Step {

        @Override
        public String describe() {
            return "delete";
        }
    }

    /**
     * Waits until instances are healthy again.
     *
     * @param actor who waits
     * @param instances the instances; empty for those just created
     * @param timeout how long at most
     * @param abortsWhen what makes the platform give up here, in a short sentence
     */
    record WaitHealthy(Actor actor, List<String> instances, Duration timeout, String abortsWhen) implements Step {

        @Override
        public String describe() {
            return "wait until healthy, at most " + timeout.toString().substring(2).toLowerCase(Locale.ROOT)
                    + (abortsWhen.isEmpty() ? "" : "; stops if " + abortsWhen);
        }
    }

    /**
     * Waits between batches.
     *
     * @param actor who waits
     * @param duration how long
     */
    record Pause(Actor actor, Duration duration) implements Step {

        @Override
        public List<String> instances() {
            return List.of();
        }

        @Override
        public String describe() {
            return "pause " + duration;
        }
    }
}
