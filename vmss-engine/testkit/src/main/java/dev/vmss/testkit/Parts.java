package dev.vmss.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.network.IpConfiguration;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.SshConfiguration;
import dev.vmss.model.os.SshPublicKey;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.Caching;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.DiskCreateOption;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import dev.vmss.model.storage.StorageAccountType;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;

/** What the models of the gallery have in common. */
final class Parts {

    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/gallery";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Parts() {}

    static ArmId id(String provider, String path) {
        return ArmId.of(GROUP + "/providers/" + provider + "/" + path);
    }

    /** A set by its name, from which its id follows. */
    static ScaleSet.Builder set(String name) {
        return ScaleSet.builder()
                .id(id("Microsoft.Compute", "virtualMachineScaleSets/" + name))
                .name(name)
                .type("Microsoft.Compute/virtualMachineScaleSets");
    }

    static SubResource network(String path) {
        return SubResource.builder().id(id("Microsoft.Network", path)).build();
    }

    static SubResource subnet(String name) {
        return network("virtualNetworks/gallery/subnets/" + name);
    }

    static Sku sku(String size, int capacity) {
        return Sku.builder().name(size).tier("Standard").capacity(capacity).build();
    }

    static ImageReference image(String publisher, String offer, String sku, String version) {
        return ImageReference.builder()
                .publisher(publisher)
                .offer(offer)
                .sku(sku)
                .version(version)
                .build();
    }

    static ImageReference ubuntu() {
        return image("Canonical", "0001-com-ubuntu-server-jammy", "22_04-lts-gen2", "22.04.202409120");
    }

    static OsDisk osDisk(OsType type, int sizeGB, StorageAccountType storage) {
        return OsDisk.builder()
                .osType(type)
                .createOption(DiskCreateOption.FROM_IMAGE)
                .caching(Caching.READ_WRITE)
                .diskSizeGB(sizeGB)
                .managedDisk(managed(storage))
                .build();
    }

    static ManagedDiskParameters managed(StorageAccountType storage) {
        return ManagedDiskParameters.builder().storageAccountType(storage).build();
    }

    static DataDisk dataDisk(int lun, int sizeGB, StorageAccountType storage) {
        return DataDisk.builder()
                .lun(lun)
                .createOption(DiskCreateOption.EMPTY)
                .caching(Caching.READ_ONLY)
                .diskSizeGB(sizeGB)
                .managedDisk(managed(storage))
                .build();
    }

    static OsProfile linux(String prefix) {
        return OsProfile.builder()
                .computerNamePrefix(prefix)
                .adminUsername("operator")
                .linuxConfiguration(LinuxConfiguration.builder()
                        .disablePasswordAuthentication(true)
                        .provisionVMAgent(true)
                        .ssh(SshConfiguration.builder()
                                .publicKeys(ModelList.of(SshPublicKey.builder()
                                        .path("/home/operator/.ssh/authorized_keys")
                                        .keyData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExa operator")
                                        .build()))
                                .build())
                        .build())
                .build();
    }

    static ModelList<NetworkInterfaceConfiguration> onlyInterface(
            NetworkInterfaceConfigurationProperties.Builder nic, IpConfigurationProperties.Builder ip) {
        return ModelList.of(NetworkInterfaceConfiguration.builder()
                .name("nic")
                .properties(nic.primary(true)
                        .ipConfigurations(ModelList.of(IpConfiguration.builder()
                                .name("ip")
                                .properties(ip.build())
                                .build()))
                        .build())
                .build());
    }

    static ExtensionProfile extensions(Extension... extensions) {
        return ExtensionProfile.builder().extensions(ModelList.of(extensions)).build();
    }

    static Extension extension(String name, String publisher, String type, String version, String settings) {
        return Extension.builder()
                .name(name)
                .properties(ExtensionProperties.builder()
                        .publisher(publisher)
                        .type(type)
                        .typeHandlerVersion(version)
                        .autoUpgradeMinorVersion(true)
                        .settings(json(settings))
                        .build())
                .build();
    }

    static Extension health(String type, String settings) {
        return extension("health", "Microsoft.ManagedServices", type, "1.0", settings);
    }

    private static JsonValue json(String text) {
        try {
            return JsonValue.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
