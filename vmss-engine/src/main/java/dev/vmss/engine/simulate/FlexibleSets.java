package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.os.AssessmentMode;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.LinuxPatchMode;
import dev.vmss.model.os.LinuxPatchSettings;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.policy.HighSpeedInterconnectPlacement;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.DeleteOption;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.OsDisk;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service writes into the model of a new Flexible set only, as all recordings of such sets show it. */
final class FlexibleSets {

    /** Sizes with the letter s in their names can use Premium disks: see the naming conventions of virtual machine sizes. */
    private static final String PREMIUM = "standard_([a-z]{1,2}s\\d|[a-z]+\\d+(-\\d+)?[a-z]*s).*";

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
        return profile.mapStorageProfile(storage -> storage.mapOsDisk(FlexibleSets::complete))
                .mapNetworkProfile(network -> network.withNetworkInterfaceConfigurations(
                        network.networkInterfaceConfigurations().map(all -> all.replacing(FlexibleSets::complete))))
                .mapOsProfile(os -> windows ? os : withPatching(os));
    }

    private static OsDisk complete(OsDisk disk) {
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

    /** Whether all sizes of a set can use Premium disks. */
    static boolean isPremium(ScaleSet set) {
        Stream<String> mix = set.properties().flatMap(ScaleSetProperties::skuProfile).stream()
                .flatMap(profile -> profile.vmSizes().stream())
                .flatMap(sizes -> sizes.stream())
                .flatMap(size -> size.name().stream());
        Optional<String> size = set.sku().flatMap(Sku::name).filter(name -> !name.equalsIgnoreCase("Mix"));
        return Stream.concat(mix, size.stream())
                .map(name -> name.toLowerCase(Locale.ROOT).matches(PREMIUM))
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }
}
