package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.MaxInstancePercentPerZonePolicy;
import dev.vmss.model.policy.ResiliencyPolicy;
import dev.vmss.model.policy.ZoneAllocationPolicy;
import dev.vmss.model.resource.Placement;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Zones that the platform chooses, which a set can move to and leave again for zones of its own. */
final class AutomaticPlacementRules {

    private static final String ALLOCATION = "properties.resiliencyPolicy.zoneAllocationPolicy";
    private static final String AUTOMATIC =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-zone-placement";

    /** The first API version by which a set moves between zones of its own and those that the platform chooses. */
    private static final ApiVersion MOVES = new ApiVersion("2026-03-01");

    static final List<Rule> RULES = List.of(
            Rule.about("placement-without-zones", "placement", "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set cannot have both zones of its own and a placement policy by which the platform"
                            + " chooses them.")
                    .remedy("Omit zones or placement.zonePlacementPolicy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(
                            set -> isAutomatic(set) && !set.zones().isEmpty()))
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-includes-or-excludes", "placement.includeZones", "placement.excludeZones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A placement can include zones or exclude zones, but not both.")
                    .remedy("Omit includeZones or excludeZones.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(
                            set -> names(set, Placement::includeZones) && names(set, Placement::excludeZones)))
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-without-overprovision", "placement", "properties.overprovision")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The platform chooses zones only for a set that does not overprovision.")
                    .remedy("Set overprovision to false.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> isAutomatic(set) && set.overprovisions()))
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about(
                            "placement-without-groups",
                            "placement",
                            "properties.proximityPlacementGroup",
                            "properties.hostGroup",
                            "properties.skuProfile",
                            "properties.virtualMachineProfile.capacityReservation",
                            "properties.virtualMachineProfile.extensionProfile.extensions[]",
                            "extendedLocation")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The platform chooses zones only for a set without proximity placement group,"
                            + " dedicated hosts, reserved capacity, instance mix, edge zone, Service Fabric and"
                            + " standby pool; a standby pool is not part of the model.")
                    .remedy("Set the zones instead, or remove the other property.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> isAutomatic(set) && hasGroups(set)))
                    .source(documented(AUTOMATIC))
                    .build(),
            Rule.about("placement-is-left-for-zones", "placement", "zones")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A set whose zones the platform chooses can change to zones of its own, but cannot"
                            + " become regional again.")
                    .remedy("Set zones in the update that removes the placement policy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> isAutomatic(update.appliedSet())
                            && !isAutomatic(update.resultingSet())
                            && update.resultingSet().zones().isEmpty())
                    .source(documented(AUTOMATIC).readOn(READ_ANEW))
                    .build(),
            Rule.about("placement-move-is-preview", "placement", "zones")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("With API version 2026-03-01, the move of a set between its own zones and zones that"
                            + " the platform chooses is a preview; a regional set that has moved cannot become"
                            + " regional again.")
                    .remedy("Register for the preview first.")
                    .accepted(Severity.WARNING)
                    .when(update -> isAutomatic(update.appliedSet()) != isAutomatic(update.resultingSet()))
                    .source(documented(AUTOMATIC).readOn(READ_ANEW))
                    .build(),
            Rule.about("zone-balance-under-placement-needs-limits", "properties.zoneBalance", "placement", ALLOCATION)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("If the platform chooses the zones, zoneBalance true needs a maxZoneCount, and a"
                            + " maximum percentage of instances per zone needs zoneBalance false.")
                    .remedy("Set zoneAllocationPolicy.maxZoneCount, or set zoneBalance to false.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> isAutomatic(set)
                            && set.balancesZones()
                            && (allocation(set)
                                            .flatMap(ZoneAllocationPolicy::maxZoneCount)
                                            .isEmpty()
                                    || limitsShare(set))))
                    .source(documented(AUTOMATIC).readOn(READ_ANEW))
                    .build());

    private AutomaticPlacementRules() {}

    /** Whether the platform chooses the zones of a set. */
    static boolean isAutomatic(EffectiveSet set) {
        return set.model().placement().flatMap(Placement::zonePlacementPolicy).isPresent();
    }

    /** Whether a set gives its zones up to the platform, by an API version that knows how. */
    static boolean takesOver(Update update) {
        return isAutomatic(update.resultingSet())
                && update.resultingSet().zones().isEmpty()
                && update.apiVersion().compareTo(MOVES) >= 0;
    }

    private static boolean names(EffectiveSet set, Function<Placement, Optional<ModelList<String>>> zones) {
        return set.model()
                .placement()
                .flatMap(zones)
                .filter(named -> !named.isEmpty())
                .isPresent();
    }

    private static boolean hasGroups(EffectiveSet set) {
        return PlacementGroupRules.hasProximityGroup(set)
                || PlacementGroupRules.hasHostGroup(set)
                || PlacementGroupRules.hasReservation(set)
                || set.profile().isServiceFabric()
                || set.property(ScaleSetProperties::skuProfile).isPresent()
                || set.model().extendedLocation().isPresent();
    }

    private static Optional<ZoneAllocationPolicy> allocation(EffectiveSet set) {
        return set.property(ScaleSetProperties::resiliencyPolicy).flatMap(ResiliencyPolicy::zoneAllocationPolicy);
    }

    private static boolean limitsShare(EffectiveSet set) {
        return allocation(set)
                .flatMap(ZoneAllocationPolicy::maxInstancePercentPerZonePolicy)
                .flatMap(MaxInstancePercentPerZonePolicy::enabled)
                .orElse(false);
    }
}
