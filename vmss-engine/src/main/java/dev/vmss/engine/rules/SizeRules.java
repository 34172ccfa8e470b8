package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.DiskControllerType;
import dev.vmss.model.storage.StorageProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The size of the machines. */
final class SizeRules {

    private static final String CONTROLLER = "properties.virtualMachineProfile.storageProfile.diskControllerType";
    private static final String RESIZING = "https://learn.microsoft.com/azure/virtual-machines/sizes/resize-vm";
    private static final String NVME = "https://learn.microsoft.com/azure/virtual-machines/enable-nvme-interface";
    private static final String CONVERSION = "https://learn.microsoft.com/azure/virtual-machines/nvme-linux";
    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";

    static final List<Rule> RULES = List.of(
            Rule.about("size-not-on-hardware", "sku.name")
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("The current hardware does not offer the new size, so the instances must be"
                            + " deallocated first.")
                    .remedy("Deallocate the instances, change the size, then start them.")
                    .afterDeallocation(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Unable to resize the VM '…' because the requested size … is not available in the"
                                    + " current hardware cluster. The available sizes are: …",
                            "vmSize"))
                    .filling((update, change) -> List.of(
                            "",
                            size(update.resultingSet()),
                            update.context().availableSizes().stream()
                                    .flatMap(Set::stream)
                                    .sorted()
                                    .collect(Collectors.joining(","))))
                    .needs("the instances with their power states")
                    .when(update ->
                            isOffered(update).filter(offered -> !offered).isPresent() && !mayResize(update))
                    .source(documented(ARTICLE), seen("https://github.com/microsoft/service-fabric-issues/issues/472"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021, MAY_2026)
                    .build(),
            Rule.about("size-may-need-deallocation", "sku.name")
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("Whether the current hardware offers the new size is not known; if it does not, the"
                            + " instances must be deallocated first.")
                    .remedy("Supply the sizes that the service lists for the set, or prepare to deallocate the"
                            + " instances.")
                    .accepted(Severity.WARNING)
                    .needs("the sizes that the current hardware offers")
                    .when(update -> isOffered(update).isEmpty() && !mayResize(update))
                    .source(documented(ARTICLE))
                    .build(),
            Rule.about("size-temporary-disk-fixed", "sku.name")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A Windows machine cannot change between a size with a temporary disk and a size"
                            + " without; a Linux machine can since February 2026.")
                    .remedy("If the current size has a temporary disk, choose one that has it too; if not, choose"
                            + " one without; or create a new set.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "Unable to resize the VM '…' since changing from resource disk to non-resource disk VM"
                                    + " size and vice-versa is not allowed. Please refer to"
                                    + " https://aka.ms/AAah4sj for more details.",
                            "vmSize"))
                    .when(update -> resizes(update)
                            && changesTemporaryDisk(update).orElse(false)
                            && OperatingSystem.of(update.resultingSet()).equals(OperatingSystem.WINDOWS))
                    .source(
                            documented(RESIZING).readOn(READ_ANEW),
                            documented("https://aka.ms/AAah4sj").readOn(READ_ANEW))
                    .build(),
            Rule.about("size-temporary-disk-unknown", "sku.name")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A Windows machine cannot change between a size with a temporary disk and a size"
                            + " without; a Linux machine can since February 2026, and gains or loses the disk with"
                            + " its data. Whether the two sizes have one is not known.")
                    .remedy("Check both sizes, for example with az vm list-skus.")
                    .needs("whether the current and the desired size have a temporary disk")
                    .accepted(Severity.WARNING)
                    .when(update -> resizes(update)
                            && !SizeName.areOfOneSeries(size(update.appliedSet()), size(update.resultingSet()))
                            && mayChangeTemporaryDisk(update))
                    .source(documented(RESIZING).readOn(READ_ANEW))
                    .build(),
            Rule.about("size-needs-nvme", "sku.name", CONTROLLER)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A size that supports only NVMe disk controllers needs diskControllerType NVMe.")
                    .remedy("Deallocate the instances, and set diskControllerType to NVMe in the same update as"
                            + " the size.")
                    .refusedWith(AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", ""))
                    .when(update -> nvmeOnly(update).orElse(false) && !isNvme(update.resultingSet()))
                    .source(documented(NVME).readOn(READ_ANEW))
                    .build(),
            Rule.about("size-may-need-nvme", "sku.name", CONTROLLER)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Sizes of version 6 and later may support only NVMe disk controllers, for which"
                            + " diskControllerType must be NVMe; whether the new size does is not known.")
                    .remedy("Check the size, for example with az vm list-skus.")
                    .needs("whether the desired size supports only NVMe disk controllers")
                    .accepted(Severity.WARNING)
                    .when(update -> resizes(update)
                            && nvmeOnly(update).isEmpty()
                            && mayBeNvmeOnly(size(update.resultingSet()))
                            && !mayBeNvmeOnly(size(update.appliedSet()))
                            && !isNvme(update.resultingSet()))
                    .source(
                            documented(NVME).readOn(READ_ANEW),
                            documented(CONVERSION).readOn(READ_ANEW))
                    .build());

    private SizeRules() {}

    /** The name of a set's size; the empty text if it has none. */
    static String size(EffectiveSet set) {
        return set.model().sku().flatMap(Sku::name).orElse("");
    }

    /** Whether the hardware offers the desired size; empty if the caller did not say what it offers. */
    private static Optional<Boolean> isOffered(Update update) {
        String size = size(update.resultingSet());
        return update.context().availableSizes().map(sizes -> sizes.stream().anyMatch(size::equalsIgnoreCase));
    }

    /** Deallocated machines move to other hardware by themselves, and a mix of sizes is no size. */
    private static boolean mayResize(Update update) {
        return update.allDeallocated().orElse(false) || InstanceMixRules.isMix(update.resultingSet());
    }

    private static Optional<Boolean> temporaryDisk(Optional<SizeFacts> size) {
        return size.flatMap(SizeFacts::temporaryDisk);
    }

    /** Whether one size has a temporary disk and the other has none; empty if that is not known. */
    private static Optional<Boolean> changesTemporaryDisk(Update update) {
        Optional<Boolean> before = temporaryDisk(update.context().currentSize());
        Optional<Boolean> after = temporaryDisk(update.context().desiredSize());
        return before.flatMap(had -> after.map(has -> !had.equals(has)));
    }

    private static boolean mayChangeTemporaryDisk(Update update) {
        Optional<Boolean> changes = changesTemporaryDisk(update);
        return OperatingSystem.of(update.resultingSet()).equals(OperatingSystem.WINDOWS)
                ? changes.isEmpty()
                : changes.orElse(true);
    }

    /** A set that was made with a size of its own, and gets another. */
    private static boolean resizes(Update update) {
        return update.applied().sku().flatMap(Sku::name).isPresent()
                && !InstanceMixRules.isMix(update.appliedSet())
                && !InstanceMixRules.isMix(update.resultingSet());
    }

    /** No series before the sixth version is known to do without SCSI. */
    private static boolean mayBeNvmeOnly(String size) {
        return SizeName.version(size) >= 6;
    }

    private static Optional<Boolean> nvmeOnly(Update update) {
        return update.resultingSize().flatMap(SizeFacts::nvmeOnly);
    }

    private static boolean isNvme(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::diskControllerType)
                .filter(DiskControllerType.NVME::equals)
                .isPresent();
    }
}
