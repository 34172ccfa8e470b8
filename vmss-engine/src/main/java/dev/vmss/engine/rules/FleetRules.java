package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an update leaves as it is in instances that are there. */
final class FleetRules {

    static final List<Rule> RULES = List.of(
            Rule.about("regional-instances-stay-regional", "zones")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Existing instances stay without a zone when their set gets zones; a scale-in removes"
                            + " them first.")
                    .remedy("Scale out in the zones, then delete the instances without a zone.")
                    .accepted(Severity.WARNING)
                    .when(update -> ZoneRules.gainsZone(update) && ZoneRules.hasRegionalInstance(update))
                    .detailAmong(update -> instances(update, ZoneRules::isRegional))
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-use-availability-zones"))
                    .build(),
            Rule.about("failed-instances-keep-their-failure", "properties.virtualMachineProfile", "sku.name")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Instances that failed with the previous model, and the set with them, report that"
                            + " failure until they get the latest model; in Manual mode no instance gets it by"
                            + " itself.")
                    .remedy("Bring the failed instances to the latest model first, and judge the update by their"
                            + " state after that.")
                    .accepted(Severity.WARNING)
                    .seesUnverifiable()
                    .when(update -> update.resultingSet().mode().equals(UpgradeMode.MANUAL)
                            && update.context().instances().stream().anyMatch(FleetRules::hasFailed))
                    .detailAmong(update -> instances(update, FleetRules::hasFailed))
                    .source(seen("https://github.com/Azure/azure-cli/issues/33307")
                            .readOn(READ_ANEW))
                    .build());

    private FleetRules() {}

    private static boolean hasFailed(ScaleSetInstance instance) {
        return InstanceStatus.of(instance).hasFailed();
    }

    private static Function<Change, String> instances(Update update, Predicate<ScaleSetInstance> what) {
        String sentence = update.context().instances().stream()
                .filter(what)
                .map(instance -> instance.instanceId().or(instance::name).orElse("?"))
                .collect(Collectors.joining(", ", "Instances: ", "."));
        return change -> sentence;
    }
}
