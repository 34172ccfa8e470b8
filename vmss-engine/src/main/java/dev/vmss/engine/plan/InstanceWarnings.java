package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Warnings about single instances before an update is sent. */
final class InstanceWarnings {

    private final Situation situation;
    private final PlanOptions options;
    private final Scaling scaling;
    private final List<InstanceState> outdated;
    private final ImpactsById impacts;
    private final PlanBuilder plan;

    InstanceWarnings(Situation situation, PlanBuilder plan, ImpactsById impacts) {
        this.situation = situation;
        this.options = situation.options();
        this.scaling = situation.scaling();
        this.outdated = situation.outdated();
        this.impacts = impacts;
        this.plan = plan;
    }

    void addAll() {
        aboutModelsOfTheirOwn();
        aboutProtection();
        aboutScaling();
        aboutFailures();
        aboutStopped();
        aboutExtensions();
    }

    private void aboutModelsOfTheirOwn() {
        String customised = plan.steps().stream()
                .filter(step -> step.leaves() == Leftover.CUSTOMISED)
                .flatMap(step -> step.instances().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!customised.isEmpty()) {
            plan.warn(
                    "customised-instances",
                    "These instances have their own model afterwards and count as outdated until an upgrade returns"
                            + " them to the model of the set: " + customised + ".");
        }
    }

    private void aboutProtection() {
        List<InstanceState> left =
                outdated.stream().filter(InstanceState::isProtected).toList();
        if (!left.isEmpty()) {
            plan.warn(
                    "protected-instances",
                    "Instances protected from actions of the set do not change: " + ids(left) + ".");
        }
    }

    private void aboutScaling() {
        if (!scaling.removed().isEmpty()) {
            plan.warn(
                    "scale-in-picks",
                    "Azure chooses the instances to delete; according to the scale-in policy these are likely: "
                            + ids(scaling.removed()) + ".");
        }
        if (scaling.missing() > 0) {
            plan.warn(
                    "scale-in-falls-short",
                    "Too many instances are protected from scale-in: " + scaling.missing()
                            + " more would have to be deleted than allowed.");
        }
    }

    private void aboutFailures() {
        List<InstanceState> failed =
                outdated.stream().filter(InstanceState::failed).toList();
        if (!failed.isEmpty() && !options.newInstancesOnly()) {
            warnAssumed(
                    "failed-instances",
                    "Instances whose last operation failed",
                    options.failedInstances() == FailedInstances.UPGRADED,
                    failed);
        }
    }

    private void aboutStopped() {
        List<InstanceState> stopped =
                outdated.stream().filter(instance -> !instance.running()).toList();
        if (!stopped.isEmpty() && !options.newInstancesOnly()) {
            warnAssumed(
                    "stopped-instances",
                    "Instances that are not running",
                    options.stoppedInstances() == StoppedInstances.UPGRADED,
                    stopped);
        }
    }

    private void warnAssumed(String code, String which, boolean areUpgraded, List<InstanceState> instances) {
        plan.warn(
                code,
                which + " are assumed to be "
                        + (areUpgraded ? "upgraded like the others" : "skipped, and stay outdated")
                        + "; Azure does not document it: " + ids(instances) + ".");
    }

    private void aboutExtensions() {
        Set<String> twice = new LinkedHashSet<>();
        for (InstanceImpact impact : impacts.different()) {
            for (ExtensionRun run : impact.extensionRuns()) {
                if (run.times() > 1) {
                    twice.add(run.extension());
                }
            }
        }
        if (!twice.isEmpty()) {
            plan.warn(
                    "extensions-run-twice",
                    "These extensions run on an instance at its upgrade and again at its reimage: "
                            + String.join(", ", twice) + ".");
        }
    }

    /** Warns about instances with an unknown model, if the update does not make them outdated anyway. */
    void addUnknownModels() {
        if (situation.impact().touchesInstances()) {
            return;
        }
        Set<String> unknown = situation.update().context().instances().stream()
                .map(InstanceStatus::of)
                .filter(status -> !status.isModelKnown())
                .flatMap(status -> status.id().stream())
                .collect(Collectors.toSet());
        List<InstanceState> silent = situation.instances().stream()
                .filter(instance -> unknown.contains(instance.id()))
                .toList();
        if (!silent.isEmpty()) {
            plan.warn(
                    "latest-model-unknown",
                    "Instances of which it is not known whether they have the latest model are assumed to"
                            + " have it: "
                            + ids(silent) + ".");
        }
    }

    private static String ids(List<InstanceState> instances) {
        return instances.stream().map(InstanceState::id).collect(Collectors.joining(", "));
    }
}
