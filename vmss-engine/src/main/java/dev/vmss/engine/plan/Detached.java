package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an update takes from the model of a set and may be deleted then: pools of load balancers and application gateways, which
 * instances use until they have the latest model, so that Azure refuses to delete them before; and identities, which are the
 * set's own.
 *
 * @see <a href="https://github.com/Azure/vm-scale-sets/issues/53">A pool cannot be deleted until every instance is upgraded</a>
 */
final class Detached {

    private static final Set<InstanceOutcome> FREE =
            Set.of(InstanceOutcome.UPGRADED, InstanceOutcome.REPLACED, InstanceOutcome.SCALED_IN);
    private static final String IP_CONFIGURATION =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[]"
                    + ".properties.";
    private static final List<Place> POOLS = Stream.of(
                    "loadBalancerBackendAddressPools",
                    "loadBalancerInboundNatPools",
                    "applicationGatewayBackendAddressPools")
            .map(pools -> Place.of(IP_CONFIGURATION + pools))
            .toList();

    /** The set itself has the identities, and its instances keep none. */
    private static final List<Place> IDENTITIES = List.of(Place.of("identity"));

    private final Situation situation;

    Detached(Situation situation) {
        this.situation = situation;
    }

    /** Adds the step after which the resources may be deleted, or says which instances stand in its way. */
    void add(PlanBuilder plan, ImpactsById impacts) {
        List<String> pools = new ArrayList<>(detached(POOLS, Detached::pools));
        // Those that are left between the parts of an update are free there.
        plan.steps().stream()
                .filter(SetStep.ReleaseResources.class::isInstance)
                .forEach(step -> pools.removeAll(((SetStep.ReleaseResources) step).resources()));
        List<String> identities = detached(IDENTITIES, Detached::identities);
        List<String> using = pools.isEmpty() ? List.of() : using(impacts);
        boolean knowsAll = situation.knowsAllInstances();
        if (pools.isEmpty()) {
            release(plan, identities, IDENTITIES);
        } else if (using.isEmpty() && knowsAll) {
            List<ResourceStep> rules = NatRules.of(situation, pools, causes(POOLS));
            rules.forEach(step -> pools.remove(step.resource()));
            NatRules.warn(situation, plan, pools);
            release(plan, concat(pools, identities), concat(POOLS, IDENTITIES));
            rules.forEach(plan::step);
        } else {
            release(plan, identities, IDENTITIES);
            plan.warn(
                    "resources-in-use",
                    "Instances without the latest model still use resources that the model no longer"
                            + " contains. Do not delete "
                            + String.join(", ", pools) + " until they have it: "
                            + (knowsAll ? String.join(", ", using) : "all of them") + ".");
        }
    }

    private void release(PlanBuilder plan, List<String> resources, List<Place> places) {
        if (!resources.isEmpty()) {
            plan.step(new SetStep.ReleaseResources(resources, causes(places)));
        }
    }

    private List<String> using(ImpactsById impacts) {
        return situation.instances().stream()
                .map(InstanceState::id)
                .filter(id -> {
                    InstanceImpact impact = impacts.get(id);
                    return impact == null || !FREE.contains(impact.outcome());
                })
                .toList();
    }

    /** The ids of the resources at some places that the set uses no more. */
    private List<String> detached(List<Place> places, Function<ScaleSet, Stream<ArmId>> used) {
        if (causes(places).isEmpty()) {
            return List.of();
        }
        Set<ArmId> detached =
                used.apply(situation.update().applied()).collect(Collectors.toCollection(LinkedHashSet::new));
        used.apply(situation.update().after()).forEach(detached::remove);
        return detached.stream().map(ArmId::text).toList();
    }

    private List<String> causes(List<Place> places) {
        return situation.update().diff().changes().stream()
                .filter(change -> places.stream().anyMatch(change::touches))
                .map(change -> change.path().toString())
                .toList();
    }

    private static <T> List<T> concat(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Stream<ArmId> identities(ScaleSet set) {
        return set.identity().flatMap(Identity::userAssignedIdentities).stream()
                .flatMap(identities -> identities.asMap().keySet().stream())
                .map(ArmId::of);
    }

    private static Stream<ArmId> pools(ScaleSet set) {
        return EffectiveSet.of(set)
                .profile()
                .ipConfigurations()
                .flatMap(each -> Stream.of(
                        each.loadBalancerBackendAddressPools(),
                        each.loadBalancerInboundNatPools(),
                        each.applicationGatewayBackendAddressPools()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(pool -> pool.id().stream());
    }
}
