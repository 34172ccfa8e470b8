package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.StorageAccountType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Data disks and what the machines must be capable of for them. */
final class DataDiskRules {

    private static final String DATA_DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks[]";
    private static final String ULTRA = "properties.additionalCapabilities.ultraSSDEnabled";
    private static final String ATTACHED =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attached-disks";

    private static final Pattern LUN = Pattern.compile("\\[lun=(\\d+)]");
    /** The disks of a model are new ones, so that the model has no such property. */
    private static final Place DISK_ID = Place.of(DATA_DISKS + ".managedDisk").property("id");

    static final List<Rule> RULES = List.of(
            Rule.about("data-disk-storage-type-fixed", DATA_DISKS + ".managedDisk.storageAccountType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("In 2020 a user could not change the storage type of a data disk; Microsoft mentions"
                            + " only the OS disk, and Terraform changes data disks in place.")
                    .remedy("Try the change on a test set first, or remove the disk and add one of the other type"
                            + " at another lun.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED)
                    .source(said("https://github.com/MicrosoftDocs/azure-docs/issues/48120"))
                    .build(),
            Rule.about("data-disk-id-not-in-model", DATA_DISKS + ".managedDisk")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The model of a set cannot attach existing data disks: an existing disk can be"
                            + " attached only to an instance.")
                    .remedy("Omit managedDisk.id, and attach the disk to an instance.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "dataDisk.managedDisk.id", "Parameter 'dataDisk.managedDisk.id' is not allowed."))
                    .whenChange((update, change) ->
                            change.touches(DISK_ID) && change.to().isPresent())
                    .source(seen("https://github.com/giantswarm/azure-operator/issues/238"), documented(ATTACHED))
                    .build(),
            Rule.about("data-disk-lun-twice", DATA_DISKS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Each data disk must have its own lun.")
                    .remedy("Set lun to a number that is free.")
                    .refusedWith(AzureAnswer.invalidParameter("dataDisks.lun", "A disk at LUN … already exists."))
                    .filling((update, change) -> List.of(lun(change)))
                    .whenAmong(update -> {
                        Set<String> repeated = repeated(EffectiveSet.of(update.desired()));
                        repeated.removeAll(repeated(update.appliedSet()));
                        return change -> !repeated.isEmpty()
                                && change.path().around().map(Place::toString).anyMatch(repeated::contains);
                    })
                    .source(documented(
                                    "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages")
                            .readOn(Sources.READ_ANEW))
                    .build(),
            Rule.about(
                            "data-disk-throughput-may-need-other-type",
                            DATA_DISKS + ".diskIOPSReadWrite",
                            DATA_DISKS + ".diskMBpsReadWrite",
                            DATA_DISKS + ".managedDisk.storageAccountType")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The throughput can be set only for disks of type UltraSSD_LRS or PremiumV2_LRS.")
                    .remedy("Omit the throughput, or use a disk of one of these types.")
                    .accepted(Severity.WARNING)
                    .when(update -> !Faults.brought(update, DataDiskRules::throughputInVain)
                            .isEmpty())
                    .source(said("https://github.com/Azure/SAP-on-Azure-Scripts/issues/144"))
                    .build(),
            Rule.about("ultra-disk-needs-capability", DATA_DISKS + ".managedDisk.storageAccountType", ULTRA)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Disks of type UltraSSD_LRS need the capability ultraSSDEnabled.")
                    .remedy("Set additionalCapabilities.ultraSSDEnabled to true first, while the instances are"
                            + " deallocated.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "managedDisk.storageAccountType",
                            "StorageAccountType UltraSSD_LRS can be used only when"
                                    + " additionalCapabilities.ultraSSDEnabled is set."))
                    .when(update -> update.becomes(set -> !ultraDisks(set).isEmpty() && !DeallocationRules.ultra(set)))
                    .source(
                            seen("https://github.com/ansible-collections/azure/issues/1356")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/Azure/azure-sdk-for-java/issues/41529")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("ultra-disk-may-need-zones", DATA_DISKS + ".managedDisk.storageAccountType", ULTRA)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("In 2020 Azure refused a regional set with ultra disks; Microsoft now lists regions"
                            + " that offer them without zones.")
                    .remedy("Check whether the region offers ultra disks without zones, or use zones.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set ->
                            (DeallocationRules.ultra(set) || !ultraDisks(set).isEmpty())
                                    && set.zones().isEmpty()
                                    && !AutomaticPlacementRules.isAutomatic(set)))
                    .source(documented("https://learn.microsoft.com/azure/virtual-machines/disks-enable-ultra-ssd")
                            .readOn(READ_ANEW))
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

    private static String lun(Change change) {
        Matcher matcher = LUN.matcher(change.path().toString());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The luns of disks that set a throughput and are of a type that has none. */
    private static Set<Integer> throughputInVain(EffectiveSet set) {
        return set.profile().dataDisks().stream()
                .filter(DataDiskRules::setsThroughputInVain)
                .flatMap(disk -> disk.lun().stream())
                .collect(Collectors.toSet());
    }

    /** The luns of ultra disks. */
    private static Set<Integer> ultraDisks(EffectiveSet set) {
        return set.profile().dataDisks().stream()
                .filter(disk -> disk.managedDisk()
                        .flatMap(ManagedDiskParameters::storageAccountType)
                        .filter(StorageAccountType.ULTRA_SSD_LRS::equals)
                        .isPresent())
                .flatMap(disk -> disk.lun().stream())
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
