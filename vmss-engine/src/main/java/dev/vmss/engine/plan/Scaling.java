package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.resource.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * What an update of the capacity does to the number of instances.
 *
 * @param added how many are made from the latest model
 * @param removed which ones probably go, in the order in which they go
 * @param missing how many more would have to go, if the others were not protected
 */
record Scaling(int added, List<InstanceState> removed, int missing) {

    Scaling {
        removed = List.copyOf(removed);
    }

    static Scaling of(Update update, List<InstanceState> instances) {
        Optional<Integer> wanted = update.desired().sku().flatMap(Sku::capacity);
        boolean changes = update.diff().touching("sku.capacity").findAny().isPresent();
        if (!changes || wanted.isEmpty() || instances.isEmpty()) {
            return new Scaling(0, List.of(), 0);
        }
        int difference = wanted.get() - instances.size();
        int leaving = Math.max(0, -difference);
        List<InstanceState> removed = removed(update, instances, leaving);
        return new Scaling(Math.max(0, difference), removed, leaving - removed.size());
    }

    /** Whether a step deletes the instances that go because the set scales in; no other step deletes any of them. */
    boolean isRemoval(Step step) {
        return step.kind() == Step.Kind.DELETE_INSTANCES
                && !removed.isEmpty()
                && step.instances().contains(removed.get(0).id());
    }

    /**
     * Picks the instances that go: from the zone with most instances, and there by the rule of the set; by default the one with
     * the highest id.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-scale-in-policy">Scale-in
     *     policy</a>
     */
    private static List<InstanceState> removed(Update update, List<InstanceState> instances, int count) {
        Comparator<InstanceState> order = order(update);
        Map<String, Zone> byName = new HashMap<>();
        for (InstanceState instance : instances) {
            byName.computeIfAbsent(instance.zone(), name -> new Zone(new PriorityQueue<>(order)))
                    .add(instance);
        }
        PriorityQueue<Zone> zones = new PriorityQueue<>(Comparator.comparingInt((Zone zone) -> -zone.size)
                .thenComparing(zone -> zone.leaving.element(), order));
        byName.values().stream().filter(zone -> !zone.leaving.isEmpty()).forEach(zones::add);
        List<InstanceState> removed = new ArrayList<>();
        while (removed.size() < count && !zones.isEmpty()) {
            Zone fullest = zones.remove();
            removed.add(fullest.leaving.remove());
            fullest.size--;
            if (!fullest.leaving.isEmpty()) {
                zones.add(fullest);
            }
        }
        return removed;
    }

    /** How many instances a zone has, and those that may leave it, in order. */
    private static final class Zone {

        private final Queue<InstanceState> leaving;
        private int size;

        Zone(Queue<InstanceState> leaving) {
            this.leaving = leaving;
        }

        void add(InstanceState instance) {
            size++;
            if (!instance.scaleInProtected()) {
                leaving.add(instance);
            }
        }
    }

    private static Comparator<InstanceState> order(Update update) {
        Comparator<InstanceState> byId = Comparator.comparing(InstanceState::id, InstanceState.BY_NUMBER);
        ScaleInRule rule = EffectiveSet.of(update.after()).scaleInRule();
        Comparator<InstanceState> byAge = Comparator.comparing(InstanceState::created);
        if (rule.equals(ScaleInRule.OLDEST_VM)) {
            return byAge.thenComparing(byId);
        }
        return rule.equals(ScaleInRule.NEWEST_VM) ? byAge.reversed().thenComparing(byId.reversed()) : byId.reversed();
    }
}
