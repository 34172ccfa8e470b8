package dev.vmss.engine.diff;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        List<Integer> counterparts = property.unordered() ? byValue(from, to) : byPosition(from, to);
        return new ListPairing(pairs(from, to, counterparts), List.of());
    }

    private static ListPairing byKey(Property key, List<?> from, List<?> to) {
        Map<Object, Deque<ModelObject>> applied = new LinkedHashMap<>();
        for (Object object : from) {
            ModelObject element = (ModelObject) object;
            applied.computeIfAbsent(key.comparableKey(element), any -> new ArrayDeque<>())
                    .add(element);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            ModelObject desired = (ModelObject) to.get(i);
            Deque<ModelObject> candidates = applied.get(key.comparableKey(desired));
            ModelObject counterpart = candidates == null ? null : candidates.poll();
            pairs.add(pair(key, i, counterpart, desired));
        }
        for (int i = 0; i < from.size(); i++) {
            ModelObject element = (ModelObject) from.get(i);
            Deque<ModelObject> left = applied.get(key.comparableKey(element));
            if (left != null && left.contains(element) && left.removeFirstOccurrence(element)) {
                pairs.add(pair(key, i, element, null));
            }
        }
        List<Pair> duplicates = new ArrayList<>();
        addDuplicates(key, from, duplicates);
        addDuplicates(key, to, duplicates);
        return new ListPairing(pairs, duplicates);
    }

    private static void addDuplicates(Property key, List<?> elements, List<Pair> duplicates) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            ModelObject element = (ModelObject) elements.get(i);
            if (key.get(element) != null && !seen.add(key.comparableKey(element))) {
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

    private static List<Integer> byPosition(List<?> from, List<?> to) {
        List<Integer> counterparts = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            counterparts.add(i < from.size() ? i : -1);
        }
        return counterparts;
    }

    /** Elements that do not differ belong together; the others are taken for changed ones, in their order. */
    private static List<Integer> byValue(List<?> from, List<?> to) {
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            positions.computeIfAbsent(from.get(i), any -> new ArrayDeque<>()).add(i);
        }
        List<Integer> counterparts = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Object element : to) {
            Deque<Integer> equal = positions.get(element);
            Integer position = equal == null ? null : equal.poll();
            counterparts.add(position == null ? -1 : position);
            taken.add(position);
        }
        for (int i = 0; i < to.size(); i++) {
            if (counterparts.get(i) < 0) {
                findCounterpart(i, from, to, counterparts, new HashSet<>());
            }
        }
        taken.addAll(counterparts);
        int next = 0;
        for (int i = 0; i < to.size(); i++) {
            if (counterparts.get(i) < 0) {
                while (next < from.size() && taken.contains(next)) {
                    next++;
                }
                counterparts.set(i, next < from.size() ? next++ : -1);
            }
        }
        return counterparts;
    }

    /**
     * Finds a counterpart that does not differ. An element that leaves much open goes with many, so one that has found its
     * counterpart already gives way if it can find another.
     */
    private static boolean findCounterpart(
            int i, List<?> from, List<?> to, List<Integer> counterparts, Set<Integer> tried) {
        for (int j = 0; j < from.size(); j++) {
            if (!tried.contains(j) && isSame(from.get(j), to.get(i))) {
                tried.add(j);
                int other = counterparts.indexOf(j);
                if (other < 0 || findCounterpart(other, from, to, counterparts, tried)) {
                    counterparts.set(i, j);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(Object from, Object to) {
        return new Comparison(DiffOptions.NONE)
                .compare((ModelObject) from, (ModelObject) to)
                .isEmpty();
    }

    private static List<Pair> pairs(List<?> from, List<?> to, List<Integer> counterparts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            int counterpart = counterparts.get(i);
            ModelObject applied = counterpart < 0 ? null : (ModelObject) from.get(counterpart);
            pairs.add(new Pair("", Integer.toString(i), applied, (ModelObject) to.get(i)));
        }
        Set<Integer> paired = new HashSet<>(counterparts);
        for (int i = 0; i < from.size(); i++) {
            if (!paired.contains(i)) {
                pairs.add(new Pair("", Integer.toString(i), (ModelObject) from.get(i), null));
            }
        }
        return pairs;
    }
}
