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
                    .summary("Other tools let a set upgrade by new instances in surplus only if it does not"
                            + " overprovision, which it does unless its model says otherwise.")
                    .remedy("Set overprovision to false in the same update, or before.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update ->
                            update.becomes(set -> set.rolling(RollingUpgradePolicy::maxSurge) && set.overprovisions()))
                    .source(said("https://github.com/Azure/azure-cli/issues/24846"), clientCode(TERRAFORM))
                    .build(),
            Rule.about("cross-zone-upgrade-needs-zones", ROLLING + ".enableCrossZoneUpgrade", "zones", "placement")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Upgrades across zones mean something only for a set with zones.")
                    .remedy("Leave enableCrossZoneUpgrade out, or add zones.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> set.rolling(RollingUpgradePolicy::enableCrossZoneUpgrade)
                            && set.zones().isEmpty()
                            && !AutomaticPlacementRules.isAutomatic(set)))
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("rolling-policy-stays", ROLLING)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A policy for rolling upgrades was seen to stay once it was set.")
                    .remedy("Set its values to the defaults 20, 20, 20 and PT0S instead.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.REMOVED
                            && !change.path().toString().startsWith(ROLLING + "."))
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/922"))
                    .build(),
            Rule.about("rollback-on-breach-needs-uniform", ROLLING + ".rollbackFailedInstancesOnPolicyBreach")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Uniform set puts failed instances back on the previous model.")
                    .remedy("Do not rely on it.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(
                            set -> set.rolling(RollingUpgradePolicy::rollbackFailedInstancesOnPolicyBreach)))
                    .source(documented(DOCS + "virtual-machine-scale-sets-configure-rolling-upgrades"))
                    .build());

    private RollingRules() {}
}
