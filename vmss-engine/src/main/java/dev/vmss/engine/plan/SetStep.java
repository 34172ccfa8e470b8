package dev.vmss.engine.plan;

import java.util.List;

/** A step on the set as a whole. */
public sealed interface SetStep extends Step {

    @Override
    default List<String> instances() {
        return List.of();
    }

    /**
     * Sends the desired model, from which new instances are created from then on.
     *
     * @param causes the changes
     */
    record UpdateModel(List<String> causes) implements SetStep {

        /**
         * Copies the paths.
         *
         * @param causes the changes
         */
        public UpdateModel {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.UPDATE_MODEL;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return "update the model of the set: " + (causes.isEmpty() ? "nothing visible" : String.join(", ", causes));
        }
    }

    /**
     * Sets one property of the set before or after the update proper.
     *
     * @param path the property
     * @param value its value, as {@code az vmss update --set} takes it
     * @param why the purpose of the step, in a short sentence
     */
    record SetProperty(String path, String value, String why) implements SetStep {

        @Override
        public Kind kind() {
            return Kind.SET_PROPERTY;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return "set " + path + " to " + value + ": " + why;
        }
    }

    /**
     * Creates instances from the latest model, before the same number of old ones is deleted.
     *
     * @param actor who does it
     * @param count the number of instances
     */
    record CreateSurge(Actor actor, int count) implements SetStep {

        @Override
        public Kind kind() {
            return Kind.CREATE_SURGE;
        }

        @Override
        public String describe() {
            return "create " + count + " from the latest model";
        }
    }

    /**
     * Creates instances from the latest model, because the set scales out.
     *
     * @param count the number of instances
     */
    record ScaleOut(int count) implements SetStep {

        @Override
        public Kind kind() {
            return Kind.SCALE_OUT;
        }

        @Override
        public Actor actor() {
            return Actor.PLATFORM;
        }

        @Override
        public String describe() {
            return "scale out by " + count + ", from the latest model";
        }
    }

    /** Cancels the rolling upgrade; the instances that have the latest model keep it. */
    record CancelRollingUpgrade() implements SetStep {

        @Override
        public Kind kind() {
            return Kind.CANCEL_ROLLING_UPGRADE;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return "cancel the rolling upgrade";
        }
    }

    /**
     * The set no longer uses some resources, so the operator can delete them; before, Azure refuses the deletion or
     * instances still need them.
     *
     * @param resources the ids of backend pools, inbound NAT pools and user-assigned identities
     * @param causes the changes that took them from the model
     */
    record ReleaseResources(List<String> resources, List<String> causes) implements SetStep {

        /**
         * Copies the lists.
         *
         * @param resources the ids of the resources
         * @param causes the changes that took them from the model
         */
        public ReleaseResources {
            resources = List.copyOf(resources);
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.RELEASE_RESOURCES;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return "no instance uses these any more, so they can be deleted: " + String.join(", ", resources);
        }
    }

    /**
     * Sends the second part of the update, which has to wait until every instance has the first: pools of load balancers.
     *
     * @param causes the changes
     */
    record AddPools(List<String> causes) implements SetStep {

        /**
         * Copies the paths.
         *
         * @param causes the changes
         */
        public AddPools {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.ADD_POOLS;
        }

        @Override
        public Actor actor() {
            return Actor.OPERATOR;
        }

        @Override
        public String describe() {
            return "add the pools to the model of the set: " + String.join(", ", causes);
        }
    }
}
