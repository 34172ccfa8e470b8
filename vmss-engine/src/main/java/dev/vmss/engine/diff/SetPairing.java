package dev.vmss.engine.diff;

import dev.vmss.engine.rewrite.Pairing;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Finds for each element of a set its counterpart in an earlier one.
 *
 * <p>Elements that say the same belong together, whatever of it the service would assume anyway. What is left then is taken for
 * changed, in order. Elements in the same place go first: where something is not known, such as what comes of an expression, that
 * is the best guess.
 */
final class SetPairing {

    private final int[] counterparts;
    private final boolean[] taken;

    private SetPairing(int from, int to) {
        counterparts = new int[to];
        Arrays.fill(counterparts, Pairing.NONE);
        taken = new boolean[from];
    }

    /**
     * Pairs two sets.
     *
     * @return the position of the earlier element for each later one, or {@link Pairing#NONE}
     */
    static int[] counterparts(List<?> from, List<?> to) {
        SetPairing pairing = new SetPairing(from.size(), to.size());
        pairing.pairEqual(meanings(from), meanings(to));
        pairing.pairRest();
        return pairing.counterparts;
    }

    private void pairEqual(List<Object> from, List<Object> to) {
        pairInPlace(position -> from.get(position).equals(to.get(position)));
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int j = 0; j < from.size(); j++) {
            if (!taken[j]) {
                positions
                        .computeIfAbsent(from.get(j), any -> new ArrayDeque<>(1))
                        .add(j);
            }
        }
        for (int i = 0; i < to.size(); i++) {
            Deque<Integer> same = counterparts[i] == Pairing.NONE ? positions.get(to.get(i)) : null;
            Integer counterpart = same == null ? null : same.poll();
            if (counterpart != null) {
                pair(counterpart, i);
            }
        }
    }

    private void pairRest() {
        pairInPlace(position -> true);
        int next = 0;
        for (int i = 0; i < counterparts.length; i++) {
            if (counterparts[i] == Pairing.NONE) {
                while (next < taken.length && taken[next]) {
                    next++;
                }
                if (next == taken.length) {
                    return;
                }
                pair(next, i);
            }
        }
    }

    private void pairInPlace(IntPredicate belongTogether) {
        for (int i = 0; i < Math.min(taken.length, counterparts.length); i++) {
            if (!taken[i] && counterparts[i] == Pairing.NONE && belongTogether.test(i)) {
                pair(i, i);
            }
        }
    }

    private void pair(int from, int to) {
        counterparts[to] = from;
        taken[from] = true;
    }

    private static List<Object> meanings(List<?> elements) {
        return elements.stream().map(element -> meaning((ModelObject) element)).toList();
    }

    /** What elements that do not differ have in common, and no others. */
    private static Object meaning(ModelObject object) {
        List<Object> values = new ArrayList<>();
        for (Property property : ObjectType.of(object).properties()) {
            Object value = property.get(object);
            if (value != null && !property.ignoredInRequests() && !property.writeOnly() && !property.isAssumed(value)) {
                values.add(property);
                values.add(meaning(property, value));
            }
        }
        if (!object.remainder().unknown().isEmpty() || !object.remainder().allTyped()) {
            values.add(object.remainder());
        }
        return values;
    }

    private static Object meaning(Property property, Object value) {
        if (value instanceof ModelObject object) {
            return meaning(object);
        } else if (value instanceof ModelList<?> list) {
            return meaning(property, list);
        }
        return Scalars.comparable(property, value);
    }

    private static Object meaning(Property property, ModelList<?> list) {
        if (property.key().isPresent()) {
            Property key = property.nestedType().property(property.key().get()).orElseThrow();
            Map<Object, List<Object>> byKey = new HashMap<>();
            list.forEach(element -> byKey.computeIfAbsent(
                            key.comparableKey((ModelObject) element), any -> new ArrayList<>(1))
                    .add(meaning(property, element)));
            return byKey;
        }
        List<Object> elements = new ArrayList<>();
        list.forEach(element -> elements.add(meaning(property, element)));
        return property.unordered() ? counted(elements) : elements;
    }

    private static Map<Object, Integer> counted(List<Object> elements) {
        Map<Object, Integer> counts = new HashMap<>();
        elements.forEach(element -> counts.merge(element, 1, Integer::sum));
        return counts;
    }
}
