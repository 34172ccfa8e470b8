package dev.vmss.engine.plan;

import dev.vmss.model.policy.ScaleInRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Picks the instances that go when a set scales in: from the zone with most instances, and there by the rule of the set. By
 * default it is the one with the highest id in the fault domain with most instances. Of zones or domains with as many, the one
 * gives whose instance would go first.
 *
 * <p>In recorded scale-ins of one instance, it was always one of such a fault domain, in 5 of 24 the one with the lower id.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-scale-in-policy">Scale-in
 *     policy</a>
 */
final class ScaleIn {

    /** All fault domains as one, where they do not count or instance views do not name them. */
    private static final int ANY = -1;

    private final Comparator<InstanceState> order;
    private final PriorityQueue<Zone> zones;

    private ScaleIn(List<InstanceState> instances, ScaleInRule rule) {
        this.order = order(rule);
        boolean balances = !isByAge(rule) && instances.stream().noneMatch(instance -> instance.faultDomain() == ANY);
        Map<String, Zone> byName = new HashMap<>();
        for (InstanceState instance : instances) {
            byName.computeIfAbsent(instance.zone(), name -> new Zone())
                    .add(instance, balances ? instance.faultDomain() : ANY);
        }
        this.zones = new PriorityQueue<>(
                Comparator.comparingInt((Zone zone) -> -zone.size).thenComparing(Zone::first, order));
        byName.values().stream().filter(Zone::queue).forEach(zones::add);
    }

    /**
     * Picks them.
     *
     * @param instances all instances of the set
     * @param count the number of instances should go
     * @param rule the rule of the set
     * @return those that go, in the order in which they go; fewer than wanted if the others are protected
     */
    static List<InstanceState> choose(List<InstanceState> instances, int count, ScaleInRule rule) {
        ScaleIn scaleIn = new ScaleIn(instances, rule);
        List<InstanceState> chosen = new ArrayList<>();
        while (chosen.size() < count && !scaleIn.zones.isEmpty()) {
            Zone fullest = scaleIn.zones.remove();
            chosen.add(fullest.remove());
            if (!fullest.leaving.isEmpty()) {
                scaleIn.zones.add(fullest);
            }
        }
        return chosen;
    }

    private static boolean isByAge(ScaleInRule rule) {
        return rule.equals(ScaleInRule.OLDEST_VM) || rule.equals(ScaleInRule.NEWEST_VM);
    }

    private static Comparator<InstanceState> order(ScaleInRule rule) {
        Comparator<InstanceState> byId = Comparator.comparing(InstanceState::id, Instances.BY_NUMBER);
        Comparator<InstanceState> byAge = Comparator.comparing(InstanceState::created);
        if (rule.equals(ScaleInRule.OLDEST_VM)) {
            return byAge.thenComparing(byId);
        }
        return rule.equals(ScaleInRule.NEWEST_VM) ? byAge.reversed().thenComparing(byId.reversed()) : byId.reversed();
    }

    /** How many instances a zone has, and the fault domains in it that have some which may leave, the next one first. */
    private final class Zone {

        private final Map<Integer, Domain> domains = new HashMap<>();
        private final PriorityQueue<Domain> leaving = new PriorityQueue<>(
                Comparator.comparingInt((Domain domain) -> -domain.size).thenComparing(Domain::first, order));
        private int size;

        void add(InstanceState instance, int faultDomain) {
            size++;
            domains.computeIfAbsent(faultDomain, number -> new Domain()).add(instance);
        }

        /** Puts the domains in order once all instances are there; says whether any instance may leave. */
        boolean queue() {
            domains.values().stream()
                    .filter(domain -> !domain.leaving.isEmpty())
                    .forEach(leaving::add);
            return !leaving.isEmpty();
        }

        InstanceState first() {
            return leaving.element().first();
        }

        InstanceState remove() {
            size--;
            Domain fullest = leaving.remove();
            fullest.size--;
            InstanceState instance = fullest.leaving.remove();
            if (!fullest.leaving.isEmpty()) {
                leaving.add(fullest);
            }
            return instance;
        }
    }

    /** How many instances a fault domain has, and those that may leave it, in order. */
    private final class Domain {

        private final PriorityQueue<InstanceState> leaving = new PriorityQueue<>(order);
        private int size;

        void add(InstanceState instance) {
            size++;
            if (!instance.scaleInProtected()) {
                leaving.add(instance);
            }
        }

        InstanceState first() {
            return leaving.element();
        }
    }
}
