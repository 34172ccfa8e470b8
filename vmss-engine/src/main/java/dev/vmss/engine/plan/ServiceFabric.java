package dev.vmss.engine.plan;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    static boolean runsOn(ScaleSet set) {
        return set
                .virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .stream()
                .flatMap(List::stream)
                .map(Extension::properties)
                .flatMap(Optional::stream)
                .flatMap(properties -> properties.type().stream())
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("servicefabric"));
    }

    static List<List<InstanceState>> byUpdateDomain(List<InstanceState> instances) {
        Map<Integer, List<InstanceState>> domains = new TreeMap<>();
        instances.forEach(instance -> domains.computeIfAbsent(instance.updateDomain(), domain -> new ArrayList<>())
                .add(instance));
        return List.copyOf(domains.values());
    }
}
