package dev.vmss.engine.diff;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.TextValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each element of a desired set its counterpart in the applied one.
 *
 * <p>Equal elements belong together. An element that leaves something open goes with many, so the others are matched as in a
 * bipartite graph: as many as possible get a counterpart from which they do not differ, and one that has found its counterpart
 * gives way if it can find another. What is left then is taken for changed, in order.
 *
 * <p>Elements are looked up by the values they give, so that large sets take no comparison of each element with each.
 */
final class SetPairing {

    private static final int NONE = -1;

    private final ObjectType type;
    private final List<?> from;
    private final List<?> to;

    /** The counterpart of each desired element, and the other way round. */
    private final int[] counterparts;

    private final int[] owners;

    /** In which search an applied element was last tried. */
    private final int[] tried;

    /** Applied elements that a search tried in vain. No later one can succeed through them. */
    private final boolean[] exhausted;

    private int search = 1;

    private final Map<Object, Candidates> candidates = new HashMap<>();
    private final Map<List<Leaf>, Map<List<Object>, int[]>> indexes = new HashMap<>();

    private SetPairing(ObjectType type, List<?> from, List<?> to) {
        this.type = type;
        this.from = from;
        this.to = to;
        this.counterparts = new int[to.size()];
        this.owners = new int[from.size()];
        this.tried = new int[from.size()];
        this.exhausted = new boolean[from.size()];
    }

    /**
     * Pairs two sets.
     *
     * @return the position of the applied element for each desired one, or -1 for one that is new
     */
    static int[] counterparts(ObjectType type, List<?> from, List<?> to) {
        SetPairing pairing = new SetPairing(type, from, to);
        pairing.pairEqual();
        for (int i = 0; i < to.size(); i++) {
            if (pairing.counterparts[i] == NONE) {
                pairing.findCounterpart(i);
            }
        }
        pairing.pairRest();
        return pairing.counterparts;
    }

    private void pairEqual() {
        Arrays.fill(counterparts, NONE);
        Arrays.fill(owners, NONE);
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int j = 0; j < from.size(); j++) {
            positions.computeIfAbsent(from.get(j), any -> new ArrayDeque<>()).add(j);
        }
        for (int i = 0; i < to.size(); i++) {
            Deque<Integer> equal = positions.get(to.get(i));
            if (equal != null && !equal.isEmpty()) {
                pair(i, equal.remove());
            }
        }
    }

    private void pairRest() {
        int next = 0;
        for (int i = 0; i < to.size(); i++) {
            if (counterparts[i] == NONE) {
                while (next < from.size() && owners[next] != NONE) {
                    next++;
                }
                if (next == from.size()) {
                    return;
                }
                pair(i, next);
            }
        }
    }

    private void pair(int i, int j) {
        counterparts[i] = j;
        owners[j] = i;
    }

    /** Searches for a chain of elements that each give way to the one before, the last of them to a free counterpart. */
    private void findCounterpart(int start) {
        Deque<Integer> chain = new ArrayDeque<>();
        List<Integer> triedNow = new ArrayList<>();
        chain.push(start);
        while (!chain.isEmpty()) {
            Candidates mine = candidates.computeIfAbsent(to.get(chain.element()), this::findCandidates);
            int free = mine.nextFree(owners);
            if (free != NONE) {
                giveWay(chain, free);
                search++;
                return;
            }
            int taken = mine.nextUntried(this);
            if (taken == NONE) {
                chain.pop();
            } else {
                tried[taken] = search;
                triedNow.add(taken);
                chain.push(owners[taken]);
            }
        }
        triedNow.forEach(j -> exhausted[j] = true);
    }

    private void giveWay(Deque<Integer> chain, int free) {
        int next = free;
        while (!chain.isEmpty()) {
            int i = chain.pop();
            int before = counterparts[i];
            pair(i, next);
            next = before;
        }
    }

    private Candidates findCandidates(Object element) {
        ModelObject desired = (ModelObject) element;
        List<Leaf> leaves = new ArrayList<>();
        addLeaves(type, desired, List.of(), leaves);
        int[] alike = indexes.computeIfAbsent(leaves, this::index).getOrDefault(values(leaves, desired), new int[0]);
        return new Candidates(
                Arrays.stream(alike).filter(j -> isSame(from.get(j), desired)).toArray());
    }

    private static boolean isSame(Object from, ModelObject to) {
        return new Comparison(DiffOptions.NONE).compare((ModelObject) from, to).isEmpty();
    }

    private Map<List<Object>, int[]> index(List<Leaf> leaves) {
        Map<List<Object>, List<Integer>> positions = new HashMap<>();
        for (int j = 0; j < from.size(); j++) {
            positions
                    .computeIfAbsent(values(leaves, (ModelObject) from.get(j)), any -> new ArrayList<>())
                    .add(j);
        }
        Map<List<Object>, int[]> index = new HashMap<>();
        positions.forEach((values, found) ->
                index.put(values, found.stream().mapToInt(Integer::intValue).toArray()));
        return index;
    }

    /** The places where the desired element has a value that no other can stand for. */
    private static void addLeaves(ObjectType type, ModelObject object, List<Property> outer, List<Leaf> leaves) {
        for (Property property : type.properties()) {
            Object value = property.get(object);
            if (value == null
                    || property.ignoredInRequests()
                    || property.writeOnly()
                    || property.serviceDefault().isPresent()) {
                continue;
            }
            List<Property> way = new ArrayList<>(outer);
            way.add(property);
            if (property.type() instanceof ValueType.Nested nested
                    && !nested.objectType().isOff((ModelObject) value)) {
                addLeaves(nested.objectType(), (ModelObject) value, way, leaves);
            } else if (isPlain(value)) {
                leaves.add(new Leaf(way));
            }
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || (value instanceof String || value instanceof TextValue) && !TextValue.isExpression(value.toString());
    }

    private static List<Object> values(List<Leaf> leaves, ModelObject object) {
        List<Object> values = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            Object value = leaf.valueIn(object);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    /** Where an element, or an object within it, has a value. */
    private record Leaf(List<Property> way) {

        @Nullable
        Object valueIn(ModelObject object) {
            Object value = object;
            for (Property property : way) {
                value = value == null ? null : property.get((ModelObject) value);
            }
            return value == null ? null : Scalars.comparable(way.get(way.size() - 1), value);
        }
    }

    /** The applied elements from which a desired one does not differ. Elements that are equal share them. */
    private static final class Candidates {

        private final int[] positions;
        private int free;
        private int next;
        private int search;

        Candidates(int[] positions) {
            this.positions = positions;
        }

        /** One that has an owner is never without one again. */
        int nextFree(int[] owners) {
            while (free < positions.length && owners[positions[free]] != NONE) {
                free++;
            }
            return free < positions.length ? positions[free] : NONE;
        }

        int nextUntried(SetPairing pairing) {
            if (search != pairing.search) {
                search = pairing.search;
                next = 0;
            }
            while (next < positions.length
                    && (pairing.exhausted[positions[next]] || pairing.tried[positions[next]] == search)) {
                next++;
            }
            return next < positions.length ? positions[next] : NONE;
        }
    }
}
