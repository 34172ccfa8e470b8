package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.storage.OsDisk;
import java.util.List;

/** What of the OS disk is chosen when the set is created, beside its storage type. */
final class OsDiskRules {

    private static final String OS_DISK = "properties.virtualMachineProfile.storageProfile.osDisk";
    private static final String TERRAFORM =
            "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set";
    private static final String REST = "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update";

    static final List<Rule> RULES = List.of(
            Rule.about("os-disk-stays-unmanaged", OS_DISK + ".managedDisk")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("A set with unmanaged disks cannot change to managed ones.")
                    .remedy("Create a new set with managed disks.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("osDisk.managedDisk"))
                    .when(update -> update.appliedSet()
                            .profile()
                            .osDisk()
                            .filter(disk -> disk.managedDisk().isEmpty())
                            .flatMap(OsDisk::vhdContainers)
                            .filter(containers -> !containers.isEmpty())
                            .isPresent())
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/12751"))
                    .build(),
            Rule.about("ephemeral-os-disk-fixed", OS_DISK + ".diffDiskSettings.option")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Whether the OS disk is ephemeral is chosen when the set is created; its placement can"
                            + " change.")
                    .remedy("Leave diffDiskSettings.option as it is, or create a new set.")
                    .refusedWith(AzureAnswer.propertyFixed("osDisk.diffDiskSettings"))
                    .source(documented(REST), clientCode(TERRAFORM))
                    .build(),
            Rule.about("os-disk-encryption-set-may-be-fixed", OS_DISK + ".managedDisk.diskEncryptionSet")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Sources contradict each other: Azure refuses another disk encryption set, or takes it"
                            + " without effect.")
                    .remedy("Create a new set with the other disk encryption set.")
                    .accepted(Severity.WARNING)
                    .source(said("https://github.com/Azure/azure-cli/issues/14100"), clientCode(TERRAFORM))
                    .build(),
            Rule.about(
                            "os-disk-security-encryption-fixed",
                            OS_DISK + ".managedDisk.securityProfile.securityEncryptionType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform takes the encryption of a confidential OS disk for fixed at creation; the"
                            + " service was not seen to refuse another one.")
                    .remedy("Leave the encryption type as it is, or create a new set.")
                    .accepted(Severity.WARNING)
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("os-disk-create-option-fixed", OS_DISK + ".createOption")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The OS disk of an instance is made from the image, and that cannot change.")
                    .remedy("Leave createOption at FromImage.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("osDisk.createOption"))
                    .whenChange((update, change) -> hadOsDisk(update))
                    .source(documented(REST), seen("https://github.com/Azure/azure-powershell/issues/7621"))
                    .build(),
            Rule.about("os-type-fixed", OS_DISK + ".osType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The operating system of a set is chosen when the set is created.")
                    .remedy("Create a new set with the other operating system.")
                    .refusedWith(AzureAnswer.propertyFixed("osDisk.osType"))
                    .when(update -> update.appliedSet()
                            .profile()
                            .osDisk()
                            .flatMap(OsDisk::osType)
                            .isPresent())
                    .source(documented(REST))
                    .build(),
            Rule.about("os-disk-name-fixed", OS_DISK + ".name")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The name of the OS disk is chosen when the set is created.")
                    .remedy("Leave the name as it is, or create a new set.")
                    .refusedWith(AzureAnswer.propertyFixed("osDisk.name"))
                    .when(update -> update.appliedSet()
                            .profile()
                            .osDisk()
                            .flatMap(OsDisk::name)
                            .isPresent())
                    .source(documented(REST))
                    .build(),
            Rule.about("os-disk-may-be-smaller-than-image", OS_DISK + ".diskSizeGB")
                    .kind(RuleKind.LIMIT)
                    .summary("The OS disk must be as large as its image at least, and the size of the image is not"
                            + " known.")
                    .remedy("Compare the new size with that of the image.")
                    .accepted(Severity.WARNING)
                    .when(update ->
                            size(update.resultingSet()) > 0 && size(update.resultingSet()) < size(update.appliedSet()))
                    .source(documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about("os-disk-larger-than-schema", OS_DISK + ".diskSizeGB")
                    .kind(RuleKind.LIMIT)
                    .summary("The schema ends at 1,023 GB for an OS disk, while other tools allow 4,095 GB.")
                    .remedy("Try it on a set that you can lose.")
                    .accepted(Severity.WARNING)
                    .when(update -> size(update.resultingSet()) > 1023)
                    .source(
                            documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"),
                            clientCode(TERRAFORM))
                    .build(),
            Rule.about("unmanaged-disks-retired", OS_DISK + ".vhdContainers", OS_DISK + ".image")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Unmanaged disks are retired since 31 March 2026.")
                    .remedy("Create a new set with managed disks.")
                    .accepted(Severity.WARNING)
                    .source(documented(
                            "https://learn.microsoft.com/azure/virtual-machines/unmanaged-disks-deprecation"))
                    .build());

    private OsDiskRules() {}

    private static boolean hadOsDisk(Update update) {
        return update.appliedSet()
                .profile()
                .osDisk()
                .flatMap(OsDisk::createOption)
                .isPresent();
    }

    private static int size(EffectiveSet set) {
        return set.profile().osDisk().flatMap(OsDisk::diskSizeGB).orElse(0);
    }
}
