package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;

/** The primary node type of a Service Fabric cluster of durability Silver: Uniform, Automatic mode, NAT to each node. */
final class ServiceFabricNodes {

    private ServiceFabricNodes() {}

    static ScaleSet build() {
        return Parts.set("service-fabric-nodes")
                .location(Region.of("westeurope"))
                .tags(ModelMap.of("resourceType", "Service Fabric"))
                .sku(Parts.sku("Standard_D4s_v5", 5))
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.UNIFORM)
                        .singlePlacementGroup(true)
                        .overprovision(false)
                        .platformFaultDomainCount(5)
                        .upgradePolicy(UpgradePolicy.builder()
                                .mode(UpgradeMode.AUTOMATIC)
                                .build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .osProfile(OsProfile.builder()
                        .computerNamePrefix("nt1vm")
                        .adminUsername("operator")
                        .windowsConfiguration(WindowsConfiguration.builder()
                                .provisionVMAgent(true)
                                .enableAutomaticUpdates(false)
                                .build())
                        .build())
                .storageProfile(StorageProfile.builder()
                        .imageReference(
                                Parts.image("MicrosoftWindowsServer", "WindowsServer", "2022-datacenter", "latest"))
                        .osDisk(Parts.osDisk(OsType.WINDOWS, 127, StorageAccountType.PREMIUM_LRS))
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder(),
                                IpConfigurationProperties.builder()
                                        .subnet(Parts.subnet("cluster"))
                                        .loadBalancerBackendAddressPools(ModelList.of(
                                                Parts.network("loadBalancers/cluster/backendAddressPools/nodes")))
                                        .loadBalancerInboundNatPools(ModelList.of(
                                                Parts.network("loadBalancers/cluster/inboundNatPools/rdp")))))
                        .build())
                .extensionProfile(Parts.extensions(node()))
                .build();
    }

    private static Extension node() {
        return Parts.extension(
                "nt1vm_ServiceFabricNode",
                "Microsoft.Azure.ServiceFabric",
                "ServiceFabricNode",
                "1.1",
                "{\"clusterEndpoint\": \"https://westeurope.servicefabric.azure.com/runtime/clusters/gallery\","
                        + " \"nodeTypeRef\": \"nt1vm\", \"dataPath\": \"D:\\\\SvcFab\", \"durabilityLevel\": \"Silver\"}");
    }
}
