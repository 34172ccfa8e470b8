package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.LinuxPatchMode;
import dev.vmss.model.os.LinuxPatchSettings;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.PatchMode;
import dev.vmss.model.os.PatchSettings;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import java.util.List;
import java.util.Optional;

/** Automatic upgrades of the OS image, and the updates inside the machine beside them. */
final class OsUpgradeRules {

    private static final String ENABLED = "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String ENABLED_BEFORE_2018 = "properties.upgradePolicy.automaticOSUpgrade";
    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String IMAGE = PROFILE + ".storageProfile.imageReference";
    private static final String WINDOWS = PROFILE + ".osProfile.windowsConfiguration";
    private static final String LINUX = PROFILE + ".osProfile.linuxConfiguration";
    private static final String UPGRADES =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade";

    static final List<Rule> RULES = List.of(
            Rule.about(
                            "automatic-os-upgrade-needs-health-signal",
                            ENABLED,
                            ENABLED_BEFORE_2018,
                            PROFILE + ".networkProfile.healthProbe",
                            PROFILE + ".extensionProfile.extensions[]")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades need a health probe or the Application Health extension.")
                    .remedy("Add the Application Health extension or a health probe, before this update or in it.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "BadRequest",
                            "Automatic OS Upgrade is not supported for this Virtual Machine Scale Set because a"
                                    + " health probe or health extension was not specified.",
                            ""))
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically()
                            && !set.hasHealthSignal()
                            && !set.profile().isServiceFabric()))
                    .source(documented(UPGRADES), seen("https://github.com/Azure-Samples/open-source-labs/issues/46"))
                    .build(),
            Rule.about("automatic-os-upgrade-needs-latest-image", ENABLED, ENABLED_BEFORE_2018, IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades need a platform or gallery image whose version is"
                            + " 'latest'.")
                    .remedy("Set the version of the image to latest, or remove the version from the id of the"
                            + " gallery image.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "BadRequest",
                            "Virtual Machine Scale Sets with Automatic OS Upgrade enabled must use Platform or"
                                    + " Gallery Image with version set to 'latest'.",
                            ""))
                    .alsoAnswered(AzureAnswer.badRequest("Automatic OS Upgrade cannot be enabled on"
                            + " virtualMachineScaleSets configured with a Platform Image."))
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically()
                            && set.profile()
                                    .image()
                                    .filter(OsUpgradeRules::isPinned)
                                    .isPresent()))
                    .source(
                            documented(UPGRADES),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/11398"))
                    .build(),
            Rule.about("automatic-os-upgrade-keeps-image", IMAGE + ".publisher", IMAGE + ".offer", IMAGE + ".sku")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("While automatic OS image upgrades are on, all instances must have the same image.")
                    .remedy("Turn off automatic OS image upgrades, change the image, bring every instance to the"
                            + " latest model, then turn them on again.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "BadRequest",
                            "Virtual Machine Scale Sets with Automatic OS Upgrade enabled must have all VM instances"
                                    + " upgraded to same Platform Image.",
                            ""))
                    .when(update -> update.resultingSet().upgradesOsAutomatically()
                            && update.appliedSet().profile().image().isPresent()
                            && update.appliedSet().capacity() > 0)
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/18223"), documented(UPGRADES))
                    .build(),
            Rule.about("automatic-os-upgrade-may-meet-old-image", ENABLED, ENABLED_BEFORE_2018)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades can be turned on only if every instance has the same"
                            + " image, and some may not.")
                    .remedy("Bring every instance to the latest model first.")
                    .needs("the instances")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(EffectiveSet::upgradesOsAutomatically)
                            && update.appliedSet().capacity() > 0
                            && (update.context().instances().isEmpty()
                                    || update.context().instances().stream()
                                            .map(InstanceStatus::of)
                                            .anyMatch(status -> !status.isModelKnown() || !status.hasLatestModel())))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/18223"))
                    .build(),
            Rule.about(
                            "windows-updates-without-os-upgrade",
                            WINDOWS + ".enableAutomaticUpdates",
                            ENABLED,
                            ENABLED_BEFORE_2018)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic updates of Windows and automatic OS image upgrades cannot be combined.")
                    .remedy("Set windowsConfiguration.enableAutomaticUpdates to false.")
                    .refusedWith(AzureAnswer.observed(
                            400,
                            "BadRequest",
                            "windowsConfiguration.enableAutomaticUpdates cannot be set to true if"
                                    + " upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade is"
                                    + " already true, starting from APIversion 2019-03-01",
                            ""))
                    .since("2019-03-01")
                    .when(update -> update.resultingSet().upgradesOsAutomatically()
                            && updatesItself(EffectiveSet.of(update.desired())))
                    .source(seen("https://github.com/Azure/aks-engine/issues/1795"), documented(UPGRADES))
                    .build(),
            Rule.about("os-upgrade-ends-windows-updates", ENABLED, ENABLED_BEFORE_2018)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("When automatic OS image upgrades are on, the platform turns off automatic updates of"
                            + " Windows.")
                    .remedy("Set windowsConfiguration.enableAutomaticUpdates to false in the same update, so that"
                            + " the model shows it.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().upgradesOsAutomatically()
                            && updatesItself(update.resultingSet())
                            && !updatesItself(EffectiveSet.of(update.desired())))
                    .source(documented(UPGRADES))
                    .build(),
            Rule.about(
                            "platform-patching-without-os-upgrade",
                            ENABLED,
                            ENABLED_BEFORE_2018,
                            WINDOWS + ".patchSettings.patchMode",
                            LINUX + ".patchSettings.patchMode")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Patching by the platform and automatic OS image upgrades cannot be combined.")
                    .remedy("Set a patch mode other than AutomaticByPlatform.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically() && isPatchedByPlatform(set)))
                    .source(documented(UPGRADES))
                    .build(),
            Rule.about(
                            "automatic-os-upgrade-on-flexible-without-surge",
                            ENABLED,
                            ENABLED_BEFORE_2018,
                            "properties.upgradePolicy.rollingUpgradePolicy.maxSurge")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Flexible set with automatic OS image upgrades cannot use maxSurge yet.")
                    .remedy("Set maxSurge to false.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(
                            set -> set.upgradesOsAutomatically() && set.rolling(RollingUpgradePolicy::maxSurge)))
                    .source(documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-maxsurge")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about(
                            "platform-patching-needs-flexible",
                            WINDOWS + ".patchSettings.patchMode",
                            LINUX + ".patchSettings.patchMode")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The platform can patch only the machines of a Flexible set.")
                    .remedy("Set a patch mode other than AutomaticByPlatform, or use automatic OS image upgrades.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> update.becomes(OsUpgradeRules::isPatchedByPlatform))
                    .source(documented("https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching")
                            .readOn(READ_ANEW))
                    .build());

    private OsUpgradeRules() {}

    /** Whether the image has a version of its own, or is a managed image, which has none. */
    private static boolean isPinned(ImageReference image) {
        return image.id()
                .map(id -> id.isOfType("Microsoft.Compute/images")
                        || id.isOfType("Microsoft.Compute/galleries/images/versions")
                                && id.name().filter("latest"::equalsIgnoreCase).isEmpty())
                .orElseGet(() -> image.publisher().isPresent()
                        && image.version().filter("latest"::equalsIgnoreCase).isEmpty());
    }

    private static boolean updatesItself(EffectiveSet set) {
        return windows(set)
                .flatMap(WindowsConfiguration::enableAutomaticUpdates)
                .orElse(false);
    }

    private static Optional<WindowsConfiguration> windows(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::osProfile).flatMap(OsProfile::windowsConfiguration);
    }

    private static boolean isPatchedByPlatform(EffectiveSet set) {
        return windows(set)
                        .flatMap(WindowsConfiguration::patchSettings)
                        .flatMap(PatchSettings::patchMode)
                        .filter(PatchMode.AUTOMATIC_BY_PLATFORM::equals)
                        .isPresent()
                || set.profile(VirtualMachineProfile::osProfile)
                        .flatMap(OsProfile::linuxConfiguration)
                        .flatMap(LinuxConfiguration::patchSettings)
                        .flatMap(LinuxPatchSettings::patchMode)
                        .filter(LinuxPatchMode.AUTOMATIC_BY_PLATFORM::equals)
                        .isPresent();
    }
}
