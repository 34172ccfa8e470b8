package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.model.policy.OrchestrationMode;
import java.util.List;

/** Where the set and its machines are: region, zones, placement groups, fault domains. */
final class PlacementRules {

    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";
    private static final String ZONES =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-use-availability-zones";

    static final List<Rule> RULES = List.of(
            Rule.about("location-fixed", "location")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The region of a set cannot change.")
                    .remedy("Create a new set in the other region.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "InvalidResourceLocation",
                            "The resource '…' already exists in location '…' in resource group '…'. A resource with"
                                    + " the same name cannot be created in location '…'. Please select a new"
                                    + " resource name.",
                            ""))
                    .filling((update, change) -> List.of(
                            Blanks.name(update),
                            Blanks.text(update.applied().location()),
                            Blanks.group(update),
                            Blanks.text(update.desired().location())))
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-resource-location"))
                    .build(),
            Rule.about("name-fixed", "name")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The name is part of the set's id and cannot change.")
                    .remedy("Create a new set with the other name.")
                    .refusedWith(AzureAnswer.wordingNotKnown(400, "InvalidRequestContent", "name"))
                    .source(documented("https://learn.microsoft.com/azure/azure-resource-manager/management/overview"))
                    .build(),
            Rule.about("extended-location-fixed", "extendedLocation")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the edge zone of a set as fixed at creation; no refusal by the"
                            + " service is known.")
                    .remedy("Create a new set in the other edge zone.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("fault-domain-count-fixed", "properties.platformFaultDomainCount")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The number of fault domains can be set only when the set is created.")
                    .remedy("Keep the number, or create a new set.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("platformFaultDomainCount"))
                    .source(documented(ARTICLE), seen("https://github.com/MicrosoftDocs/azure-docs/issues/108952"))
                    .editions(MAY_2026)
                    .build(),
            Rule.about("zones-fixed", "zones")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Before API version 2023-03-01, zones can be set only when the set is created.")
                    .remedy("Use API version 2023-03-01 or later to add zones, or create a new set.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("zones"))
                    .before("2023-03-01")
                    .source(documented(ARTICLE), seen("https://github.com/Azure/azure-powershell/issues/4704"))
                    .build(),
            Rule.about("zones-create-time", "zones")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Zones can be set only when the set is created.")
                    .remedy("Create a new set in the other zones.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("zones"))
                    .source(documented(ARTICLE))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .notCurrent()
                    .build(),
            Rule.about("zones-add-only", "zones")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Zones can be added to a set, but not removed or replaced, unless the update lets the"
                            + " platform choose them.")
                    .remedy("Keep the current zones and only add zones, or create a new set.")
                    .refusedWith(AzureAnswer.propertyFixed("zones"))
                    .since("2023-03-01")
                    .when(update -> losesZone(update) && !AutomaticPlacementRules.takesOver(update))
                    .source(documented(ZONES), documented(ARTICLE))
                    .editions(MAY_2026)
                    .build(),
            Rule.about("flexible-placement-group-fixed-by-first-machine", "properties.singlePlacementGroup")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The first machine of a Flexible set determines whether the set is in a single"
                            + " placement group.")
                    .remedy("Omit singlePlacementGroup, or create a new set.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.appliedSet().capacity() > 0)
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes"))
                    .build(),
            Rule.about("single-placement-group-only-opens", "properties.singlePlacementGroup")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A set can change from one placement group to several, but not back.")
                    .remedy("Keep singlePlacementGroup false, or create a new set.")
                    .refusedWith(AzureAnswer.propertyFixed("singlePlacementGroup"))
                    .when(update -> update.appliedSet().isInSeveralPlacementGroups()
                            && !update.resultingSet().isInSeveralPlacementGroups())
                    .source(
                            documented(ARTICLE),
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-placement-groups"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021, MAY_2026)
                    .build());

    private PlacementRules() {}

    private static boolean losesZone(Update update) {
        return !update.resultingSet().zones().containsAll(update.appliedSet().zones());
    }
}
