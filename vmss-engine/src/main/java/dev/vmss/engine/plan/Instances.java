package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The instances of a set, sorted by zone and id so that a plan does not depend on the order of a list. */
final class Instances {

    /** Numbers as texts, without leading zeros, in the order of the numbers; other texts after shorter ones. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Comparator<InstanceState> BY_ZONE_AND_ID =
            Comparator.comparing(InstanceState::zone, BY_NUMBER).thenComparing(InstanceState::id, BY_NUMBER);

    private final List<InstanceState> sorted;
    private final int serving;

    /** The instances by their ids as Azure compares them; not all plans look for an instance by its id. */
    private volatile @Nullable Map<String, InstanceState> byId;

    private Instances(List<InstanceState> sorted, int serving) {
        this.sorted = List.copyOf(sorted);
        this.serving = serving;
    }

    /**
     * Reads the states of the instances of a set.
     *
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another set
     */
    static Instances of(ScaleSet set, List<ScaleSetInstance> instances) {
        ArmId own = set.id().orElse(null);
        Map<String, List<InstanceState>> byZone = new TreeMap<>(BY_NUMBER);
        int serving = 0;
        boolean isAscending = true;
        String before = "";
        for (int i = 0; i < instances.size(); i++) {
            InstanceStatus status = InstanceStatus.of(instances.get(i));
            if (own != null && status.isOfAnotherSet(own)) {
                throw ofAnotherSet(status, i);
            }
            InstanceState state = InstanceState.of(status, i);
            byZone.computeIfAbsent(state.zone(), zone -> new ArrayList<>()).add(state);
            serving += state.serving() ? 1 : 0;
            String id = state.id();
            isAscending = isAscending && BY_NUMBER.compare(before, id) < 0 && id.equals(InstanceStatus.comparable(id));
            before = id;
        }
        List<InstanceState> sorted = new ArrayList<>(instances.size());
        byZone.values().forEach(sorted::addAll);
        // Lists of the service are in order already, and an id in such a list is there once.
        if (!isAscending) {
            requireDistinct(sorted);
            sorted.sort(BY_ZONE_AND_ID);
        }
        return new Instances(sorted, serving);
    }

    private static void requireDistinct(List<InstanceState> instances) {
        Set<String> ids = new HashSet<>();
        List<InstanceState> asListed = new ArrayList<>(instances);
        asListed.sort(Comparator.comparingInt(InstanceState::position));
        for (InstanceState state : asListed) {
            if (!ids.add(InstanceStatus.comparable(state.id()))) {
                throw new InvalidInstanceException(
                        "[" + state.position() + "].instanceId", "two instances have the id " + state.id());
            }
        }
    }

    private static InvalidInstanceException ofAnotherSet(InstanceStatus status, int position) {
        return new InvalidInstanceException(
                "[" + position + "].id",
                "this is an instance of another set, "
                        + status.set().flatMap(ArmId::name).orElse("without a name"));
    }

    /** How many of them serve. */
    int serving() {
        return serving;
    }

    private Map<String, InstanceState> byId() {
        Map<String, InstanceState> known = byId;
        if (known == null) {
            known = new HashMap<>(2 * sorted.size());
            for (InstanceState state : sorted) {
                known.put(InstanceStatus.comparable(state.id()), state);
            }
            byId = known;
        }
        return known;
    }

    List<InstanceState> sorted() {
        return sorted;
    }

    /** Whether the set has an instance with an id, in any case. */
    boolean has(String id) {
        return findInAnyCase(id).isPresent();
    }

    /** The instance with an id, in any case. */
    Optional<InstanceState> findInAnyCase(String id) {
        return Optional.ofNullable(byId().get(InstanceStatus.comparable(id)));
    }

    /** The instance with an id as it is written in {@link #sorted()}. */
    Optional<InstanceState> find(String id) {
        return findInAnyCase(id).filter(found -> found.id().equals(id));
    }

    /** Looks for instances by the ids in {@link #sorted()}; those of steps mostly follow each other there. */
    final class Search {

        private int next;

        /** The instances with certain ids, which the set must have. */
        List<InstanceState> find(List<String> ids) {
            List<InstanceState> found = new ArrayList<>(ids.size());
            for (String id : ids) {
                found.add(find(id));
            }
            return found;
        }

        private InstanceState find(String id) {
            if (next < sorted.size() && sorted.get(next).id().equals(id)) {
                return sorted.get(next++);
            }
            InstanceState found = Instances.this.find(id).orElseThrow();
            next = Collections.binarySearch(sorted, found, BY_ZONE_AND_ID) + 1;
            return found;
        }
    }
}
