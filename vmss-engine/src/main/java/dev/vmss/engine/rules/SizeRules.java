package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.resource.Sku;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The size and the number of machines. */
final class SizeRules {

    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";

    static final List<Rule> RULES = List.of(
            Rule.about("size-not-on-hardware", "sku.name")
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("A size that the current hardware does not offer needs the instances to be deallocated"
                            + " first.")
                    .remedy("Deallocate the instances, change the size, then start them.")
                    .afterDeallocation(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Unable to resize the VM '…' because the requested size … is not available in the"
                                    + " current hardware cluster. The available sizes are: …",
                            "vmSize"))
                    .filling((update, change) -> List.of(
                            "",
                            update.after().sku().flatMap(Sku::name).orElse(""),
                            update.context().availableSizes().stream()
                                    .flatMap(Set::stream)
                                    .sorted()
                                    .collect(Collectors.joining(","))))
                    .needs("the instances with their power states")
                    .when(update ->
                            isOffered(update).filter(offered -> !offered).isPresent() && !mayResize(update))
                    .source(documented(ARTICLE), seen("https://github.com/microsoft/service-fabric-issues/issues/472"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021, MAY_2026)
                    .build(),
            Rule.about("size-may-need-deallocation", "sku.name")
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("Whether the current hardware offers the new size is not known; if it does not, the"
                            + " instances must be deallocated first.")
                    .remedy("Give the sizes that the service lists for the set, or be ready to deallocate the"
                            + " instances.")
                    .accepted(Severity.WARNING)
                    .needs("the sizes that the current hardware offers")
                    .when(update -> isOffered(update).isEmpty() && !mayResize(update))
                    .source(documented(ARTICLE))
                    .build(),
            Rule.about("capacity-beyond-placement-group", "sku.capacity")
                    .kind(RuleKind.LIMIT)
                    .summary("A set in a single placement group has 100 instances at most.")
                    .remedy("Set singlePlacementGroup to false in the same update, or ask for fewer instances.")
                    .refusedWith(CapacityRules.limit(100))
                    .filling(Blanks::name)
                    .when(update -> capacity(update) > 100
                            && update.after()
                                    .properties()
                                    .flatMap(ScaleSetProperties::singlePlacementGroup)
                                    .orElse(false))
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-placement-groups"))
                    .build(),
            Rule.about("capacity-beyond-set", "sku.capacity")
                    .kind(RuleKind.LIMIT)
                    .summary("A set has 1,000 instances at most.")
                    .remedy("Ask for fewer instances, or spread them over several sets.")
                    .refusedWith(CapacityRules.limit(1000))
                    .filling(Blanks::name)
                    .when(update -> capacity(update) > 1000)
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-placement-groups"))
                    .build());

    private SizeRules() {}

    /** Whether the hardware offers the desired size; empty if the caller did not say what it offers. */
    private static Optional<Boolean> isOffered(Update update) {
        String size = update.desired().sku().flatMap(Sku::name).orElse("");
        return update.context().availableSizes().map(sizes -> sizes.stream().anyMatch(size::equalsIgnoreCase));
    }

    /** Deallocated machines move to other hardware by themselves, and a mix of sizes is no size. */
    private static boolean mayResize(Update update) {
        return update.allDeallocated().orElse(false) || InstanceMixRules.isMix(update.resultingSet());
    }

    private static int capacity(Update update) {
        return update.desired().sku().flatMap(Sku::capacity).orElse(0);
    }
}
