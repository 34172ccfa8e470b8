package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.RepairAction;
import dev.vmss.model.policy.ScaleInPolicy;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;
import java.util.Map;

/** Web servers behind a load balancer: Uniform, in three zones, upgraded in batches that wait for the health extension. */
final class WebTier {

    private WebTier() {}

    static ScaleSet build() {
        return Parts.set("web-tier")
                .location(Region.of("westeurope"))
                .zones(ModelList.of("1", "2", "3"))
                .tags(ModelMap.copyOf(Map.of("owner", "platform", "release", "1.4.2")))
                .sku(Parts.sku("Standard_D2s_v5", 6))
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.UNIFORM)
                        .singlePlacementGroup(false)
                        .overprovision(false)
                        .platformFaultDomainCount(1)
                        .zoneBalance(false)
                        .upgradePolicy(upgradePolicy())
                        .automaticRepairsPolicy(AutomaticRepairsPolicy.builder()
                                .enabled(true)
                                .gracePeriod(IsoDuration.of("PT30M"))
                                .repairAction(RepairAction.REPLACE)
                                .build())
                        .scaleInPolicy(ScaleInPolicy.builder()
                                .rules(ModelList.of(ScaleInRule.OLDEST_VM))
                                .build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static UpgradePolicy upgradePolicy() {
        return UpgradePolicy.builder()
                .mode(UpgradeMode.ROLLING)
                .rollingUpgradePolicy(RollingUpgradePolicy.builder()
                        .maxBatchInstancePercent(40)
                        .maxUnhealthyInstancePercent(40)
                        .maxUnhealthyUpgradedInstancePercent(20)
                        .pauseTimeBetweenBatches(IsoDuration.of("PT30S"))
                        .prioritizeUnhealthyInstances(true)
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .osProfile(Parts.linux("web"))
                .storageProfile(StorageProfile.builder()
                        .imageReference(Parts.ubuntu())
                        .osDisk(Parts.osDisk(OsType.LINUX, 64, StorageAccountType.PREMIUM_LRS))
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder()
                                        .enableAcceleratedNetworking(true)
                                        .networkSecurityGroup(Parts.network("networkSecurityGroups/web")),
                                IpConfigurationProperties.builder()
                                        .subnet(Parts.subnet("web"))
                                        .loadBalancerBackendAddressPools(ModelList.of(
                                                Parts.network("loadBalancers/web/backendAddressPools/web")))))
                        .build())
                .extensionProfile(Parts.extensions(
                        Parts.health(
                                "ApplicationHealthLinux",
                                "{\"protocol\": \"http\", \"port\": 8080, \"requestPath\": \"/healthz\"}"),
                        Parts.extension(
                                "setup",
                                "Microsoft.Azure.Extensions",
                                "CustomScript",
                                "2.1",
                                "{\"commandToExecute\": \"/opt/web/install.sh --release 1.4.2\"}")))
                .build();
    }
}
