package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AllocationStrategy;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.SkuProfile;
import dev.vmss.model.resource.Sku;
import java.util.List;
import java.util.Optional;

/** Sets with a mix of sizes. */
final class InstanceMixRules {

    private static final String MIX =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/instance-mix-update";

    static final List<Rule> RULES = List.of(
            Rule.about("instance-mix-needs-flexible", "sku.name", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Flexible set can have a mix of sizes.")
                    .remedy("Create a Flexible set.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> isMix(update.resultingSet())
                            || profile(update.resultingSet()).isPresent())
                    .source(documented(MIX))
                    .build(),
            Rule.about("instance-mix-in-one-update", "sku.name", "sku.tier", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A mix of sizes needs the size Mix, no tier and a SKU profile, all of them in one update.")
                    .remedy("Send sku.name Mix, sku.tier null and skuProfile together.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> isMix(update.resultingSet())
                            != profile(update.resultingSet()).isPresent())
                    .source(documented(MIX))
                    .build(),
            Rule.about("instance-mix-may-not-be-left", "sku.name")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Terraform replaces a set that leaves its mix of sizes; Microsoft does not say how to"
                            + " go back.")
                    .remedy("Reduce the mix to one size, or create a new set.")
                    .accepted(Severity.WARNING)
                    .when(update -> isMix(update.appliedSet()) && !isMix(update.resultingSet()))
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/orchestrated_virtual_machine_scale_set"))
                    .build(),
            Rule.about("instance-mix-ranks-need-prioritized", "properties.skuProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only the allocation strategy Prioritized takes ranks.")
                    .remedy("Set the rank of each size to null in the update that changes the strategy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> profile(update.resultingSet())
                            .filter(profile -> profile.allocationStrategy()
                                            .filter(strategy -> !strategy.equals(AllocationStrategy.PRIORITIZED))
                                            .isPresent()
                                    && profile.vmSizes().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(size -> size.rank().isPresent()))
                            .isPresent())
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
}
