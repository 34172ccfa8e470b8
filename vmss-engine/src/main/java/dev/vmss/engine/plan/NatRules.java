package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inbound NAT rules that replace inbound NAT pools. A pool is deleted before its rule is created, because they share ports;
 * and before it is deleted, every instance must have the model without it.
 */
final class NatRules {

    private static final String POOL = "Microsoft.Network/loadBalancers/inboundNatPools";

    private NatRules() {}

    /** The steps for pools that rules can replace, if the option is set. */
    static List<ResourceStep> of(Situation situation, List<String> released, List<String> causes) {
        List<ResourceStep> steps = new ArrayList<>();
        for (String pool : situation.options().natRules() ? released : List.<String>of()) {
            backendPool(situation, pool).ifPresent(backend -> {
                ArmId id = ArmId.of(pool);
                String rule = id.parent().orElseThrow() + "/inboundNatRules/"
                        + id.name().orElseThrow();
                steps.add(new ResourceStep.DeleteResource(pool, "a NAT rule replaces it", causes));
                steps.add(new ResourceStep.CreateNatRule(rule, backend.text()));
            });
        }
        return steps;
    }

    /** The backend pool of the load balancer of a NAT pool in which the set stays. */
    private static Optional<ArmId> backendPool(Situation situation, String natPool) {
        ArmId id = ArmId.of(natPool);
        if (!id.isOfType(POOL)) {
            return Optional.empty();
        }
        return EffectiveSet.of(situation.update().after())
                .profile()
                .ipConfigurations()
                .map(IpConfigurationProperties::loadBalancerBackendAddressPools)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(pool -> pool.id().stream())
                .filter(pool -> pool.parent().equals(id.parent()))
                .findFirst();
    }

    /** Warns about requirements of rules, or that rules can replace pools. */
    static void warn(Situation situation, PlanBuilder plan, List<String> released) {
        for (String pool : released) {
            if (!ArmId.of(pool).isOfType(POOL)) {
                continue;
            } else if (!situation.options().natRules()
                    && backendPool(situation, pool).isPresent()) {
                plan.warn(
                        "nat-rules-may-follow",
                        "Single instances are no longer reachable through " + pool
                                + ". Inbound NAT rules for the backend"
                                + " pool can replace it; with that option the plan contains the steps.");
            } else if (situation.options().natRules()) {
                plan.warn(
                        "nat-rules-need-backend-pool",
                        "No inbound NAT rule can replace " + pool
                                + ": the set is in no backend pool of its load balancer.");
            }
        }
    }
}
