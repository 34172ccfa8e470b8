package dev.vmss.engine.plan;

import dev.vmss.engine.rules.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reasons for no plan for a move between load balancers: it must reach every instance, without other steps in between. */
final class MoveLimits {

    private MoveLimits() {}

    /** Why the steps must not be executed, or empty if there is no reason. */
    static Optional<PlanWarning> exceeded(Situation situation, LoadBalancerMove move, List<Step> steps) {
        PlanOptions options = situation.options();
        if (options.stopAfterBatches().isPresent() || options.stopAfterPercent().isPresent()) {
            return refuse("A stop would leave instances without a load balancer; plan the move without a stop.");
        } else if (!situation.toDeallocate().isEmpty()) {
            return refuse("Another change needs the instances deallocated; make it in a separate update.");
        } else if (situation.scaling().added() > 0) {
            return refuse("New instances would be created during the move; change the capacity in a separate update.");
        }
        Set<String> reached = new HashSet<>();
        steps.stream()
                .filter(step -> step.kind() == Step.Kind.UPGRADE_INSTANCES || step.kind() == Step.Kind.DELETE_INSTANCES)
                .forEach(step -> reached.addAll(step.instances()));
        String missed = situation.instances().stream()
                .map(InstanceState::id)
                .filter(id -> !reached.contains(id))
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty()) {
            return refuse("Every instance must leave the load balancers before they can join others, and these are not"
                    + " upgraded: " + missed + ".");
        } else if (situation.instances().isEmpty() && !situation.knowsAllInstances()) {
            return refuse("Every instance must leave the load balancers before they can join others, and the instances"
                    + " are not specified.");
        }
        return situation.refusedBetween().map(MoveLimits::onTheWay);
    }

    private static PlanWarning onTheWay(Finding refused) {
        return new PlanWarning(
                "move-not-possible",
                "Between the parts of the move the set is in none of the pools, which Azure refuses: "
                        + refused.message() + " " + refused.remedy());
    }

    private static Optional<PlanWarning> refuse(String reason) {
        return Optional.of(new PlanWarning("move-not-possible", reason));
    }
}
