package dev.vmss.testkit;

import static dev.vmss.testkit.SetKind.EXTENSIONS;
import static dev.vmss.testkit.SetKind.GROUP;
import static dev.vmss.testkit.SetKind.IP;
import static dev.vmss.testkit.SetKind.NETWORK;

import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/** How to break the rules about what machines are made of. */
final class ProfileBreakers {

    private static final String PROFILE = "virtualMachineProfile.";
    private static final String STORAGE = PROFILE + "storageProfile.";
    private static final String IMAGE = STORAGE + "imageReference";
    private static final String OS_DISK = STORAGE + "osDisk";
    private static final String DATA_DISKS = STORAGE + "dataDisks";
    private static final String OS = PROFILE + "osProfile.";
    private static final String WINDOWS = OS + "windowsConfiguration.";
    private static final String NICS = PROFILE + "networkProfile.networkInterfaceConfigurations";
    private static final String APPLIANCE =
            "{'publisher': 'contoso', 'offer': 'appliance', 'sku': 'server', 'version': '1.0.0'}";
    private static final String PLAN = "{'name': 'pro', 'product': 'appliance', 'publisher': 'contoso'}";
    private static final String AUTOMATIC = "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String SECURITY_TYPE = PROFILE + "securityProfile.securityType";
    private static final UpdateContext OLD_VERSION =
            UpdateContext.builder().apiVersion(new ApiVersion("2017-03-30")).build();

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("image-kind-fixed")
                    .by(IMAGE, "{'id': '" + GROUP + "Microsoft.Compute/galleries/g/images/i'}"),
            RuleBreaker.of("image-sku-of-plan")
                    .given("plan", PLAN)
                    .given(IMAGE, APPLIANCE)
                    .given(AUTOMATIC, "false")
                    .by(IMAGE + ".sku", "arm64"),
            RuleBreaker.of("os-disk-stays-unmanaged")
                    .on(sets -> sets.plain())
                    .given(
                            OS_DISK,
                            "{'createOption': 'FromImage', 'vhdContainers': ['https://a.blob.core.windows.net/vhds']}")
                    .by(OS_DISK + ".managedDisk.storageAccountType", "Standard_LRS")
                    .with("os-disk-storage-type-fixed"),
            RuleBreaker.of("os-disk-storage-type-fixed")
                    .given(OS_DISK + ".managedDisk.storageAccountType", "Premium_LRS")
                    .by(OS_DISK + ".managedDisk.storageAccountType", "StandardSSD_LRS"),
            RuleBreaker.of("os-disk-create-option-fixed")
                    .given(OS_DISK + ".createOption", "FromImage")
                    .by(OS_DISK + ".createOption", "Attach"),
            RuleBreaker.of("os-disk-name-fixed").given(OS_DISK + ".name", "a").by(OS_DISK + ".name", "b"),
            RuleBreaker.of("os-type-fixed").given(OS_DISK + ".osType", "Linux").by(OS_DISK + ".osType", "Windows"),
            RuleBreaker.of("data-disk-lun-twice")
                    .given(DATA_DISKS, "[{'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 4}]")
                    .byAdding(DATA_DISKS, "{'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 8}"),
            RuleBreaker.of("data-disk-id-not-in-model")
                    .byAdding(
                            DATA_DISKS,
                            "{'lun': 9, 'createOption': 'Attach', 'managedDisk': {'id': '" + GROUP
                                    + "Microsoft.Compute/disks/d'}}"),
            RuleBreaker.of("computer-name-prefix-length").by(OS + "computerNamePrefix", "a".repeat(64)),
            RuleBreaker.of("admin-password-fixed")
                    .given(OS + "adminPassword", "0ld-Passw0rd")
                    .by(OS + "adminPassword", "n3w-Passw0rd")
                    .knowing(OLD_VERSION),
            RuleBreaker.of("custom-data-fixed")
                    .given(OS + "customData", "b2xk")
                    .by(OS + "customData", "bmV3")
                    .knowing(OLD_VERSION),
            RuleBreaker.of("unattend-content-fixed")
                    .on(sets -> sets.windows())
                    .given(
                            WINDOWS + "additionalUnattendContent",
                            "[{'settingName': 'AutoLogon', 'componentName': 'Microsoft-Windows-Shell-Setup'}]")
                    .by(WINDOWS + "additionalUnattendContent[settingName=AutoLogon].componentName", "other"),
            RuleBreaker.of("winrm-listeners-fixed")
                    .on(sets -> sets.windows())
                    .given(WINDOWS + "timeZone", "UTC")
                    .by(WINDOWS + "winRM.listeners", "[{'protocol': 'Http'}]"),
            RuleBreaker.of("subnet-in-same-network").by(IP + ".subnet.id", NETWORK + "virtualNetworks/other/subnets/a"),
            RuleBreaker.of("interfaces-in-one-network")
                    .byAdding(
                            NICS,
                            "{'name': 'nic2', 'properties': {'ipConfigurations': [{'name': 'ip', 'properties':"
                                    + " {'subnet': {'id': '" + NETWORK + "virtualNetworks/other/subnets/a'}}}]}}"),
            RuleBreaker.of("nat-pools-need-uniform")
                    .on(sets -> sets.flexible())
                    .byAdding(
                            IP + ".loadBalancerInboundNatPools",
                            "{'id': '" + NETWORK + "loadBalancers/l/inboundNatPools/n'}"),
            RuleBreaker.of("health-probe-is-a-load-balancers")
                    .by(PROFILE + "networkProfile.healthProbe.id", NETWORK + "applicationGateways/g/probes/p")
                    .with("repairs-need-one-health-source"),
            RuleBreaker.of("public-ip-idle-timeout-out-of-range")
                    .given(IP + ".publicIPAddressConfiguration", "{'name': 'public'}")
                    .by(IP + ".publicIPAddressConfiguration.idleTimeoutInMinutes", "33"),
            RuleBreaker.of("trusted-launch-needs-image")
                    .by(SECURITY_TYPE, "TrustedLaunch")
                    .knowing(UpdateContext.builder()
                            .desiredImage(ImageFacts.UNKNOWN.withTrustedLaunch(false))
                            .build()),
            RuleBreaker.of("trusted-launch-not-for-service-fabric")
                    .on(sets -> sets.uniform())
                    .givenOne(EXTENSIONS, PolicyBreakers.SERVICE_FABRIC)
                    .by(SECURITY_TYPE, "TrustedLaunch"),
            RuleBreaker.of("extension-name-twice")
                    .on(sets -> sets.withHealthExtension())
                    .byAdding(
                            EXTENSIONS,
                            "{'name': 'HEALTH', 'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0'}}"),
            RuleBreaker.of("extension-type-twice")
                    .givenOne(
                            EXTENSIONS,
                            "{'name': 'a', 'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0'}}")
                    .byAdding(
                            EXTENSIONS,
                            "{'name': 'b', 'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0'}}"),
            RuleBreaker.of("extension-operations-need-no-extensions")
                    .on(sets -> sets.withHealthExtension())
                    .by(OS + "allowExtensionOperations", "false"),
            RuleBreaker.of("extensions-time-budget-out-of-range")
                    .by(PROFILE + "extensionProfile.extensionsTimeBudget", "PT14M"),
            RuleBreaker.of("protected-settings-twice")
                    .byAdding(
                            EXTENSIONS,
                            "{'name': 'a', 'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0', 'protectedSettings':"
                                    + " {'x': 1}, 'protectedSettingsFromKeyVault': {'secretUrl': 'https://v/s',"
                                    + " 'sourceVault': {'id': '" + GROUP + "Microsoft.KeyVault/vaults/v'}}}}"));

    private ProfileBreakers() {}
}
