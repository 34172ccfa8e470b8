package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The impact of each place, by the longest pattern that the place lies in. A row stands for everything within it for which
 * there is no row of its own.
 */
final class ImpactTable {

    private static final String UPGRADE_POLICY =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy";
    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";
    private static final String REIMAGING =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-reimage-virtual-machine";
    private static final String PROFILE = "properties.virtualMachineProfile";

    static final ImpactTable SCALE_SET = new ImpactTable()
            .row("", Disruption.SET_LEVEL, Propagation.AT_ONCE, "Only the set has it.", ARTICLE)
            .row(
                    "identity",
                    Disruption.IN_PLACE,
                    Propagation.BY_POLICY,
                    "Instances get the identities with the latest model.",
                    "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-configure-managed-identities-scale-sets")
            .row(
                    "plan",
                    Disruption.REPLACE,
                    Propagation.BY_POLICY,
                    "The plan belongs to the image of the instances.",
                    ARTICLE)
            .row(
                    "sku.name",
                    Disruption.RESTART,
                    Propagation.BY_POLICY,
                    "A machine restarts in its new size.",
                    UPGRADE_POLICY)
            .row("sku.tier", Disruption.RESTART, Propagation.BY_POLICY, "The tier goes with the size.", UPGRADE_POLICY)
            .row(
                    "zones",
                    Disruption.NEW_INSTANCES,
                    Propagation.NEW_INSTANCES_ONLY,
                    "Existing instances stay where they are; only later ones use the new zones.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-use-availability-zones")
            .row(
                    "placement",
                    Disruption.NEW_INSTANCES,
                    Propagation.NEW_INSTANCES_ONLY,
                    "Only later instances are placed by it.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-zone-placement")
            .row(
                    "properties.proximityPlacementGroup",
                    Disruption.DEALLOCATE,
                    Propagation.BY_POLICY,
                    "A machine moves to another host, for which it must be deallocated.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/proximity-placement-groups")
            .row(
                    "properties.hostGroup",
                    Disruption.REPLACE,
                    Propagation.BY_POLICY,
                    "A machine cannot move between host groups.",
                    "https://learn.microsoft.com/azure/virtual-machines/dedicated-hosts")
            .row(
                    "properties.additionalCapabilities",
                    Disruption.RESTART,
                    Propagation.BY_POLICY,
                    "The capabilities are those of the machines.",
                    ARTICLE)
            .row(
                    "properties.priorityMixPolicy",
                    Disruption.NEW_INSTANCES,
                    Propagation.NEW_INSTANCES_ONLY,
                    "The mix is kept by later scaling only.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/spot-priority-mix")
            .row(
                    "properties.skuProfile",
                    Disruption.NEW_INSTANCES,
                    Propagation.NEW_INSTANCES_ONLY,
                    "Sizes and strategy are used by later scaling only.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/instance-mix-update")
            .row(
                    "properties.scaleInPolicy",
                    Disruption.NEW_INSTANCES,
                    Propagation.NEW_INSTANCES_ONLY,
                    "The policy is used by later scaling only.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-scale-in-policy")
            .row(
                    PROFILE,
                    Disruption.IN_PLACE,
                    Propagation.BY_POLICY,
                    "Instances get it with the latest model.",
                    UPGRADE_POLICY)
            .row(
                    PROFILE + ".priority",
                    Disruption.REPLACE,
                    Propagation.BY_POLICY,
                    "A machine keeps its priority.",
                    UPGRADE_POLICY)
            .row(
                    PROFILE + ".securityProfile",
                    Disruption.RESTART,
                    Propagation.BY_POLICY,
                    "A machine restarts with its new security type.",
                    "https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss")
            .row(
                    PROFILE + ".hardwareProfile",
                    Disruption.RESTART,
                    Propagation.BY_POLICY,
                    "A machine restarts with its new hardware.",
                    UPGRADE_POLICY)
            .row(
                    PROFILE + ".storageProfile.imageReference",
                    Disruption.REIMAGE,
                    Propagation.BY_POLICY,
                    "The OS disk is made anew from the image.",
                    UPGRADE_POLICY)
            .row(
                    PROFILE + ".storageProfile.osDisk",
                    Disruption.REIMAGE,
                    Propagation.OUTSIDE_POLICY,
                    "The OS disk profile reaches an instance only by a reimage.",
                    REIMAGING)
            .row(
                    PROFILE + ".storageProfile.dataDisks",
                    Disruption.IN_PLACE,
                    Propagation.BY_POLICY,
                    "Data disks are attached and detached while the machine runs.",
                    UPGRADE_POLICY)
            .row(
                    PROFILE + ".storageProfile.diskControllerType",
                    Disruption.DEALLOCATE,
                    Propagation.BY_POLICY,
                    "The controller can be replaced only while the machine is deallocated.",
                    "https://learn.microsoft.com/azure/virtual-machines/enable-nvme-interface")
            .row(
                    PROFILE + ".osProfile",
                    Disruption.REIMAGE,
                    Propagation.OUTSIDE_POLICY,
                    "The OS profile reaches an instance only by a reimage.",
                    REIMAGING)
            .row(
                    PROFILE + ".osProfile.secrets",
                    Disruption.IN_PLACE,
                    Propagation.BY_POLICY,
                    "Certificates are installed while the machine runs; those that leave the list stay installed.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq")
            .row(
                    PROFILE + ".osProfile.allowExtensionOperations",
                    Disruption.IN_PLACE,
                    Propagation.BY_POLICY,
                    "It permits or forbids extensions, and changes nothing inside the machine.",
                    ARTICLE);

    static final ImpactTable INSTANCE = new ImpactTable()
            .row(
                    "",
                    Disruption.IN_PLACE,
                    Propagation.AT_ONCE,
                    "The instance's own model is changed while it runs.",
                    ARTICLE)
            .row("tags", Disruption.NONE, Propagation.AT_ONCE, "Tags say nothing to the machine.", ARTICLE)
            .row(
                    "properties.protectionPolicy",
                    Disruption.NONE,
                    Propagation.AT_ONCE,
                    "Protection only keeps actions of the set away.",
                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-instance-protection")
            .row("sku", Disruption.RESTART, Propagation.AT_ONCE, "A machine restarts in its new size.", ARTICLE)
            .row(
                    "properties.hardwareProfile",
                    Disruption.RESTART,
                    Propagation.AT_ONCE,
                    "A machine restarts in its new size.",
                    ARTICLE);

    private static final Comparator<Impact> GRAVITY = Comparator.comparing(Impact::disruption)
            .thenComparing(impact -> impact.propagation() == Propagation.OUTSIDE_POLICY);

    private record Row(String place, Impact impact) {}

    private final List<Row> rows = new ArrayList<>();

    private ImpactTable row(String place, Disruption disruption, Propagation propagation, String why, String source) {
        rows.add(new Row(place, new Impact(disruption, propagation, why, source)));
        return this;
    }

    /** {@return the places that have a row of their own} */
    List<String> places() {
        return rows.stream().map(Row::place).toList();
    }

    /** Whether a change lies in a place that only a reimage reaches, or touches one. */
    boolean needsReimage(Change change) {
        return find(change.path().pattern()).propagation() == Propagation.OUTSIDE_POLICY
                || rows.stream()
                        .filter(row -> row.impact.propagation() == Propagation.OUTSIDE_POLICY
                                && !change.path().isWithin(row.place))
                        .anyMatch(row -> change.touches(row.place));
    }

    /** The gravest of what the change's own place and the places within it stand for, as far as the change touches them. */
    Impact find(Change change) {
        Impact worst = find(change.path().pattern());
        for (Row row : rows) {
            if (!change.path().isWithin(row.place)
                    && change.touches(row.place)
                    && GRAVITY.compare(row.impact, worst) > 0) {
                worst = row.impact;
            }
        }
        return worst;
    }

    Impact find(String pattern) {
        Row best = rows.get(0);
        for (Row row : rows) {
            if (row.place.length() > best.place.length() && Place.isWithin(pattern, row.place)) {
                best = row;
            }
        }
        return best.impact;
    }
}
