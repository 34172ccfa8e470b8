package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.instance.ProtectionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Updates of single instances' own models, cut into what goes before the update of the set and what comes after it. Protection
 * goes before, so that the set's update spares the instance or reaches it, and so do disks that are detached, so that nothing
 * done to the instance reaches them; disks are attached and all else is changed on what the update leaves.
 *
 * @param updates the updates that change something, by instance id as Azure compares it
 */
record InstanceUpdates(Map<String, InstanceUpdate> updates) {

    private static final InstanceUpdates NONE = new InstanceUpdates(Map.of());

    InstanceUpdates {
        updates = Map.copyOf(updates);
    }

    static InstanceUpdates of(ScaleSet set, List<ScaleSetInstance> applied, List<ScaleSetInstance> desired) {
        if (desired.isEmpty()) {
            return NONE;
        }
        boolean isFlexible = EffectiveSet.of(set).isFlexible();
        Map<String, ScaleSetInstance> known = new HashMap<>();
        applied.forEach(instance ->
                InstanceStatus.of(instance).id().ifPresent(id -> known.put(InstanceStatus.comparable(id), instance)));
        Map<String, InstanceUpdate> updates = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < desired.size(); i++) {
            String place = "[" + i + "]";
            ScaleSetInstance wanted = desired.get(i);
            String id = InstanceStatus.of(wanted)
                    .id()
                    .orElseThrow(() -> InvalidInstanceException.ofDesired(place + ".instanceId", InstanceStatus.NO_ID));
            ScaleSetInstance before = known.get(InstanceStatus.comparable(id));
            if (before == null) {
                throw InvalidInstanceException.ofDesired(place + ".instanceId", "the set has no instance " + id);
            } else if (!seen.add(InstanceStatus.comparable(id))) {
                throw InvalidInstanceException.ofDesired(place + ".instanceId", "two instances have the id " + id);
            }
            InstanceUpdate update =
                    InstanceUpdate.of(InstanceStatus.of(before).id().orElseThrow(), before, wanted, isFlexible);
            checkProtection(place, Merge.merge(before, wanted));
            if (!update.diff().isEmpty()) {
                updates.put(InstanceStatus.comparable(id), update);
            }
        }
        return new InstanceUpdates(updates);
    }

    private static void checkProtection(String place, ScaleSetInstance after) {
        Optional<ProtectionPolicy> policy = after.properties().flatMap(ScaleSetInstanceProperties::protectionPolicy);
        if (InstanceStatus.of(after).isProtectedFromActions()
                && policy.flatMap(ProtectionPolicy::protectFromScaleIn)
                        .filter(in -> !in)
                        .isPresent()) {
            throw InvalidInstanceException.ofDesired(
                    place + ".properties.protectionPolicy.protectFromScaleIn",
                    "Azure protects an instance from actions of the set only if it is also protected from"
                            + " scale-in");
        }
    }

    boolean isEmpty() {
        return updates.isEmpty();
    }

    /** The instances once their protection is as it should become. */
    List<ScaleSetInstance> withProtection(List<ScaleSetInstance> instances) {
        return instances.stream()
                .map(instance -> find(InstanceStatus.of(instance).id().orElse(""))
                        .map(update -> protectedAs(instance, Merge.merge(instance, update.desired())))
                        .orElse(instance))
                .toList();
    }

    private static ScaleSetInstance protectedAs(ScaleSetInstance instance, ScaleSetInstance after) {
        ScaleSetInstanceProperties properties = instance.properties()
                .orElseGet(() -> ScaleSetInstanceProperties.builder().build());
        return instance.withProperties(properties.withProtectionPolicy(
                after.properties().flatMap(ScaleSetInstanceProperties::protectionPolicy)));
    }

    private Optional<InstanceUpdate> find(String id) {
        return Optional.ofNullable(updates.get(InstanceStatus.comparable(id)));
    }

    /** The updates in the order of the instances. */
    List<InstanceUpdate> inOrder(List<InstanceState> instances) {
        return isEmpty()
                ? List.of()
                : instances.stream()
                        .flatMap(instance -> find(instance.id()).stream())
                        .toList();
    }

    void addBefore(List<InstanceState> instances, PlanBuilder plan) {
        add(instances, plan, update -> Stream.concat(update.protection().stream(), update.detached().stream()));
    }

    void addAfter(List<InstanceState> instances, PlanBuilder plan) {
        add(instances, plan, update -> Stream.concat(update.attached().stream(), update.others().stream()));
    }

    private void add(
            List<InstanceState> instances, PlanBuilder plan, Function<InstanceUpdate, Stream<InstanceModelStep>> part) {
        for (InstanceState instance : isEmpty() ? List.<InstanceState>of() : instances) {
            List<InstanceModelStep> steps =
                    find(instance.id()).stream().flatMap(part).toList();
            steps.forEach(plan::step);
            if (steps.stream().anyMatch(Step::takesInstancesAway)) {
                plan.away(List.of(instance));
                plan.step(new WaitStep.WaitHealthy(Actor.OPERATOR, List.of(instance.id()), Layout.HEALTH_TIMEOUT, ""));
            }
        }
    }

    /** Those of the instances whose attached disks and other changes come too late, because nothing is left of them. */
    List<InstanceState> lost(List<InstanceState> gone) {
        List<InstanceState> lost = new ArrayList<>();
        for (InstanceState instance : gone) {
            find(instance.id())
                    .filter(update ->
                            !update.attached().isEmpty() || !update.others().isEmpty())
                    .ifPresent(update -> lost.add(instance));
        }
        return lost;
    }
}
