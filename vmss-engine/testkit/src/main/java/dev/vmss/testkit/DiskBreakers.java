package dev.vmss.testkit;

import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.SizeFacts;
import dev.vmss.engine.rules.UpdateContext;
import java.util.List;

/** How to break the rules about disks, images and sizes. */
final class DiskBreakers {

    private static final String PROFILE = "virtualMachineProfile.";
    private static final String STORAGE = PROFILE + "storageProfile.";
    private static final String OS_DISK = STORAGE + "osDisk.";
    private static final String IMAGE = STORAGE + "imageReference";
    private static final String MANAGED_IMAGE = "{'id': '" + SetKind.GROUP + "Microsoft.Compute/images/i'}";
    private static final String AUTOMATIC = "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("os-disk-smaller-than-image")
                    .by(OS_DISK + "diskSizeGB", "64")
                    .knowing(UpdateContext.builder()
                            .desiredImage(ImageFacts.UNKNOWN.withOsDiskSizeGB(127))
                            .build()),
            RuleBreaker.of("image-reference-required").given(AUTOMATIC, "false").byRemoving(IMAGE),
            RuleBreaker.of("ephemeral-os-disk-cannot-be-deallocated")
                    .on(sets -> sets.regular().plain().capacityBetween(1, 20))
                    .given(OS_DISK + "diffDiskSettings.option", "Local")
                    .by(STORAGE + "diskControllerType", "NVMe"),
            RuleBreaker.of("ultra-disk-needs-capability")
                    .byAdding(
                            STORAGE + "dataDisks",
                            "{'lun': 9, 'createOption': 'Empty', 'diskSizeGB': 8, 'managedDisk': {'storageAccountType':"
                                    + " 'UltraSSD_LRS'}}"),
            RuleBreaker.of("trusted-launch-not-from-managed-image")
                    .given(IMAGE, MANAGED_IMAGE)
                    .given(AUTOMATIC, "false")
                    .by(PROFILE + "securityProfile.securityType", "TrustedLaunch"),
            RuleBreaker.of("uefi-settings-need-generation-2")
                    .by(PROFILE + "securityProfile.uefiSettings.vTpmEnabled", "true")
                    .knowing(UpdateContext.builder()
                            .desiredImage(ImageFacts.UNKNOWN.withGeneration2(false))
                            .build()),
            RuleBreaker.of("security-encryption-needs-confidential-type")
                    .on(sets -> sets.plain())
                    .given(OS_DISK + "managedDisk.storageAccountType", "Premium_LRS")
                    .by(OS_DISK + "managedDisk.securityProfile.securityEncryptionType", "VMGuestStateOnly"),
            RuleBreaker.of("hibernation-needs-flexible")
                    .on(sets -> sets.uniform())
                    .by("additionalCapabilities.hibernationEnabled", "true"),
            RuleBreaker.of("size-temporary-disk-fixed")
                    .on(sets -> sets.windows())
                    .given(OS_DISK + "osType", "Windows")
                    .by("sku.name", "Standard_D2ds_v5")
                    .knowing(UpdateContext.builder()
                            .currentSize(SizeFacts.UNKNOWN.withTemporaryDisk(false))
                            .desiredSize(SizeFacts.UNKNOWN.withTemporaryDisk(true))
                            .build()),
            RuleBreaker.of("size-needs-nvme")
                    .by("sku.name", "Standard_D2ds_v6")
                    .knowing(UpdateContext.builder()
                            .desiredSize(SizeFacts.UNKNOWN.withNvmeOnly(true))
                            .build()));

    private DiskBreakers() {}
}
