package dev.vmss.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Node types of a Service Fabric cluster, whose updates the cluster itself lets through, one update domain of the set after the
 * other.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy">Upgrade
 *     policy modes</a>
 */
final class ServiceFabric {

    private ServiceFabric() {}

    static List<List<InstanceState>> byUpdateDomain(List<InstanceState> instances) {
        Map<Integer, List<InstanceState>> domains = new TreeMap<>();
        instances.forEach(instance -> domains.computeIfAbsent(instance.updateDomain(), domain -> new ArrayList<>())
                .add(instance));
        return List.copyOf(domains.values());
    }
}
