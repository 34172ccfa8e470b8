package dev.vmss.engine.diff;

import dev.vmss.model.Place;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which element of the applied list is which one of the desired list: by key where the list has one, by value where it is a
 * set, otherwise by position. Elements that a key does not tell apart are paired in their order.
 */
final class ListPairing {

    private static final int NONE = -1;

    private final @Nullable Property key;
    private final List<?> from;
    private final List<?> to;

    /** The position of the applied element for each desired one. */
    private final int[] counterparts;

    private ListPairing(@Nullable Property key, List<?> from, List<?> to, int[] counterparts) {
        this.key = key;
        this.from = from;
        this.to = to;
        this.counterparts = counterparts;
    }

    static ListPairing of(Property property, ObjectType elementType, List<?> from, List<?> to) {
        Property key = property.key().flatMap(elementType::property).orElse(null);
        int[] counterparts = key != null
                ? byKey(key, from, to)
                : property.unordered() ? SetPairing.counterparts(from, to) : byPosition(from, to);
        return new ListPairing(key, from, to, counterparts);
    }

    /** The applied element that a desired one is compared with, or {@code null} if that is new. */
    @Nullable
    ModelObject counterpart(int position) {
        return counterparts[position] == NONE ? null : (ModelObject) from.get(counterparts[position]);
    }

    /** The positions of the applied elements that no desired one is compared with. */
    BitSet gone() {
        BitSet gone = new BitSet(from.size());
        gone.set(0, from.size());
        for (int counterpart : counterparts) {
            if (counterpart != NONE) {
                gone.clear(counterpart);
            }
        }
        return gone;
    }

    /** Where an element is: it is known by its key or, if it has none, by its position. */
    Place path(Place list, ModelObject element, int position) {
        Object value = key == null ? null : key.get(element);
        return key == null || value == null ? list.element(position) : list.element(key.name(), value.toString());
    }

    /** Where there is an element with the key of an earlier one of the same list, each place once. */
    Set<Place> duplicates(Place list) {
        Set<Place> duplicates = new LinkedHashSet<>();
        addDuplicates(list, from, duplicates);
        addDuplicates(list, to, duplicates);
        return duplicates;
    }

    private void addDuplicates(Place list, List<?> elements, Set<Place> duplicates) {
        if (key == null || elements.size() < 2) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            ModelObject element = (ModelObject) elements.get(i);
            if (!seen.add(key.comparableKey(element)) && key.get(element) != null) {
                duplicates.add(path(list, element, i));
            }
        }
    }

    private static int[] byKey(Property key, List<?> from, List<?> to) {
        // Most lists that a key orders have the same elements in the same order.
        if (haveSameKeys(key, from, to)) {
            return byPosition(from, to);
        }
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            positions
                    .computeIfAbsent(key.comparableKey((ModelObject) from.get(i)), any -> new ArrayDeque<>(1))
                    .add(i);
        }
        int[] counterparts = new int[to.size()];
        for (int i = 0; i < to.size(); i++) {
            Deque<Integer> candidates = positions.get(key.comparableKey((ModelObject) to.get(i)));
            Integer counterpart = candidates == null ? null : candidates.poll();
            counterparts[i] = counterpart == null ? NONE : counterpart;
        }
        return counterparts;
    }

    private static boolean haveSameKeys(Property key, List<?> from, List<?> to) {
        if (from.size() != to.size()) {
            return false;
        }
        for (int i = 0; i < to.size(); i++) {
            if (!haveSameKey(key, (ModelObject) from.get(i), (ModelObject) to.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveSameKey(Property key, ModelObject from, ModelObject to) {
        return Objects.equals(key.get(from), key.get(to))
                || key.comparableKey(from).equals(key.comparableKey(to));
    }

    private static int[] byPosition(List<?> from, List<?> to) {
        int[] counterparts = new int[to.size()];
        for (int i = 0; i < counterparts.length; i++) {
            counterparts[i] = i < from.size() ? i : NONE;
        }
        return counterparts;
    }
}
