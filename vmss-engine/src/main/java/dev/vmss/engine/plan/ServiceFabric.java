package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Node types of a Service Fabric cluster. With the durability Silver or Gold the cluster itself lets an update through, one node
 * after the other; with Bronze, or if the model does not say it, nothing holds the update back.
 *
 * @see <a href="https://learn.microsoft.com/azure/service-fabric/service-fabric-cluster-capacity">Durability characteristics of
 *     the cluster</a>
 * @see <a href="https://github.com/MicrosoftDocs/azure-docs/issues/33587">A resize with Silver goes node by node</a>
 */
final class ServiceFabric {

    private static final Set<String> HOLDING_BACK = Set.of("silver", "gold");

    private ServiceFabric() {}

    /** Whether the cluster lets updates through one node after the other. */
    static boolean holdsBack(EffectiveProfile profile) {
        return profile.durabilityLevel()
                .filter(level -> HOLDING_BACK.stream().anyMatch(level::equalsIgnoreCase))
                .isPresent();
    }

    /** The nodes one by one, update domain after update domain. */
    static List<List<InstanceState>> oneByOne(List<InstanceState> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparingInt(InstanceState::updateDomain))
                .map(List::of)
                .toList();
    }

    /** What a user will want to know about the nodes of a set, or empty if they are none. */
    static Optional<PlanWarning> warning(EffectiveProfile profile) {
        if (!profile.isServiceFabric()) {
            return Optional.empty();
        }
        return Optional.of(new PlanWarning(
                "service-fabric",
                holdsBack(profile)
                        ? "The cluster releases one node after the other; two node types can be"
                                + " down at the same time."
                        : "With durability "
                                + profile.durabilityLevel().orElse("Bronze, the default")
                                + ", the cluster does not delay the update: all nodes can be down"
                                + " at the same time."));
    }
}
