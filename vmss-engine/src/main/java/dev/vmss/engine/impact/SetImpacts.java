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

/** The impact of changes of a set outside the profile of its machines. */
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
                    "The effect is not known. Most properties that only the set has do not affect its machines."),
            Row.of(
                    "tags",
                    SET_LEVEL,
                    AT_ONCE,
                    "Tags belong to the set; its instances keep the latest model.",
                    clientCode("https://github.com/kubernetes-sigs/cluster-api-provider-azure/commit/4c24a89")),
            Row.of(
                    "identity",
                    SET_LEVEL,
                    AT_ONCE,
                    "An identity belongs to the set: its instances use it at once and keep the latest"
                            + " model. The Cluster API nevertheless treats it as a change of the model.",
                    seen("https://github.com/Azure/aad-pod-identity/issues/968").readOn(READ_ANEW),
                    seen("https://github.com/MicrosoftDocs/azure-docs/issues/66643")
                            .readOn(READ_ANEW),
                    seen("https://github.com/Azure/azure-cli/issues/19813").readOn(READ_ANEW)),
            Row.of("plan", REPLACE, BY_POLICY, "The plan belongs to the image of a machine."),
            Row.of("sku", RESTART, BY_POLICY, "A machine restarts with its new size.", documented(UPGRADE_POLICY)),
            Row.of(
                    "sku.capacity",
                    SET_LEVEL,
                    AT_ONCE,
                    "Instances are added or removed; the remaining ones keep the latest model.",
                    recorded(RECORDINGS + "test_vmss_create_and_modify.yaml")),
            Row.of(
                    "zones",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "Existing instances stay in their zones; only new instances use the new zones.",
                    documented(ZONES)),
            Row.of(
                    "placement",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "It applies only to the placement of new instances.",
                    documented(AUTOMATIC_PLACEMENT)),
            Row.of(
                    "properties.zoneBalance",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "It affects only later scaling.",
                    documented(ZONES)),
            Row.of(
                    "properties.proximityPlacementGroup",
                    DEALLOCATE,
                    BY_POLICY,
                    "A machine moves to another host and must be deallocated for that.",
                    documented(DOCS + "proximity-placement-groups")),
            Row.of("properties.hostGroup", REPLACE, BY_POLICY, "A machine stays on the hosts on which it was created."),
            Row.of(
                    "properties.additionalCapabilities",
                    RESTART,
                    BY_POLICY,
                    "The capabilities belong to the machines; how existing machines get new ones is not known."),
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
                    "The mix applies only to later scaling.",
                    documented(DOCS + "spot-priority-mix")),
            Row.of(
                    "properties.skuProfile",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "Sizes and strategy apply only to later scaling.",
                    documented(DOCS + "instance-mix-update")),
            Row.of(
                    "properties.scaleInPolicy",
                    NEW_INSTANCES,
                    NEW_INSTANCES_ONLY,
                    "The policy applies only to later scaling.",
                    documented(DOCS + "virtual-machine-scale-sets-scale-in-policy")),
            Row.of(
                    "properties.spotRestorePolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "It determines whether the platform tries to restore evicted instances.",
                    documented(DOCS + "use-spot")),
            Row.of(
                    "properties.upgradePolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "It determines how later upgrades proceed.",
                    documented(UPGRADE_POLICY)),
            Row.of(
                    "properties.automaticRepairsPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "Only instances that become unhealthy are repaired, and lose their OS disk or are replaced.",
                    documented(DOCS + "virtual-machine-scale-sets-automatic-instance-repairs")),
            Row.of(
                    "properties.resiliencyPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "It determines how the platform creates and deletes instances later.",
                    documented(DOCS + "resilient-vm-create-delete")),
            Row.of(
                    "properties.resiliencyPolicy.automaticZoneRebalancingPolicy",
                    SET_LEVEL,
                    AT_ONCE,
                    "The platform then moves instances to other zones: every 12 hours it creates one"
                            + " instance and deletes another.",
                    documented(DOCS + "auto-zone-balance-overview").readOn(READ_ANEW)),
            Row.of(
                    "properties.singlePlacementGroup",
                    SET_LEVEL,
                    AT_ONCE,
                    "It determines how many instances the set can have.",
                    documented(PLACEMENT_GROUPS)),
            Row.of(
                    "properties.overprovision",
                    SET_LEVEL,
                    AT_ONCE,
                    "It applies only to later scaling.",
                    documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update")),
            Row.of(
                    "properties.doNotRunExtensionsOnOverprovisionedVMs",
                    SET_LEVEL,
                    AT_ONCE,
                    "It applies only to later scaling.",
                    documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update")));

    private SetImpacts() {}
}
