package dev.vmss.engine.diff;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which element of the applied list is which one of the desired list: by key where the list has one, by value where it is a
 * set, otherwise by position. Elements that a key does not tell apart are paired in their order.
 *
 * @param pairs every element of both lists, the desired ones first and in their order
 * @param duplicates elements with a key that an earlier element of the same list has
 */
record ListPairing(List<Pair> pairs, List<Pair> duplicates) {

    /**
     * An element and its counterpart.
     *
     * @param key the key's name, or the empty text if the element is known by its position
     * @param id the key's value, or the position
     * @param from the applied element, or {@code null} if it is new
     * @param to the desired element, or {@code null} if it is gone
     */
    record Pair(
            String key,
            String id,
            @Nullable ModelObject from,
            @Nullable ModelObject to) {

        ModelPath path(ModelPath list) {
            return key.isEmpty() ? list.element(Integer.parseInt(id)) : list.element(key, id);
        }
    }

    static ListPairing of(Property property, ObjectType elementType, List<?> from, List<?> to) {
        Property key = property.key().flatMap(elementType::property).orElse(null);
        if (key != null) {
            return byKey(key, from, to);
        }
        int[] counterparts = property.unordered()
                ? SetPairing.counterparts(elementType, from, to)
                : byPosition(from.size(), to.size());
        return new ListPairing(pairs(from, to, counterparts), List.of());
    }

    private static ListPairing byKey(Property key, List<?> from, List<?> to) {
        List<Object> fromKeys = keys(key, from);
        List<Object> toKeys = keys(key, to);
        // Most lists that a key orders have the same elements in the same order.
        int[] counterparts = fromKeys.equals(toKeys) ? byPosition(from.size(), to.size()) : byKey(fromKeys, toKeys);
        List<Pair> pairs = new ArrayList<>(to.size());
        boolean[] paired = new boolean[from.size()];
        for (int i = 0; i < to.size(); i++) {
            ModelObject applied = null;
            if (counterparts[i] >= 0) {
                applied = (ModelObject) from.get(counterparts[i]);
                paired[counterparts[i]] = true;
            }
            pairs.add(pair(key, i, applied, (ModelObject) to.get(i)));
        }
        for (int i = 0; i < from.size(); i++) {
            if (!paired[i]) {
                pairs.add(pair(key, i, (ModelObject) from.get(i), null));
            }
        }
        List<Pair> duplicates = new ArrayList<>();
        addDuplicates(key, from, fromKeys, duplicates);
        addDuplicates(key, to, toKeys, duplicates);
        return new ListPairing(pairs, duplicates);
    }

    private static List<Object> keys(Property key, List<?> elements) {
        List<Object> keys = new ArrayList<>(elements.size());
        for (Object element : elements) {
            keys.add(key.comparableKey((ModelObject) element));
        }
        return keys;
    }

    private static int[] byKey(List<Object> from, List<Object> to) {
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            positions.computeIfAbsent(from.get(i), any -> new ArrayDeque<>(1)).add(i);
        }
        int[] counterparts = new int[to.size()];
        for (int i = 0; i < to.size(); i++) {
            Deque<Integer> candidates = positions.get(to.get(i));
            Integer counterpart = candidates == null ? null : candidates.poll();
            counterparts[i] = counterpart == null ? -1 : counterpart;
        }
        return counterparts;
    }

    private static void addDuplicates(Property key, List<?> elements, List<Object> keys, List<Pair> duplicates) {
        if (keys.size() < 2) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            ModelObject element = (ModelObject) elements.get(i);
            if (!seen.add(keys.get(i)) && key.get(element) != null) {
                duplicates.add(pair(key, i, null, element));
            }
        }
    }

    private static Pair pair(Property key, int index, @Nullable ModelObject from, @Nullable ModelObject to) {
        Object value = key.get(to != null ? to : Objects.requireNonNull(from));
        return value == null
                ? new Pair("", Integer.toString(index), from, to)
                : new Pair(key.name(), value.toString(), from, to);
    }

    private static int[] byPosition(int from, int to) {
        int[] counterparts = new int[to];
        for (int i = 0; i < to; i++) {
            counterparts[i] = i < from ? i : -1;
        }
        return counterparts;
    }

    private static List<Pair> pairs(List<?> from, List<?> to, int[] counterparts) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] paired = new boolean[from.size()];
        for (int i = 0; i < to.size(); i++) {
            ModelObject applied = null;
            if (counterparts[i] >= 0) {
                applied = (ModelObject) from.get(counterparts[i]);
                paired[counterparts[i]] = true;
            }
            pairs.add(new Pair("", Integer.toString(i), applied, (ModelObject) to.get(i)));
        }
        for (int i = 0; i < from.size(); i++) {
            if (!paired[i]) {
                pairs.add(new Pair("", Integer.toString(i), (ModelObject) from.get(i), null));
            }
        }
        return pairs;
    }
}
