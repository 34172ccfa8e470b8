package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.resource.Identity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an update takes from the model of a set and instances use until they have the latest model: pools of load balancers and
 * application gateways, and identities. Azure refuses to delete a pool before; an identity it lets go, and instances miss it.
 *
 * @see <a href="https://github.com/Azure/vm-scale-sets/issues/53">A pool cannot be deleted until every instance is upgraded</a>
 */
final class Detached {

    private static final Set<InstanceOutcome> FREE =
            Set.of(InstanceOutcome.UPGRADED, InstanceOutcome.REPLACED, InstanceOutcome.SCALED_IN);
    private static final String IP_CONFIGURATION =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[]"
                    + ".properties.";
    private static final List<String> PLACES = List.of(
            IP_CONFIGURATION + "loadBalancerBackendAddressPools",
            IP_CONFIGURATION + "loadBalancerInboundNatPools",
            IP_CONFIGURATION + "applicationGatewayBackendAddressPools",
            "identity");

    private final Situation situation;

    Detached(Situation situation) {
        this.situation = situation;
    }

    /** Adds the step after which the resources may be deleted, or says which instances stand in its way. */
    void add(PlanBuilder plan, Map<String, InstanceImpact> impacts) {
        List<String> detached = detached();
        if (detached.isEmpty()) {
            return;
        }
        List<String> using = situation.instances().stream()
                .map(InstanceState::id)
                .filter(id -> {
                    InstanceImpact impact = impacts.get(id);
                    return impact == null || !FREE.contains(impact.outcome());
                })
                .toList();
        boolean knowsAll = !situation.instances().isEmpty()
                || EffectiveSet.of(situation.update().applied()).capacity() == 0;
        if (using.isEmpty() && knowsAll) {
            plan.step(new SetStep.ReleaseResources(detached, causes()));
        } else {
            plan.warn(
                    "resources-in-use",
                    "Instances without the latest model go on using what the model no longer has, so do not delete "
                            + String.join(", ", detached) + " before they have it: "
                            + (knowsAll ? String.join(", ", using) : "all of them") + ".");
        }
    }

    private List<String> detached() {
        Map<String, String> detached = used(situation.update().applied());
        detached.keySet().removeAll(used(situation.update().after()).keySet());
        return List.copyOf(detached.values());
    }

    private List<String> causes() {
        return situation.update().diff().changes().stream()
                .filter(change -> PLACES.stream().anyMatch(change::touches))
                .map(change -> change.path().toString())
                .toList();
    }

    /** The ids of the resources that a set uses, by what they are compared by. */
    private static Map<String, String> used(ScaleSet set) {
        Map<String, String> used = new LinkedHashMap<>();
        Stream.concat(pools(set), identities(set)).forEach(id -> used.putIfAbsent(id.toLowerCase(Locale.ROOT), id));
        return used;
    }

    private static Stream<String> identities(ScaleSet set) {
        return set.identity().flatMap(Identity::userAssignedIdentities).stream()
                .flatMap(identities -> identities.asMap().keySet().stream());
    }

    private static Stream<String> pools(ScaleSet set) {
        return EffectiveSet.of(set)
                .profile()
                .ipConfigurations()
                .flatMap(each -> Stream.of(
                        each.loadBalancerBackendAddressPools(),
                        each.loadBalancerInboundNatPools(),
                        each.applicationGatewayBackendAddressPools()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(pool -> pool.id().stream())
                .map(Object::toString);
    }
}
