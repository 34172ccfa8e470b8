package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.plan.InstanceModelStep;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.model.Place;
import dev.vmss.model.upgrade.RollingUpgradeStatusCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Says of each step of a plan what shows of it. */
final class Witness {

    private final List<Step> steps;
    private final SeenSet set;
    private final SeenInstances instances;
    private final boolean isFirstOfTwo;
    private final Optional<RollingUpgradeStatusCode> rolling;
    private final Map<String, InstanceUpdate> ownUpdates = new HashMap<>();
    private final Set<String> upgraded = new HashSet<>();

    /** Whether the steps looked at now come after that which sends the second part of the update. */
    private boolean isSecondPart;

    /** How many instances the plan has made, if the steps looked at so far are done. */
    private int made;

    Witness(UpgradePlan plan, SeenSet set, SeenInstances instances, Optional<RollingUpgradeStatusCode> rolling) {
        this.steps = plan.steps();
        this.isFirstOfTwo = plan.parts().size() > 1;
        this.set = set;
        this.instances = instances;
        this.rolling = rolling;
        plan.instanceUpdates().forEach(update -> ownUpdates.put(update.instance(), update));
        steps.stream()
                .filter(step -> step.kind() == Step.Kind.UPGRADE_INSTANCES)
                .forEach(step -> upgraded.addAll(step.instances()));
    }

    List<Trace> all() {
        return IntStream.range(0, steps.size()).mapToObj(this::of).toList();
    }

    private Trace of(int index) {
        Step step = steps.get(index);
        List<String> ids = step.instances();
        return switch (step.kind()) {
            case ADD_POOLS -> {
                isSecondPart = true;
                yield Trace.telling(set.isSentWhole());
            }
            case UPDATE_MODEL -> Trace.telling(set.isSent());
            case SET_PROPERTY -> property((SetStep.SetProperty) step);
            case CREATE_SURGE -> surge(((SetStep.CreateSurge) step).count(), index);
            case SCALE_OUT -> created(((SetStep.ScaleOut) step).count());
            case CANCEL_ROLLING_UPGRADE ->
                rolling.isPresent() && set.isSent()
                        ? Trace.telling(rolling.get().equals(RollingUpgradeStatusCode.CANCELLED))
                        : Trace.NONE;
            case RELEASE_RESOURCES -> Trace.weak(true);
            case UPGRADE_INSTANCES -> upgrade(ids);
            case REIMAGE, REIMAGE_ALL, REDEPLOY, RESTART, PAUSE, RUN_HOOK, AWAIT_LIFECYCLE_HOOK -> Trace.NONE;
            case DELETE_RESOURCE, CREATE_LOAD_BALANCER, CREATE_NAT_RULE -> Trace.NONE;
            case DEALLOCATE -> onThoseThere(ids, id -> !instances.status(id).isRunning());
            case START ->
                onThoseThere(ids, id -> instances.status(id).isRunning()).whoeverDidIt();
            case DELETE_INSTANCES -> delete(ids, index);
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> ownModel((InstanceModelStep) step);
            case WAIT_HEALTHY ->
                Trace.weak((ids.isEmpty() ? instances.added() : ids)
                        .stream().filter(instances::isThere).noneMatch(instances::isUnhealthy));
        };
    }

    private Trace property(SetStep.SetProperty property) {
        boolean holds = set.holds(property);
        return holds && set.held(property)
                ? Trace.weak(true)
                : new Trace(holds ? Trace.Degree.ALL : Trace.Degree.NOTHING, holds, List.of());
    }

    private Trace upgrade(List<String> ids) {
        List<String> there = ids.stream()
                .filter(instances::isThere)
                .filter(id -> !instances.isNewlyProtected(id) || instances.isLatest(id))
                .toList();
        if (isFirstOfTwo && !isSecondPart && set.isSentWhole()) {
            // The second part hides the effect of the first on the instances.
            return Trace.weak(true);
        } else if (isSecondPart ? !set.isSentWhole() : !set.isSent()) {
            return new Trace(Trace.Degree.NOTHING, true, there);
        }
        List<String> left = there.stream()
                .filter(id -> !instances.isLatest(id) || instances.isAtWork(id))
                .toList();
        return Trace.of(there.size(), left, left.stream().anyMatch(instances::isAtWork));
    }

    private Trace onThoseThere(List<String> ids, Predicate<String> isDone) {
        List<String> there = ids.stream().filter(instances::isThere).toList();
        return Trace.of(there.size(), there.stream().filter(isDone.negate()).toList(), false);
    }

    private Trace created(int count) {
        int before = made;
        made += count;
        int now = instances.added().size();
        boolean isPart = set.isSent() && now > before && now < made;
        return isPart ? new Trace(Trace.Degree.PART, true, List.of()) : Trace.telling(set.isSent() && now >= made);
    }

    /** The platform makes no new instances if the quota has no room for them, and upgrades the old ones. */
    private Trace surge(int count, int index) {
        Optional<Step> replaced = steps.subList(index, steps.size()).stream()
                .filter(step -> step.kind() == Step.Kind.DELETE_INSTANCES)
                .findFirst();
        boolean isOver = set.isSent()
                && replaced.isPresent()
                && replaced.get().instances().stream().allMatch(this::isReplaced);
        Trace created = created(count);
        return isOver ? Trace.telling(true) : created;
    }

    private boolean isReplaced(String id) {
        return !instances.isThere(id) || set.isSent() && instances.isLatest(id) && !instances.isAtWork(id);
    }

    private Trace delete(List<String> ids, int index) {
        boolean isOfSurge = steps.subList(Math.max(0, index - 2), index).stream()
                .anyMatch(step -> step.kind() == Step.Kind.CREATE_SURGE);
        Predicate<String> isDone = isOfSurge ? this::isReplaced : id -> !instances.isThere(id);
        return Trace.of(ids.size(), ids.stream().filter(isDone.negate()).toList(), false);
    }

    private Trace ownModel(InstanceModelStep step) {
        InstanceUpdate update = ownUpdates.get(step.instance());
        if (update == null || !instances.isThere(step.instance())) {
            return Trace.of(0, List.of(), false);
        }
        boolean isOpen = ModelDiff.between(instances.find(step.instance()), update.desired()).changes().stream()
                .filter(change -> step.kind() != Step.Kind.DETACH_DISK || change.kind() != Change.Kind.ADDED)
                .anyMatch(change -> step.causes().stream()
                        .anyMatch(cause -> Place.isWithin(change.path().toString(), cause)
                                || Place.isWithin(cause, change.path().toString())));
        return Trace.of(1, isOpen ? step.instances() : List.of(), false);
    }

    /** The instances that the plan brings to the latest model. */
    Set<String> upgraded() {
        return upgraded;
    }
}
