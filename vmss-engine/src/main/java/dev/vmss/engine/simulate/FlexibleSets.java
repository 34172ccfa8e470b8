package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.os.AssessmentMode;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.LinuxPatchMode;
import dev.vmss.model.os.LinuxPatchSettings;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.PatchMode;
import dev.vmss.model.os.PatchSettings;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.policy.HighSpeedInterconnectPlacement;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.OsDisk;

/** What the service writes into the model of a new Flexible set only, as all recordings of such sets show it. */
final class FlexibleSets {

    private FlexibleSets() {}

    static ScaleSetProperties complete(ScaleSetProperties properties, boolean windows) {
        return properties
                .withConstrainedMaximumCapacity(
                        properties.constrainedMaximumCapacity().orElse(false))
                .withHighSpeedInterconnectPlacement(
                        properties.highSpeedInterconnectPlacement().orElse(HighSpeedInterconnectPlacement.NONE))
                .mapVirtualMachineProfile(profile -> complete(profile, windows));
    }

    private static VirtualMachineProfile complete(VirtualMachineProfile profile, boolean windows) {
        return profile.mapStorageProfile(storage -> storage.mapOsDisk(FlexibleSets::complete)
                        .withDataDisks(storage.dataDisks().map(disks -> disks.replacing(FlexibleSets::complete))))
                .mapNetworkProfile(network -> network.withNetworkInterfaceConfigurations(
                        network.networkInterfaceConfigurations().map(all -> all.replacing(FlexibleSets::complete))))
                .mapOsProfile(os -> windows ? withWindowsPatching(os) : withPatching(os));
    }

    private static OsDisk complete(OsDisk disk) {
        return disk.withDeleteOption(disk.deleteOption().orElse(DeleteOption.DELETE));
    }

    private static DataDisk complete(DataDisk disk) {
        return disk.withDeleteOption(disk.deleteOption().orElse(DeleteOption.DELETE));
    }

    private static NetworkInterfaceConfiguration complete(NetworkInterfaceConfiguration configuration) {
        NetworkInterfaceConfigurationProperties properties = configuration
                .properties()
                .orElseGet(
                        () -> NetworkInterfaceConfigurationProperties.builder().build());
        return configuration.withProperties(
                properties.withDeleteOption(properties.deleteOption().orElse(DeleteOption.DELETE)));
    }

    private static OsProfile withWindowsPatching(OsProfile os) {
        WindowsConfiguration windows = os.windowsConfiguration()
                .orElseGet(() -> WindowsConfiguration.builder().build());
        PatchSettings patching =
                windows.patchSettings().orElseGet(() -> PatchSettings.builder().build());
        return os.withWindowsConfiguration(windows.withPatchSettings(
                patching.withPatchMode(patching.patchMode().orElse(PatchMode.AUTOMATIC_BY_OS))
                        .withAssessmentMode(patching.assessmentMode().orElse(AssessmentMode.IMAGE_DEFAULT))));
    }

    private static OsProfile withPatching(OsProfile os) {
        LinuxConfiguration linux = os.linuxConfiguration()
                .orElseGet(() -> LinuxConfiguration.builder().build());
        LinuxPatchSettings patching = linux.patchSettings()
                .orElseGet(() -> LinuxPatchSettings.builder().build());
        return os.withLinuxConfiguration(linux.withDisablePasswordAuthentication(
                        linux.disablePasswordAuthentication().orElse(false))
                .withProvisionVMAgent(linux.provisionVMAgent().orElse(true))
                .withPatchSettings(patching.withPatchMode(patching.patchMode().orElse(LinuxPatchMode.IMAGE_DEFAULT))
                        .withAssessmentMode(patching.assessmentMode().orElse(AssessmentMode.IMAGE_DEFAULT))));
    }
}
