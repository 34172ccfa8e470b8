package dev.vmss.engine.rules;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules, plans, simulations and reports all ask of a scale set. */
@Experimental
public final class ScaleSets {

    private static final RollingUpgradePolicy DEFAULTS =
            (RollingUpgradePolicy) ObjectType.of(RollingUpgradePolicy.class).serviceDefaults();

    private ScaleSets() {}

    /**
     * The rolling upgrade policy by which a set is upgraded.
     *
     * @param set the set
     * @return the policy, with the numbers and the pause that the service assumes where the set says nothing
     */
    public static RollingUpgradePolicy rollingUpgradePolicy(ScaleSet set) {
        RollingUpgradePolicy policy = set.upgradePolicy()
                .flatMap(UpgradePolicy::rollingUpgradePolicy)
                .orElseGet(() -> RollingUpgradePolicy.builder().build());
        return policy.withMaxBatchInstancePercent(
                        policy.maxBatchInstancePercent().or(DEFAULTS::maxBatchInstancePercent))
                .withMaxUnhealthyInstancePercent(
                        policy.maxUnhealthyInstancePercent().or(DEFAULTS::maxUnhealthyInstancePercent))
                .withMaxUnhealthyUpgradedInstancePercent(
                        policy.maxUnhealthyUpgradedInstancePercent().or(DEFAULTS::maxUnhealthyUpgradedInstancePercent))
                .withPauseTimeBetweenBatches(policy.pauseTimeBetweenBatches().or(DEFAULTS::pauseTimeBetweenBatches));
    }

    /**
     * The extensions of a set.
     *
     * @param set the set
     * @return the extensions in order; none if it has no extension profile
     */
    public static List<Extension> extensions(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** The type of an extension in lower case; the empty text if it has none. */
    static String type(Extension extension) {
        return extension
                .properties()
                .flatMap(ExtensionProperties::type)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the Application Health extension, for Linux or Windows, tells how the instances are.
     *
     * @param set the set
     * @return {@code true} if the set has it
     */
    public static boolean hasHealthExtension(ScaleSet set) {
        return hasExtension(set, "applicationhealth");
    }

    /**
     * Whether a probe of a load balancer tells how the instances are.
     *
     * @param set the set
     * @return {@code true} if the network profile names one
     */
    public static boolean hasHealthProbe(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::networkProfile)
                .flatMap(NetworkProfile::healthProbe)
                .isPresent();
    }

    /**
     * Whether anything within the set's own profile tells how the instances are.
     *
     * @param set the set
     * @return {@code true} if it has a health probe or the Application Health extension
     */
    public static boolean isWatched(ScaleSet set) {
        return hasHealthProbe(set) || hasHealthExtension(set);
    }

    /**
     * Whether the instances are nodes of a Service Fabric cluster.
     *
     * @param set the set
     * @return {@code true} if it has the extension of Service Fabric, for Linux or Windows
     */
    public static boolean isServiceFabric(ScaleSet set) {
        return hasExtension(set, "servicefabric");
    }

    private static boolean hasExtension(ScaleSet set, String typePrefix) {
        return extensions(set).stream().anyMatch(extension -> type(extension).startsWith(typePrefix));
    }

    /**
     * The OS disk of a set's instances.
     *
     * @param set the set
     * @return the disk, or empty if the storage profile has none
     */
    public static Optional<OsDisk> osDisk(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::osDisk);
    }

    /**
     * The IP configurations of all network interfaces of a set.
     *
     * @param set the set
     * @return what is within their envelopes, in order
     */
    public static Stream<IpConfigurationProperties> ipConfigurations(ScaleSet set) {
        return set
                .virtualMachineProfile()
                .flatMap(VirtualMachineProfile::networkProfile)
                .flatMap(NetworkProfile::networkInterfaceConfigurations)
                .stream()
                .flatMap(List::stream)
                .map(NetworkInterfaceConfiguration::properties)
                .flatMap(Optional::stream)
                .map(NetworkInterfaceConfigurationProperties::ipConfigurations)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(ip -> ip.properties().stream());
    }
}
