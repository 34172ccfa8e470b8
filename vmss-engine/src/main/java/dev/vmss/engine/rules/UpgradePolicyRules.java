package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;

import java.util.List;

/** How changes reach the instances. */
final class UpgradePolicyRules {

    private static final String MODE = "properties.upgradePolicy.mode";
    private static final String PROBE = "properties.virtualMachineProfile.networkProfile.healthProbe";
    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions[]";

    static final List<Rule> RULES = List.of(Rule.about("rolling-needs-health-signal", MODE, PROBE, EXTENSIONS)
            .kind(RuleKind.CROSS_FIELD)
            .summary("Rolling upgrades need a health probe or the Application Health extension; a Flexible set"
                    + " accepts only the extension.")
            .remedy("Add the Application Health extension or a health probe, before the change of the mode or in"
                    + " the same update.")
            .refusedWith(AzureAnswer.observed(
                    400,
                    "BadRequest",
                    "Rolling Upgrade mode is not supported for this Virtual Machine Scale Set because a health probe"
                            + " or health extension was not provided.",
                    ""))
            .alsoAnswered(AzureAnswer.badRequest(
                    "Rolling Upgrade mode is not supported for this Virtual Machine Scale Set because a health probe"
                            + " was not provided."))
            .when(update -> update.becomes(set -> set.isRolling() && !set.hasHealthSignal()))
            .source(
                    recorded(
                            "https://github.com/Azure/azure-powershell/blob/main/src/Compute/Compute.Test/SessionRecords/Microsoft.Azure.Commands.Compute.Test.ScenarioTests.VirtualMachineScaleSetTests/TestVirtualMachineScaleSetRollingUpgrade.json"),
                    documented(
                            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy"),
                    documented(
                            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension"))
            .build());

    private UpgradePolicyRules() {}
}
