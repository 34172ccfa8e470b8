package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.resource.Placement;
import java.util.List;
import java.util.Locale;

/** What a set must be like to have zones, and placement in zones by the platform. */
final class ZoneRules {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String ZONES = DOCS + "virtual-machine-scale-sets-use-availability-zones";
    private static final String AUTOMATIC = DOCS + "virtual-machine-scale-sets-automatic-zone-placement";
    private static final String TERRAFORM =
            "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set";

    static final List<Rule> RULES = List.of(
            Rule.about("zones-need-fitting-fault-domains", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set gets zones only if it has 1 or 5 fault domains, or 1 if it is Flexible.")
                    .remedy("Create a new set in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> !update.resultingSet().zones().isEmpty()
                            && !PlacementGroupRules.canHave(
                                    update, PlacementGroupRules.faultDomains(update.resultingSet())))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-without-host-group", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set on dedicated hosts cannot get more zones.")
                    .remedy("Create a new set in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> PlacementGroupRules.hasHostGroup(update.resultingSet()))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-not-under-an-orchestrator", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The zones of a set that belongs to Service Fabric or to AKS do not change.")
                    .remedy("Create another node type or node pool in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> update.appliedSet().profile().isServiceFabric() || isOfAks(update.applied()))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-with-reservation-leave-regional-instances", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary(
                            "A set that uses reserved capacity cannot get zones while instances without a zone remain.")
                    .remedy("Remove the instances without a zone first, or leave the capacity reservation group.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> PlacementGroupRules.hasReservation(update.resultingSet())
                            && update.context().instances().stream()
                                    .anyMatch(instance -> instance.zones()
                                            .filter(zones -> !zones.isEmpty())
                                            .isEmpty()))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-with-reservation-unsure", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set that uses reserved capacity gets zones only if no instance without a zone"
                            + " remains, which is not known.")
                    .remedy("Give the instances, or make sure that each has a zone.")
                    .needs("the instances with their zones")
                    .accepted(Severity.WARNING)
                    .since("2023-03-01")
                    .when(update -> PlacementGroupRules.hasReservation(update.resultingSet())
                            && update.context().instances().isEmpty()
                            && update.appliedSet().capacity() > 0)
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zone-balance-needs-zones", "properties.zoneBalance")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a set in several zones can be balanced between them.")
                    .remedy("Leave zoneBalance out.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().balancesZones()
                            && update.resultingSet().zones().size() < 2)
                    .source(documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about("zone-balance-may-be-fixed", "properties.zoneBalance")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform takes zoneBalance for fixed at creation; Microsoft says nothing of it.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("placement-without-zones", "placement", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Either the set names its zones, or the platform chooses them by the placement's policy.")
                    .remedy("Leave out zones or placement.zonePlacementPolicy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> isPlaced(update.resultingSet())
                            && !update.resultingSet().zones().isEmpty())
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-includes-or-excludes", "placement.includeZones", "placement.excludeZones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A placement names the zones to use or those to avoid, not both.")
                    .remedy("Leave out includeZones or excludeZones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.after()
                            .placement()
                            .filter(placement -> placement
                                            .includeZones()
                                            .filter(zones -> !zones.isEmpty())
                                            .isPresent()
                                    && placement
                                            .excludeZones()
                                            .filter(zones -> !zones.isEmpty())
                                            .isPresent())
                            .isPresent())
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-without-overprovision", "placement", "properties.overprovision")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The platform chooses zones only for a set that does not overprovision.")
                    .remedy("Set overprovision to false.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> isPlaced(update.resultingSet())
                            && update.resultingSet().overprovisions())
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about(
                            "placement-without-groups",
                            "placement",
                            "properties.proximityPlacementGroup",
                            "properties.hostGroup",
                            "properties.skuProfile",
                            "properties.virtualMachineProfile.capacityReservation",
                            "properties.virtualMachineProfile.extensionProfile.extensions[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The platform chooses zones only for a set without proximity placement group, dedicated"
                            + " hosts, reserved capacity, instance mix and Service Fabric.")
                    .remedy("Name the zones instead, or do without the other.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> isPlaced(set) && hasGroups(set)))
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-may-be-fixed", "placement")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Sources contradict each other on whether the placement of an existing set can change.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode("https://github.com/Azure/azure-powershell/pull/28882"),
                            said("https://github.com/Azure/azure-cli/issues/33474"))
                    .build());

    private ZoneRules() {}

    private static boolean isPlaced(EffectiveSet set) {
        return set.model().placement().flatMap(Placement::zonePlacementPolicy).isPresent();
    }

    private static boolean hasGroups(EffectiveSet set) {
        return PlacementGroupRules.hasProximityGroup(set)
                || PlacementGroupRules.hasHostGroup(set)
                || PlacementGroupRules.hasReservation(set)
                || set.profile().isServiceFabric()
                || set.property(ScaleSetProperties::skuProfile).isPresent();
    }

    private static boolean isOfAks(ScaleSet set) {
        return set.tags()
                .map(tags -> tags.asMap().keySet().stream()
                        .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).startsWith("aks-managed-")))
                .orElse(false);
    }
}
