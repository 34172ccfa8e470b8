package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;

/** A step on some of the instances. */
public sealed interface InstanceStep extends Step {

    /**
     * Brings a batch of instances to the latest model.
     *
     * @param actor who does it
     * @param instances the batch
     * @param effect what the instances suffer, in a short sentence
     * @param causes the changes that the instances get
     */
    record UpgradeInstances(Actor actor, List<String> instances, String effect, List<String> causes)
            implements InstanceStep {

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
     * @param causes the changes that reach the instances only so
     */
    record Reimage(Actor actor, List<String> instances, List<String> causes) implements InstanceStep {

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
     * @param why what they make room for, in a short sentence
     */
    record DeleteInstances(Actor actor, List<String> instances, String why) implements InstanceStep {

        @Override
        public String describe() {
            return "delete: " + why;
        }
    }

    /**
     * Attaches a data disk to one instance, or makes a new one on it.
     *
     * @param instance the instance
     * @param lun the disk's logical unit number
     * @param causes the change of the instance's own model
     */
    record AttachDisk(String instance, int lun, List<String> causes) implements InstanceStep {

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public List<String> instances() {
            return List.of(instance);
        }

        @Override
        public String describe() {
            return "attach the data disk at lun " + lun;
        }
    }

    /**
     * Detaches a data disk from one instance.
     *
     * @param instance the instance
     * @param lun the disk's logical unit number
     * @param causes the change of the instance's own model
     */
    record DetachDisk(String instance, int lun, List<String> causes) implements InstanceStep {

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public List<String> instances() {
            return List.of(instance);
        }

        @Override
        public String describe() {
            return "detach the data disk at lun " + lun;
        }
    }

    /**
     * Updates the own model of one instance, but for its data disks.
     *
     * @param instance the instance
     * @param disruption how hard it hits the instance
     * @param causes what it changes
     */
    record UpdateInstance(String instance, Disruption disruption, List<String> causes) implements InstanceStep {

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public List<String> instances() {
            return List.of(instance);
        }

        @Override
        public String describe() {
            return "update the instance's own model: " + String.join(", ", causes);
        }
    }
}
