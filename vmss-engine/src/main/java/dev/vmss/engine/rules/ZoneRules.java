package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Locale;

/** What a set must be like to have zones. */
final class ZoneRules {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String ZONES = DOCS + "virtual-machine-scale-sets-use-availability-zones";

    static final List<Rule> RULES = List.of(
            Rule.about("zones-need-fitting-fault-domains", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set can get zones only if it has 1 or 5 fault domains, or 1 if it is Flexible.")
                    .remedy("Create a new set in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> update.becomes(
                            set -> !set.zones().isEmpty() && !PlacementGroupRules.canHaveItsFaultDomains(set)))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-without-host-group", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set on dedicated hosts cannot get more zones.")
                    .remedy("Create a new set in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> gainsZone(update) && PlacementGroupRules.hasHostGroup(update.resultingSet()))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-not-under-an-orchestrator", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The zones of a Service Fabric or AKS set cannot change.")
                    .remedy("Create another node type or node pool in the zones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> update.appliedSet().profile().isServiceFabric() || isOfAks(update.applied()))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-with-reservation-leave-regional-instances", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary(
                            "A set with reserved capacity cannot get zones while instances without a zone" + " remain.")
                    .remedy("Delete the instances without a zone first, or leave the capacity reservation group.")
                    .refusedWith(AzureAnswer.badRequest())
                    .since("2023-03-01")
                    .when(update -> gainsZone(update)
                            && PlacementGroupRules.hasReservation(update.resultingSet())
                            && hasRegionalInstance(update))
                    .source(documented(ZONES))
                    .build(),
            Rule.about("zones-with-reservation-unsure", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with reserved capacity can get zones only if no instance without a zone"
                            + " remains; whether any remains is not known.")
                    .remedy("Supply the instances, or make sure that each has a zone.")
                    .needs("the instances with their zones")
                    .accepted(Severity.WARNING)
                    .since("2023-03-01")
                    .when(update -> gainsZone(update)
                            && PlacementGroupRules.hasReservation(update.resultingSet())
                            && update.context().instances().isEmpty()
                            && update.appliedSet().capacity() > 0)
                    .source(documented(ZONES))
                    .build());

    private ZoneRules() {}

    /** Whether the update gives the set a zone that it does not have. */
    static boolean gainsZone(Update update) {
        return !update.appliedSet().zones().containsAll(update.resultingSet().zones());
    }

    /** Whether an instance is known to be in no zone. */
    static boolean hasRegionalInstance(Update update) {
        return update.context().instances().stream().anyMatch(ZoneRules::isRegional);
    }

    /** Whether an instance is in no zone. */
    static boolean isRegional(ScaleSetInstance instance) {
        return InstanceStatus.of(instance).zone().isEmpty();
    }

    private static boolean isOfAks(ScaleSet set) {
        return set.tags()
                .map(tags -> tags.asMap().keySet().stream()
                        .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).startsWith("aks-managed-")))
                .orElse(false);
    }
}
