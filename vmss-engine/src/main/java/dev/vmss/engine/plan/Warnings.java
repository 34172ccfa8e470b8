package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user will want to know before an update goes. */
final class Warnings {

    private static final Set<UpgradeMode> MODES = Set.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL);
    private static final String VERSION = "properties.virtualMachineProfile.storageProfile.imageReference.version";

    private final Update update;
    private final UpdateImpact impact;
    private final UpgradeMode mode;
    private final RollingPolicy policy;
    private final List<InstanceState> instances;
    private final List<InstanceState> outdated;
    private final PlanBuilder plan;

    Warnings(
            Update update,
            UpdateImpact impact,
            UpgradeMode mode,
            RollingPolicy policy,
            List<InstanceState> instances,
            List<InstanceState> outdated,
            PlanBuilder plan) {
        this.update = update;
        this.impact = impact;
        this.mode = mode;
        this.policy = policy;
        this.instances = instances;
        this.outdated = outdated;
        this.plan = plan;
    }

    void addAll() {
        aboutMode();
        if (mode.equals(UpgradeMode.ROLLING) && !outdated.isEmpty()) {
            aboutThresholds();
        }
        aboutInstances();
        aboutRequest();
    }

    private void aboutMode() {
        if (!MODES.contains(mode)) {
            plan.warn(
                    "unknown-mode",
                    "The upgrade mode " + mode + " is not known here, so nobody can say how the outdated instances are upgraded.");
        } else if (mode.equals(UpgradeMode.AUTOMATIC) && outdated.size() > 1) {
            plan.warn("all-at-once", "In Automatic mode all outdated instances may go down at the same time.");
        } else if (mode.equals(UpgradeMode.ROLLING) && !impact.marksOutdated() && !outdated.isEmpty()) {
            plan.warn(
                    "revives-rolling-upgrade",
                    "Any update starts a rolling upgrade of the instances that are outdated already, a cancelled one too.");
        }
    }

    private void aboutThresholds() {
        int total = instances.size();
        long unhealthy = instances.stream().filter(instance -> !instance.healthy()).count();
        if (unhealthy * 100 > (long) policy.maxUnhealthyPercent() * total) {
            plan.warn(
                    "stops-before-first-batch",
                    unhealthy + " of " + total + " instances are unhealthy, more than " + policy.maxUnhealthyPercent()
                            + " %: Azure stops with MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade.");
        } else if (100 > policy.maxUnhealthyPercent() * total) {
            plan.warn(
                    "one-failure-stops",
                    "One unhealthy instance of " + total + " is more than " + policy.maxUnhealthyPercent()
                            + " %, so a single failure stops the rolling upgrade.");
        }
        if (policy.maxSurge()) {
            plan.warn(
                    "surge-needs-quota",
                    "Each batch needs quota for as many new instances; without it the upgrade goes on in place.");
        }
    }

    private void aboutInstances() {
        List<InstanceState> left = outdated.stream().filter(InstanceState::isProtected).toList();
        if (!left.isEmpty()) {
            plan.warn(
                    "protected-instances",
                    "Instances protected from actions of the set stay as they are: " + ids(left) + ".");
        }
        List<InstanceState> stopped = outdated.stream().filter(instance -> !instance.running()).toList();
        if (!stopped.isEmpty()) {
            plan.warn(
                    "stopped-instances",
                    "Instances that do not run are taken to be upgraded like the others; Azure does not document it: "
                            + ids(stopped) + ".");
        }
    }

    private void aboutRequest() {
        if (!impact.hidden().isEmpty()) {
            plan.warn(
                    "unverifiable",
                    "Nobody can tell whether these values differ, and sending them makes instances outdated anyway: "
                            + impact.hidden().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
        } else if (!impact.marksOutdated() && update.desired().virtualMachineProfile().isPresent()
                && !update.diff().isEmpty()) {
            plan.warn(
                    "profile-sent-again",
                    "The request carries an unchanged virtualMachineProfile, which has made instances outdated before; leave it"
                            + " out.");
        }
        Optional<Integer> capacity = update.desired().sku().flatMap(Sku::capacity);
        if (capacity.isPresent() && !capacity.equals(update.applied().sku().flatMap(Sku::capacity))) {
            plan.warn("capacity-changes", "The update sets the number of instances, whatever autoscale has made of it since.");
        }
        if (update.diff().touching(VERSION).anyMatch(change -> change.kind() != Change.Kind.REMOVED)
                && version(update.desired()).filter("latest"::equalsIgnoreCase).isPresent()) {
            plan.warn(
                    "latest-cannot-be-undone",
                    "With version latest nobody can go back to the image that the instances have now.");
        }
    }

    private static Optional<String> version(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::imageReference)
                .flatMap(ImageReference::version);
    }

    private static String ids(List<InstanceState> instances) {
        return instances.stream().map(InstanceState::id).collect(Collectors.joining(", "));
    }
}
