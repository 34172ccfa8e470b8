package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import java.util.List;

/** The policy of rolling upgrades, and what the mode has to do with the kind of set. */
final class RollingRules {

    private static final String MODE = "properties.upgradePolicy.mode";
    private static final String ROLLING = "properties.upgradePolicy.rollingUpgradePolicy";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String TERRAFORM =
            "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set";

    static final List<Rule> RULES = List.of(
            Rule.about("max-surge-without-overprovision", ROLLING + ".maxSurge", "properties.overprovision")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Other tools allow maxSurge only if the set does not overprovision; a set"
                            + " overprovisions unless overprovision is false.")
                    .remedy("Set overprovision to false, before this update or in it.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update ->
                            update.becomes(set -> set.rolling(RollingUpgradePolicy::maxSurge) && set.overprovisions()))
                    .source(said("https://github.com/Azure/azure-cli/issues/24846"), clientCode(TERRAFORM))
                    .build(),
            Rule.about("cross-zone-upgrade-needs-zones", ROLLING + ".enableCrossZoneUpgrade", "zones", "placement")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Cross-zone upgrades have an effect only on a set with zones.")
                    .remedy("Omit enableCrossZoneUpgrade, or add zones.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> set.rolling(RollingUpgradePolicy::enableCrossZoneUpgrade)
                            && set.zones().isEmpty()
                            && !AutomaticPlacementRules.isAutomatic(set)))
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("rolling-policy-stays", ROLLING)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The service was seen to keep a rolling upgrade policy once it was set.")
                    .remedy("Set its values to the defaults 20, 20, 20 and PT0S instead of removing it.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.REMOVED
                            && !change.path().toString().startsWith(ROLLING + "."))
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/922"))
                    .build(),
            Rule.about("rollback-on-breach-needs-uniform", ROLLING + ".rollbackFailedInstancesOnPolicyBreach")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Uniform set rolls failed instances back to the previous model.")
                    .remedy("Do not rely on rollbackFailedInstancesOnPolicyBreach.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(
                            set -> set.rolling(RollingUpgradePolicy::rollbackFailedInstancesOnPolicyBreach)))
                    .source(documented(DOCS + "virtual-machine-scale-sets-configure-rolling-upgrades"))
                    .build());

    private RollingRules() {}
}
