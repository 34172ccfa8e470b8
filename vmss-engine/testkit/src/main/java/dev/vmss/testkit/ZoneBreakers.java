package dev.vmss.testkit;

import java.util.List;

/** How to break the rules about zones and who chooses them. */
final class ZoneBreakers {

    private static final String REBALANCING = "resiliencyPolicy.automaticZoneRebalancingPolicy.enabled";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("placement-is-left-for-zones")
                    .on(sets -> sets.uniform().regional())
                    .given("overprovision", "false")
                    .given("placement.zonePlacementPolicy", "Auto")
                    .byRemoving("placement"),
            RuleBreaker.of("zone-balance-needs-zones")
                    .on(sets -> sets.regional())
                    .by("zoneBalance", "true"),
            RuleBreaker.of("zone-rebalancing-needs-health-signal")
                    .on(sets -> sets.unwatched())
                    .given("zones", "['1', '2']")
                    .given("platformFaultDomainCount", "1")
                    .by(REBALANCING, "true"),
            RuleBreaker.of("zone-rebalancing-needs-zones")
                    .on(sets -> sets.regional().withHealthExtension())
                    .by(REBALANCING, "true"),
            RuleBreaker.of("aligned-fault-domains-need-better-disks")
                    .given("virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType", "Standard_LRS")
                    .by("zonalPlatformFaultDomainAlignMode", "Aligned"));

    private ZoneBreakers() {}
}
