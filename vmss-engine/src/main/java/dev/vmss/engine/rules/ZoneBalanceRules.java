package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AutomaticZoneRebalancingPolicy;
import dev.vmss.model.policy.ResiliencyPolicy;
import dev.vmss.model.policy.ZonalPlatformFaultDomainAlignMode;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.StorageAccountType;
import java.util.List;
import java.util.Optional;

/** How evenly instances are spread over zones, and who moves them. */
final class ZoneBalanceRules {

    private static final String ZONE_BALANCE = "properties.zoneBalance";
    private static final String REBALANCING = "properties.resiliencyPolicy.automaticZoneRebalancingPolicy.enabled";
    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String BALANCE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/auto-zone-balance-enable";

    static final List<Rule> RULES = List.of(
            Rule.about("zone-balance-needs-zones", ZONE_BALANCE, "zones", "placement")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A regional set cannot have zoneBalance, not even false, unless the platform chooses"
                            + " its zones; and only a set in several zones can be balanced across them.")
                    .remedy("Omit zoneBalance.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "zoneBalance", "The value of parameter zoneBalance is invalid."))
                    .seesDefault(
                            ZONE_BALANCE,
                            set -> EffectiveSet.of(set)
                                    .property(ScaleSetProperties::zoneBalance)
                                    .map(Object::toString))
                    .when(update -> isUnbalanceable(update.resultingSet(), saysBalance(update))
                            && !isUnbalanceable(
                                    update.appliedSet(), update.appliedSet().property(ScaleSetProperties::zoneBalance)))
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/83103")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/Azure/azure-powershell/issues/6012")
                                    .readOn(READ_ANEW),
                            documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about("zone-rebalancing-needs-health-signal", REBALANCING)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic zone rebalancing needs a health probe or the Application Health extension,"
                            + " which the set must have before the update.")
                    .remedy("Add the extension or a probe, bring every instance to the latest model, then turn on"
                            + " rebalancing.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(ZoneBalanceRules::rebalances)
                            && update.applied().virtualMachineProfile().isPresent()
                            && !update.appliedSet().hasHealthSignal())
                    .source(
                            documented(BALANCE).readOn(READ_ANEW),
                            clientCode("https://github.com/hashicorp/terraform-provider-azurerm/pull/32564")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("zone-rebalancing-needs-zones", REBALANCING, "zones")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Automatic zone rebalancing needs at least two zones, and no instance without a zone.")
                    .remedy("Add zones first, and delete the instances without a zone.")
                    .needs("the instances with their zones")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> rebalances(set)
                                    && set.zones().size() < 2
                                    && !AutomaticPlacementRules.isAutomatic(set))
                            || update.becomes(ZoneBalanceRules::rebalances) && ZoneRules.hasRegionalInstance(update))
                    .source(documented(BALANCE).readOn(READ_ANEW))
                    .build(),
            Rule.about("zone-rebalancing-acts-by-itself", REBALANCING)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Automatic zone rebalancing turns on automatic repairs; every 12 hours it creates a"
                            + " machine and deletes another until the zones are balanced.")
                    .remedy("Make sure that any machine can be deleted at any time.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(ZoneBalanceRules::rebalances))
                    .source(documented(BALANCE).readOn(READ_ANEW))
                    .build(),
            Rule.about(
                            "aligned-fault-domains-need-better-disks",
                            "properties.zonalPlatformFaultDomainAlignMode",
                            PROFILE + ".storageProfile")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Fault domains aligned across zones cannot be combined with Standard_LRS disks.")
                    .remedy("Use another disk type, or another alignment mode.")
                    .refusedWith(AzureAnswer.invalidParameter("zonalPlatformFaultDomainAlignMode"))
                    .when(update -> update.becomes(set -> alignsFaultDomains(set) && hasStandardDisk(set)))
                    .source(seen("https://github.com/Azure/azure-cli/pull/33390")
                            .readOn(READ_ANEW))
                    .build());

    private ZoneBalanceRules() {}

    /** What the set will say; a request that says what holds anyway changes nothing, and is looked at all the same. */
    private static Optional<Boolean> saysBalance(Update update) {
        return update.resultingSet()
                .property(ScaleSetProperties::zoneBalance)
                .or(() -> update.desired().properties().flatMap(ScaleSetProperties::zoneBalance));
    }

    private static boolean isUnbalanceable(EffectiveSet set, Optional<Boolean> balance) {
        return balance.filter(balanced -> balanced || set.zones().isEmpty()).isPresent()
                && set.zones().size() < 2
                && !AutomaticPlacementRules.isAutomatic(set);
    }

    private static boolean rebalances(EffectiveSet set) {
        return set.property(ScaleSetProperties::resiliencyPolicy)
                .flatMap(ResiliencyPolicy::automaticZoneRebalancingPolicy)
                .flatMap(AutomaticZoneRebalancingPolicy::enabled)
                .orElse(false);
    }

    private static boolean alignsFaultDomains(EffectiveSet set) {
        return set.property(ScaleSetProperties::zonalPlatformFaultDomainAlignMode)
                .filter(ZonalPlatformFaultDomainAlignMode.ALIGNED::equals)
                .isPresent();
    }

    private static boolean hasStandardDisk(EffectiveSet set) {
        return set.profile()
                .osDisk()
                .flatMap(OsDisk::managedDisk)
                .flatMap(ManagedDiskParameters::storageAccountType)
                .filter(StorageAccountType.STANDARD_LRS::equals)
                .isPresent();
    }
}
