package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.resource.SubResource;
import java.util.List;
import java.util.Optional;

/** Fault domains, proximity placement groups, dedicated hosts and reserved capacity. */
final class PlacementGroupRules {

    private static final String PROXIMITY = "properties.proximityPlacementGroup";
    private static final String RESERVATION =
            "properties.virtualMachineProfile.capacityReservation.capacityReservationGroup";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String FAULT_DOMAINS = DOCS + "virtual-machine-scale-sets-manage-fault-domains";
    private static final String MODES = DOCS + "virtual-machine-scale-sets-orchestration-modes";
    private static final String PROXIMITY_GROUPS = DOCS + "proximity-placement-groups";
    private static final String RESERVATIONS =
            "https://learn.microsoft.com/azure/virtual-machines/capacity-reservation-associate-virtual-machine-scale-set";

    static final List<Rule> RULES = List.of(
            Rule.about("fault-domain-count-out-of-range", "properties.platformFaultDomainCount")
                    .kind(RuleKind.LIMIT)
                    .summary("A Uniform set can have 1 to 5 fault domains, or 1 or 5 if it has zones; a Flexible"
                            + " set 1 to 3, or 1 if it has zones.")
                    .remedy("Set a number that the set supports.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "platformFaultDomainCount",
                            "The specified fault domain count … must fall in the range … to …."))
                    .filling((update, change) -> List.of(
                            Integer.toString(faultDomains(update.resultingSet())),
                            "1",
                            Integer.toString(mostFaultDomains(update.resultingSet()))))
                    .when(update -> !canHaveItsFaultDomains(update.resultingSet()))
                    .source(
                            documented(FAULT_DOMAINS),
                            seen("https://github.com/Azure/acs-engine/issues/502")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about(
                            "max-spreading-needs-several-groups",
                            "properties.platformFaultDomainCount",
                            "properties.singlePlacementGroup",
                            "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Uniform set with one fault domain (maximum spreading) cannot be in a single"
                            + " placement group.")
                    .remedy("Set singlePlacementGroup to false.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> update.becomes(set -> faultDomains(set) == 1
                            && set.isInOnePlacementGroup()
                            && set.zones().isEmpty()))
                    .source(documented(DOCS + "virtual-machine-scale-sets-use-availability-zones"))
                    .build(),
            Rule.about("proximity-placement-group-fixed", PROXIMITY)
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The proximity placement group of a Flexible set can be set only when the set is"
                            + " created.")
                    .remedy("Keep the group, or create a new set.")
                    .refusedWith(AzureAnswer.propertyFixed("proximityPlacementGroup"))
                    .modes(OrchestrationMode.FLEXIBLE)
                    .source(documented(MODES), said("https://github.com/MicrosoftDocs/azure-docs/pull/105657"))
                    .build(),
            Rule.about("proximity-placement-group-in-one-zone", PROXIMITY, "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set in a proximity placement group can be in at most one zone.")
                    .remedy("Remove the proximity placement group before you add zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(
                            set -> hasProximityGroup(set) && set.zones().size() > 1))
                    .source(documented(PROXIMITY_GROUPS))
                    .build(),
            Rule.about("proximity-placement-group-without-reservation", PROXIMITY, RESERVATION)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set cannot have both reserved capacity and a proximity placement group.")
                    .remedy("Remove one of them before you add the other.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> hasProximityGroup(set) && hasReservation(set)))
                    .source(documented(RESERVATIONS))
                    .build(),
            Rule.about("host-group-fixed", "properties.hostGroup")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the group of dedicated hosts as fixed at creation, and the schema"
                            + " of updates does not contain it; no refusal by the service is known.")
                    .remedy("Keep the group, or create a new set.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("reservation-needs-several-groups", RESERVATION, "properties.singlePlacementGroup")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Uniform set can use reserved capacity only if it can span several placement"
                            + " groups.")
                    .remedy("Set singlePlacementGroup to false, before this update or in it.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> update.becomes(set -> hasReservation(set) && set.isInOnePlacementGroup()))
                    .source(documented(RESERVATIONS))
                    .build(),
            Rule.about("reservation-without-five-fault-domains", RESERVATION, "properties.platformFaultDomainCount")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Uniform set with five fault domains cannot use reserved capacity.")
                    .remedy("Create a new set with fewer fault domains for the reservation.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> update.becomes(set -> hasReservation(set) && faultDomains(set) == 5))
                    .source(documented(RESERVATIONS))
                    .build());

    private PlacementGroupRules() {}

    /** The number of fault domains, 0 if the model does not say. */
    static int faultDomains(EffectiveSet set) {
        return set.property(ScaleSetProperties::platformFaultDomainCount).orElse(0);
    }

    /** Whether a set of its mode and with its zones can have as many fault domains as it says, if it says any. */
    static boolean canHaveItsFaultDomains(EffectiveSet set) {
        boolean zonal = !set.zones().isEmpty();
        int most = mostFaultDomains(set);
        return set.property(ScaleSetProperties::platformFaultDomainCount)
                .map(count -> count >= 1 && count <= most && (!zonal || count == 1 || count == most))
                .orElse(true);
    }

    private static int mostFaultDomains(EffectiveSet set) {
        return set.isFlexible() ? set.zones().isEmpty() ? 3 : 1 : 5;
    }

    private static boolean isPresent(Optional<SubResource> reference) {
        return reference.flatMap(SubResource::id).isPresent();
    }

    static boolean hasProximityGroup(EffectiveSet set) {
        return isPresent(set.property(ScaleSetProperties::proximityPlacementGroup));
    }

    static boolean hasHostGroup(EffectiveSet set) {
        return isPresent(set.property(ScaleSetProperties::hostGroup));
    }

    static boolean hasReservation(EffectiveSet set) {
        return set.profile().capacityReservationGroup().isPresent();
    }
}
