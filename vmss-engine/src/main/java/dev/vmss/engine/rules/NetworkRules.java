package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Network interfaces, subnets and load balancers. */
final class NetworkRules {

    private static final String IP_CONFIGURATION =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[]";
    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";

    static final List<Rule> RULES = List.of(
            Rule.about("subnet-in-same-network", IP_CONFIGURATION + ".properties.subnet")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A subnet can be replaced only by a subnet of the same virtual network.")
                    .remedy("Choose a subnet of the current virtual network, or create a new set in the other"
                            + " network.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "VMScaleSetCannotBeUpdatedToReferenceSubnetsFromDifferentVirtualNetworks",
                            "VM scale set … cannot be updated to reference subnets from different virtual networks.",
                            "subnet"))
                    .filling((update, change) -> List.of(Blanks.id(update)))
                    .whenAmong(update -> leavesTheNetwork(update, false))
                    .source(
                            documented(ARTICLE),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/14532"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021, MAY_2026)
                    .build(),
            Rule.about("interfaces-in-one-network", IP_CONFIGURATION + ".properties.subnet")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("All network interfaces of a set must be in the same virtual network.")
                    .remedy("Choose a subnet of the virtual network of the other interfaces.")
                    .refusedWith(AzureAnswer.wordingNotKnown(
                            400, "VMScaleSetCannotReferenceSubnetsFromDifferentVirtualNetworks", "subnet"))
                    .whenAmong(update -> leavesTheNetwork(update, true))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/8330"))
                    .build(),
            Rule.about(
                            "pool-in-use-until-upgraded",
                            IP_CONFIGURATION + ".properties.loadBalancerBackendAddressPools[]",
                            IP_CONFIGURATION + ".properties.loadBalancerInboundNatPools[]",
                            IP_CONFIGURATION + ".properties.applicationGatewayBackendAddressPools[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A backend pool that is removed from the model stays in use until every instance has"
                            + " the latest model.")
                    .remedy("Bring every instance to the latest model before you delete the pool or its load balancer.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.to().isEmpty())
                    .source(
                            seen("https://github.com/Azure/vm-scale-sets/issues/53"),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/4769"))
                    .build());

    private NetworkRules() {}

    /**
     * Whether a change leads into a network that the set was not in.
     *
     * @param beside whether it is another interface or IP configuration beside one that stays in the old network
     */
    private static Predicate<Change> leavesTheNetwork(Update update, boolean beside) {
        Set<ArmId> before = networks(update.appliedSet());
        if (before.isEmpty()) {
            return change -> false;
        }
        Set<ArmId> after = networks(update.resultingSet());
        boolean leaves = !before.containsAll(after);
        return change -> leaves && beside == (change.kind() == Change.Kind.ADDED && after.size() > 1);
    }

    private static Set<ArmId> networks(EffectiveSet set) {
        return set.profile()
                .ipConfigurations()
                .map(IpConfigurationProperties::subnet)
                .flatMap(Optional::stream)
                .map(SubResource::id)
                .flatMap(Optional::stream)
                .map(ArmId::parent)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
