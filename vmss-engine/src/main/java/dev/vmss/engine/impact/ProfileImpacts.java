package dev.vmss.engine.impact;

import static dev.vmss.engine.impact.Disruption.DEALLOCATE;
import static dev.vmss.engine.impact.Disruption.IN_PLACE;
import static dev.vmss.engine.impact.Disruption.REIMAGE;
import static dev.vmss.engine.impact.Disruption.REPLACE;
import static dev.vmss.engine.impact.Disruption.RESTART;
import static dev.vmss.engine.impact.Propagation.BY_POLICY;
import static dev.vmss.engine.impact.Propagation.OUTSIDE_POLICY;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.impact.ImpactTable.Row;
import java.util.List;

/** The impact of changes of the profile of a set's machines. */
final class ProfileImpacts {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String MACHINES = "https://learn.microsoft.com/azure/virtual-machines/";
    private static final String UPGRADE_POLICY = DOCS + "virtual-machine-scale-sets-upgrade-policy";
    private static final String REIMAGING = DOCS + "virtual-machine-scale-sets-reimage-virtual-machine";
    private static final String FAQ = DOCS + "virtual-machine-scale-sets-faq";
    private static final String SCHEMA =
            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update";
    private static final String RECORDINGS =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/";

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String STORAGE = PROFILE + ".storageProfile";
    private static final String INTERFACE = PROFILE + ".networkProfile.networkInterfaceConfigurations[].properties";
    private static final String IP_CONFIGURATION = INTERFACE + ".ipConfigurations[].properties";
    private static final String UNSHOWN = "The effect is not known.";

    static final List<Row> ROWS = List.of(
            Row.of(
                    PROFILE,
                    IN_PLACE,
                    BY_POLICY,
                    UNSHOWN + " An instance gets most of the profile with the latest model, while it runs."),
            Row.of(PROFILE + ".priority", REPLACE, BY_POLICY, "A machine keeps its priority."),
            Row.of(
                    PROFILE + ".licenseType",
                    IN_PLACE,
                    BY_POLICY,
                    "Instances get it with the latest model.",
                    recorded(RECORDINGS + "test_vmss_update.yaml")),
            Row.of(
                    PROFILE + ".userData",
                    IN_PLACE,
                    BY_POLICY,
                    "A machine can read it at once, without a restart.",
                    documented(MACHINES + "custom-data")),
            Row.of(
                    PROFILE + ".scheduledEventsProfile.terminateNotificationProfile",
                    IN_PLACE,
                    BY_POLICY,
                    "Instances get it with the latest model.",
                    documented(DOCS + "virtual-machine-scale-sets-terminate-notification")),
            Row.of(
                    PROFILE + ".diagnosticsProfile",
                    IN_PLACE,
                    BY_POLICY,
                    "Instances get it with the latest model.",
                    documented(FAQ)),
            Row.of(
                    PROFILE + ".extensionProfile",
                    IN_PLACE,
                    BY_POLICY,
                    "Extensions are installed, updated and removed while the machine runs; each extension"
                            + " determines its own effect. A reimage runs them again.",
                    documented(UPGRADE_POLICY),
                    recorded(RECORDINGS + "test_vmss_update_automatic_repairs_with_health_extension.yaml"),
                    seen("https://github.com/Azure/custom-script-extension-linux/issues/103")
                            .readOn(READ_ANEW)),
            Row.of(
                    PROFILE + ".capacityReservation",
                    DEALLOCATE,
                    BY_POLICY,
                    "A set can leave its capacity reservation group, and a regional set can join one,"
                            + " while its instances are deallocated.",
                    documented(MACHINES + "capacity-reservation-remove-virtual-machine-scale-set")
                            .readOn(READ_ANEW),
                    documented(MACHINES + "capacity-reservation-associate-virtual-machine-scale-set")
                            .readOn(READ_ANEW)),
            Row.of(
                    PROFILE + ".securityProfile",
                    RESTART,
                    BY_POLICY,
                    UNSHOWN + " Most security settings are applied when a machine starts."),
            Row.of(
                    PROFILE + ".securityProfile.securityType",
                    RESTART,
                    BY_POLICY,
                    "A machine restarts with its new security type.",
                    documented(MACHINES + "trusted-launch-existing-vmss")),
            Row.of(
                    PROFILE + ".securityProfile.uefiSettings",
                    RESTART,
                    BY_POLICY,
                    "A machine restarts with its new firmware settings.",
                    documented(MACHINES + "trusted-launch-existing-vmss")),
            Row.of(
                    PROFILE + ".securityProfile.encryptionAtHost",
                    DEALLOCATE,
                    BY_POLICY,
                    "New machines have it at once; an existing machine has it after it was deallocated"
                            + " and started again.",
                    documented(MACHINES + "linux/disks-enable-host-based-encryption-cli")
                            .readOn(READ_ANEW)),
            Row.of(
                    PROFILE + ".hardwareProfile",
                    RESTART,
                    BY_POLICY,
                    UNSHOWN + " The hardware of a machine is configured when the machine starts."),
            Row.of(
                    PROFILE + ".hardwareProfile.processorMode",
                    IN_PLACE,
                    BY_POLICY,
                    "It changes without deallocation or restart.",
                    documented(SCHEMA).readOn(READ_ANEW)),
            Row.of(
                    STORAGE + ".imageReference",
                    REIMAGE,
                    BY_POLICY,
                    "The OS disk is recreated from the image.",
                    documented(UPGRADE_POLICY)),
            Row.of(
                    STORAGE + ".osDisk",
                    REIMAGE,
                    OUTSIDE_POLICY,
                    "The OS disk profile reaches an instance only by a reimage.",
                    documented(REIMAGING)),
            Row.of(
                    STORAGE + ".osDisk.diffDiskSettings",
                    REIMAGE,
                    OUTSIDE_POLICY,
                    "An existing instance changes between an ephemeral and a managed OS disk by a reimage.",
                    recorded(RECORDINGS + "test_vmss_update_ephemeral_os_disk.yaml")),
            Row.of(
                    STORAGE + ".dataDisks",
                    IN_PLACE,
                    BY_POLICY,
                    "Data disks are attached and detached while the machine runs.",
                    documented(UPGRADE_POLICY)),
            Row.of(STORAGE + ".dataDisks[].caching", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(STORAGE + ".dataDisks[].diskSizeGB", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(STORAGE + ".dataDisks[].diskIOPSReadWrite", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(STORAGE + ".dataDisks[].diskMBpsReadWrite", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(STORAGE + ".dataDisks[].managedDisk", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(STORAGE + ".dataDisks[].writeAcceleratorEnabled", IN_PLACE, BY_POLICY, UNSHOWN),
            Row.of(
                    STORAGE + ".diskControllerType",
                    DEALLOCATE,
                    BY_POLICY,
                    "The disk controller can change only while the machine is deallocated.",
                    documented(MACHINES + "enable-nvme-interface"),
                    documented(SCHEMA).readOn(READ_ANEW)),
            Row.of(
                    PROFILE + ".osProfile",
                    REIMAGE,
                    OUTSIDE_POLICY,
                    "The OS profile reaches an instance only by a reimage.",
                    documented(REIMAGING)),
            Row.of(
                    PROFILE + ".osProfile.secrets",
                    IN_PLACE,
                    BY_POLICY,
                    "Certificates are installed while the machine runs; those removed from the list stay"
                            + " installed.",
                    documented(FAQ)),
            Row.of(
                    PROFILE + ".osProfile.allowExtensionOperations",
                    IN_PLACE,
                    BY_POLICY,
                    "It allows or blocks extension operations, and changes nothing inside the machine."),
            Row.of(
                    INTERFACE + ".enableAcceleratedNetworking",
                    DEALLOCATE,
                    BY_POLICY,
                    "The set accepts it at once; an existing instance gets it only while it is deallocated.",
                    documented("https://learn.microsoft.com/azure/virtual-network/accelerated-networking-overview")
                            .readOn(READ_ANEW),
                    seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/18392")
                            .readOn(READ_ANEW)),
            pool("loadBalancerBackendAddressPools"),
            pool("loadBalancerInboundNatPools"),
            pool("applicationGatewayBackendAddressPools"));

    private ProfileImpacts() {}

    private static Row pool(String name) {
        return Row.of(
                IP_CONFIGURATION + "." + name,
                IN_PLACE,
                BY_POLICY,
                "Instances join and leave with the latest model, without a restart.",
                documented("https://github.com/MicrosoftDocs/azure-docs/pull/64795")
                        .readOn(READ_ANEW),
                seen("https://github.com/pulumi/pulumi-azure/issues/682").readOn(READ_ANEW));
    }
}
