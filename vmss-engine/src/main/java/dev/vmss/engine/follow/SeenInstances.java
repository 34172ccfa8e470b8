package dev.vmss.engine.follow;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The instances of a set as they are now, beside those that a plan was made for. */
final class SeenInstances {

    private static final Set<String> AT_WORK = Set.of("creating", "updating", "migrating");

    private final Map<String, ScaleSetInstance> now;
    private final Map<String, InstanceStatus> planned = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();

    private SeenInstances(Map<String, ScaleSetInstance> now, List<ScaleSetInstance> before) {
        this.now = now;
        for (ScaleSetInstance instance : before) {
            InstanceStatus status = InstanceStatus.of(instance);
            planned.put(InstanceStatus.comparable(status.id().orElse("")), status);
        }
        now.forEach((key, instance) -> {
            if (!planned.containsKey(key)) {
                added.add(InstanceStatus.of(instance).id().orElseThrow());
            }
        });
    }

    /**
     * Reads instances.
     *
     * @throws InvalidObservationException if one has no id or is of another set, or two have the same id
     */
    static SeenInstances of(UpgradePlan plan, Observed observed) {
        Optional<ArmId> set = plan.update().applied().id().or(observed.set()::id);
        Map<String, ScaleSetInstance> now = OwnInstances.of(set, observed.instances());
        return new SeenInstances(now, plan.update().context().instances());
    }

    /** The instances that the plan does not know, in order. */
    List<String> added() {
        return added;
    }

    List<String> planned() {
        return planned.values().stream().flatMap(status -> status.id().stream()).toList();
    }

    boolean isThere(String id) {
        return now.containsKey(InstanceStatus.comparable(id));
    }

    ScaleSetInstance find(String id) {
        return now.getOrDefault(
                InstanceStatus.comparable(id), ScaleSetInstance.builder().build());
    }

    InstanceStatus status(String id) {
        return InstanceStatus.of(find(id));
    }

    Optional<InstanceStatus> before(String id) {
        return Optional.ofNullable(planned.get(InstanceStatus.comparable(id)));
    }

    /** Whether an instance has the latest model, or had it when it was last at rest. */
    boolean isLatest(String id) {
        return status(id).isModelKnown() && status(id).hasLatestModel();
    }

    boolean isAtWork(String id) {
        return find(id).properties()
                .flatMap(ScaleSetInstanceProperties::provisioningState)
                .filter(state -> AT_WORK.contains(state.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Whether an instance failed, or runs and is not healthy. */
    boolean isUnhealthy(String id) {
        InstanceStatus status = status(id);
        return status.hasFailed() || status.isRunning() && !status.isHealthy();
    }

    /** Whether an instance that had the latest model when the plan was made has lost it: the model was sent. */
    boolean anyHasBecomeOutdated() {
        Map<String, InstanceStatus> current = new HashMap<>(planned);
        current.values().removeIf(status -> !status.isModelKnown() || !status.hasLatestModel());
        return current.keySet().stream()
                .anyMatch(id -> now.containsKey(id) && !status(id).hasLatestModel());
    }

    /** Whether an instance is protected now and was not when the plan was made. */
    boolean isNewlyProtected(String id) {
        return status(id).isProtectedFromActions()
                && before(id).filter(InstanceStatus::isProtectedFromActions).isEmpty();
    }
}
