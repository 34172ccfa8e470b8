package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import java.util.List;

/** The OS disk and the data disks of the model. */
final class DiskRules {

    private static final String OS_DISK = "properties.virtualMachineProfile.storageProfile.osDisk";
    private static final String DATA_DISKS = "properties.virtualMachineProfile.storageProfile.dataDisks[]";
    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";
    private static final String REIMAGE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-reimage-virtual-machine";

    private static final Place OS_DISK_TYPE = Place.of(OS_DISK + ".managedDisk.storageAccountType");

    static final List<Rule> RULES = List.of(
            Rule.about("os-disk-storage-type-fixed", OS_DISK + ".managedDisk.storageAccountType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The storage type of the OS disk can be set only when the set is created.")
                    .remedy("Keep the storage type, or create a new set.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("osDisk.managedDisk.storageAccountType"))
                    .source(documented(ARTICLE), seen("https://github.com/Azure/azure-powershell/issues/11163"))
                    .editions(APRIL_2019, MARCH_2020, SEPTEMBER_2021, MAY_2026)
                    .build(),
            Rule.about("os-disk-profile-needs-reimage", OS_DISK)
                    .kind(RuleKind.NEEDS_REIMAGE)
                    .summary("The upgrade policy does not cover the OS disk profile: an instance gets it only by a"
                            + " reimage.")
                    .remedy("Bring each instance to the latest model, then reimage it.")
                    .accepted(Severity.NEEDS_REIMAGE)
                    .whenChange((update, change) -> !change.touches(OS_DISK_TYPE))
                    .source(documented(REIMAGE), documented(ARTICLE))
                    .editions(MARCH_2020, SEPTEMBER_2021)
                    .build(),
            Rule.about("data-disk-profile-needs-reimage", DATA_DISKS)
                    .kind(RuleKind.NEEDS_REIMAGE)
                    .summary("The upgrade policy does not cover the data disk profile: an instance gets it only by"
                            + " a reimage.")
                    .remedy("Bring each instance to the latest model, then reimage it with its data disks.")
                    .accepted(Severity.NEEDS_REIMAGE)
                    .source(documented(ARTICLE))
                    .editions(MARCH_2020, SEPTEMBER_2021)
                    .notCurrent()
                    .build(),
            Rule.about("host-caching-stays-on-existing-disks", OS_DISK + ".caching", DATA_DISKS + ".caching")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("According to Microsoft's article, the host caching of existing disks cannot be"
                            + " changed for a whole set, but the schema of updates contains it.")
                    .remedy("Change the caching of each instance's disk, or reimage the instances.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED)
                    .source(documented("Microsoft: Host-Cache-In-VMSS").readOn(READ_ANEW))
                    .build());

    private DiskRules() {}
}
