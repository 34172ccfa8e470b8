package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Load balancers, health probes and the interfaces that they reach. */
final class LoadBalancerRules {

    private static final String NETWORK = "properties.virtualMachineProfile.networkProfile";
    private static final String INTERFACE = NETWORK + ".networkInterfaceConfigurations[]";
    private static final String IP_CONFIGURATION = INTERFACE + ".properties.ipConfigurations[]";
    private static final String COMPARISON =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/orchestration-modes-api-comparison";
    private static final String LARGE_SCALE = "https://github.com/hashicorp/terraform-azurerm-nomad/issues/6";

    static final List<Rule> RULES = List.of(
            Rule.about(
                            "large-sets-need-standard-load-balancer",
                            "properties.singlePlacementGroup",
                            "zones",
                            IP_CONFIGURATION + ".properties.loadBalancerBackendAddressPools[]",
                            IP_CONFIGURATION + ".properties.loadBalancerInboundNatPools[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set that spans several placement groups or zones cannot use a Basic load balancer.")
                    .remedy("Move to a Standard load balancer first.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "VMScaleSetCannotReferenceLoadbalancerWhenLargeScaleIsEnabled",
                            "VM scale set cannot reference a load balancer when LargeScale property is enabled.",
                            ""))
                    .alsoAnswered(AzureAnswer.code(400, "VMScaleSetCannotReferenceLoadbalancerWhenLargeScaleOrCrossAZ"))
                    .when(update -> update.context().usesBasicLoadBalancer().orElse(false)
                            && update.becomes(set -> isLarge(set) && usesLoadBalancer(set)))
                    .source(seen(LARGE_SCALE), seen("https://github.com/openshift/openshift-azure/issues/495"))
                    .build(),
            Rule.about(
                            "load-balancer-may-be-basic",
                            "properties.singlePlacementGroup",
                            "zones",
                            IP_CONFIGURATION + ".properties.loadBalancerBackendAddressPools[]",
                            IP_CONFIGURATION + ".properties.loadBalancerInboundNatPools[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set that spans several placement groups or zones cannot use a Basic load balancer;"
                            + " whether the load balancer is Basic is not known.")
                    .remedy("Make sure that the load balancer is Standard.")
                    .needs("whether the load balancer is Basic")
                    .accepted(Severity.WARNING)
                    .when(update -> update.context().usesBasicLoadBalancer().isEmpty()
                            && update.becomes(set -> isLarge(set) && usesLoadBalancer(set)))
                    .source(seen(LARGE_SCALE))
                    .build(),
            Rule.about("nat-pools-need-uniform", IP_CONFIGURATION + ".properties.loadBalancerInboundNatPools[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Flexible set cannot use inbound NAT pools.")
                    .remedy("Use inbound NAT rules of the load balancer instead.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.FLEXIBLE)
                    .whenChange((update, change) -> change.to().isPresent())
                    .source(documented(COMPARISON))
                    .build(),
            Rule.about("health-probe-is-a-load-balancers", NETWORK + ".healthProbe")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The health probe of a set must be a probe of a load balancer, not of an application"
                            + " gateway.")
                    .remedy("Use a probe of a load balancer, or the Application Health extension.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.resultingSet()
                            .profile(VirtualMachineProfile::networkProfile)
                            .flatMap(NetworkProfile::healthProbe)
                            .flatMap(SubResource::id)
                            .flatMap(id -> id.resourceType())
                            .filter(type ->
                                    type.toLowerCase(Locale.ROOT).startsWith("microsoft.network/applicationgateways"))
                            .isPresent())
                    .source(seen("https://github.com/Azure/azure-rest-api-specs/issues/11969"))
                    .build(),
            Rule.about("primary-interface-may-be-fixed", INTERFACE + ".properties.primary")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Azure was seen not to make another network interface the primary one.")
                    .remedy("Keep the primary interface, and change only the other interfaces.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> hadInterfaces(update.appliedSet())
                            && (change.kind() != Change.Kind.ADDED
                                    || !change.path().pattern().equals(INTERFACE)))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/99593"))
                    .build(),
            Rule.about("network-api-version-may-be-fixed", NETWORK + ".networkApiVersion")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Only Flexible sets have a version of the network API; whether it can change is not"
                            + " known.")
                    .remedy("Try the change on a test set first.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/orchestrated_virtual_machine_scale_set"))
                    .build());

    private LoadBalancerRules() {}

    private static boolean isLarge(EffectiveSet set) {
        return set.isInSeveralPlacementGroups() || set.zones().size() > 1;
    }

    private static boolean hadInterfaces(EffectiveSet set) {
        return set.profile().networkInterfaces().stream()
                .anyMatch(nic -> nic.properties().isPresent());
    }

    private static boolean usesLoadBalancer(EffectiveSet set) {
        return set.profile()
                .ipConfigurations()
                .flatMap(ip -> Stream.of(ip.loadBalancerBackendAddressPools(), ip.loadBalancerInboundNatPools()))
                .flatMap(Optional::stream)
                .anyMatch(pools -> !pools.isEmpty());
    }
}
