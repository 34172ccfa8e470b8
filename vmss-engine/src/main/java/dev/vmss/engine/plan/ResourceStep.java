package dev.vmss.engine.plan;

import java.util.List;

/**
 * A step of the operator on another resource, at the time at which no instance of the set depends on it. The documents of a
 * set do not show whether it is complete.
 */
public sealed interface ResourceStep extends Step {

    /** {@return the id of the resource} */
    String resource();

    @Override
    default Actor actor() {
        return Actor.OPERATOR;
    }

    @Override
    default List<String> instances() {
        return List.of();
    }

    /**
     * Deletes a resource that is replaced.
     *
     * @param resource the id of the resource
     * @param why the reason, in a short sentence
     * @param causes the changes that removed it from the model
     */
    record DeleteResource(String resource, String why, List<String> causes) implements ResourceStep {

        /**
         * Copies the list.
         *
         * @param resource the id of the resource
         * @param why the reason
         * @param causes the changes that removed it from the model
         */
        public DeleteResource {
            causes = List.copyOf(causes);
        }

        @Override
        public Kind kind() {
            return Kind.DELETE_RESOURCE;
        }

        @Override
        public String describe() {
            return "delete " + resource + ": " + why;
        }
    }

    /**
     * Creates a load balancer of the Standard SKU, with the rules and probes of the previous one with the same id.
     *
     * @param resource the id of the load balancer
     * @param backendPools the ids of its backend pools that the set uses
     * @param natPools the ids of its inbound NAT pools that the set uses afterwards
     */
    record CreateLoadBalancer(String resource, List<String> backendPools, List<String> natPools)
            implements ResourceStep {

        /**
         * Copies the lists.
         *
         * @param resource the id of the load balancer
         * @param backendPools the ids of its backend pools that the set uses
         * @param natPools the ids of its inbound NAT pools that the set uses afterwards
         */
        public CreateLoadBalancer {
            backendPools = List.copyOf(backendPools);
            natPools = List.copyOf(natPools);
        }

        @Override
        public Kind kind() {
            return Kind.CREATE_LOAD_BALANCER;
        }

        @Override
        public String describe() {
            return "create " + resource + " of the Standard SKU, with the rules and probes that it had";
        }
    }

    /**
     * Creates an inbound NAT rule for a backend pool, which reaches the instances on the ports of an inbound NAT pool.
     *
     * @param resource the id of the rule, named after the NAT pool
     * @param backendPool the id of the backend pool
     */
    record CreateNatRule(String resource, String backendPool) implements ResourceStep {

        @Override
        public Kind kind() {
            return Kind.CREATE_NAT_RULE;
        }

        @Override
        public String describe() {
            return "create " + resource + " for the backend pool " + backendPool;
        }
    }
}
