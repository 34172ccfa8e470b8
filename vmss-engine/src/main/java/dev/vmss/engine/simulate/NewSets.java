package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the service itself writes into the model of a new set, as the recordings show it. */
final class NewSets {

    static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

    /** From when the service says where it places instances. */
    private static final ApiVersion PLACEMENT = new ApiVersion("2017-03-30");

    /** From when the service says how many fault domains a Uniform set in one place has; the oldest such set is of 2024. */
    private static final ApiVersion FAULT_DOMAINS = new ApiVersion("2023-09-01");

    private NewSets() {}

    static ScaleSet complete(FakeSet set, ScaleSet model, Instant now, ApiVersion version) {
        ScaleSetProperties given =
                model.properties().orElseGet(() -> ScaleSetProperties.builder().build());
        boolean flexible = isFlexible(given) && given.virtualMachineProfile().isPresent();
        boolean windows =
                given.virtualMachineProfile().filter(NewSets::isWindows).isPresent();
        NewDisks disks = new NewDisks(model, windows, version);
        ScaleSetProperties placed = placed(given, model.zones().map(List::size).orElse(0), version)
                .withVirtualMachineProfile(given.virtualMachineProfile()
                        .map(profile -> profile.mapStorageProfile(disks::complete))
                        .map(profile -> windows ? profile.mapOsProfile(NewSets::withWindows) : profile))
                .withUniqueId(InstanceFactory.guid(set, "set"))
                .withTimeCreated(Timestamp.of(now.toString()));
        ScaleSetProperties properties = flexible ? FlexibleSets.complete(placed, windows) : placed;
        return identified(set, model)
                .withProperties(properties)
                .withSku(model.sku().map(NewSets::withTier));
    }

    static ScaleSet identified(FakeSet set, ScaleSet model) {
        return model.withId(set.id()).withName(set.name()).withType(TYPE);
    }

    /** A set over several zones is spread as far as possible; a Uniform set in one place has a placement group of its own. */
    private static ScaleSetProperties placed(ScaleSetProperties properties, int zones, ApiVersion version) {
        if (version.compareTo(PLACEMENT) < 0) {
            return properties;
        }
        boolean spread = zones > 1 || isFlexible(properties);
        boolean empty =
                isFlexible(properties) && properties.virtualMachineProfile().isEmpty();
        ScaleSetProperties placed = empty
                ? properties
                : properties.withSinglePlacementGroup(
                        properties.singlePlacementGroup().orElse(!spread));
        if (spread) {
            return placed.withPlatformFaultDomainCount(
                    properties.platformFaultDomainCount().orElse(1));
        }
        boolean counted = version.compareTo(FAULT_DOMAINS) >= 0
                && zones == 0
                && placed.singlePlacementGroup().orElse(false);
        return counted
                ? placed.withPlatformFaultDomainCount(
                        properties.platformFaultDomainCount().orElse(5))
                : placed;
    }

    private static Sku withTier(Sku sku) {
        boolean mix = sku.name().filter("Mix"::equalsIgnoreCase).isPresent();
        return mix || sku.tier().isPresent() ? sku : sku.withTier("Standard");
    }

    private static boolean isFlexible(ScaleSetProperties properties) {
        return properties
                .orchestrationMode()
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isPresent();
    }

    private static OsProfile withWindows(OsProfile os) {
        WindowsConfiguration given = os.windowsConfiguration()
                .orElseGet(() -> WindowsConfiguration.builder().build());
        return os.withWindowsConfiguration(given.withProvisionVMAgent(
                        given.provisionVMAgent().orElse(true))
                .withEnableAutomaticUpdates(given.enableAutomaticUpdates().orElse(true)));
    }

    private static boolean isWindows(VirtualMachineProfile profile) {
        return profile.osProfile().flatMap(OsProfile::windowsConfiguration).isPresent()
                || profile.storageProfile()
                        .flatMap(StorageProfile::imageReference)
                        .flatMap(ImageReference::publisher)
                        .filter(NewSets::isWindowsImage)
                        .isPresent();
    }

    /** Whether a publisher is one of those under whose names Microsoft publishes images of Windows. */
    static boolean isWindowsImage(String publisher) {
        return publisher.toLowerCase(Locale.ROOT).startsWith("microsoftwindows");
    }
}
