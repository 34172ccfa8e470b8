package dev.vmss.testkit;

import static dev.vmss.testkit.SetKind.EXTENSIONS;
import static dev.vmss.testkit.SetKind.NETWORK;

import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;

/** How to break the rules about upgrades, health, repairs and spare capacity. */
final class PolicyBreakers {

    static final String SERVICE_FABRIC = "{'name': 'node', 'properties': {'publisher':"
            + " 'Microsoft.Azure.ServiceFabric', 'type': 'ServiceFabricNode', 'typeHandlerVersion': '1.1'}}";

    private static final String PROFILE = "virtualMachineProfile.";
    private static final String IMAGE = PROFILE + "storageProfile.imageReference.";
    private static final String WINDOWS = PROFILE + "osProfile.windowsConfiguration.";
    private static final String AUTOMATIC = "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String ROLLING = "upgradePolicy.rollingUpgradePolicy.";
    private static final String REPAIRS = "automaticRepairsPolicy.";
    private static final String EVENTS = PROFILE + "scheduledEventsProfile.";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("rolling-needs-health-signal")
                    .on(sets -> sets.unwatched())
                    .by("upgradePolicy.mode", "Rolling"),
            RuleBreaker.of("service-fabric-upgrades-automatically")
                    .on(sets -> sets.uniform().mode(UpgradeMode.AUTOMATIC))
                    .givenOne(EXTENSIONS, SERVICE_FABRIC)
                    .by("upgradePolicy.mode", "Manual"),
            RuleBreaker.of("number-out-of-range").by(ROLLING + "maxBatchInstancePercent", "4"),
            RuleBreaker.of("automatic-os-upgrade-needs-health-signal")
                    .on(sets -> sets.linux().unwatched())
                    .given(IMAGE + "version", "latest")
                    .by(AUTOMATIC, "true"),
            RuleBreaker.of("automatic-os-upgrade-needs-latest-image")
                    .on(sets -> sets.linux().withHealthExtension())
                    .given(AUTOMATIC, "false")
                    .given(IMAGE + "version", "1.0.0")
                    .by(AUTOMATIC, "true"),
            RuleBreaker.of("automatic-os-upgrade-keeps-image")
                    .on(sets -> sets.linux().withHealthExtension().capacityBetween(1, 20))
                    .given(AUTOMATIC, "true")
                    .given(IMAGE + "version", "latest")
                    .by(IMAGE + "sku", "minimal"),
            RuleBreaker.of("platform-patching-without-os-upgrade")
                    .on(sets -> sets.linux().withHealthExtension())
                    .given(AUTOMATIC, "false")
                    .given(IMAGE + "version", "latest")
                    .given(PROFILE + "osProfile.linuxConfiguration.patchSettings.patchMode", "AutomaticByPlatform")
                    .by(AUTOMATIC, "true"),
            RuleBreaker.of("windows-updates-without-os-upgrade")
                    .on(sets -> sets.windows().withHealthExtension())
                    .given(AUTOMATIC, "true")
                    .given(IMAGE + "version", "latest")
                    .given(WINDOWS + "enableAutomaticUpdates", "false")
                    .by(WINDOWS + "enableAutomaticUpdates", "true"),
            RuleBreaker.of("repairs-need-health-signal")
                    .on(sets -> sets.unwatched())
                    .by(REPAIRS + "enabled", "true"),
            RuleBreaker.of("repairs-need-one-health-source")
                    .on(sets -> sets.withHealthExtension())
                    .given(REPAIRS + "enabled", "false")
                    .given(PROFILE + "networkProfile.healthProbe.id", NETWORK + "loadBalancers/l/probes/p")
                    .by(REPAIRS + "enabled", "true"),
            RuleBreaker.of("repairs-not-for-service-fabric")
                    .on(sets -> sets.uniform().withHealthExtension())
                    .givenOne(EXTENSIONS, SERVICE_FABRIC)
                    .given(REPAIRS + "enabled", "false")
                    .by(REPAIRS + "enabled", "true"),
            RuleBreaker.of("repairs-grace-period-out-of-range").by(REPAIRS + "gracePeriod", "PT9M"),
            RuleBreaker.of("terminate-notice-out-of-range")
                    .by(EVENTS + "terminateNotificationProfile.enable", "true")
                    .by(EVENTS + "terminateNotificationProfile.notBeforeTimeout", "PT16M"),
            RuleBreaker.of("os-image-notice-is-15-minutes")
                    .by(EVENTS + "osImageNotificationProfile.enable", "true")
                    .by(EVENTS + "osImageNotificationProfile.notBeforeTimeout", "PT10M"),
            RuleBreaker.of("priority-fixed")
                    .on(sets -> sets.regular())
                    .given(PROFILE + "priority", "Regular")
                    .by(PROFILE + "priority", "Spot"),
            RuleBreaker.of("eviction-policy-needs-spot")
                    .on(sets -> sets.regular())
                    .by(PROFILE + "evictionPolicy", "Delete"),
            RuleBreaker.of("max-price-invalid").on(sets -> sets.spot()).by(PROFILE + "billingProfile.maxPrice", "0"),
            RuleBreaker.of("max-price-needs-spot")
                    .on(sets -> sets.regular())
                    .by(PROFILE + "billingProfile.maxPrice", "0.5"),
            RuleBreaker.of("priority-mix-needs-flexible")
                    .on(sets -> sets.uniform().spot())
                    .by("priorityMixPolicy.baseRegularPriorityCount", "2"),
            RuleBreaker.of("priority-mix-needs-spot")
                    .on(sets -> sets.flexible().regular())
                    .by("priorityMixPolicy.baseRegularPriorityCount", "2"),
            RuleBreaker.of("priority-mix-needs-several-groups")
                    .on(sets -> sets.flexible().spot())
                    .given("singlePlacementGroup", "true")
                    .by("priorityMixPolicy.baseRegularPriorityCount", "2"));

    private PolicyBreakers() {}
}
