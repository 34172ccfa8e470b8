package dev.vmss.engine.plan;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfiguration;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An update that is sent in two parts, because Azure refuses instances behind load balancers of both SKUs: in the first part
 * every instance leaves the load balancers, in the second it joins them, or others. In between the load balancers change.
 *
 * @param leave the first part: the whole update except pools to join
 * @param join the second part
 * @param replaced the load balancers that are created again in between
 * @param left the backend pools and NAT pools that the set leaves permanently
 * @see <a href="https://github.com/Azure/AzLoadBalancerMigration/issues/11">Different SKUs behind one set are refused</a>
 * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-basic-upgrade-guidance">Upgrading from Basic Load
 *     Balancer</a>
 */
record LoadBalancerMove(Update leave, Update join, List<ArmId> replaced, List<ArmId> left) {

    static final String NETWORK = "properties.virtualMachineProfile.networkProfile";
    private static final Place PROBE = Place.of(NETWORK + ".healthProbe");

    LoadBalancerMove {
        replaced = List.copyOf(replaced);
        left = List.copyOf(left);
    }

    /** The two parts of an update, or empty if one is enough as far as known. */
    static Optional<LoadBalancerMove> of(Update update, PlanOptions options) {
        boolean leavesBasic = update.context().usesBasicLoadBalancer().orElse(false);
        if (!leavesBasic && options.replacedLoadBalancers().isEmpty()) {
            return Optional.empty();
        }
        Set<ArmId> before = balancers(update.applied());
        Set<ArmId> after = balancers(update.after());
        Set<ArmId> replaced = new LinkedHashSet<>(before);
        replaced.retainAll(options.replacedLoadBalancers());
        replaced.retainAll(after);
        Set<ArmId> passed = new LinkedHashSet<>(replaced);
        if (leavesBasic && moves(before, after)) {
            passed.addAll(before);
            passed.addAll(after);
            passed.removeIf(one -> before.contains(one) && after.contains(one) && !replaced.contains(one));
        }
        return passed.isEmpty() ? Optional.empty() : Optional.of(parts(update, passed, List.copyOf(replaced)));
    }

    /** Whether the update moves the set from one load balancer to another. */
    static boolean moves(Update update) {
        return !network(update.applied()).equals(network(update.after()))
                && moves(balancers(update.applied()), balancers(update.after()));
    }

    private static boolean moves(Set<ArmId> before, Set<ArmId> after) {
        return !before.containsAll(after) && !after.containsAll(before);
    }

    private static LoadBalancerMove parts(Update update, Set<ArmId> passed, List<ArmId> replaced) {
        NetworkProfile wanted = network(update.desired())
                .filter(network -> network.networkInterfaceConfigurations().isPresent())
                .or(() -> network(update.after()))
                .orElseThrow();
        ScaleSet between = with(update.desired(), without(wanted, passed));
        if (probe(update.after())
                .or(() -> probe(update.applied()))
                .filter(passed::contains)
                .isPresent()) {
            between = ModelEdit.none().remove(PROBE).apply(between);
            wanted = wanted.healthProbe().isPresent()
                    ? wanted
                    : wanted.withHealthProbe(network(update.after()).flatMap(NetworkProfile::healthProbe));
        }
        Update leave = Update.of(update.applied(), between, update.context());
        Update join = Update.of(leave.after(), with(ScaleSet.builder().build(), wanted), update.context());
        Set<ArmId> left = new LinkedHashSet<>(pools(update.applied()).toList());
        pools(update.after()).forEach(left::remove);
        return new LoadBalancerMove(leave, join, replaced, List.copyOf(left));
    }

    /** The pools of one kind of a load balancer, in some states of the set. */
    private static List<String> pools(ArmId balancer, String kind, Stream<ArmId> used) {
        return used.filter(pool -> pool.isOfType("Microsoft.Network/loadBalancers/" + kind))
                .filter(pool -> pool.parent().filter(balancer::equals).isPresent())
                .distinct()
                .map(ArmId::text)
                .toList();
    }

    /** The inbound NAT pools of recreated load balancers that the set joins again. */
    List<String> natPools() {
        return replaced.stream().flatMap(one -> natPools(one).stream()).toList();
    }

    private List<String> natPools(ArmId balancer) {
        return pools(balancer, "inboundNatPools", pools(join.after()));
    }

    /** Whether the model at the end equals that at the beginning, so that they cannot be distinguished. */
    boolean endsWhereItBegan() {
        return Update.of(leave.applied(), join.after()).diff().isEmpty();
    }

    /** The steps on the load balancers while no instance is behind them. */
    void addBetween(PlanBuilder plan) {
        if (!left.isEmpty()) {
            List<String> paths = leave.diff()
                    .touching(NETWORK)
                    .map(change -> change.path().toString())
                    .toList();
            plan.step(
                    new SetStep.ReleaseResources(left.stream().map(ArmId::text).toList(), paths));
        }
        for (ArmId balancer : replaced) {
            plan.step(new ResourceStep.DeleteResource(
                    balancer.text(), "its SKU cannot change; save its rules and probes for the new one", List.of()));
            plan.step(new ResourceStep.CreateLoadBalancer(
                    balancer.text(),
                    pools(balancer, "backendAddressPools", Stream.concat(pools(leave.applied()), pools(join.after()))),
                    natPools(balancer)));
        }
        plan.step(new SetStep.AddPools(join.diff().changes().stream()
                .map(change -> change.path().toString())
                .toList()));
    }

    private static Optional<NetworkProfile> network(ScaleSet set) {
        return set.virtualMachineProfile().flatMap(VirtualMachineProfile::networkProfile);
    }

    private static ScaleSet with(ScaleSet set, NetworkProfile network) {
        ScaleSetProperties properties =
                set.properties().orElseGet(() -> ScaleSetProperties.builder().build());
        VirtualMachineProfile profile = properties
                .virtualMachineProfile()
                .orElseGet(() -> VirtualMachineProfile.builder().build());
        return set.withProperties(properties.withVirtualMachineProfile(profile.withNetworkProfile(network)));
    }

    private static NetworkProfile without(NetworkProfile network, Set<ArmId> passed) {
        return network.withNetworkInterfaceConfigurations(network.networkInterfaceConfigurations()
                .map(all -> ModelList.copyOf(
                        all.stream().map(nic -> without(nic, passed)).toList())));
    }

    private static NetworkInterfaceConfiguration without(NetworkInterfaceConfiguration nic, Set<ArmId> passed) {
        return nic.withProperties(nic.properties()
                .map(properties -> properties.withIpConfigurations(properties
                        .ipConfigurations()
                        .map(all -> ModelList.copyOf(
                                all.stream().map(ip -> without(ip, passed)).toList())))));
    }

    private static IpConfiguration without(IpConfiguration ip, Set<ArmId> passed) {
        return ip.withProperties(ip.properties().map(properties -> without(properties, passed)));
    }

    private static IpConfigurationProperties without(IpConfigurationProperties ip, Set<ArmId> passed) {
        return ip.withLoadBalancerBackendAddressPools(without(ip.loadBalancerBackendAddressPools(), passed))
                .withLoadBalancerInboundNatPools(without(ip.loadBalancerInboundNatPools(), passed));
    }

    private static Optional<ModelList<SubResource>> without(Optional<ModelList<SubResource>> pools, Set<ArmId> passed) {
        return pools.map(all -> ModelList.copyOf(all.stream()
                .filter(pool -> pool.id()
                        .flatMap(ArmId::parent)
                        .filter(passed::contains)
                        .isEmpty())
                .toList()));
    }

    private static Optional<ArmId> probe(ScaleSet set) {
        return network(set)
                .flatMap(NetworkProfile::healthProbe)
                .flatMap(SubResource::id)
                .flatMap(ArmId::parent);
    }

    private static Set<ArmId> balancers(ScaleSet set) {
        return pools(set).flatMap(pool -> pool.parent().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The backend pools and NAT pools of load balancers. */
    private static Stream<ArmId> pools(ScaleSet set) {
        return EffectiveSet.of(set)
                .profile()
                .ipConfigurations()
                .flatMap(ip -> Stream.of(ip.loadBalancerBackendAddressPools(), ip.loadBalancerInboundNatPools()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(pool -> pool.id().stream());
    }
}
