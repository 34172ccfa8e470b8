package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The instances of a set, sorted by zone and id so that a plan does not depend on the order of a list. */
final class Instances {

    /** Numbers as texts, without leading zeros, in the order of the numbers; other texts after shorter ones. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final List<InstanceState> sorted;
    private final Map<String, InstanceState> byId;

    private Instances(List<InstanceState> sorted, Map<String, InstanceState> byId) {
        this.sorted = List.copyOf(sorted);
        this.byId = byId;
    }

    /**
     * Reads the states of instances.
     *
     * @throws InvalidInstanceException if two instances have the same id or one has none
     */
    static Instances of(List<ScaleSetInstance> instances) {
        Map<String, InstanceState> byId = new HashMap<>(2 * instances.size());
        Map<String, List<InstanceState>> byZone = new TreeMap<>(BY_NUMBER);
        for (int i = 0; i < instances.size(); i++) {
            InstanceState state = InstanceState.of(instances.get(i), i);
            if (byId.put(InstanceStatus.comparable(state.id()), state) != null) {
                throw new InvalidInstanceException("[" + i + "].instanceId", "two instances have the id " + state.id());
            }
            byZone.computeIfAbsent(state.zone(), zone -> new ArrayList<>()).add(state);
        }
        List<InstanceState> sorted = new ArrayList<>(instances.size());
        for (List<InstanceState> zone : byZone.values()) {
            // Lists of the service are in this order already.
            zone.sort(Comparator.comparing(InstanceState::id, BY_NUMBER));
            sorted.addAll(zone);
        }
        return new Instances(sorted, byId);
    }

    List<InstanceState> sorted() {
        return sorted;
    }

    /** Whether the set has an instance with an id, in any case. */
    boolean has(String id) {
        return byId.containsKey(InstanceStatus.comparable(id));
    }

    /** The instances with certain ids, which the set must have. */
    List<InstanceState> find(List<String> ids) {
        List<InstanceState> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            found.add(Objects.requireNonNull(byId.get(InstanceStatus.comparable(id)), id));
        }
        return found;
    }
}
