package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.SpotRestorePolicy;
import dev.vmss.model.profile.BillingProfile;
import dev.vmss.model.profile.EvictionPolicy;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.IdentityType;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;
import java.math.BigDecimal;

/** Spot workers of a batch system: Uniform, deleted when evicted, from a custom gallery image. */
final class SpotBatch {

    private SpotBatch() {}

    static ScaleSet build() {
        return Parts.set("spot-batch")
                .location(Region.of("eastus"))
                .tags(ModelMap.of("queue", "render"))
                .sku(Parts.sku("Standard_F8s_v2", 120))
                .identity(Identity.builder().type(IdentityType.SYSTEM_ASSIGNED).build())
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(OrchestrationMode.UNIFORM)
                        .singlePlacementGroup(false)
                        .overprovision(true)
                        .platformFaultDomainCount(1)
                        .spotRestorePolicy(SpotRestorePolicy.builder()
                                .enabled(true)
                                .restoreTimeout(IsoDuration.of("PT1H"))
                                .build())
                        .upgradePolicy(UpgradePolicy.builder()
                                .mode(UpgradeMode.AUTOMATIC)
                                .build())
                        .virtualMachineProfile(profile())
                        .build())
                .build();
    }

    private static VirtualMachineProfile profile() {
        return VirtualMachineProfile.builder()
                .priority(Priority.SPOT)
                .evictionPolicy(EvictionPolicy.DELETE)
                .billingProfile(BillingProfile.builder()
                        .maxPrice(BigDecimal.valueOf(-1))
                        .build())
                .osProfile(Parts.linux("worker"))
                .storageProfile(StorageProfile.builder()
                        .imageReference(ImageReference.builder()
                                .id(Parts.id("Microsoft.Compute", "galleries/batch/images/worker/versions/3.1.0"))
                                .build())
                        .osDisk(Parts.osDisk(OsType.LINUX, 32, StorageAccountType.STANDARD_LRS))
                        .build())
                .networkProfile(NetworkProfile.builder()
                        .networkInterfaceConfigurations(Parts.onlyInterface(
                                NetworkInterfaceConfigurationProperties.builder(),
                                IpConfigurationProperties.builder().subnet(Parts.subnet("batch"))))
                        .build())
                .build();
    }
}
