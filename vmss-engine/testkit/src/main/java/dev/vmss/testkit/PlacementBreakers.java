package dev.vmss.testkit;

import static dev.vmss.testkit.SetKind.GROUP;

import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;

/** How to break the rules about where and how many machines are. */
final class PlacementBreakers {

    private static final String COMPUTE = GROUP + "Microsoft.Compute/";
    private static final String PROXIMITY = "proximityPlacementGroup.id";
    private static final String PROXIMITY_GROUP = COMPUTE + "proximityPlacementGroups/a";
    private static final String RESERVATION = "virtualMachineProfile.capacityReservation.capacityReservationGroup.id";
    private static final String RESERVATION_GROUP = COMPUTE + "capacityReservationGroups/r";
    private static final String IMAGE = "virtualMachineProfile.storageProfile.imageReference";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("location-fixed").by("location", "northeurope"),
            RuleBreaker.of("name-fixed").by("name", "another"),
            RuleBreaker.of("orchestration-mode-fixed")
                    .on(sets -> sets.uniform().regular())
                    .by("orchestrationMode", "Flexible"),
            RuleBreaker.of("fault-domain-count-fixed")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "3")
                    .by("platformFaultDomainCount", "2"),
            RuleBreaker.of("fault-domain-count-out-of-range")
                    .by("platformFaultDomainCount", "6")
                    .with("fault-domain-count-fixed"),
            RuleBreaker.of("max-spreading-needs-several-groups")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "1")
                    .by("singlePlacementGroup", "true")
                    .with("single-placement-group-only-opens"),
            RuleBreaker.of("single-placement-group-only-opens")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "5")
                    .given("singlePlacementGroup", "false")
                    .by("singlePlacementGroup", "true"),
            RuleBreaker.of("proximity-placement-group-fixed")
                    .on(sets -> sets.flexible().regional())
                    .given(PROXIMITY, PROXIMITY_GROUP)
                    .by(PROXIMITY, COMPUTE + "proximityPlacementGroups/b"),
            RuleBreaker.of("proximity-placement-group-in-one-zone")
                    .on(sets -> sets.uniform().zonal())
                    .given("zones", "['1']")
                    .given("platformFaultDomainCount", "1")
                    .given("zoneBalance", "false")
                    .given(PROXIMITY, PROXIMITY_GROUP)
                    .by("zones", "['1', '2']"),
            RuleBreaker.of("proximity-placement-group-without-reservation")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "1")
                    .given(PROXIMITY, PROXIMITY_GROUP)
                    .by(RESERVATION, RESERVATION_GROUP),
            RuleBreaker.of("reservation-needs-several-groups")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "3")
                    .given("singlePlacementGroup", "true")
                    .by(RESERVATION, RESERVATION_GROUP),
            RuleBreaker.of("reservation-without-five-fault-domains")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "5")
                    .by(RESERVATION, RESERVATION_GROUP),
            RuleBreaker.of("zones-fixed")
                    .given("zones", "['1']")
                    .given("platformFaultDomainCount", "1")
                    .by("zones", "['1', '2']")
                    .knowing(UpdateContext.builder()
                            .apiVersion(new ApiVersion("2022-11-01"))
                            .build()),
            RuleBreaker.of("zones-add-only")
                    .given("zones", "['1', '2', '3']")
                    .given("platformFaultDomainCount", "1")
                    .by("zones", "['1', '2']"),
            RuleBreaker.of("zones-need-fitting-fault-domains")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "3")
                    .by("zones", "['1']"),
            RuleBreaker.of("zones-not-under-an-orchestrator")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "1")
                    .givenOne(SetKind.EXTENSIONS, PolicyBreakers.SERVICE_FABRIC)
                    .by("zones", "['1']"),
            RuleBreaker.of("zones-without-host-group")
                    .given("zones", "['1']")
                    .given("platformFaultDomainCount", "1")
                    .given("hostGroup.id", COMPUTE + "hostGroups/a")
                    .by("zones", "['1', '2']"),
            RuleBreaker.of("zones-with-reservation-leave-regional-instances")
                    .on(sets -> sets.uniform().regional())
                    .given("platformFaultDomainCount", "1")
                    .given(RESERVATION, RESERVATION_GROUP)
                    .by("zones", "['1']")
                    .knowing(UpdateContext.builder()
                            .addInstances(
                                    ScaleSetInstance.builder().instanceId("0").build())
                            .build()),
            RuleBreaker.of("placement-without-zones")
                    .on(sets -> sets.zonal())
                    .given("overprovision", "false")
                    .by("placement.zonePlacementPolicy", "Auto"),
            RuleBreaker.of("placement-without-overprovision")
                    .on(sets -> sets.uniform().regional())
                    .given("overprovision", "true")
                    .given("upgradePolicy.rollingUpgradePolicy.maxSurge", "false")
                    .by("placement.zonePlacementPolicy", "Auto"),
            RuleBreaker.of("placement-without-groups")
                    .on(sets -> sets.uniform().regional())
                    .given("overprovision", "false")
                    .given(PROXIMITY, PROXIMITY_GROUP)
                    .by("placement.zonePlacementPolicy", "Auto"),
            RuleBreaker.of("placement-includes-or-excludes")
                    .on(sets -> sets.uniform().regional())
                    .given("overprovision", "false")
                    .given("placement.zonePlacementPolicy", "Auto")
                    .given("placement.includeZones", "['1']")
                    .by("placement.excludeZones", "['2']"),
            RuleBreaker.of("capacity-beyond-set")
                    .given("singlePlacementGroup", "false")
                    .by("sku.capacity", "1001"),
            RuleBreaker.of("capacity-beyond-placement-group")
                    .on(sets -> sets.uniform().regional())
                    .given("singlePlacementGroup", "true")
                    .by("sku.capacity", "101"),
            RuleBreaker.of("capacity-beyond-managed-image")
                    .given("singlePlacementGroup", "false")
                    .given(IMAGE, "{'id': '" + COMPUTE + "images/i'}")
                    .given("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade", "false")
                    .by("sku.capacity", "601"),
            RuleBreaker.of("capacity-beyond-unmanaged-storage")
                    .on(sets -> sets.plain())
                    .given("singlePlacementGroup", "false")
                    .given(
                            "virtualMachineProfile.storageProfile.osDisk",
                            "{'createOption': 'FromImage', 'vhdContainers': ['https://a.blob.core.windows.net/vhds']}")
                    .by("sku.capacity", "101"),
            RuleBreaker.of("capacity-beyond-quota")
                    .on(sets -> sets.capacityBetween(0, 20))
                    .by("sku.capacity", "90")
                    .knowing(UpdateContext.builder()
                            .coreQuota(Optional.of(new CoreQuota(2, 100, 40)))
                            .build()),
            RuleBreaker.of("large-sets-need-standard-load-balancer")
                    .on(sets -> sets.uniform().regional())
                    .given("singlePlacementGroup", "true")
                    .given(
                            SetKind.IP + ".loadBalancerBackendAddressPools",
                            "[{'id': '" + SetKind.NETWORK + "loadBalancers/l/backendAddressPools/p'}]")
                    .by("singlePlacementGroup", "false")
                    .knowing(UpdateContext.builder().usesBasicLoadBalancer(true).build()),
            RuleBreaker.of("instance-mix-needs-flexible")
                    .on(sets -> sets.uniform())
                    .by("sku.name", "Mix")
                    .by(
                            "skuProfile",
                            "{'allocationStrategy': 'LowestPrice', 'vmSizes': [{'name': 'Standard_D2s_v5'}]}"),
            RuleBreaker.of("instance-mix-in-one-update")
                    .on(sets -> sets.flexible())
                    .by("sku.name", "Mix"),
            RuleBreaker.of("instance-mix-ranks-need-prioritized")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.name", "Mix")
                    .given(
                            "skuProfile",
                            "{'allocationStrategy': 'Prioritized', 'vmSizes': [{'name': 'Standard_D2s_v5', 'rank': 0}]}")
                    .by("skuProfile.allocationStrategy", "LowestPrice"));

    private PlacementBreakers() {}
}
