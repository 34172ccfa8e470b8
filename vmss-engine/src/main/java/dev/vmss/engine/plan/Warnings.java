package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.RollingLimits;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Irreversible;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user will want to know before an update goes. */
final class Warnings {

    /** At this version a PUT of the model that there was made instances outdated, as a recording of the service shows. */
    private static final ApiVersion LAST_TO_OUTDATE_BY_NOTHING = new ApiVersion("2017-12-01");

    private static final Set<UpgradeMode> MODES =
            Set.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL);

    private final Update update;
    private final EffectiveSet applied;
    private final UpdateImpact impact;
    private final UpgradeMode mode;
    private final RollingLimits limits;
    private final PlanOptions options;
    private final ServiceFabric serviceFabric;
    private final Optional<PlanWarning> leftAlone;
    private final Instances fleet;
    private final List<InstanceState> instances;
    private final List<InstanceState> outdated;
    private final boolean losesOsDisks;
    private final boolean isDeallocated;
    private final InstanceWarnings aboutSingleInstances;
    private final boolean isMove;
    private final PlanBuilder plan;

    Warnings(Situation situation, PlanBuilder plan, ImpactsById impacts) {
        this.update = situation.update();
        this.applied = EffectiveSet.of(update.applied());
        this.impact = situation.impact();
        this.mode = situation.mode();
        this.limits = EffectiveSet.of(situation.transitions().sent().after()).rollingLimits();
        this.options = situation.options();
        this.fleet = situation.fleet();
        this.instances = situation.instances();
        this.outdated = situation.outdated();
        this.serviceFabric = ServiceFabric.of(update);
        this.leftAlone = LeftAlone.laterRisk(situation);
        this.losesOsDisks = situation.losesOsDisks() && leftAlone.isEmpty();
        this.isDeallocated = !situation.toDeallocate().isEmpty();
        this.aboutSingleInstances = new InstanceWarnings(situation, plan, impacts);
        this.isMove = situation.move().isPresent();
        this.plan = plan;
    }

    void addAll() {
        aboutIntent();
        if (leftAlone.isPresent()) {
            plan.warn(leftAlone.get());
        } else {
            aboutMode();
            aboutRolling();
        }
        if (isDeallocated) {
            serviceFabric.deallocated().ifPresent(plan::warn);
        }
        aboutSingleInstances.addAll();
        aboutRequest();
        aboutSingleInstances.addUnknownModels();
    }

    private void aboutIntent() {
        options.action().ifPresent(this::aboutAction);
        List<String> unknown = Stream.of(
                        options.first(),
                        options.actOn(),
                        options.skipped(),
                        options.phases().keySet())
                .flatMap(Collection::stream)
                .filter(id -> !fleet.has(id))
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            plan.warn(
                    "unknown-instances",
                    "The options contain instances that the set does not have: " + String.join(", ", unknown));
        }
    }

    private void aboutAction(InstanceAction action) {
        Optional<String> whyNot = OperatorAction.whyNot(action, update.applied());
        if (whyNot.isPresent()) {
            plan.warn("action-not-offered", whyNot.get());
            return;
        } else if (action == InstanceAction.REIMAGE_ALL) {
            plan.warn("data-disks-are-reimaged", "Data written to the data disks of the instances is lost.");
        } else if (action == InstanceAction.REDEPLOY) {
            boolean ephemeral = applied.profile().hasEphemeralOsDisks();
            plan.warn(
                    "local-disks-are-lost",
                    "Another host has other local disks: data on the temporary disks "
                            + (ephemeral ? "and the ephemeral OS disks " : "") + "is lost.");
        }
        Set<String> actOn = Set.copyOf(options.actOn());
        List<InstanceState> meant = instances.stream()
                .filter(instance -> actOn.isEmpty() || actOn.contains(instance.id()))
                .toList();
        List<InstanceState> shielded =
                meant.stream().filter(InstanceState::isProtected).toList();
        if (!shielded.isEmpty()) {
            plan.warn("action-spares-protected", "Protected from actions of the set: " + ids(shielded) + ".");
        }
        List<InstanceState> stopped =
                meant.stream().filter(instance -> !instance.running()).toList();
        if (!stopped.isEmpty() && (action == InstanceAction.RESTART || action == InstanceAction.REDEPLOY)) {
            plan.warn("action-needs-running", "Skipped, because they are not running: " + ids(stopped) + ".");
        }
    }

    private void aboutMode() {
        if (!MODES.contains(mode)) {
            plan.warn(
                    "unknown-mode",
                    "The upgrade mode " + mode
                            + " is not known, so the plan cannot show how outdated instances are upgraded.");
        } else if (isMove) {
            // The operator upgrades all instances, whatever the mode.
            return;
        } else if (mode.equals(UpgradeMode.AUTOMATIC) && serviceFabric.isNodeType()) {
            serviceFabric.inAutomaticMode().ifPresent(plan::warn);
        } else if (mode.equals(UpgradeMode.AUTOMATIC) && outdated.size() > 1) {
            aboutStop();
            plan.warn("all-at-once", "In Automatic mode all outdated instances can be down at the same time.");
        } else if (mode.equals(UpgradeMode.ROLLING) && !impact.touchesInstances() && !outdated.isEmpty()) {
            plan.warn(
                    "revives-rolling-upgrade",
                    "Any update starts a rolling upgrade of the instances that are already outdated, even"
                            + " if an earlier one was cancelled.");
        }
    }

    private void aboutStop() {
        boolean stops = options.stopAfterBatches().isPresent()
                || options.stopAfterPercent().isPresent();
        boolean goesOn = plan.steps().stream()
                .anyMatch(step -> step.kind() == Step.Kind.UPGRADE_INSTANCES && step.actor() == Actor.PLATFORM);
        if (stops && goesOn) {
            plan.warn(
                    "cannot-stop",
                    "Upgrades in Automatic mode cannot be stopped. Set the mode to Manual first, or to Rolling.");
        }
    }

    private void aboutRolling() {
        if (!mode.equals(UpgradeMode.ROLLING)
                || (outdated.isEmpty() || isMove) && plan.failure().isEmpty()) {
            return;
        }
        int total = instances.size();
        if (plan.failure().isPresent()) {
            int unhealthy = plan.unhealthy(instances).size();
            int size = plan.size(instances);
            plan.warn(
                    "stops-before-first-batch",
                    unhealthy + " of " + size + " instances are unhealthy, more than " + limits.maxUnhealthyPercent()
                            + " %: Azure accepts the update, then aborts the rolling upgrade before its"
                            + " first batch with "
                            + plan.failure().get().code()
                            + ". First repair or delete instances, raise maxUnhealthyInstancePercent to "
                            + (100 * unhealthy + size - 1) / size
                            + ", or set the mode to Manual and upgrade the instances yourself.");
        } else if (100 > limits.maxUnhealthyPercent() * total) {
            plan.warn(
                    "one-failure-stops",
                    "One unhealthy instance of " + total + " is more than " + limits.maxUnhealthyPercent()
                            + " %, so a single failure stops the rolling upgrade.");
        }
        EffectiveSet after = EffectiveSet.of(update.after());
        if (after.hasHealthSignal() && !applied.hasHealthSignal()) {
            plan.warn(
                    "health-is-unknown-before",
                    "No instance reports its health before it has the model with this update's health signal. If Azure counts"
                            + " unknown health as unhealthy, it aborts the rolling upgrade before its first batch with "
                            + Breach.BEFORE_ANY_BATCH.code()
                            + ". First bring the signal to every instance in Manual mode, then set the mode to Rolling.");
        }
        if (!LifecycleHooks.of(applied).isEmpty()) {
            plan.warn(
                    "lifecycle-hooks-do-not-apply",
                    "The lifecycle hooks of the set apply to automatic OS upgrades only: this upgrade does not wait for approval.");
        }
        if (limits.surges() && plan.failure().isEmpty()) {
            plan.warn(
                    "surge-needs-quota",
                    "Each batch needs quota for the same number of new instances; without quota the"
                            + " upgrade continues in place.");
        }
    }

    private void aboutRequest() {
        if (!impact.unverifiable().isEmpty()) {
            plan.warn(
                    "unverifiable",
                    "These values are unverifiable, and sending them makes instances outdated even if"
                            + " they do not differ: "
                            + impact.unverifiable().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")) + ".");
        } else if (!impact.touchesInstances()
                && update.desired().virtualMachineProfile().isPresent()
                && (!update.desired().equals(update.applied())
                        || update.apiVersion().compareTo(LAST_TO_OUTDATE_BY_NOTHING) <= 0)) {
            plan.warn(
                    "profile-sent-again",
                    "The request contains an unchanged virtualMachineProfile, which was seen to make"
                            + " instances outdated; omit it.");
        }
        if (!update.diff().ignored().isEmpty()) {
            plan.warn(
                    "left-to-others",
                    "The desired model changes ignored places, which the request omits: "
                            + update.diff().ignored().stream()
                                    .map(change -> change.path().toString())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        Optional<Integer> capacity = update.desired().sku().flatMap(Sku::capacity);
        if (capacity.isPresent() && !capacity.equals(update.applied().sku().flatMap(Sku::capacity))) {
            plan.warn(
                    "capacity-changes",
                    "The update sets the number of instances and overwrites changes that autoscale has"
                            + " made since.");
        }
        if (losesOsDisks && !outdated.isEmpty()) {
            plan.warn(
                    "ephemeral-os-disks-are-lost",
                    "Azure recreates ephemeral OS disks when it changes the size: data written to them is" + " lost.");
        }
        String onlyNew = withDeallocationOnly();
        if (!onlyNew.isEmpty() && !outdated.isEmpty()) {
            plan.warn(
                    "only-new-instances-have-it",
                    "Azure does not deallocate instances with ephemeral OS disks, so existing instances cannot get these; replace"
                            + " them, for example by scaling: " + onlyNew + ".");
        }
        String notShown = impact.notShown().stream()
                .map(effect -> effect.change().path().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!notShown.isEmpty()) {
            plan.warn(
                    "impact-not-shown",
                    "The effect of these changes on instances is not known; the plan assumes that of"
                            + " similar properties: " + notShown + ".");
        }
        if (TrustedLaunch.begins(update)) {
            plan.warn(
                    "trusted-launch-way-back",
                    "To return to the standard security type, send another update that sets securityType"
                            + " to Standard and uefiSettings to null.");
        }
        for (Irreversible change : Irreversible.in(update.diff(), update.desired())) {
            plan.warn("irreversible", change.change().path() + ": " + change.why());
        }
    }

    /** The changes that need a deallocation, if the disks do not allow one. */
    private String withDeallocationOnly() {
        return applied.profile().hasEphemeralOsDisks()
                ? impact.effects().stream()
                        .map(UpdateImpact.Effect::change)
                        .filter(change -> Impact.of(change).disruption() == Disruption.DEALLOCATE)
                        .map(change -> change.path().toString())
                        .distinct()
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String ids(List<InstanceState> instances) {
        return instances.stream().map(InstanceState::id).collect(Collectors.joining(", "));
    }
}
