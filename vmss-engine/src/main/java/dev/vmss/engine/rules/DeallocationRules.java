package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.AdditionalCapabilities;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.storage.DiskControllerType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;

/** Changes that the service takes, or that reach an instance, only while the instances are deallocated. */
final class DeallocationRules {

    private static final Place PROXIMITY = Place.of("properties.proximityPlacementGroup");
    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final Place RESERVATION = Place.of(PROFILE + ".capacityReservation");
    private static final Place CONTROLLER = Place.of(PROFILE + ".storageProfile.diskControllerType");
    private static final String ULTRA = "properties.additionalCapabilities.ultraSSDEnabled";
    private static final String ENCRYPTION = PROFILE + ".securityProfile.encryptionAtHost";
    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String MACHINES = "https://learn.microsoft.com/azure/virtual-machines/";
    private static final String POWER_STATES = "the instances with their power states";

    static final List<Rule> RULES = List.of(
            Rule.about("proximity-placement-group-needs-deallocation", PROXIMITY)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("The proximity placement group of a Uniform set can change only while every instance"
                            + " is deallocated.")
                    .remedy("Deallocate the instances, change the group, then start them.")
                    .needs(POWER_STATES)
                    .afterDeallocation(
                            AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", "proximityPlacementGroup"))
                    .modes(OrchestrationMode.UNIFORM)
                    .when(DeallocationRules::canDeallocate)
                    .source(
                            documented(DOCS + "virtual-machine-scale-sets-orchestration-modes"),
                            documented(DOCS + "proximity-placement-groups"))
                    .build(),
            Rule.about("reservation-needs-deallocation", RESERVATION)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("A set can leave or change its capacity reservation group, and a regional set can"
                            + " join one, only while every instance is deallocated; it can also leave a group whose"
                            + " reserved quantity is 0.")
                    .remedy("Deallocate the instances, or set the reserved quantity to 0 before the set leaves the"
                            + " group, then make the change.")
                    .needs("the instances with their power states, or the reserved quantity of the group")
                    .afterDeallocation(AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", "capacityReservation"))
                    .whenChange((update, change) -> canDeallocate(update) && needsIt(update, change))
                    .source(
                            documented(MACHINES + "capacity-reservation-remove-virtual-machine-scale-set")
                                    .readOn(READ_ANEW),
                            documented(MACHINES + "capacity-reservation-associate-virtual-machine-scale-set")
                                    .readOn(READ_ANEW),
                            clientCode("https://github.com/hashicorp/terraform-provider-azurerm/pull/33199")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about("disk-controller-needs-deallocation", CONTROLLER)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("The disk controller type can change only while every instance is deallocated.")
                    .remedy("Deallocate the instances, change the type, then start them.")
                    .needs(POWER_STATES)
                    .afterDeallocation(AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", "diskControllerType"))
                    .whenChange((update, change) -> canDeallocate(update) && needsIt(update, change))
                    .source(documented(MACHINES + "enable-nvme-interface").readOn(READ_ANEW))
                    .build(),
            Rule.about("ultra-disks-may-need-deallocation", ULTRA)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("A set was seen to get the ultra disk capability while its instances were"
                            + " deallocated; whether it can get it while they run is not known.")
                    .remedy("Deallocate the instances, make the change, then start them.")
                    .needs(POWER_STATES)
                    .accepted(Severity.WARNING)
                    .when(update -> isAllocated(update) && ultra(update.appliedSet()) != ultra(update.resultingSet()))
                    .source(
                            recorded(
                                    "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vm_vmss_update_ultra_ssd_enabled.yaml"))
                    .build(),
            Rule.about("host-encryption-may-need-deallocation", ENCRYPTION)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("New machines are encrypted at host at once; an existing machine only after it has"
                            + " been deallocated and started again.")
                    .remedy("Bring each instance to the latest model, deallocate it, then start it.")
                    .needs(POWER_STATES)
                    .accepted(Severity.WARNING)
                    .when(update ->
                            isAllocated(update) && encrypts(update.appliedSet()) != encrypts(update.resultingSet()))
                    .source(documented(MACHINES + "linux/disks-enable-host-based-encryption-cli")
                            .readOn(READ_ANEW))
                    .build());

    private DeallocationRules() {}

    /** The places whose change the service takes only while the instances are deallocated. */
    static Place[] places() {
        return new Place[] {PROXIMITY, RESERVATION, CONTROLLER};
    }

    /** Whether the service takes a change of such a place only while the instances are deallocated. */
    static boolean needsIt(Update update, Change change) {
        if (change.touches(CONTROLLER)) {
            return !controller(update.appliedSet()).equals(controller(update.resultingSet()));
        }
        if (change.touches(PROXIMITY)) {
            return update.orchestrationMode().equals(OrchestrationMode.UNIFORM);
        }
        Optional<ArmId> before = update.appliedSet().profile().capacityReservationGroup();
        Optional<ArmId> after = update.resultingSet().profile().capacityReservationGroup();
        if (before.equals(after)) {
            return false;
        }
        return before.isPresent()
                ? update.context()
                        .reservedQuantity()
                        .filter(reserved -> reserved == 0)
                        .isEmpty()
                : update.resultingSet().zones().isEmpty();
    }

    /** Whether instances that are not known to be deallocated could be. */
    private static boolean canDeallocate(Update update) {
        return isAllocated(update) && !update.appliedSet().profile().hasEphemeralOsDisks();
    }

    private static boolean isAllocated(Update update) {
        return !update.allDeallocated().orElse(false);
    }

    private static DiskControllerType controller(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::diskControllerType)
                .orElse(DiskControllerType.SCSI);
    }

    static boolean ultra(EffectiveSet set) {
        return set.property(ScaleSetProperties::additionalCapabilities)
                .flatMap(AdditionalCapabilities::ultraSSDEnabled)
                .orElse(false);
    }

    private static boolean encrypts(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::securityProfile)
                .flatMap(SecurityProfile::encryptionAtHost)
                .orElse(false);
    }
}
