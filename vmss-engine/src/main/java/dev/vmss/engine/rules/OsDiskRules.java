package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.storage.OsDisk;
import java.util.List;
import java.util.Optional;

/** The OS disk, but for its storage type and what both kinds of disks have in common. */
final class OsDiskRules {

    private static final String OS_DISK = "properties.virtualMachineProfile.storageProfile.osDisk";
    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";
    private static final Place NAME = Place.of(OS_DISK + ".name");
    private static final Place SIZE = Place.of(OS_DISK + ".diskSizeGB");
    private static final Place IMAGE_VERSION = Place.of(IMAGE + ".version");
    private static final String TERRAFORM =
            "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set";
    private static final String REST = "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update";

    static final List<Rule> RULES = List.of(
            Rule.about("os-disk-stays-unmanaged", OS_DISK + ".managedDisk")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("A set with unmanaged disks cannot change to managed disks.")
                    .remedy("Create a new set with managed disks.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("osDisk.managedDisk"))
                    .when(update -> isUnmanaged(update.appliedSet()))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/12751"))
                    .build(),
            Rule.about("os-disk-encryption-set-may-be-fixed", OS_DISK + ".managedDisk.diskEncryptionSet")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Sources contradict each other: Azure either refuses another disk encryption set or"
                            + " accepts it without effect.")
                    .remedy("Create a new set with the other disk encryption set.")
                    .accepted(Severity.WARNING)
                    .source(said("https://github.com/Azure/azure-cli/issues/14100"), clientCode(TERRAFORM))
                    .build(),
            Rule.about(
                            "os-disk-security-encryption-fixed",
                            OS_DISK + ".managedDisk.securityProfile.securityEncryptionType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the encryption of a confidential OS disk as fixed at creation; no"
                            + " refusal by the service is known.")
                    .remedy("Keep the encryption type, or create a new set.")
                    .accepted(Severity.WARNING)
                    .source(clientCode(TERRAFORM))
                    .build(),
            Rule.about("os-disk-create-option-fixed", OS_DISK + ".createOption")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The OS disk of an instance is created from the image, and this cannot change.")
                    .remedy("Keep createOption FromImage.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("osDisk.createOption"))
                    .whenChange((update, change) -> hadOsDisk(update))
                    .source(documented(REST), seen("https://github.com/Azure/azure-powershell/issues/7621"))
                    .build(),
            Rule.about("os-type-fixed", OS_DISK + ".osType")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The operating system can be set only when the set is created.")
                    .remedy("Create a new set with the other operating system.")
                    .refusedWith(AzureAnswer.propertyFixed("osDisk.osType"))
                    .when(update -> update.appliedSet()
                            .profile()
                            .osDisk()
                            .flatMap(OsDisk::osType)
                            .isPresent())
                    .source(documented(REST))
                    .build(),
            Rule.about("os-disk-name-fixed", OS_DISK + ".name", OS_DISK + ".managedDisk")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("With managed disks, the OS disk of a set cannot have a name; with unmanaged disks,"
                            + " its name cannot change.")
                    .remedy("Omit the name, or keep it.")
                    .refusedWith(AzureAnswer.invalidParameter("osDisk.name", "Parameter 'osDisk.name' is not allowed."))
                    .when(update -> update.becomes(set -> name(set).isPresent() && !isUnmanaged(set))
                            || name(update.appliedSet()).isPresent() && changesName(update))
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/65559")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/hashicorp/terraform/pull/13717")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("os-disk-smaller-than-image", OS_DISK + ".diskSizeGB", IMAGE)
                    .kind(RuleKind.LIMIT)
                    .summary("The OS disk must be at least as large as its image, also after a change of the"
                            + " image.")
                    .remedy("Set a larger diskSizeGB in the same update, or set it to null to use the size of the"
                            + " image.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "The specified disk size … GB is smaller than the size of the corresponding disk in the"
                                    + " VM image: … GB. This is not allowed. Please choose equal or greater"
                                    + " size or do not specify an explicit size.",
                            "osDisk.diskSizeGB"))
                    .filling((update, change) -> List.of(
                            Integer.toString(size(update.resultingSet())),
                            imageSize(update).map(Object::toString).orElse("")))
                    .when(update -> size(update.resultingSet()) > 0
                            && imageSize(update)
                                    .filter(least -> size(update.resultingSet()) < least)
                                    .isPresent())
                    .source(
                            seen("https://github.com/ansible-collections/azure/issues/957")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/20224")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("os-disk-may-be-smaller-than-image", OS_DISK + ".diskSizeGB", IMAGE)
                    .kind(RuleKind.LIMIT)
                    .summary("The OS disk must be at least as large as its image; the size of the image is not"
                            + " known.")
                    .remedy("Compare the size of the OS disk with that of the image, or set diskSizeGB to null.")
                    .needs("the size of the desired image's OS disk")
                    .accepted(Severity.WARNING)
                    .whenAmong(update -> imageSize(update).isPresent() || size(update.resultingSet()) == 0
                            ? change -> false
                            : change -> change.touches(SIZE)
                                    ? size(update.resultingSet()) < sizeBefore(update)
                                    : !change.path().isWithin(IMAGE_VERSION))
                    .source(
                            seen("https://github.com/ansible-collections/azure/issues/957")
                                    .readOn(READ_ANEW),
                            documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about("unmanaged-disks-retired", OS_DISK + ".vhdContainers", OS_DISK + ".image")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Unmanaged disks have been retired since 31 March 2026.")
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

    private static Optional<String> name(EffectiveSet set) {
        return set.profile().osDisk().flatMap(OsDisk::name);
    }

    private static boolean changesName(Update update) {
        return update.diff().touching(NAME).findAny().isPresent()
                && name(update.resultingSet()).isPresent();
    }

    /** Whether the OS disks are blobs in storage accounts. */
    static boolean isUnmanaged(EffectiveSet set) {
        return set.profile()
                .osDisk()
                .filter(disk -> disk.managedDisk().isEmpty())
                .flatMap(OsDisk::vhdContainers)
                .filter(containers -> !containers.isEmpty())
                .isPresent();
    }

    private static Optional<Integer> imageSize(Update update) {
        return update.resultingImage().flatMap(ImageFacts::osDiskSizeGB);
    }

    /** The size of the disk before, which was as large as the image at least; without one, any size may be too small. */
    private static int sizeBefore(Update update) {
        int size = size(update.appliedSet());
        return size == 0 ? Integer.MAX_VALUE : size;
    }

    private static int size(EffectiveSet set) {
        return set.profile().osDisk().flatMap(OsDisk::diskSizeGB).orElse(0);
    }
}
