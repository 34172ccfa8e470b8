package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveProfile;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets whose machines are nodes of a Service Fabric cluster, which upgrades them itself. */
final class ServiceFabricRules {

    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions[]";
    private static final String MODE = "properties.upgradePolicy.mode";
    private static final String OS_UPGRADE =
            "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String OS_UPGRADE_BEFORE_2018 = "properties.upgradePolicy.automaticOSUpgrade";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String UPGRADES = DOCS + "virtual-machine-scale-sets-automatic-upgrade";
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    static final List<Rule> RULES = List.of(
            Rule.about("service-fabric-upgrades-automatically", MODE, EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set of a Service Fabric cluster must have the mode Automatic; the cluster upgrades"
                            + " one update domain after the other.")
                    .remedy("Keep the mode Automatic.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> set.profile().isServiceFabric()
                            && set.model()
                                    .upgradePolicy()
                                    .flatMap(UpgradePolicy::mode)
                                    .filter(mode -> !mode.equals(UpgradeMode.AUTOMATIC))
                                    .isPresent()))
                    .source(
                            documented(DOCS + "virtual-machine-scale-sets-upgrade-policy"),
                            said("https://github.com/MicrosoftDocs/azure-docs/issues/52445"))
                    .build(),
            Rule.about("service-fabric-without-overprovision", "properties.overprovision", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set of a Service Fabric cluster cannot overprovision.")
                    .remedy("Set overprovision to false; the default is true.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Overprovisioning not allowed on Virtual Machine Scale Sets with Service Fabric extension.",
                            ""))
                    .when(update -> update.becomes(set -> set.profile().isServiceFabric() && set.overprovisions()))
                    .source(
                            seen("https://github.com/microsoft/service-fabric-issues/issues/1577")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/11360")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("automatic-os-upgrade-needs-durability", OS_UPGRADE, OS_UPGRADE_BEFORE_2018, EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades of a Service Fabric cluster need durability Silver or"
                            + " Gold.")
                    .remedy("Raise the durability of the node type first.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Automatic OS Upgrade is not allowed on Virtual Machine Scale Sets having Service Fabric"
                                    + " extension with durabilityLevel as 'Bronze'.",
                            ""))
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically()
                            && set.profile().isServiceFabric()
                            && durability(update, set)
                                    .filter(Durability.BRONZE::equals)
                                    .isPresent()))
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/18035")
                                    .readOn(READ_ANEW),
                            documented(UPGRADES))
                    .build(),
            Rule.about("automatic-os-upgrade-durability-unknown", OS_UPGRADE, OS_UPGRADE_BEFORE_2018)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades of a Service Fabric cluster need durability Silver or"
                            + " Gold, and the durability is not known.")
                    .remedy("Check the durability of the node type.")
                    .needs("the durability of the Service Fabric node type")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically()
                            && set.profile().isServiceFabric()
                            && durability(update, set).isEmpty()))
                    .source(documented(UPGRADES))
                    .build(),
            Rule.about(
                            "automatic-os-upgrade-needs-newer-fabric-extension",
                            OS_UPGRADE,
                            OS_UPGRADE_BEFORE_2018,
                            EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic OS image upgrades of a Service Fabric cluster need version 1.1 or later of"
                            + " its extension.")
                    .remedy("Set typeHandlerVersion of the extension to 1.1 first, and bring every instance to"
                            + " the latest model.")
                    .refusedWith(AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", ""))
                    .when(update -> update.becomes(set -> set.upgradesOsAutomatically() && hasOldExtension(set)))
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/18035")
                                    .readOn(READ_ANEW),
                            documented(UPGRADES))
                    .build());

    private ServiceFabricRules() {}

    /** The durability that the caller gives, or that the settings of the extension name. */
    private static Optional<Durability> durability(Update update, EffectiveSet set) {
        return update.context()
                .durability()
                .or(() -> set.profile().durabilityLevel().flatMap(Durability::of));
    }

    /** Whether the set has a Service Fabric extension of a version before 1.1. */
    private static boolean hasOldExtension(EffectiveSet set) {
        return set.profile().extensions().stream()
                .filter(EffectiveProfile::isServiceFabricExtension)
                .anyMatch(ServiceFabricRules::isOld);
    }

    private static boolean isOld(Extension extension) {
        Matcher version = VERSION.matcher(extension
                .properties()
                .flatMap(ExtensionProperties::typeHandlerVersion)
                .orElse(""));
        return version.matches()
                && (Integer.parseInt(version.group(1)) < 1
                        || version.group(1).equals("1")
                                && (version.group(2) == null || Integer.parseInt(version.group(2)) < 1));
    }
}
