package dev.vmss.engine.plan;

import java.util.BitSet;
import java.util.List;

/**
 * Some of a set's instances, by their positions: a plan of a large set asks of each instance many times what became of it. Not
 * thread-safe.
 */
final class InstanceSet {

    private final BitSet positions = new BitSet();
    private int size;

    /** A set with some instances. */
    static InstanceSet of(List<InstanceState> instances) {
        InstanceSet set = new InstanceSet();
        set.addAll(instances);
        return set;
    }

    /** Adds an instance and returns whether it was not there before. */
    boolean add(InstanceState instance) {
        boolean isNew = !contains(instance);
        if (isNew) {
            positions.set(instance.position());
            size++;
        }
        return isNew;
    }

    void addAll(List<InstanceState> instances) {
        instances.forEach(this::add);
    }

    /** Removes an instance and returns whether it was there. */
    boolean remove(InstanceState instance) {
        boolean was = contains(instance);
        if (was) {
            positions.clear(instance.position());
            size--;
        }
        return was;
    }

    boolean contains(InstanceState instance) {
        return positions.get(instance.position());
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Those of some instances that are in the set, in their order. */
    List<InstanceState> in(List<InstanceState> instances) {
        return isEmpty() ? List.of() : instances.stream().filter(this::contains).toList();
    }

    /** Those of some instances that are not in the set, in their order. */
    List<InstanceState> notIn(List<InstanceState> instances) {
        return isEmpty()
                ? instances
                : instances.stream().filter(instance -> !contains(instance)).toList();
    }
}
