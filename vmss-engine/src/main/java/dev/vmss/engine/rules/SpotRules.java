package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.SpotRestorePolicy;
import dev.vmss.model.profile.BillingProfile;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.profile.ScheduledEventsProfile;
import dev.vmss.model.profile.TerminateNotificationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
                    .summary("The priority can be set only when the set is created; only Low and Spot, two names"
                            + " of the same priority, can replace each other.")
                    .remedy("Create a new set with the other priority.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("priority"))
                    .when(update -> update.appliedSet()
                                    .profile(VirtualMachineProfile::priority)
                                    .isPresent()
                            && update.appliedSet().isSpot()
                                    != update.resultingSet().isSpot()
                            && !mixes(update.resultingSet()))
                    .source(
                            recorded(
                                    "https://github.com/Azure/azure-powershell/blob/main/src/Compute/Compute.Test/SessionRecords/Microsoft.Azure.Commands.Compute.Test.ScenarioTests.VirtualMachineScaleSetTests/TestVirtualMachineScaleSetPriority.json"),
                            documented(ERRORS))
                    .build(),
            Rule.about("priority-not-chosen-at-creation", PROFILE + ".priority")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A set that was created without a priority cannot get one, not even Regular, which is"
                            + " the priority its machines already have.")
                    .remedy("Omit priority, or create a new set with it.")
                    .refusedWith(AzureAnswer.badRequest(
                            "The specified priority value '…' cannot be applied to the Virtual Machine Scale Set '…'"
                                    + " since no priority was specified while originally creating the Virtual"
                                    + " Machine Scale Set."))
                    .alsoAnswered(AzureAnswer.code(400, "VMPriorityCannotBeApplied"))
                    .filling((update, change) -> List.of(
                            Blanks.text(update.resultingSet().profile(VirtualMachineProfile::priority)),
                            Blanks.name(update)))
                    .seesDefault(
                            PROFILE + ".priority",
                            set -> EffectiveSet.of(set)
                                    .profile(VirtualMachineProfile::priority)
                                    .map(Priority::text))
                    .when(update -> update.applied().virtualMachineProfile().isPresent()
                            && update.appliedSet()
                                    .profile(VirtualMachineProfile::priority)
                                    .isEmpty()
                            && update.resultingSet()
                                    .profile(VirtualMachineProfile::priority)
                                    .isPresent())
                    .source(
                            seen("https://github.com/ansible-collections/azure/issues/2000")
                                    .readOn(READ_ANEW),
                            documented(ERRORS))
                    .build(),
            Rule.about("eviction-policy-fixed", PROFILE + ".evictionPolicy")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the eviction policy as fixed at creation; no refusal by the service"
                            + " is known.")
                    .remedy("Try the change on a test set first.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().isSpot())
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("eviction-policy-needs-spot", PROFILE + ".evictionPolicy", PROFILE + ".priority")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only Spot machines have an eviction policy.")
                    .remedy("Omit the policy.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "EvictionPolicyCanBeSetOnlyOnAzureSpotVirtualMachines",
                            "Eviction policy can be set only on Azure Spot Virtual Machines.",
                            ""))
                    .when(update -> update.becomes(set ->
                            set.profile(VirtualMachineProfile::evictionPolicy).isPresent() && !set.isSpot()))
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-needs-spot", PRICE, PROFILE + ".priority")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only Spot machines have a maximum price.")
                    .remedy("Omit the price.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "MaxPriceIsSupportedOnlyForAzureSpotVirtualMachines",
                            "Max price is supported only for Azure Spot Virtual Machines.",
                            ""))
                    .when(update -> update.becomes(set -> maxPrice(set).isPresent() && !set.isSpot()))
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-invalid", PRICE)
                    .kind(RuleKind.LIMIT)
                    .summary("The maximum price must be -1, which means no limit, or greater than 0.")
                    .remedy("Set -1 or a price.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "MaxPriceValueInvalid",
                            "Invalid max price value. The only supported values for max price are -1 or a decimal"
                                    + " greater than zero.",
                            ""))
                    .when(update -> maxPrice(update.resultingSet())
                            .filter(price -> price.signum() <= 0 && price.compareTo(BigDecimal.ONE.negate()) != 0)
                            .isPresent())
                    .source(documented(ERRORS))
                    .build(),
            Rule.about("max-price-may-be-fixed", PRICE)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Sources contradict each other: the maximum price can change at any time, only while"
                            + " the machines are deallocated, or not at all.")
                    .remedy("Omit billingProfile from the update, or deallocate the instances first.")
                    .needs("the instances with their power states")
                    .accepted(Severity.WARNING)
                    .alsoAnswered(
                            AzureAnswer.inWords("Max price change is not allowed. For more information, see"
                                    + " http://aka.ms/AzureSpot/errormessages"),
                            AzureAnswer.code(409, "MaxPriceChangeNotAllowed"),
                            AzureAnswer.code(409, "MaxPriceChangeNotAllowedForAllocatedVMs"))
                    .when(update -> update.resultingSet().isSpot()
                            && !update.allDeallocated().orElse(false))
                    .source(
                            seen("https://github.com/Azure/azure-cli/issues/11822"),
                            seen("https://github.com/Azure/azure-cli/issues/13974"),
                            clientCode(SDK),
                            documented(ERRORS))
                    .build(),
            Rule.about("spot-restore-needs-spot", "properties.spotRestorePolicy.enabled", PROFILE + ".priority")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only Spot machines are evicted and restored.")
                    .remedy("Omit the policy.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "SpotRestorationIsSupportedOnlyForAzureSpotScaleSets",
                            "Spot restoration feature is supported only for Azure Spot virtual machine scale sets.",
                            ""))
                    .when(update -> update.becomes(set -> set.property(ScaleSetProperties::spotRestorePolicy)
                                    .flatMap(SpotRestorePolicy::enabled)
                                    .orElse(false)
                            && !set.isSpot()))
                    .source(documented(ERRORS).readOn(READ_ANEW), documented(DOCS + "use-spot"))
                    .build(),
            Rule.about("spot-restore-timeout-out-of-range", "properties.spotRestorePolicy.restoreTimeout")
                    .kind(RuleKind.LIMIT)
                    .summary("Terraform accepts a restore timeout between 15 minutes and 2 hours.")
                    .remedy("Set a time from PT15M to PT2H.")
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
            Rule.about("priority-mix-needs-spot", "properties.priorityMixPolicy", PROFILE + ".priority")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a set of priority Spot can have a priority mix.")
                    .remedy("Create a new set with priority Spot.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(set -> mixes(set) && !set.isSpot()))
                    .source(documented(DOCS + "spot-priority-mix"))
                    .build(),
            Rule.about(
                            "priority-mix-needs-several-groups",
                            "properties.priorityMixPolicy",
                            "properties.singlePlacementGroup")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with a priority mix cannot be in a single placement group.")
                    .remedy("Set singlePlacementGroup to false.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> mixes(set) && set.isInOnePlacementGroup()))
                    .source(documented(DOCS + "spot-priority-mix"))
                    .build(),
            Rule.about(
                            "terminate-notice-not-for-spot",
                            PROFILE + ".scheduledEventsProfile.terminateNotificationProfile.enable",
                            PROFILE + ".priority")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Spot machines get no termination notice.")
                    .remedy("Do not rely on the notice.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> set.isSpot()
                            && set.profile(VirtualMachineProfile::scheduledEventsProfile)
                                    .flatMap(ScheduledEventsProfile::terminateNotificationProfile)
                                    .flatMap(TerminateNotificationProfile::enable)
                                    .orElse(false)))
                    .source(documented(DOCS + "virtual-machine-scale-sets-terminate-notification"))
                    .build());

    private SpotRules() {}

    private static boolean mixes(EffectiveSet set) {
        return set.property(ScaleSetProperties::priorityMixPolicy).isPresent();
    }

    private static Optional<BigDecimal> maxPrice(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::billingProfile).flatMap(BillingProfile::maxPrice);
    }
}
