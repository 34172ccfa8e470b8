package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.profile.OsImageNotificationProfile;
import dev.vmss.model.profile.ScheduledEventsProfile;
import dev.vmss.model.profile.TerminateNotificationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.List;
import java.util.Optional;

/** Repairs of unhealthy instances, what tells their health, and notices before events. */
final class HealthRules {

    private static final String REPAIRS = "properties.automaticRepairsPolicy";
    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String PROBE = PROFILE + ".networkProfile.healthProbe";
    private static final String EXTENSIONS = PROFILE + ".extensionProfile.extensions[]";
    private static final String EVENTS = PROFILE + ".scheduledEventsProfile";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String REPAIRING = DOCS + "virtual-machine-scale-sets-automatic-instance-repairs";
    private static final String HEALTH = DOCS + "virtual-machine-scale-sets-health-extension";

    static final List<Rule> RULES = List.of(
            Rule.about("repairs-need-health-signal", REPAIRS + ".enabled", PROBE, EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic repairs need a health probe or the Application Health extension.")
                    .remedy("Add the Application Health extension or a health probe, before this update or in it.")
                    .refusedWith(AzureAnswer.badRequest(
                            "Automatic repairs not supported for this Virtual Machine Scale Set because a health"
                                    + " probe or health extension was not provided."))
                    .when(update -> update.becomes(set -> set.repairsInstances() && !set.hasHealthSignal()))
                    .source(
                            documented(REPAIRING),
                            seen("https://github.com/PaloAltoNetworks/terraform-azurerm-vmseries-modules/blob/main/modules/vmss/main.tf")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("repairs-need-one-health-source", REPAIRS + ".enabled", PROBE, EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic repairs need exactly one health source: a health probe or the Application"
                            + " Health extension.")
                    .remedy("Remove the probe or the extension.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> set.repairsInstances() && hasTwoSources(set)))
                    .source(documented(REPAIRING), documented(HEALTH))
                    .build(),
            Rule.about("one-health-source", PROBE, EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set should have only one health source: a health probe or the Application Health"
                            + " extension.")
                    .remedy("Remove the probe or the extension before you use repairs or rolling upgrades.")
                    .accepted(Severity.WARNING)
                    .when(update ->
                            !update.resultingSet().repairsInstances() && update.becomes(HealthRules::hasTwoSources))
                    .source(documented(HEALTH))
                    .build(),
            Rule.about("repairs-not-for-service-fabric", REPAIRS + ".enabled", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set of a Service Fabric cluster cannot have automatic repairs.")
                    .remedy("Leave repairs to the cluster.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(
                            set -> set.repairsInstances() && set.profile().isServiceFabric()))
                    .source(documented(REPAIRING))
                    .build(),
            Rule.about("repairs-grace-period-out-of-range", REPAIRS + ".gracePeriod")
                    .kind(RuleKind.LIMIT)
                    .summary("The grace period of repairs must be between 10 and 90 minutes.")
                    .remedy("Set a time from PT10M to PT90M.")
                    .refusedWith(AzureAnswer.invalidParameter("automaticRepairsPolicy.gracePeriod"))
                    .when(update -> Durations.isOutside(
                            policy(update.resultingSet()).flatMap(AutomaticRepairsPolicy::gracePeriod), 10, 90))
                    .source(documented(REPAIRING))
                    .build(),
            Rule.about("repairs-grace-period-short-for-old-api", REPAIRS + ".gracePeriod")
                    .kind(RuleKind.LIMIT)
                    .summary("The schema of 2020-06-01 requires a grace period of at least 30 minutes.")
                    .remedy("Set 30 minutes or more, or use a newer API version.")
                    .accepted(Severity.WARNING)
                    .before("2020-12-01")
                    .when(update -> Durations.isOutside(
                            policy(update.resultingSet()).flatMap(AutomaticRepairsPolicy::gracePeriod), 30, 90))
                    .source(
                            documented(
                                    "https://github.com/Azure/azure-rest-api-specs/blob/main/specification/compute/resource-manager"))
                    .build(),
            Rule.about("repair-action-while-repairs-are-on", REPAIRS + ".repairAction")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The repair action can change only while automatic repairs are turned off.")
                    .remedy("Set enabled to false, change the action, then set enabled to true.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.path().toString().startsWith(REPAIRS + ".")
                            && update.appliedSet().repairsInstances()
                            && update.resultingSet().repairsInstances())
                    .source(
                            documented(REPAIRING).readOn(READ_ANEW),
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("terminate-notice-out-of-range", EVENTS + ".terminateNotificationProfile.notBeforeTimeout")
                    .kind(RuleKind.LIMIT)
                    .summary("The termination notice must be between 5 and 15 minutes.")
                    .remedy("Set a time from PT5M to PT15M.")
                    .refusedWith(AzureAnswer.invalidParameter("terminateNotificationProfile.notBeforeTimeout"))
                    .when(update -> Durations.isOutside(
                            events(update.resultingSet())
                                    .flatMap(ScheduledEventsProfile::terminateNotificationProfile)
                                    .flatMap(TerminateNotificationProfile::notBeforeTimeout),
                            5,
                            15))
                    .source(documented(DOCS + "virtual-machine-scale-sets-terminate-notification"))
                    .build(),
            Rule.about("os-image-notice-is-15-minutes", EVENTS + ".osImageNotificationProfile.notBeforeTimeout")
                    .kind(RuleKind.LIMIT)
                    .summary("An instance can delay the upgrade of its OS image by exactly 15 minutes.")
                    .remedy("Set PT15M, or omit it.")
                    .refusedWith(AzureAnswer.invalidParameter("osImageNotificationProfile.notBeforeTimeout"))
                    .when(update -> Durations.isOutside(
                            events(update.resultingSet())
                                    .flatMap(ScheduledEventsProfile::osImageNotificationProfile)
                                    .flatMap(OsImageNotificationProfile::notBeforeTimeout),
                            15,
                            15))
                    .source(documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about(
                            "external-health-is-the-only-source",
                            "properties.externalHealthPolicy.enabled",
                            PROBE,
                            EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with an external health policy cannot have a health probe or the Application"
                            + " Health extension.")
                    .remedy("Remove the probe and the extension, or turn off externalHealthPolicy.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(
                            set -> set.hasExternalHealth() && set.profile().isWatched()))
                    .source(documented(
                                    "https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachinescalesets")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about("repair-policy-cannot-be-unset", REPAIRS + ".gracePeriod", REPAIRS + ".repairAction")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Terraform keeps the grace period and the repair action once they are set, because"
                            + " the service does not remove them.")
                    .remedy("Set gracePeriod to PT10M and repairAction to Replace, the values that apply by"
                            + " default.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.REMOVED
                            && update.applied().properties().isPresent())
                    .source(clientCode("https://github.com/hashicorp/terraform-provider-azurerm/pull/26227")
                            .readOn(READ_ANEW))
                    .build());

    private HealthRules() {}

    private static Optional<AutomaticRepairsPolicy> policy(EffectiveSet set) {
        return set.property(ScaleSetProperties::automaticRepairsPolicy);
    }

    private static boolean hasTwoSources(EffectiveSet set) {
        return set.profile().hasHealthProbe() && set.profile().hasHealthExtension();
    }

    private static Optional<ScheduledEventsProfile> events(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::scheduledEventsProfile);
    }
}
