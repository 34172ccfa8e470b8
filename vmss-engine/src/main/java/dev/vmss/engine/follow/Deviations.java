package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.follow.Deviation.Code;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.RollingUpgradeStatusCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the deviations from a plan. */
final class Deviations {

    private static final Place PROTECTION = Place.of(ScaleSetInstance.class, "protectionPolicy");

    private final UpgradePlan plan;
    private final SeenSet set;
    private final SeenInstances instances;
    private final Optional<RollingUpgradeStatusCode> rolling;
    private final List<Deviation> found = new ArrayList<>();

    private Deviations(
            UpgradePlan plan, SeenSet set, SeenInstances instances, Optional<RollingUpgradeStatusCode> rolling) {
        this.plan = plan;
        this.set = set;
        this.instances = instances;
        this.rolling = rolling;
    }

    static List<Deviation> of(
            UpgradePlan plan, SeenSet set, SeenInstances instances, Optional<RollingUpgradeStatusCode> rolling) {
        Deviations deviations = new Deviations(plan, set, instances, rolling);
        deviations.addModel();
        deviations.addInstances();
        deviations.addProtection();
        rolling.ifPresent(deviations::addRolling);
        return deviations.found;
    }

    private void addModel() {
        List<Place> places = set.foreignModel().stream().map(Change::path).toList();
        if (!places.isEmpty()) {
            String named = places.stream().limit(10).map(Place::toString).collect(Collectors.joining(", "));
            found.add(new Deviation(
                    Code.MODEL_CHANGED,
                    "The model is neither the applied nor the desired one of the plan: " + named
                            + (places.size() > 10 ? " and " + (places.size() - 10) + " more." : "."),
                    List.of(),
                    places));
        }
        if (set.capacityIsForeign()) {
            found.add(Deviation.of(Code.CAPACITY_CHANGED, "The capacity of the set differs from the plan."));
        }
        if (set.set()
                .properties()
                .flatMap(ScaleSetProperties::provisioningState)
                .filter("Deleting"::equalsIgnoreCase)
                .isPresent()) {
            found.add(Deviation.of(Code.SET_DELETING, "The set is being deleted."));
        }
    }

    private void addInstances() {
        Set<String> deleted = new HashSet<>();
        int made = 0;
        for (Step step : plan.steps()) {
            if (step.kind() == Step.Kind.DELETE_INSTANCES) {
                deleted.addAll(step.instances());
            } else if (step instanceof SetStep.CreateSurge surge) {
                made += surge.count();
            } else if (step instanceof SetStep.ScaleOut scale) {
                made += scale.count();
            }
        }
        List<String> gone = instances.planned().stream()
                .filter(id -> !instances.isThere(id) && !deleted.contains(id))
                .toList();
        add(Code.INSTANCE_GONE, "These instances no longer exist, although no step deletes them: ", gone);
        if (instances.added().size() > made) {
            add(Code.INSTANCE_ADDED, "There are new instances; the plan creates " + made + ": ", instances.added());
        }
    }

    private void add(Code code, String message, List<String> ids) {
        if (!ids.isEmpty()) {
            String named = ids.stream().limit(10).collect(Collectors.joining(", "));
            String more = ids.size() > 10 ? " and " + (ids.size() - 10) + " more." : ".";
            found.add(new Deviation(code, message + named + more, ids, List.of()));
        }
    }

    private void addProtection() {
        Set<String> intended = plan.instanceUpdates().stream()
                .filter(update -> update.diff().changes().stream()
                        .anyMatch(change -> change.path().isWithin(PROTECTION)))
                .map(InstanceUpdate::instance)
                .collect(Collectors.toSet());
        List<String> changed = instances.planned().stream()
                .filter(instances::isThere)
                .filter(id -> !intended.contains(id))
                .filter(id -> instances.status(id).isProtectedFromActions()
                        != instances
                                .before(id)
                                .filter(InstanceStatus::isProtectedFromActions)
                                .isPresent())
                .toList();
        add(Code.PROTECTION_CHANGED, "The protection of these instances has changed: ", changed);
    }

    private void addRolling(RollingUpgradeStatusCode code) {
        boolean isOurs = set.isSent()
                && plan.steps().stream()
                        .anyMatch(step -> step.actor() == Actor.PLATFORM
                                && (step.kind() == Step.Kind.UPGRADE_INSTANCES
                                        || step.kind() == Step.Kind.CREATE_SURGE));
        boolean cancels = plan.steps().stream().anyMatch(step -> step.kind() == Step.Kind.CANCEL_ROLLING_UPGRADE);
        if (code.equals(RollingUpgradeStatusCode.ROLLING_BACK) && isOurs) {
            found.add(Deviation.of(Code.ROLLING_BACK, "The platform rolls instances back to their previous model."));
        } else if (code.equals(RollingUpgradeStatusCode.CANCELLED) && isOurs && !cancels) {
            found.add(Deviation.of(Code.UPGRADE_CANCELLED, "The rolling upgrade was cancelled."));
        } else if (code.equals(RollingUpgradeStatusCode.ROLLING_FORWARD) && !isOurs) {
            found.add(Deviation.of(
                    Code.OTHER_UPGRADE_RUNNING, "A rolling upgrade is running that does not belong to the plan."));
        }
    }
}
