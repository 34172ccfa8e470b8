package dev.vmss.testkit;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that a valid set may have or lack.
 *
 * @param name what it is
 * @param fits which sets can have it
 * @param edit gives it to a set
 */
record SetFeature(String name, Predicate<SetKind> fits, ModelEdit edit) {

    private static final String PROFILE = "virtualMachineProfile.";
    private static final String STORAGE = PROFILE + "storageProfile.";
    private static final String ROLLING = "upgradePolicy.rollingUpgradePolicy.";

    static final SetFeature SCRIPT = feature(
            "a script",
            kind -> kind.os() == SetKind.Os.LINUX,
            add(
                    SetKind.EXTENSIONS,
                    "{'name': 'script', 'properties': {'publisher': 'Microsoft.Azure.Extensions', 'type':"
                            + " 'CustomScript', 'typeHandlerVersion': '2.1', 'settings': {'commandToExecute':"
                            + " 'install.sh'}}}"));

    static final SetFeature WINDOWS_SCRIPT = feature(
            "a script for Windows",
            kind -> kind.os() == SetKind.Os.WINDOWS,
            add(
                    SetKind.EXTENSIONS,
                    "{'name': 'script', 'properties': {'publisher': 'Microsoft.Compute', 'type':"
                            + " 'CustomScriptExtension', 'typeHandlerVersion': '1.10', 'settings': {'commandToExecute':"
                            + " 'install.cmd'}}}"));

    static final SetFeature DATA_DISK = feature(
            "a data disk",
            kind -> true,
            add(STORAGE + "dataDisks", "{'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 64}"));

    static final SetFeature SECOND_DATA_DISK = feature(
            "another data disk",
            kind -> true,
            add(
                    STORAGE + "dataDisks",
                    "{'lun': 3, 'createOption': 'Empty', 'diskSizeGB': 128, 'caching': 'ReadOnly', 'managedDisk':"
                            + " {'storageAccountType': 'Premium_LRS'}}"));

    /** Every feature; those that need another stand after it. */
    static final List<SetFeature> ALL = List.of(
            feature("a tag", kind -> true, set("tags.owner", "platform")),
            feature("another tag", kind -> true, set("tags.release", "1")),
            feature("an identity of its own", SetKind::uniform, set("identity.type", "SystemAssigned")),
            feature(
                    "an assigned identity",
                    kind -> !kind.uniform(),
                    set("identity.type", "UserAssigned")
                            .set(
                                    "identity.userAssignedIdentities",
                                    SetKind.json("{'" + SetKind.GROUP
                                            + "Microsoft.ManagedIdentity/userAssignedIdentities/i': {}}"))),
            feature("several placement groups", SetKind::uniform, set("singlePlacementGroup", "false")),
            feature(
                    "five fault domains",
                    kind -> kind.uniform() && !kind.zonal(),
                    set("platformFaultDomainCount", "5")),
            feature("no spare instances", SetKind::uniform, set("overprovision", "false")),
            feature("balanced zones", kind -> kind.zones().size() > 1, set("zoneBalance", "true")),
            feature(
                    "a load balancer",
                    kind -> true,
                    add(
                            SetKind.IP + ".loadBalancerBackendAddressPools",
                            "{'id': '" + SetKind.NETWORK + "loadBalancers/l/backendAddressPools/p'}")),
            feature(
                    "an application gateway",
                    kind -> true,
                    add(
                            SetKind.IP + ".applicationGatewayBackendAddressPools",
                            "{'id': '" + SetKind.NETWORK + "applicationGateways/a/backendAddressPools/p'}")),
            feature(
                    "public addresses",
                    kind -> true,
                    set(SetKind.IP + ".publicIPAddressConfiguration", "{'name': 'public'}")
                            .set(SetKind.IP + ".publicIPAddressConfiguration.idleTimeoutInMinutes", "15")),
            feature("accelerated networking", kind -> true, set(SetKind.NIC + ".enableAcceleratedNetworking", "true")),
            feature(
                    "a Premium OS disk",
                    kind -> true,
                    set(STORAGE + "osDisk.createOption", "FromImage")
                            .set(STORAGE + "osDisk.managedDisk.storageAccountType", "Premium_LRS")),
            feature(
                    "an ephemeral OS disk",
                    // An evicted machine with such a disk cannot be deallocated.
                    kind -> !kind.spot(),
                    set(STORAGE + "osDisk.createOption", "FromImage")
                            .set(STORAGE + "osDisk.caching", "ReadOnly")
                            .set(STORAGE + "osDisk.managedDisk.storageAccountType", "Standard_LRS")
                            .set(STORAGE + "osDisk.diffDiskSettings.option", "Local")),
            DATA_DISK,
            SECOND_DATA_DISK,
            SCRIPT,
            WINDOWS_SCRIPT,
            feature(
                    "SSH keys",
                    kind -> kind.os() == SetKind.Os.LINUX,
                    set(PROFILE + "osProfile.linuxConfiguration.disablePasswordAuthentication", "true")
                            .add(
                                    PROFILE + "osProfile.linuxConfiguration.ssh.publicKeys",
                                    List.of(
                                            SetKind.json(
                                                    "{'path': '/home/operator/.ssh/authorized_keys', 'keyData': 'ssh-ed25519 A'}")))),
            feature(
                    "no updates by Windows",
                    kind -> kind.os() == SetKind.Os.WINDOWS,
                    set(PROFILE + "osProfile.windowsConfiguration.enableAutomaticUpdates", "false")),
            feature(
                    "a licence",
                    kind -> kind.os() == SetKind.Os.WINDOWS,
                    set(PROFILE + "licenseType", "Windows_Server")),
            feature(
                    "boot diagnostics",
                    kind -> true,
                    set(PROFILE + "diagnosticsProfile.bootDiagnostics.enabled", "true")),
            feature(
                    "repairs",
                    SetKind::watched,
                    set("automaticRepairsPolicy.enabled", "true").set("automaticRepairsPolicy.gracePeriod", "PT30M")),
            feature(
                    "small batches",
                    kind -> kind.mode().equals(UpgradeMode.ROLLING),
                    set(ROLLING + "maxBatchInstancePercent", "10").set(ROLLING + "pauseTimeBetweenBatches", "PT1M")),
            feature(
                    "batches across zones",
                    kind -> kind.mode().equals(UpgradeMode.ROLLING) && kind.zonal(),
                    set(ROLLING + "enableCrossZoneUpgrade", "true")),
            feature(
                    "a surge",
                    kind -> kind.mode().equals(UpgradeMode.ROLLING) && kind.uniform(),
                    set(ROLLING + "maxSurge", "true").set("overprovision", "false")),
            feature(
                    "automatic OS upgrades",
                    kind -> kind.watched() && kind.uniform() && kind.os() == SetKind.Os.LINUX,
                    set("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade", "true")
                            .set(STORAGE + "imageReference.version", "latest")),
            feature("the oldest go first", kind -> true, set("scaleInPolicy.rules", "['OldestVM']")),
            feature(
                    "a notice before termination",
                    kind -> !kind.spot(),
                    set(PROFILE + "scheduledEventsProfile.terminateNotificationProfile.enable", "true")
                            .set(
                                    PROFILE + "scheduledEventsProfile.terminateNotificationProfile.notBeforeTimeout",
                                    "PT5M")),
            feature("deletion on eviction", SetKind::spot, set(PROFILE + "evictionPolicy", "Delete")),
            feature("a highest price", SetKind::spot, set(PROFILE + "billingProfile.maxPrice", "0.5")),
            feature("attempts to restore", SetKind::spot, set("spotRestorePolicy.enabled", "true")),
            feature(
                    "a mix of priorities",
                    kind -> kind.spot() && !kind.uniform(),
                    set("priorityMixPolicy.baseRegularPriorityCount", "1")
                            .set("priorityMixPolicy.regularPriorityPercentageAboveBase", "50")));

    private static SetFeature feature(String name, Predicate<SetKind> fits, ModelEdit edit) {
        return new SetFeature(name, fits, edit);
    }

    private static ModelEdit set(String path, String value) {
        return ModelEdit.none().set(path, SetKind.json(value));
    }

    private static ModelEdit add(String path, String value) {
        return ModelEdit.none().add(path, List.of(SetKind.json(value)));
    }

    @Override
    public String toString() {
        return name;
    }
}
