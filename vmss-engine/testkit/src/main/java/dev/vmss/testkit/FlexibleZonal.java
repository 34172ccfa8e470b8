package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.BootDiagnostics;
import dev.vmss.model.profile.DiagnosticsProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.IdentityType;
import dev.vmss.model.resource.UserAssignedIdentity;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import dev.vmss.model.security.UefiSettings;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;

/** Database nodes that are ordinary virtual machines too: Flexible, in two zones, Trusted Launch, with data disks. */
final class FlexibleZonal {

    private FlexibleZonal() {}

    static ScaleSet build() {
        return Parts.set("flexible-zonal")
                .location(Region.of("swedencentral"))
                .zones(ModelList.of("1", "2"))
                .tags(ModelMap.of("owner", "storage"))
                .sku(Parts.sku("Standard_E4s_v5", 4))
                .identity(Identity.builder()
                        .type(IdentityType.USER_ASSIGNED)
                        .userAssignedIdentities(ModelMap.of(
                                Parts.id("Microsoft.ManagedIdentity", "userAssignedIdentities/database")
                                        .text(),
                                UserAssignedIdentity.builder().build()))
                        .build())
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.FLEXIBLE)
                        .singlePlacementGroup(false)
                        .platformFaultDomainCount(1)
                        .upgradePolicy(
                                UpgradePolicy.builder().mode(UpgradeMode.MANUAL).build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .osProfile(Parts.linux("db"))
                .securityProfile(SecurityProfile.builder()
                        .securityType(SecurityType.TRUSTED_LAUNCH)
                        .uefiSettings(UefiSettings.builder()
                                .secureBootEnabled(true)
                                .vTpmEnabled(true)
                                .build())
                        .build())
                .storageProfile(StorageProfile.builder()
                        .imageReference(Parts.ubuntu())
                        .osDisk(Parts.osDisk(OsType.LINUX, 64, StorageAccountType.PREMIUM_LRS))
                        .dataDisks(ModelList.of(
                                Parts.dataDisk(0, 512, StorageAccountType.PREMIUM_LRS),
                                Parts.dataDisk(1, 512, StorageAccountType.PREMIUM_LRS)))
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkApiVersion("2020-11-01")
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder()
                                        .deleteOption(DeleteOption.DELETE),
                                IpConfigurationProperties.builder().subnet(Parts.subnet("database"))))
                        .build())
                .diagnosticsProfile(DiagnosticsProfile.builder()
                        .bootDiagnostics(BootDiagnostics.builder().enabled(true).build())
                        .build())
                .build();
    }
}
