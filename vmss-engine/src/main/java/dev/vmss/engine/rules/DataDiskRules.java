package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelPath;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.StorageAccountType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Data disks and what the machines must be capable of for them. */
final class DataDiskRules {

    private static final String DATA_DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks[]";
    private static final String ATTACHED =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attached-disks";

    static final List<Rule> RULES = List.of(
            Rule.about("data-disk-storage-type-fixed", DATA_DISKS + ".managedDisk.storageAccountType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("A customer could not change the storage type of a data disk in 2020; Microsoft names"
                            + " the OS disk only, and Terraform changes data disks in place.")
                    .remedy("Try it on a set that you can lose, or remove the disk and add one of the other type at"
                            + " another lun.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED)
                    .source(said("https://github.com/MicrosoftDocs/azure-docs/issues/48120"))
                    .build(),
            Rule.about("data-disk-id-not-in-model", DATA_DISKS + ".managedDisk")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Data disks of the model are always new ones: a disk that exists can be attached to an"
                            + " instance only.")
                    .remedy("Leave managedDisk.id out, and attach the disk to an instance.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "dataDisk.managedDisk.id", "Parameter 'dataDisk.managedDisk.id' is not allowed."))
                    .whenChange((update, change) -> change.touches(DATA_DISKS + ".managedDisk.id")
                            && change.to().isPresent())
                    .source(seen("https://github.com/giantswarm/azure-operator/issues/238"), documented(ATTACHED))
                    .build(),
            Rule.about("data-disk-lun-twice", DATA_DISKS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Each data disk has a lun of its own.")
                    .remedy("Give the disk a lun that is free.")
                    .refusedWith(AzureAnswer.invalidParameter("dataDisks.lun", "A disk at LUN … already exists."))
                    .whenAmong(update -> {
                        Set<String> repeated = repeated(EffectiveSet.of(update.desired()));
                        return change ->
                                change.path().around().map(ModelPath::toString).anyMatch(repeated::contains);
                    })
                    .source(documented(
                                    "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages")
                            .readOn(Sources.READ_ANEW))
                    .build(),
            Rule.about(
                            "data-disk-throughput-may-need-other-type",
                            DATA_DISKS + ".diskIOPSReadWrite",
                            DATA_DISKS + ".diskMBpsReadWrite")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary(
                            "Only disks of the types UltraSSD_LRS and PremiumV2_LRS have a throughput that can be set.")
                    .remedy("Leave the throughput out, or use a disk of such a type.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.resultingSet().profile().dataDisks().stream()
                            .anyMatch(DataDiskRules::setsThroughputInVain))
                    .source(said("https://github.com/Azure/SAP-on-Azure-Scripts/issues/144"))
                    .build(),
            Rule.about("ultra-disks-may-be-fixed", "properties.additionalCapabilities.ultraSSDEnabled")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform takes ultra disks for fixed at creation; the schema of updates has the"
                            + " property.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .source(
                            documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update"),
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build());

    private DataDiskRules() {}

    /** The paths of disks whose lun another one has too. */
    private static Set<String> repeated(EffectiveSet set) {
        Set<Integer> seen = new HashSet<>();
        return set.profile().dataDisks().stream()
                .flatMap(disk -> disk.lun().stream())
                .filter(lun -> !seen.add(lun))
                .map(lun -> DATA_DISKS.replace("[]", "[lun=" + lun + "]"))
                .collect(Collectors.toSet());
    }

    private static boolean setsThroughputInVain(DataDisk disk) {
        Optional<StorageAccountType> type = disk.managedDisk().flatMap(ManagedDiskParameters::storageAccountType);
        return (disk.diskIOPSReadWrite().isPresent() || disk.diskMBpsReadWrite().isPresent())
                && type.filter(known -> !known.equals(StorageAccountType.ULTRA_SSD_LRS)
                                && !known.equals(StorageAccountType.PREMIUM_V2_LRS))
                        .isPresent();
    }
}
