package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DiffDiskOption;
import dev.vmss.model.storage.DiffDiskPlacement;
import dev.vmss.model.storage.DiffDiskSettings;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;

/** Machines with GPUs, close to each other in a proximity placement group, whose OS disks live on the hosts. */
final class GpuTraining {

    private GpuTraining() {}

    static ScaleSet build() {
        return Parts.set("gpu-training")
                .location(Region.of("southcentralus"))
                .tags(ModelMap.of("costCentre", "research"))
                .sku(Parts.sku("Standard_NC24ads_A100_v4", 2))
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.UNIFORM)
                        .singlePlacementGroup(true)
                        .overprovision(false)
                        .platformFaultDomainCount(5)
                        .proximityPlacementGroup(SubResource.builder()
                                .id(Parts.id("Microsoft.Compute", "proximityPlacementGroups/training"))
                                .build())
                        .upgradePolicy(
                                UpgradePolicy.builder().mode(UpgradeMode.MANUAL).build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .osProfile(Parts.linux("gpu"))
                .storageProfile(StorageProfile.builder()
                        .imageReference(Parts.image("microsoft-dsvm", "ubuntu-hpc", "2204", "latest"))
                        .osDisk(OsDisk.builder()
                                .osType(OsType.LINUX)
                                .createOption(DiskCreateOption.FROM_IMAGE)
                                .caching(Caching.READ_ONLY)
                                .managedDisk(Parts.managed(StorageAccountType.STANDARD_LRS))
                                .diffDiskSettings(DiffDiskSettings.builder()
                                        .option(DiffDiskOption.LOCAL)
                                        .placement(DiffDiskPlacement.RESOURCE_DISK)
                                        .build())
                                .build())
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder()
                                        .enableAcceleratedNetworking(true),
                                IpConfigurationProperties.builder().subnet(Parts.subnet("training"))))
                        .build())
                .extensionProfile(Parts.extensions(Parts.extension(
                        "driver",
                        "Microsoft.HpcCompute",
                        "NvidiaGpuDriverLinux",
                        "1.9",
                        "{\"driverVersion\": \"535.161\"}")))
                .build();
    }
}
