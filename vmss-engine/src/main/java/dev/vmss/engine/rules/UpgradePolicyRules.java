package dev.vmss.engine.rules;

import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How changes reach the instances. */
final class UpgradePolicyRules {

    private static final String MODE = "properties.upgradePolicy.mode";

    static final List<Rule> RULES = List.of(Rule.about("rolling-needs-health-signal", MODE)
            .kind(RuleKind.CROSS_FIELD)
            .summary("Rolling upgrades need a health probe or the Application Health extension.")
            .remedy("Add the Application Health extension or a health probe before you change the mode, or in the same update.")
            .refusedWith(new AzureAnswer(
                    400,
                    "BadRequest",
                    "Rolling Upgrade mode is not supported for this Virtual Machine Scale Set because a health probe or health"
                            + " extension was not provided.",
                    ""))
            .when(update -> update.after()
                            .upgradePolicy()
                            .flatMap(UpgradePolicy::mode)
                            .filter(UpgradeMode.ROLLING::equals)
                            .isPresent()
                    && !hasHealthSignal(update))
            .source(
                    Confidence.DOCUMENTED,
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension")
            .build());

    private UpgradePolicyRules() {}

    private static boolean hasHealthSignal(Update update) {
        Optional<VirtualMachineProfile> profile = update.after().virtualMachineProfile();
        boolean probe = profile.flatMap(VirtualMachineProfile::networkProfile)
                        .flatMap(NetworkProfile::healthProbe)
                        .isPresent()
                && update.orchestrationMode().equals(OrchestrationMode.UNIFORM);
        return probe
                || profile.flatMap(VirtualMachineProfile::extensionProfile)
                        .flatMap(ExtensionProfile::extensions)
                        .filter(extensions -> extensions.stream().anyMatch(UpgradePolicyRules::reportsHealth))
                        .isPresent();
    }

    private static boolean reportsHealth(Extension extension) {
        return extension.properties().flatMap(ExtensionProperties::type).stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("applicationhealth"));
    }
}
