package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.policy.OrchestrationMode;
import java.util.List;

/** How many instances a set can have, by its image, its disks, its mode and the subscription. */
final class CapacityRules {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String GROUPS = DOCS + "virtual-machine-scale-sets-placement-groups";
    private static final String QUOTA =
            "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-resource-quota";

    private static final Place SIZE = Place.of("sku.name");

    static final List<Rule> RULES = List.of(
            Rule.about("capacity-beyond-managed-image", "sku.capacity", PROFILE + ".storageProfile.imageReference")
                    .kind(RuleKind.LIMIT)
                    .summary("A set created from a managed image can have at most 600 instances.")
                    .remedy("Use a gallery image, which allows 1,000 instances.")
                    .refusedWith(limit(600))
                    .filling(Blanks::name)
                    .when(update -> Faults.exceeds(
                            update, EffectiveSet::capacity, set -> hasManagedImage(set) ? 600 : NO_LIMIT))
                    .source(documented(GROUPS))
                    .build(),
            Rule.about(
                            "capacity-beyond-unmanaged-storage",
                            "sku.capacity",
                            PROFILE + ".storageProfile.osDisk.vhdContainers")
                    .kind(RuleKind.LIMIT)
                    .summary("A set with unmanaged disks can have at most 100 instances.")
                    .remedy("Create a new set with managed disks.")
                    .refusedWith(limit(100))
                    .filling(Blanks::name)
                    .when(update -> Faults.exceeds(
                            update, EffectiveSet::capacity, set -> OsDiskRules.isUnmanaged(set) ? 100 : NO_LIMIT))
                    .source(documented(DOCS + "virtual-machine-scale-sets-design-overview"))
                    .build(),
            Rule.about("flexible-capacity-may-end-at-200", "sku.capacity", "properties.platformFaultDomainCount")
                    .kind(RuleKind.LIMIT)
                    .summary("A Flexible set with several fault domains can have at most 200 instances if its size"
                            + " does not support memory-preserving updates; whether it does is not known.")
                    .remedy("Check whether the size supports memory-preserving updates.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> Faults.exceeds(
                            update,
                            EffectiveSet::capacity,
                            set -> PlacementGroupRules.faultDomains(set) > 1 ? 200 : NO_LIMIT))
                    .source(documented(DOCS + "virtual-machine-scale-sets-orchestration-modes"))
                    .build(),
            Rule.about("capacity-beyond-quota", "sku.capacity")
                    .kind(RuleKind.LIMIT)
                    .summary("The quota of the subscription is too small for the additional cores.")
                    .remedy("Request a higher quota, or reduce the capacity.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Operation results in exceeding quota limits of Core. Maximum allowed: …, Current in"
                                    + " use: …, Additional requested: ….",
                            ""))
                    .when(update -> !changesSize(update) && missingCores(update, addedInstances(update)) > 0)
                    .filling((update, change) -> numbers(update, addedInstances(update)))
                    .source(documented(QUOTA))
                    .build(),
            Rule.about("size-may-exceed-quota", "sku.name")
                    .kind(RuleKind.LIMIT)
                    .summary("The quota of the subscription may be too small for the instances in their new size,"
                            + " if it counts none of their current cores.")
                    .remedy("Compare the quota of the new size's family, and request a higher one if necessary.")
                    .accepted(Severity.WARNING)
                    .when(update -> missingCores(update, update.resultingSet().capacity()) > 0)
                    .detail((update, change) ->
                            missing(update, update.resultingSet().capacity()))
                    .source(documented(QUOTA))
                    .build(),
            Rule.about("capacity-beyond-placement-group", "sku.capacity", "properties.singlePlacementGroup")
                    .kind(RuleKind.LIMIT)
                    .summary("A set in a single placement group can have at most 100 instances.")
                    .remedy("Set singlePlacementGroup to false in the same update, or reduce the capacity.")
                    .refusedWith(limit(100))
                    .filling(Blanks::name)
                    .when(update -> Faults.exceeds(
                            update, EffectiveSet::capacity, set -> set.isInOnePlacementGroup() ? 100 : NO_LIMIT))
                    .source(documented(GROUPS))
                    .build(),
            Rule.about("capacity-beyond-set", "sku.capacity")
                    .kind(RuleKind.LIMIT)
                    .summary("A set can have at most 1,000 instances.")
                    .remedy("Reduce the capacity, or distribute the instances over several sets.")
                    .refusedWith(limit(1000))
                    .filling(Blanks::name)
                    .when(update -> Faults.exceeds(update, EffectiveSet::capacity, set -> 1000))
                    .source(documented(GROUPS))
                    .build());

    private CapacityRules() {}

    /** What Azure answers to a capacity beyond a limit. */
    private static AzureAnswer limit(int most) {
        return AzureAnswer.observed(
                409,
                "OperationNotAllowed",
                "Unable to create or update Virtual Machine Scale Set '…' as it exceeds the total limit of '" + most
                        + "' Virtual Machine instances.",
                "");
    }

    private static int addedInstances(Update update) {
        return update.resultingSet().capacity() - update.appliedSet().capacity();
    }

    private static boolean changesSize(Update update) {
        return update.diff().touching(SIZE).findAny().isPresent();
    }

    private static long missingCores(Update update, int instances) {
        return update.context()
                .coreQuota()
                .map(quota -> instances <= 0
                        ? 0
                        : (long) instances * quota.coresPerInstance() - Math.max(0, quota.limit() - quota.inUse()))
                .orElse(0L);
    }

    private static String missing(Update update, int instances) {
        List<String> numbers = numbers(update, instances);
        return "Maximum allowed: " + numbers.get(0) + ", current in use: " + numbers.get(1) + ", additional requested: "
                + numbers.get(2) + ".";
    }

    private static List<String> numbers(Update update, int instances) {
        CoreQuota quota = update.context().coreQuota().orElseThrow();
        return List.of(
                Long.toString(quota.limit()),
                Long.toString(quota.inUse()),
                Long.toString((long) instances * quota.coresPerInstance()));
    }

    private static boolean hasManagedImage(EffectiveSet set) {
        return set.profile().image().filter(ImageRules::isManaged).isPresent();
    }
}
