package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.Update;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A node type of a Service Fabric cluster, if a set is one. With the durability Silver or Gold the cluster releases an
 * update one node after the other; with Bronze, or without a durability, nothing delays the update.
 *
 * @param isNodeType whether the set is a node type
 * @param durability its durability, specified by the caller or the model
 * @see <a href="https://learn.microsoft.com/azure/service-fabric/service-fabric-cluster-capacity">Durability characteristics of
 *     the cluster</a>
 * @see <a href="https://github.com/MicrosoftDocs/azure-docs/issues/33587">A resize with Silver goes node by node</a>
 */
record ServiceFabric(boolean isNodeType, Optional<String> durability) {

    static ServiceFabric of(Update update) {
        EffectiveSet applied = EffectiveSet.of(update.applied());
        Optional<String> given = update.context().durability().map(ServiceFabric::name);
        return new ServiceFabric(
                applied.profile().isServiceFabric(),
                given.or(() -> applied.profile().durabilityLevel()));
    }

    private static String name(Durability level) {
        return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether the cluster lets updates through one node after the other. */
    boolean holdsBack() {
        return isNodeType
                && durability
                        .flatMap(Durability::of)
                        .filter(level -> level != Durability.BRONZE)
                        .isPresent();
    }

    /** The nodes, update domain after update domain. */
    static List<InstanceState> byDomain(List<InstanceState> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparingInt(InstanceState::updateDomain))
                .toList();
    }

    /** A warning for upgrades of the nodes in Automatic mode, or empty if the instances are not nodes. */
    Optional<PlanWarning> inAutomaticMode() {
        if (!isNodeType) {
            return Optional.empty();
        }
        return Optional.of(new PlanWarning(
                "service-fabric",
                holdsBack()
                        ? "The cluster releases one node after the other; two node types can be"
                                + " down at the same time."
                        : "With durability "
                                + durability.orElse("Bronze, the default")
                                + ", the cluster does not delay the update: all nodes can be down"
                                + " at the same time."));
    }

    /** A warning if all nodes are deallocated, or empty if the instances are not nodes. */
    Optional<PlanWarning> deallocated() {
        return isNodeType
                ? Optional.of(new PlanWarning(
                        "service-fabric-deallocated",
                        "All nodes of this node type are deallocated at the same time; it is not known whether the cluster keeps"
                                + " its state."))
                : Optional.empty();
    }
}
