package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accelerated networking, which a size must offer and an existing instance gets only deallocated. */
final class AcceleratedNetworkingRules {

    private static final String ACCELERATED =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.enableAcceleratedNetworking";
    private static final String OVERVIEW =
            "https://learn.microsoft.com/azure/virtual-network/accelerated-networking-overview";
    private static final String AKS = "https://github.com/Azure/AKS/issues/1404";

    static final List<Rule> RULES = List.of(
            Rule.about("accelerated-networking-needs-deallocation", ACCELERATED)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("The set accepts another setting of accelerated networking at once, but an existing"
                            + " instance gets it only while it is deallocated; until then Azure may refuse to add"
                            + " new instances.")
                    .remedy("Deallocate the instances, bring them to the latest model, then start them.")
                    .needs("the instances with their power states")
                    .accepted(Severity.WARNING)
                    .when(update -> !update.allDeallocated().orElse(false) && changesOnAnInterface(update))
                    .source(
                            documented(OVERVIEW).readOn(READ_ANEW),
                            seen(AKS).readOn(READ_ANEW),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/18392")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("accelerated-networking-while-scaling-out", ACCELERATED, "sku.capacity")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Azure was seen to refuse new instances whose accelerated networking differs from"
                            + " that of the existing instances, and the set then failed.")
                    .remedy("Deallocate the existing instances and bring them to the new setting first, then"
                            + " scale out.")
                    .accepted(Severity.WARNING)
                    .alsoAnswered(
                            AzureAnswer.inWords("Cannot add a virtual machine … with accelerated-networking-enabled"
                                    + " network interface(s) on an existing availability set … with VM(s)"
                                    + " without"))
                    .when(update -> changesOnAnInterface(update)
                            && update.appliedSet().capacity() > 0
                            && update.resultingSet().capacity()
                                    > update.appliedSet().capacity())
                    .source(seen(AKS).readOn(READ_ANEW))
                    .build(),
            Rule.about("accelerated-networking-not-for-size", ACCELERATED, "sku.name")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The size of the set does not support accelerated networking.")
                    .remedy("Turn off accelerated networking in the same update, or choose a size that supports"
                            + " it.")
                    .refusedWith(AzureAnswer.wordingNotKnown(
                            400, "VMSizeIsNotPermittedToEnableAcceleratedNetworkingForVmss", ""))
                    .when(update -> isAccelerated(update.resultingSet())
                            && isOffered(update).filter(offered -> !offered).isPresent())
                    .source(
                            documented(OVERVIEW).readOn(READ_ANEW),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/18392")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("accelerated-networking-size-unknown", ACCELERATED, "sku.name")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only some sizes support accelerated networking; whether the size of the set does is"
                            + " not known.")
                    .remedy("Check the size, for example with az vm list-skus.")
                    .needs("whether the desired size supports accelerated networking")
                    .accepted(Severity.WARNING)
                    .when(update -> isAccelerated(update.resultingSet())
                            && isOffered(update).isEmpty()
                            && (!isAccelerated(update.appliedSet())
                                    || changesSize(update)
                                            && !SizeName.isNoLess(
                                                    SizeRules.size(update.resultingSet()),
                                                    SizeRules.size(update.appliedSet())))
                            && !InstanceMixRules.isMix(update.resultingSet()))
                    .source(documented(OVERVIEW).readOn(READ_ANEW))
                    .build());

    private AcceleratedNetworkingRules() {}

    private static Optional<Boolean> isOffered(Update update) {
        return update.resultingSize().flatMap(SizeFacts::acceleratedNetworking);
    }

    private static boolean changesSize(Update update) {
        return !SizeRules.size(update.appliedSet()).equalsIgnoreCase(SizeRules.size(update.resultingSet()));
    }

    private static boolean isAccelerated(EffectiveSet set) {
        return interfaces(set).containsValue(true);
    }

    /** Whether an interface that stays gets another setting; one that comes or goes is another matter. */
    private static boolean changesOnAnInterface(Update update) {
        Map<String, Boolean> before = interfaces(update.appliedSet());
        return interfaces(update.resultingSet()).entrySet().stream()
                .anyMatch(after -> before.containsKey(after.getKey())
                        && !before.get(after.getKey()).equals(after.getValue()));
    }

    /** Whether each interface is accelerated, as it is only if the model says so, by its name. */
    private static Map<String, Boolean> interfaces(EffectiveSet set) {
        return set.profile().networkInterfaces().stream()
                .collect(Collectors.toMap(
                        nic -> nic.name().orElse("").toLowerCase(Locale.ROOT),
                        AcceleratedNetworkingRules::isAccelerated,
                        Boolean::logicalOr));
    }

    private static boolean isAccelerated(NetworkInterfaceConfiguration nic) {
        return nic.properties()
                .flatMap(NetworkInterfaceConfigurationProperties::enableAcceleratedNetworking)
                .orElse(false);
    }
}
