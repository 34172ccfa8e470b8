package dev.vmss.testkit;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.List;
import java.util.function.Predicate;

/**
 * A change that people make to a set.
 *
 * @param name what it does
 * @param fits which sets it can be made to
 * @param edit makes it
 */
record SetEdit(String name, Predicate<ScaleSet> fits, ModelEdit edit) {

    private static final String PROFILE = "virtualMachineProfile.";

    /** Changes that Azure mostly allows; what it refuses depends on the set. The simplest come first. */
    static final List<SetEdit> ALL = List.of(
            set("another tag", "tags.release", "2"),
            set("another owner", "tags.owner", "others"),
            set("fewer instances", "sku.capacity", "1"),
            set("more instances", "sku.capacity", "30"),
            set("another image version", PROFILE + "storageProfile.imageReference.version", "2.0.0"),
            set("the latest image version", PROFILE + "storageProfile.imageReference.version", "latest"),
            set("another size", "sku.name", "Standard_D4s_v5"),
            set("Manual mode", "upgradePolicy.mode", "Manual"),
            set("Automatic mode", "upgradePolicy.mode", "Automatic"),
            set("Rolling mode", "upgradePolicy.mode", "Rolling"),
            set("larger batches", "upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent", "50"),
            set("a larger OS disk", PROFILE + "storageProfile.osDisk.diskSizeGB", "256"),
            add(
                    "one more data disk",
                    PROFILE + "storageProfile.dataDisks",
                    "{'lun': 7, 'createOption': 'Empty', 'diskSizeGB': 32}"),
            add(
                    "one more extension",
                    SetKind.EXTENSIONS,
                    "{'name': 'monitor', 'properties': {'publisher': 'Microsoft.Azure.Monitor', 'type':"
                            + " 'AzureMonitorLinuxAgent', 'typeHandlerVersion': '1.33'}}"),
            new SetEdit(
                    "another version of an extension",
                    SetEdit::hasExtensions,
                    ModelEdit.none().set(SetKind.EXTENSIONS + "[0].typeHandlerVersion", "9.0")),
            new SetEdit(
                    "one extension less",
                    SetEdit::hasExtensions,
                    ModelEdit.none().remove(SetKind.EXTENSIONS + "[0]")),
            set("accelerated networking", SetKind.NIC + ".enableAcceleratedNetworking", "true"),
            set(
                    "another subnet of the network",
                    SetKind.IP + ".subnet.id",
                    SetKind.NETWORK + "virtualNetworks/n/subnets/b"),
            set("boot diagnostics", PROFILE + "diagnosticsProfile.bootDiagnostics.enabled", "true"),
            set("the newest go first", "scaleInPolicy.rules", "['NewestVM']"),
            set("repairs", "automaticRepairsPolicy.enabled", "true"),
            set("all zones", "zones", "['1', '2', '3']"),
            set(
                    "a proximity placement group",
                    "proximityPlacementGroup.id",
                    SetKind.GROUP + "Microsoft.Compute/proximityPlacementGroups/p"),
            set("a password", PROFILE + "osProfile.adminPassword", "n3w-Passw0rd"));

    private static SetEdit set(String name, String path, String value) {
        return new SetEdit(name, set -> true, ModelEdit.none().set(path, SetKind.json(value)));
    }

    private static SetEdit add(String name, String path, String value) {
        return new SetEdit(name, set -> true, ModelEdit.none().add(path, List.of(SetKind.json(value))));
    }

    private static boolean hasExtensions(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .filter(extensions -> !extensions.isEmpty())
                .isPresent();
    }

    /** The set after several changes; those that cannot be made to it are left out. */
    static ScaleSet apply(ScaleSet set, List<SetEdit> edits) {
        ScaleSet edited = set;
        for (SetEdit each : edits) {
            edited = each.fits.test(edited) ? each.edit.apply(edited) : edited;
        }
        return edited;
    }

    @Override
    public String toString() {
        return name;
    }
}
