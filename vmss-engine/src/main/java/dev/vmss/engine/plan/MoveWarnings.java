package dev.vmss.engine.plan;

import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Warnings about load balancers before an update is sent.
 *
 * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-nat-pool-migration">When inbound NAT pools retire</a>
 */
final class MoveWarnings {

    private MoveWarnings() {}

    static void add(Situation situation, PlanBuilder plan) {
        if (situation.move().isPresent()) {
            plan.warn(
                    "without-load-balancer",
                    "Azure refuses instances behind load balancers of both SKUs, so all instances leave before any joins:"
                            + " in between no client reaches them through these load balancers. Public addresses of the"
                            + " Basic SKU must be replaced, too.");
        } else if (LoadBalancerMove.moves(situation.update())
                && situation.update().context().usesBasicLoadBalancer().isEmpty()) {
            plan.warn(
                    "load-balancer-sku-not-known",
                    "If the set leaves a load balancer of the Basic SKU for one of the Standard SKU, Azure refuses instances"
                            + " behind both, and the update must be sent in two parts. The set does not contain the SKU:"
                            + " specify it, and the plan takes it into account.");
        }
        if (situation.move().filter(LoadBalancerMove::endsWhereItBegan).isPresent()) {
            plan.warn(
                    "progress-not-visible",
                    "The model at the end is that at the beginning, so it does not show whether the plan has begun: count"
                            + " the steps that are complete.");
        }
        String natPools = situation.move().map(LoadBalancerMove::natPools).orElse(List.of()).stream()
                .collect(Collectors.joining(", "));
        if (!natPools.isEmpty()) {
            plan.warn(
                    "nat-pools-retire",
                    "Azure retires inbound NAT pools on 30 September 2027, and may create none before. Remove them from the"
                            + " desired model, and replace them with NAT rules for a backend pool: " + natPools
                            + ".");
        }
        String unknown = situation.options().replacedLoadBalancers().stream()
                .filter(id -> situation
                        .move()
                        .filter(move -> move.replaced().contains(id))
                        .isEmpty())
                .map(ArmId::text)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            plan.warn(
                    "unknown-load-balancers",
                    "The set does not use these load balancers before and after the update: " + unknown + ".");
        }
    }
}
