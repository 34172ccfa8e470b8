package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which element of an earlier list is which one of a later list. Each is the counterpart of one other at most. */
public final class Pairing {

    /** In place of a position: an element of the later list is new. */
    public static final int NONE = -1;

    private final List<?> from;
    private final int[] counterparts;

    /**
     * A pairing that was found otherwise.
     *
     * @param from the earlier list
     * @param counterparts the position in it of the counterpart of each later element, or {@link #NONE}; not copied
     */
    public Pairing(List<?> from, int[] counterparts) {
        this.from = from;
        this.counterparts = counterparts;
    }

    /**
     * Pairs elements of the same key. Those that it does not tell apart are paired in their order.
     *
     * @param key the property that is the key
     * @param from the earlier list
     * @param to the later list
     * @return the pairing
     */
    public static Pairing byKey(Property key, List<?> from, List<?> to) {
        // Most lists have the same elements in the same order, written in the same way.
        boolean sameOrder = from.size() == to.size();
        for (int i = 0; sameOrder && i < to.size(); i++) {
            sameOrder = Objects.equals(key.get((ModelObject) from.get(i)), key.get((ModelObject) to.get(i)));
        }
        return sameOrder ? inOrder(from, to) : by(key::comparableKey, from, to);
    }

    /**
     * Pairs elements that are equal, in their order.
     *
     * @param from the earlier list
     * @param to the later list
     * @return the pairing
     */
    public static Pairing byValue(List<?> from, List<?> to) {
        return by(element -> element, from, to);
    }

    private static Pairing by(Function<ModelObject, Object> identity, List<?> from, List<?> to) {
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            positions
                    .computeIfAbsent(identity.apply((ModelObject) from.get(i)), any -> new ArrayDeque<>(1))
                    .add(i);
        }
        int[] counterparts = new int[to.size()];
        for (int i = 0; i < to.size(); i++) {
            Deque<Integer> candidates = positions.get(identity.apply((ModelObject) to.get(i)));
            Integer counterpart = candidates == null ? null : candidates.poll();
            counterparts[i] = counterpart == null ? NONE : counterpart;
        }
        return new Pairing(from, counterparts);
    }

    /**
     * Pairs elements in the same places.
     *
     * @param from the earlier list
     * @param to the later list
     * @return the pairing
     */
    public static Pairing inOrder(List<?> from, List<?> to) {
        int[] counterparts = new int[to.size()];
        for (int i = 0; i < counterparts.length; i++) {
            counterparts[i] = i < from.size() ? i : NONE;
        }
        return new Pairing(from, counterparts);
    }

    /**
     * Where an element of a list is: it is known by its key or, if it has none, by its position.
     *
     * @param list the place of the list
     * @param key the property that is the key, or {@code null} if the list has none
     * @param element the element
     * @param position the element's position
     * @return the element's place
     */
    public static Place place(Place list, @Nullable Property key, ModelObject element, int position) {
        Object value = key == null ? null : key.get(element);
        return key == null || value == null ? list.element(position) : list.element(key.name(), value.toString());
    }

    /**
     * The counterpart of an element of the later list.
     *
     * @param position the element's position
     * @return the element of the earlier list, or {@code null} if the later one is new
     */
    public @Nullable ModelObject counterpart(int position) {
        return counterparts[position] == NONE ? null : (ModelObject) from.get(counterparts[position]);
    }

    /** {@return the positions of the elements of the earlier list that are nobody's counterpart} */
    public BitSet gone() {
        BitSet gone = new BitSet(from.size());
        gone.set(0, from.size());
        for (int counterpart : counterparts) {
            if (counterpart != NONE) {
                gone.clear(counterpart);
            }
        }
        return gone;
    }
}
