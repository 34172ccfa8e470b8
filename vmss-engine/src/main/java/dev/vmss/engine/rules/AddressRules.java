package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.IpVersion;
import dev.vmss.model.network.PublicIpAddressSku;
import dev.vmss.model.network.PublicIpAddressSkuName;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public addresses of instances, and the versions of private ones behind a load balancer. */
final class AddressRules {

    private static final String IP_CONFIGURATION =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[]";
    private static final String PUBLIC = IP_CONFIGURATION + ".properties.publicIPAddressConfiguration";
    private static final String POOLS = IP_CONFIGURATION + ".properties.loadBalancerBackendAddressPools[]";
    private static final String VERSION = IP_CONFIGURATION + ".properties.privateIPAddressVersion";
    private static final String MIGRATION = "https://github.com/Azure/AzLoadBalancerMigration/issues/11";
    private static final String REMEDY =
            "Remove the configuration of the address, bring every instance to the latest model, then add it again.";

    static final List<Rule> RULES = List.of(
            Rule.about("public-ip-sku-fixed", PUBLIC + ".sku.name")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The SKU of the instances' public addresses can be set only when their configuration"
                            + " is added to the model.")
                    .remedy(REMEDY)
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuCannotBeUpdatedOnVMSSPublicIpAddresses",
                            "Sku property for public IP addresses on VMSS is set at creation time and cannot be"
                                    + " changed from … to ….",
                            ""))
                    .filling((update, change) -> List.of(text(change.from()), text(change.to())))
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED)
                    .source(seen(MIGRATION).readOn(READ_ANEW))
                    .build(),
            Rule.about("public-ip-sku-of-load-balancer", PUBLIC, POOLS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Instances behind a Standard load balancer cannot have Basic public addresses.")
                    .remedy(REMEDY)
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "DifferentSkuLoadBalancerAndPublicIPAddressNotAllowedInVMSS",
                            "Different basic sku and standard sku load balancer or public Ip resources in VMSS is"
                                    + " not allowed",
                            ""))
                    .when(update -> update.context()
                                    .usesBasicLoadBalancer()
                                    .filter(basic -> !basic)
                                    .isPresent()
                            && update.becomes(set -> hasBasicAddress(set) && usesPool(set)))
                    .source(
                            seen(MIGRATION).readOn(READ_ANEW),
                            documented(
                                            "https://learn.microsoft.com/azure/load-balancer/load-balancer-common-deployment-errors")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("public-ip-sku-may-not-fit-load-balancer", PUBLIC, POOLS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Basic public addresses, the default, cannot be combined with a Standard load"
                            + " balancer; whether the load balancer is Standard is not known.")
                    .remedy("Set the SKU of the addresses to that of the load balancer.")
                    .needs("whether the load balancer is Basic")
                    .accepted(Severity.WARNING)
                    .when(update -> update.context().usesBasicLoadBalancer().isEmpty()
                            && update.becomes(set -> hasBasicAddress(set) && usesPool(set)))
                    .source(documented(
                                    "https://learn.microsoft.com/azure/load-balancer/load-balancer-common-deployment-errors")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about("pool-needs-one-address-version", POOLS, VERSION)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("All members of a backend pool must have private addresses of the same IP version.")
                    .remedy("Use one pool for IPv4 and another for IPv6.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "AllNicIpConfigurationsOfLbBackendPoolOnVMScaleSetMustHaveSamePrivateIpAddressVersion",
                            "Network interface ipConfiguration '…' of VM Scale Set '…' has privateIpAddressVersion"
                                    + " '…' that does not match with privateIpAddressVersion '…' of"
                                    + " ipConfiguration '…' in the same load balancer backend address pool '…'",
                            ""))
                    .when(update ->
                            !Faults.brought(update, AddressRules::mixedPools).isEmpty())
                    .source(seen("https://github.com/kubernetes/kubernetes/issues/93085")
                            .readOn(READ_ANEW))
                    .build());

    private AddressRules() {}

    private static String text(Optional<JsonValue> value) {
        return value.map(JsonValue::toJsonNode).map(JsonNode::asText).orElse("");
    }

    /** Whether instances have public addresses of the Basic SKU, which is the default. */
    private static boolean hasBasicAddress(EffectiveSet set) {
        return set.profile()
                .ipConfigurations()
                .flatMap(ip -> ip.publicIPAddressConfiguration().stream())
                .anyMatch(address -> address.sku()
                        .flatMap(PublicIpAddressSku::name)
                        .orElse(PublicIpAddressSkuName.BASIC)
                        .equals(PublicIpAddressSkuName.BASIC));
    }

    private static boolean usesPool(EffectiveSet set) {
        return set.profile()
                .ipConfigurations()
                .flatMap(AddressRules::pools)
                .findAny()
                .isPresent();
    }

    private static Stream<ArmId> pools(IpConfigurationProperties ip) {
        return ip.loadBalancerBackendAddressPools().stream()
                .flatMap(List::stream)
                .flatMap(pool -> pool.id().stream());
    }

    /** The pools whose members have addresses of several versions. */
    private static Set<ArmId> mixedPools(EffectiveSet set) {
        Map<ArmId, Set<IpVersion>> versions = new HashMap<>();
        set.profile()
                .ipConfigurations()
                .forEach(ip -> pools(ip)
                        .forEach(pool -> versions.computeIfAbsent(pool, key -> new HashSet<>())
                                .add(ip.privateIPAddressVersion().orElse(IpVersion.IPV4))));
        return versions.entrySet().stream()
                .filter(pool -> pool.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
