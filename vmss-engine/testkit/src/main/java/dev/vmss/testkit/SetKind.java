package dev.vmss.testkit;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What decides which other properties a set can have.
 *
 * @param orchestration the orchestration mode
 * @param os the operating system
 * @param spot whether it runs on spare capacity
 * @param mode the mode of the upgrade policy
 * @param zones its zones
 * @param capacity how many instances it has
 * @param watched whether it has the health extension
 */
record SetKind(
        OrchestrationMode orchestration,
        Os os,
        boolean spot,
        UpgradeMode mode,
        List<String> zones,
        int capacity,
        boolean watched) {

    SetKind {
        zones = List.copyOf(zones);
    }

    static final String NIC = "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=nic]";
    static final String IP = NIC + ".ipConfigurations[name=ip]";
    static final String EXTENSIONS = "virtualMachineProfile.extensionProfile.extensions";
    static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    static final String NETWORK = GROUP + "Microsoft.Network/";

    private static final ScaleSet NOTHING = ScaleSet.builder().build();
    private static final ModelEdit COMMON = ModelEdit.none()
            .set("name", "set")
            .set("location", "westeurope")
            .set("sku.name", "Standard_D2s_v5")
            .set("virtualMachineProfile.osProfile.adminUsername", "operator")
            .set(
                    "virtualMachineProfile.networkProfile.networkInterfaceConfigurations",
                    json(
                            "[{'name': 'nic', 'properties': {'primary': true, 'ipConfigurations': [{'name': 'ip', 'properties':"
                                    + " {'subnet': {'id': '" + NETWORK + "virtualNetworks/n/subnets/a'}}}]}}]"));

    /** An operating system. */
    enum Os {
        LINUX(
                "vm",
                "{'publisher': 'Canonical', 'offer': 'ubuntu', 'sku': 'server', 'version': '1.0.0'}",
                "ApplicationHealthLinux"),
        WINDOWS(
                "win",
                "{'publisher': 'MicrosoftWindowsServer', 'offer': 'WindowsServer', 'sku': '2022-datacenter-g2',"
                        + " 'version': '1.0.0'}",
                "ApplicationHealthWindows");

        private final ModelEdit profile;
        private final ModelEdit healthExtension;

        Os(String prefix, String image, String extension) {
            profile = ModelEdit.none()
                    .set("virtualMachineProfile.osProfile.computerNamePrefix", prefix)
                    .set("virtualMachineProfile.storageProfile.imageReference", json(image));
            healthExtension = ModelEdit.none()
                    .add(
                            EXTENSIONS,
                            List.of(json("{'name': 'health', 'properties': {'publisher': 'Microsoft.ManagedServices',"
                                    + " 'type': '" + extension
                                    + "', 'typeHandlerVersion': '1.0', 'settings': {'protocol': 'tcp',"
                                    + " 'port': 80}}}")));
        }
    }

    /** JSON that was written with single quotes. */
    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    boolean uniform() {
        return orchestration.equals(OrchestrationMode.UNIFORM);
    }

    boolean zonal() {
        return !zones.isEmpty();
    }

    /** Azure takes Rolling mode only where something tells the health. */
    SetKind possible() {
        return watched || !mode.equals(UpgradeMode.ROLLING)
                ? this
                : new SetKind(orchestration, os, spot, mode, zones, capacity, true);
    }

    /** The set with the features that fit it; the others are left out, so that any choice of features gives a valid set. */
    ScaleSet with(List<SetFeature> features) {
        ModelEdit edit = COMMON.then(os.profile)
                .set("sku.capacity", Integer.toString(capacity))
                .set("properties.orchestrationMode", orchestration.text())
                .set("upgradePolicy.mode", mode.text());
        if (zonal()) {
            edit = edit.set("zones", zones.stream().collect(Collectors.joining("\", \"", "[\"", "\"]")));
        }
        if (!uniform()) {
            edit = edit.set("platformFaultDomainCount", "1")
                    .set("virtualMachineProfile.networkProfile.networkApiVersion", "2020-11-01");
        }
        if (capacity > 100) {
            edit = edit.set("singlePlacementGroup", "false");
        }
        if (spot) {
            edit = edit.set("virtualMachineProfile.priority", "Spot");
        }
        if (watched) {
            edit = edit.then(os.healthExtension);
        }
        for (SetFeature feature : features) {
            if (feature.fits().test(this)) {
                edit = edit.then(feature.edit());
            }
        }
        return edit.apply(NOTHING);
    }
}
