package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.VaultCertificate;
import dev.vmss.model.os.VaultSecretGroup;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.ScheduledEventsProfile;
import dev.vmss.model.profile.TerminateNotificationProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;

/** Windows servers behind an application gateway: Uniform, in one region, with automatic upgrades of the OS image. */
final class WindowsFarm {

    private WindowsFarm() {}

    static ScaleSet build() {
        return Parts.set("windows-farm")
                .location(Region.of("northeurope"))
                .tags(ModelMap.of("owner", "intranet"))
                .sku(Parts.sku("Standard_D4s_v5", 4))
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.UNIFORM)
                        .singlePlacementGroup(true)
                        .overprovision(true)
                        .doNotRunExtensionsOnOverprovisionedVMs(true)
                        .platformFaultDomainCount(5)
                        .upgradePolicy(UpgradePolicy.builder()
                                .mode(UpgradeMode.MANUAL)
                                .automaticOSUpgradePolicy(AutomaticOsUpgradePolicy.builder()
                                        .enableAutomaticOSUpgrade(true)
                                        .disableAutomaticRollback(false)
                                        .build())
                                .build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .licenseType("Windows_Server")
                .osProfile(osProfile())
                .storageProfile(StorageProfile.builder()
                        .imageReference(
                                Parts.image("MicrosoftWindowsServer", "WindowsServer", "2022-datacenter-g2", "latest"))
                        .osDisk(Parts.osDisk(OsType.WINDOWS, 127, StorageAccountType.STANDARD_SSD_LRS))
                        .dataDisks(ModelList.of(Parts.dataDisk(0, 256, StorageAccountType.STANDARD_SSD_LRS)))
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder(),
                                IpConfigurationProperties.builder()
                                        .subnet(Parts.subnet("intranet"))
                                        .applicationGatewayBackendAddressPools(ModelList.of(Parts.network(
                                                "applicationGateways/intranet/backendAddressPools/iis")))))
                        .build())
                .extensionProfile(Parts.extensions(
                        Parts.health("ApplicationHealthWindows", "{\"protocol\": \"tcp\", \"port\": 80}"),
                        Parts.extension(
                                "dsc",
                                "Microsoft.Powershell",
                                "DSC",
                                "2.83",
                                "{\"configuration\": {\"script\": \"iis.ps1\", \"function\": \"Iis\"}}")))
                .scheduledEventsProfile(ScheduledEventsProfile.builder()
                        .terminateNotificationProfile(TerminateNotificationProfile.builder()
                                .enable(true)
                                .notBeforeTimeout(IsoDuration.of("PT10M"))
                                .build())
                        .build())
                .build();
    }

    private static OsProfile osProfile() {
        return OsProfile.builder()
                .computerNamePrefix("iis")
                .adminUsername("operator")
                .windowsConfiguration(WindowsConfiguration.builder()
                        .provisionVMAgent(true)
                        .enableAutomaticUpdates(false)
                        .timeZone("W. Europe Standard Time")
                        .build())
                .secrets(ModelList.of(VaultSecretGroup.builder()
                        .sourceVault(SubResource.builder()
                                .id(Parts.id("Microsoft.KeyVault", "vaults/intranet"))
                                .build())
                        .vaultCertificates(ModelList.of(VaultCertificate.builder()
                                .certificateUrl("https://intranet.vault.azure.net/secrets/site/0123456789abcdef")
                                .certificateStore("My")
                                .build()))
                        .build()))
                .build();
    }
}
