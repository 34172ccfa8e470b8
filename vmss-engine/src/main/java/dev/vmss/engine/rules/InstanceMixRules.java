package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AllocationStrategy;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.SkuProfile;
import dev.vmss.model.resource.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sets with a mix of sizes. */
final class InstanceMixRules {

    private static final String MIX =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/instance-mix-update";

    private static final String TROUBLESHOOTING =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/instance-mix-faq-troubleshooting";
    private static final String SIZES = "properties.skuProfile.vmSizes";
    private static final Set<AllocationStrategy> STRATEGIES = Set.of(
            AllocationStrategy.LOWEST_PRICE, AllocationStrategy.CAPACITY_OPTIMIZED, AllocationStrategy.PRIORITIZED);

    static final List<Rule> RULES = List.of(
            Rule.about("instance-mix-needs-flexible", "sku.name", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Flexible set can have an instance mix.")
                    .remedy("Create a Flexible set.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> isMix(update.resultingSet())
                            || profile(update.resultingSet()).isPresent())
                    .source(documented(MIX))
                    .build(),
            Rule.about("instance-mix-in-one-update", "sku.name", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The size Mix needs a SKU profile in the same update.")
                    .remedy("Set sku.name to Mix, sku.tier to null, and skuProfile in the same update.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update ->
                            update.becomes(set -> isMix(set) && profile(set).isEmpty()))
                    .source(documented(MIX))
                    .build(),
            Rule.about("instance-mix-needs-size-mix", "sku.name", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with a SKU profile must have the size Mix.")
                    .remedy("Set sku.name to Mix and sku.tier to null in the same update as skuProfile.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuNameMustBeMixIfSkuProfileIsSpecified",
                            "Sku name is …. Virtual Machine Scale Sets with Sku Profile must have the Sku name"
                                    + " property set to \"Mix\".",
                            ""))
                    .filling((update, change) ->
                            List.of(update.after().sku().flatMap(Sku::name).orElse("")))
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(set -> profile(set).isPresent() && !isMix(set)))
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-has-no-tier", "sku.tier", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with a SKU profile cannot have a tier.")
                    .remedy("Set sku.tier to null in the same update.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuTierMustNotBeSetIfSkuProfileIsSpecified",
                            "Sku tier is …. Virtual Machine Scale Sets with Sku Profile must not have the Sku tier"
                                    + " property set.",
                            ""))
                    .filling((update, change) ->
                            List.of(update.after().sku().flatMap(Sku::tier).orElse("")))
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(set -> profile(set).isPresent()
                                    && set.model().sku().flatMap(Sku::tier).isPresent())
                            && !takesTierAway(update))
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-has-five-sizes-at-most", SIZES)
                    .kind(RuleKind.LIMIT)
                    .summary("An instance mix can have at most five sizes.")
                    .remedy("Remove sizes from the mix.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuProfileHasTooManyVMSizesInRequest",
                            "Too many VM Sizes were specified in the request. Please provide no more than 5 VM Sizes.",
                            ""))
                    .when(update -> sizes(update.resultingSet()).size() > 5)
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-size-twice", SIZES)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An instance mix cannot have the same size twice.")
                    .remedy("Remove the second entry.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuProfileVMSizesCannotHaveDuplicates",
                            "Sku Profile contains duplicate VM Size: …. Please remove any duplicates and retry.",
                            ""))
                    .filling((update, change) ->
                            List.of(repeated(update).findFirst().orElse("")))
                    .when(update -> repeated(update).findAny().isPresent())
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-needs-sizes", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An instance mix must have at least one size.")
                    .remedy("Add one to five sizes to skuProfile.vmSizes.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuProfileVMSizesCannotBeNullOrEmpty",
                            "Sku Profile VM Sizes cannot be null or empty. Please provide a valid list of VM Sizes"
                                    + " and retry.",
                            ""))
                    .when(update -> update.becomes(
                            set -> profile(set).isPresent() && sizes(set).isEmpty()))
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-strategy-invalid", "properties.skuProfile.allocationStrategy")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The allocation strategy of an instance mix is LowestPrice, CapacityOptimized or"
                            + " Prioritized.")
                    .remedy("Set the strategy to one of the three.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuProfileAllocationStrategyInvalid",
                            "Sku Profile’s Allocation Strategy is invalid.",
                            ""))
                    .when(update -> profile(update.resultingSet())
                            .flatMap(SkuProfile::allocationStrategy)
                            .filter(strategy -> !STRATEGIES.contains(strategy))
                            .isPresent())
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about(
                            "instance-mix-without-groups",
                            "properties.skuProfile",
                            "properties.hostGroup",
                            "properties.proximityPlacementGroup",
                            "properties.virtualMachineProfile.capacityReservation",
                            "properties.virtualMachineProfile.storageProfile.osDisk.diffDiskSettings")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An instance mix cannot be combined with dedicated hosts, reserved capacity, a"
                            + " proximity placement group or an ephemeral OS disk, nor with a standby pool, which"
                            + " is not part of the model.")
                    .remedy("Remove the other property, or create another set.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SkuProfileScenarioNotSupported",
                            "… is not supported on Virtual Machine Scale Sets with Sku Profile.",
                            ""))
                    .filling((update, change) ->
                            List.of(unsupported(update.resultingSet()).orElse("")))
                    .when(update -> update.becomes(
                            set -> profile(set).isPresent() && unsupported(set).isPresent()))
                    .source(documented(TROUBLESHOOTING).readOn(READ_ANEW))
                    .build(),
            Rule.about("instance-mix-may-not-be-left", "sku.name")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Terraform replaces a set when its instance mix is removed; Microsoft does not"
                            + " document how to remove it.")
                    .remedy("Reduce the mix to one size, or create a new set.")
                    .accepted(Severity.WARNING)
                    .when(update -> isMix(update.appliedSet()) && !isMix(update.resultingSet()))
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/orchestrated_virtual_machine_scale_set"))
                    .build(),
            Rule.about("instance-mix-ranks-need-prioritized", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only the allocation strategy Prioritized allows ranks.")
                    .remedy("Set the rank of each size to null in the update that changes the strategy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> profile(set)
                            .filter(profile -> profile.allocationStrategy()
                                            .filter(strategy -> !strategy.equals(AllocationStrategy.PRIORITIZED))
                                            .isPresent()
                                    && profile.vmSizes().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(size -> size.rank().isPresent()))
                            .isPresent()))
                    .source(documented(MIX))
                    .build());

    private InstanceMixRules() {}

    static boolean isMix(EffectiveSet set) {
        return set.model()
                .sku()
                .flatMap(Sku::name)
                .filter("Mix"::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<SkuProfile> profile(EffectiveSet set) {
        return set.property(ScaleSetProperties::skuProfile);
    }

    /** Whether the request says that the set has no tier; what the service would choose then counts for sets without a mix. */
    private static boolean takesTierAway(Update update) {
        return update.desired()
                .sku()
                .filter(sku -> sku.remainder().nulls().contains("tier"))
                .isPresent();
    }

    /** The names of the sizes of a mix, in lower case. */
    private static List<String> sizes(EffectiveSet set) {
        return sizes(profile(set));
    }

    private static List<String> sizes(Optional<SkuProfile> profile) {
        return profile.flatMap(SkuProfile::vmSizes).stream()
                .flatMap(List::stream)
                .flatMap(size -> size.name().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Sizes that the request has twice; the service would hold none twice. */
    private static Stream<String> repeated(Update update) {
        Set<String> seen = new HashSet<>();
        return sizes(EffectiveSet.of(update.desired())).stream().filter(size -> !seen.add(size));
    }

    /** What the set has that does not go with a mix, as Azure names it. */
    private static Optional<String> unsupported(EffectiveSet set) {
        return PlacementGroupRules.hasHostGroup(set)
                ? Optional.of("properties.hostGroup")
                : PlacementGroupRules.hasReservation(set)
                        ? Optional.of("properties.virtualMachineProfile.capacityReservation")
                        : PlacementGroupRules.hasProximityGroup(set)
                                ? Optional.of("properties.proximityPlacementGroup")
                                : set.profile().hasEphemeralOsDisks() ? Optional.of("") : Optional.empty();
    }
}
