package dev.vmss.engine.impact;

import static dev.vmss.engine.impact.Disruption.DEALLOCATE;
import static dev.vmss.engine.impact.Disruption.NEW_INSTANCES;
import static dev.vmss.engine.impact.Disruption.REPLACE;
import static dev.vmss.engine.impact.Disruption.RESTART;
import static dev.vmss.engine.impact.Disruption.SET_LEVEL;
import static dev.vmss.engine.impact.Propagation.AT_ONCE;
import static dev.vmss.engine.impact.Propagation.BY_POLICY;
import static dev.vmss.engine.impact.Propagation.NEW_INSTANCES_ONLY;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.impact.ImpactTable.Row;
import dev.vmss.model.Place;
import java.util.List;

/** What changes of a set do, but for those of the profile of its machines. */
final class SetImpacts {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String UPGRADE_POLICY = DOCS + "virtual-machine-scale-sets-upgrade-policy";
    private static final String PLACEMENT_GROUPS = DOCS + "virtual-machine-scale-sets-placement-groups";
    private static final String ZONES = DOCS + "virtual-machine-scale-sets-use-availability-zones";
    private static final String AUTOMATIC_PLACEMENT = DOCS + "virtual-machine-scale-sets-automatic-zone-placement";
    private static final String RECORDINGS =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/";

    static final List<Row> ROWS = List.of(
            Row.of(
                    Place.ROOT,
                    SET_LEVEL,
                    AT_ONCE,
                    "Nobody has shown what it does; most of what only the set has says nothing to its machines."),
            Row.of(
                    "tags",
                    SET_LEVEL,
                    AT_ONCE,
                    "Tags are the set's; its instances keep the latest model.",
                    clientCode("https://github.com/kubernetes-sigs/cluster-api-provider-azure/commit/4c24a89")),
            Row.of(
                    "identity",
                    SET_LEVEL,
                    AT_ONCE,
                    "An identity is the set's own: its instances use it at once and keep the latest model. The"
                            + " Cluster API counts it as a change of the model all the same.",
                    seen("https://github.com/Azure/aad-pod-identity/issues/968").readOn(READ_ANEW),
                    seen("https://github.com/MicrosoftDocs/azure-docs/issues/66643")
                            .readOn(READ_ANEW),
                    seen("https://github.com/Azure/azure-cli/issues/19813").readOn(READ_ANEW)),
            Row.of("plan", REPLACE, BY_POLICY, "The plan belongs to the image of the machines."),
            Row.of("sku", RESTART, BY_POLICY, "A machine restarts in its new size.", documented(UPGRADE_POLICY)),
            Row.of(
                    "sku.capacity",
                    SET_LEVEL,
                    AT_ONCE,
                    "Instances come or go; those that stay keep the latest model.",
                    recorded(RECORDINGS + "test_vmss_create_and_modify.yaml")),
            Row.of(
                    "zones",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "Existing instances stay where they are; only later ones use the new zones.",
                    documented(ZONES)),
            Row.of(
                    "placement",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "Only later instances are placed by it.",
                    documented(AUTOMATIC_PLACEMENT)),
            Row.of(
                    "properties.zoneBalance",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "It decides about later scaling only.",
                    documented(ZONES)),
            Row.of(
                    "properties.proximityPlacementGroup",
                    DEALLOCATE,
                    BY_POLICY,
                    "A machine moves to another host, for which it must be deallocated.",
                    documented(DOCS + "proximity-placement-groups")),
            Row.of("properties.hostGroup", REPLACE, BY_POLICY, "A machine is on the hosts that it was made on."),
            Row.of(
                    "properties.additionalCapabilities",
                    RESTART,
                    BY_POLICY,
                    "The capabilities are those of the machines; nobody has shown how they get another."),
            Row.of(
                    "properties.additionalCapabilities.ultraSSDEnabled",
                    DEALLOCATE,
                    BY_POLICY,
                    "Machines were seen to get it while they were deallocated.",
                    recorded(RECORDINGS + "test_vm_vmss_update_ultra_ssd_enabled.yaml")),
            Row.of(
                    "properties.priorityMixPolicy",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "The mix is kept by later scaling only.",
                    documented(DOCS + "spot-priority-mix")),
            Row.of(
                    "properties.skuProfile",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "Sizes and strategy are used by later scaling only.",
                    documented(DOCS + "instance-mix-update")),
            Row.of(
                    "properties.scaleInPolicy",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "The policy is used by later scaling only.",
                    documented(DOCS + "virtual-machine-scale-sets-scale-in-policy")),
            Row.of(
                    "properties.spotRestorePolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "The platform tries by it to restore evicted instances.",
                    documented(DOCS + "use-spot")),
            Row.of(
                    "properties.upgradePolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "It decides about later upgrades.",
                    documented(UPGRADE_POLICY)),
            Row.of(
                    "properties.automaticRepairsPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "Only instances that are unhealthy then are repaired, and lose their OS disk or are replaced.",
                    documented(DOCS + "virtual-machine-scale-sets-automatic-instance-repairs")),
            Row.of(
                    "properties.resiliencyPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "It decides how the platform makes and deletes instances later.",
                    documented(DOCS + "resilient-vm-create-delete")),
            Row.of(
                    "properties.resiliencyPolicy.automaticZoneRebalancingPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "The platform then moves instances to other zones: it makes a new one and deletes an old one,"
                            + " one in 12 hours.",
                    documented(DOCS + "auto-zone-balance-overview").readOn(READ_ANEW)),
            Row.of(
                    "properties.singlePlacementGroup",
                    SET_LEVEL,
                    AT_ONCE,
                    "It decides how many instances the set can have.",
                    documented(PLACEMENT_GROUPS)),
            Row.of(
                    "properties.overprovision",
                    SET_LEVEL,
                    AT_ONCE,
                    "It is used by later scaling only.",
                    documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update")),
            Row.of(
                    "properties.doNotRunExtensionsOnOverprovisionedVMs",
                    SET_LEVEL,
                    AT_ONCE,
                    "It is used by later scaling only.",
                    documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update")));

    private SetImpacts() {}
}
