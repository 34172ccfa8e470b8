package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;

import java.util.List;

/**
 * Ephemeral OS disks, which live on the host of their machine: it cannot be deallocated, and a move to another host
 * recreates the disk.
 */
final class EphemeralDiskRules {

    private static final String EPHEMERAL = "https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks";

    static final List<Rule> RULES = List.of(
            Rule.about(
                            "ephemeral-os-disk-may-be-fixed",
                            "properties.virtualMachineProfile.storageProfile.osDisk.diffDiskSettings.option")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("With API version 2024-11-01, the service adds and removes an ephemeral OS disk;"
                            + " whether it does so with older versions is not known.")
                    .remedy("Use API version 2024-11-01 or later.")
                    .accepted(Severity.WARNING)
                    .before("2024-11-01")
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("ephemeral-os-disk-lost-by-resize", "sku.name", "sku.tier")
                    .kind(RuleKind.NEEDS_REIMAGE)
                    .summary("A resize recreates an ephemeral OS disk from the image, and data written to it is"
                            + " lost.")
                    .remedy("Move data that must survive to data disks or elsewhere before the resize.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.appliedSet().profile().hasEphemeralOsDisks()
                            && update.appliedSet().capacity() > 0)
                    .source(documented(EPHEMERAL).readOn(READ_ANEW))
                    .build(),
            Rule.about("ephemeral-os-disk-cannot-be-deallocated", DeallocationRules.places())
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The change needs every instance to be deallocated, and a machine with an ephemeral"
                            + " OS disk cannot be deallocated.")
                    .remedy("Scale the set to 0, make the change, then scale out again; or create a new set.")
                    .refusedWith(AzureAnswer.wordingNotKnown(409, "OperationNotAllowed", ""))
                    .whenChange(
                            (update, change) -> update.appliedSet().profile().hasEphemeralOsDisks()
                                    && !update.allDeallocated().orElse(false)
                                    && DeallocationRules.needsIt(update, change))
                    .source(documented(EPHEMERAL).readOn(READ_ANEW))
                    .build());

    private EphemeralDiskRules() {}
}
