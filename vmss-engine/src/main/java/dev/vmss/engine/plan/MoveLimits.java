package dev.vmss.engine.plan;

import dev.vmss.engine.rules.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What leaves no plan for a move between load balancers: it must reach every instance, and nothing may come in between. */
final class MoveLimits {

    private MoveLimits() {}

    /** Why nobody should carry the steps out, or empty if nothing speaks against it. */
    static Optional<PlanWarning> exceeded(Situation situation, LoadBalancerMove move, List<Step> steps) {
        PlanOptions options = situation.options();
        if (options.stopAfterBatches().isPresent() || options.stopAfterPercent().isPresent()) {
            return refuse("A stop would leave instances without a load balancer; plan the move without one.");
        } else if (!situation.toDeallocate().isEmpty()) {
            return refuse("Another change needs the instances deallocated; make it in an update of its own.");
        } else if (situation.scaling().added() > 0) {
            return refuse(
                    "New instances would be made in the middle of the move; change the capacity in an update of its"
                            + " own.");
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
            return refuse("Every instance must leave the load balancers before others can be joined, and these are not"
                    + " upgraded: " + missed + ".");
        } else if (situation.instances().isEmpty() && !situation.knowsAllInstances()) {
            return refuse(
                    "Every instance must leave the load balancers before others can be joined, and nobody has said"
                            + " which instances there are.");
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
