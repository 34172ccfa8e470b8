package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.SpotRestorePolicy;
import dev.vmss.model.profile.BillingProfile;
import dev.vmss.model.profile.ScheduledEventsProfile;
import dev.vmss.model.profile.TerminateNotificationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.math.BigDecimal;
import java.util.List;

/** Machines on spare capacity. */
final class SpotRules {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String PRICE = PROFILE + ".billingProfile.maxPrice";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String ERRORS = "https://learn.microsoft.com/azure/virtual-machines/error-codes-spot";
    private static final String SDK = "https://github.com/Azure/azure-libraries-for-java/pull/908";
    private static final String TERRAFORM =
            "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set";

    static final List<Rule> RULES = List.of(
            Rule.about("priority-fixed", PROFILE + ".priority")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Whether machines run on spare capacity is chosen when the set is created; only the"
                            + " names Low and Spot can replace each other.")
                    .remedy("Create a new set of the other priority.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("priority"))
                    .when(update -> update.appliedSet().isSpot()
                                    != update.resultingSet().isSpot()
                            && !mixes(update.resultingSet()))
                    .source(
                            recorded(
                                    "https://github.com/Azure/azure-powershell/blob/main/src/Compute/Compute.Test/SessionRecords/Microsoft.Azure.Commands.Compute.Test.ScenarioTests.VirtualMachineScaleSetTests/TestVirtualMachineScaleSetPriority.json"),
                            documented(ERRORS))
                    .build(),
            Rule.about("eviction-policy-fixed", PROFILE + ".evictionPolicy")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform takes the eviction policy for fixed at creation; the service was not seen to"
                            + " refuse another one.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().isSpot())
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("eviction-policy-needs-spot", PROFILE + ".evictionPolicy")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only machines on spare capacity have an eviction policy.")
                    .remedy("Leave the policy out.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "EvictionPolicyCanBeSetOnlyOnAzureSpotVirtualMachines",
                            "Eviction policy can be set only on Azure Spot Virtual Machines.",
                            ""))
                    .whenChange((update, change) ->
                            change.to().isPresent() && !update.resultingSet().isSpot())
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-needs-spot", PRICE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only machines on spare capacity have a highest price.")
                    .remedy("Leave the price out.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "MaxPriceIsSupportedOnlyForAzureSpotVirtualMachines",
                            "Max price is supported only for Azure Spot Virtual Machines.",
                            ""))
                    .whenChange((update, change) ->
                            change.to().isPresent() && !update.resultingSet().isSpot())
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-invalid", PRICE)
                    .kind(RuleKind.LIMIT)
                    .summary("The highest price is -1, which means any price, or more than 0.")
                    .remedy("Give -1 or a price.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "MaxPriceValueInvalid",
                            "Invalid max price value. The only supported values for max price are -1 or a decimal"
                                    + " greater than zero.",
                            ""))
                    .when(update -> EffectiveSet.of(update.desired())
                            .profile(VirtualMachineProfile::billingProfile)
                            .flatMap(BillingProfile::maxPrice)
                            .filter(price -> price.signum() <= 0 && price.compareTo(BigDecimal.ONE.negate()) != 0)
                            .isPresent())
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-may-be-fixed", PRICE)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Sources contradict each other: the highest price changes at any time, only while the"
                            + " machines are deallocated, or not at all.")
                    .remedy("Leave billingProfile out of the update, or deallocate the instances first.")
                    .needs("the instances with their power states")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().isSpot()
                            && !update.allDeallocated().orElse(false))
                    .source(
                            seen("https://github.com/Azure/azure-cli/issues/11822"),
                            seen("https://github.com/Azure/azure-cli/issues/13974"),
                            clientCode(SDK),
                            documented(ERRORS))
                    .build(),
            Rule.about("spot-restore-may-be-fixed", "properties.spotRestorePolicy")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform takes the restore policy for fixed at creation; Microsoft says nothing of it.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("spot-restore-needs-spot", "properties.spotRestorePolicy")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only machines on spare capacity are evicted and restored.")
                    .remedy("Leave the policy out.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet()
                                    .property(ScaleSetProperties::spotRestorePolicy)
                                    .flatMap(SpotRestorePolicy::enabled)
                                    .orElse(false)
                            && !update.resultingSet().isSpot())
                    .source(documented(DOCS + "use-spot"))
                    .build(),
            Rule.about("spot-restore-timeout-out-of-range", "properties.spotRestorePolicy.restoreTimeout")
                    .kind(RuleKind.LIMIT)
                    .summary("Terraform lets the platform try for 15 minutes to 2 hours to restore a machine.")
                    .remedy("Give a time from PT15M to PT2H.")
                    .accepted(Severity.WARNING)
                    .when(update -> Durations.isOutside(
                            update.resultingSet()
                                    .property(ScaleSetProperties::spotRestorePolicy)
                                    .flatMap(SpotRestorePolicy::restoreTimeout),
                            15,
                            120))
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("priority-mix-needs-flexible", "properties.priorityMixPolicy")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Flexible set can mix priorities.")
                    .remedy("Create a Flexible set.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .whenChange((update, change) -> change.to().isPresent())
                    .source(documented(DOCS + "spot-priority-mix"))
                    .build(),
            Rule.about("priority-mix-needs-spot", "properties.priorityMixPolicy")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a set of priority Spot can mix in regular machines.")
                    .remedy("Create a new set of priority Spot.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.FLEXIBLE)
                    .whenChange((update, change) ->
                            change.to().isPresent() && !update.resultingSet().isSpot())
                    .source(documented(DOCS + "spot-priority-mix"))
                    .build(),
            Rule.about(
                            "priority-mix-needs-several-groups",
                            "properties.priorityMixPolicy",
                            "properties.singlePlacementGroup")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set that mixes priorities cannot be in a single placement group.")
                    .remedy("Set singlePlacementGroup to false.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> mixes(update.resultingSet())
                            && update.resultingSet().isInOnePlacementGroup())
                    .source(documented(DOCS + "spot-priority-mix"))
                    .build(),
            Rule.about(
                            "terminate-notice-not-for-spot",
                            PROFILE + ".scheduledEventsProfile.terminateNotificationProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Machines on spare capacity get no notice before they are deleted.")
                    .remedy("Do not rely on the notice.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().isSpot()
                            && update.resultingSet()
                                    .profile(VirtualMachineProfile::scheduledEventsProfile)
                                    .flatMap(ScheduledEventsProfile::terminateNotificationProfile)
                                    .flatMap(TerminateNotificationProfile::enable)
                                    .orElse(false))
                    .source(documented(DOCS + "virtual-machine-scale-sets-terminate-notification"))
                    .build());

    private SpotRules() {}

    private static boolean mixes(EffectiveSet set) {
        return set.property(ScaleSetProperties::priorityMixPolicy).isPresent();
    }
}
