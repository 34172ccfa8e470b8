package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;

/** A step of the operator on one instance's own model. */
public sealed interface InstanceModelStep extends InstanceStep {

    /** {@return the id of the instance} */
    String instance();

    @Override
    default Actor actor() {
        return Actor.OPERATOR;
    }

    @Override
    default List<String> instances() {
        return List.of(instance());
    }

    /**
     * Attaches a data disk to the instance, or creates a new one on it.
     *
     * @param instance the instance
     * @param lun the disk's logical unit number
     * @param causes the change of the instance's own model
     * @param leaves the side effect on the model of the instance
     */
    record AttachDisk(String instance, int lun, List<String> causes, Leftover leaves) implements InstanceModelStep {

        /**
         * Copies the list.
         *
         * @param instance the instance
         * @param lun the disk's logical unit number
         * @param causes the change of the instance's own model
         * @param leaves the side effect on the model of the instance
         */
        public AttachDisk {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.ATTACH_DISK;
        }

        @Override
        public String describe() {
            return "attach the data disk at lun " + lun;
        }
    }

    /**
     * Detaches a data disk from the instance.
     *
     * @param instance the instance
     * @param lun the disk's logical unit number
     * @param causes the change of the instance's own model
     * @param leaves the side effect on the model of the instance
     */
    record DetachDisk(String instance, int lun, List<String> causes, Leftover leaves) implements InstanceModelStep {

        /**
         * Copies the list.
         *
         * @param instance the instance
         * @param lun the disk's logical unit number
         * @param causes the change of the instance's own model
         * @param leaves the side effect on the model of the instance
         */
        public DetachDisk {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.DETACH_DISK;
        }

        @Override
        public String describe() {
            return "detach the data disk at lun " + lun;
        }
    }

    /**
     * Updates the instance's own model, except its data disks.
     *
     * @param instance the instance
     * @param disruption how much it disrupts the instance
     * @param causes the changes
     * @param leaves the side effect on the model of the instance
     */
    record UpdateInstance(String instance, Disruption disruption, List<String> causes, Leftover leaves)
            implements InstanceModelStep {

        /**
         * Copies the list.
         *
         * @param instance the instance
         * @param disruption how much it disrupts the instance
         * @param causes the changes
         * @param leaves the side effect on the model of the instance
         */
        public UpdateInstance {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.UPDATE_INSTANCE;
        }

        @Override
        public boolean takesInstancesAway() {
            return disruption.compareTo(Disruption.IN_PLACE) >= 0;
        }

        @Override
        public String describe() {
            return "update the instance's own model: " + String.join(", ", causes);
        }
    }
}
