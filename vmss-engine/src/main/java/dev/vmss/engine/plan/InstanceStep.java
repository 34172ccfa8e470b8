package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;

/** A step on some of the instances. */
public sealed interface InstanceStep extends Step
        permits InstanceStep.UpgradeInstances,
                InstanceStep.Reimage,
                InstanceStep.ReimageAll,
                InstanceStep.Redeploy,
                InstanceStep.Restart,
                InstanceStep.Deallocate,
                InstanceStep.Start,
                InstanceStep.DeleteInstances,
                InstanceModelStep {

    @Override
    default boolean takesInstancesAway() {
        return true;
    }

    /**
     * Upgrades a batch of instances to the latest model.
     *
     * @param actor who does it
     * @param instances the batch
     * @param disruption how much the changes disrupt an instance that was not outdated before
     * @param effect the effect on the instances, in a short sentence
     * @param causes the changes that the instances get
     */
    record UpgradeInstances(
            Actor actor, List<String> instances, Disruption disruption, String effect, List<String> causes)
            implements InstanceStep {

        /**
         * Copies the lists.
         *
         * @param actor who does it
         * @param instances the batch
         * @param disruption how much the changes disrupt an instance that was not outdated before
         * @param effect the effect on the instances, in a short sentence
         * @param causes the changes that the instances get
         */
        public UpgradeInstances {
            instances = List.copyOf(instances);
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.UPGRADE_INSTANCES;
        }

        @Override
        public String describe() {
            return "upgrade to the latest model (" + effect + ")";
        }
    }

    /**
     * Replaces the OS disks of a batch of instances; data disks, ids and addresses are kept.
     *
     * @param actor who does it
     * @param instances the batch
     * @param causes the changes that reach the instances only by a reimage
     */
    record Reimage(Actor actor, List<String> instances, List<String> causes) implements InstanceStep {

        /**
         * Copies the lists.
         *
         * @param actor who does it
         * @param instances the batch
         * @param causes the changes that reach the instances only by a reimage
         */
        public Reimage {
            instances = List.copyOf(instances);
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.REIMAGE;
        }

        @Override
        public String describe() {
            return "reimage the OS disk";
        }
    }

    /**
     * Replaces the OS disks and the data disks of a batch of instances.
     *
     * @param actor who does it
     * @param instances the batch
     * @see InstanceAction#REIMAGE_ALL
     */
    record ReimageAll(Actor actor, List<String> instances) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the batch
         */
        public ReimageAll {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.REIMAGE_ALL;
        }

        @Override
        public String describe() {
            return "reimage the OS disk and all data disks";
        }
    }

    /**
     * Moves a batch of instances to other hosts.
     *
     * @param actor who does it
     * @param instances the batch
     * @see InstanceAction#REDEPLOY
     */
    record Redeploy(Actor actor, List<String> instances) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the batch
         */
        public Redeploy {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.REDEPLOY;
        }

        @Override
        public String describe() {
            return "redeploy to another host (the temporary disk is lost)";
        }
    }

    /**
     * Restarts a batch of instances.
     *
     * @param actor who does it
     * @param instances the batch
     * @see InstanceAction#RESTART
     */
    record Restart(Actor actor, List<String> instances) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the batch
         */
        public Restart {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.RESTART;
        }

        @Override
        public String describe() {
            return "restart";
        }
    }

    /**
     * Deallocates instances.
     *
     * @param actor who does it
     * @param instances the instances
     */
    record Deallocate(Actor actor, List<String> instances) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the instances
         */
        public Deallocate {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.DEALLOCATE;
        }

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
    record Start(Actor actor, List<String> instances) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the instances
         */
        public Start {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.START;
        }

        @Override
        public String describe() {
            return "start";
        }
    }

    /**
     * Deletes instances.
     *
     * @param actor who does it
     * @param instances the instances
     * @param why the reason, in a short sentence
     */
    record DeleteInstances(Actor actor, List<String> instances, String why) implements InstanceStep {

        /**
         * Copies the list.
         *
         * @param actor who does it
         * @param instances the instances
         * @param why the reason, in a short sentence
         */
        public DeleteInstances {
            instances = List.copyOf(instances);
        }

        @Override
        public Kind kind() {
            return Kind.DELETE_INSTANCES;
        }

        @Override
        public String describe() {
            return "delete: " + why;
        }
    }
}
