package dev.vmss.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The elements of lists by one of their properties, so that each of many edits finds its element without a search. Edits tell it
 * what they change. Of one tree, not thread-safe.
 */
final class ListedElements {

    /**
     * An element.
     *
     * @param node the element
     * @param position its position if no element of the list had been removed
     */
    private record Listed(JsonNode node, int position) {}

    /** The elements of one list by the values of one property, in any case. */
    private static final class Index {

        private final ArrayNode list;
        private final String key;
        private final Map<String, List<Listed>> byValue = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private int removed;
        private int known;

        Index(ArrayNode list, String key) {
            this.list = list;
            this.key = key;
        }

        /** The positions of the elements that have a value. */
        List<Integer> positions(String value) {
            for (; known < list.size(); known++) {
                String text = text(known);
                if (text != null) {
                    byValue.computeIfAbsent(text, any -> new ArrayList<>(1))
                            .add(new Listed(list.get(known), known + removed));
                }
            }
            return byValue.getOrDefault(value, List.of()).stream()
                    .map(this::position)
                    .toList();
        }

        private @Nullable String text(int position) {
            JsonNode value = value(list.get(position), key);
            return value == null ? null : value.asText();
        }

        /** Elements only move towards the start, and those at either end of what is possible are found at once. */
        private int position(Listed element) {
            int first = Math.max(0, element.position() - removed);
            int last = Math.min(element.position(), list.size() - 1);
            while (list.get(first) != element.node()) {
                if (list.get(last) == element.node()) {
                    return last;
                }
                first++;
                last--;
            }
            return first;
        }

        void removing(int position) {
            if (position < known) {
                String text = text(position);
                if (text != null) {
                    byValue.getOrDefault(text, List.of()).removeIf(element -> element.node() == list.get(position));
                }
                known--;
                removed++;
            }
        }
    }

    private final Map<ArrayNode, Map<String, Index>> indexes = new IdentityHashMap<>();
    private final Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** The positions of the elements of a list that have a value in a property, whose name is in any case. */
    List<Integer> positions(ArrayNode list, EditPath.Filter filter) {
        keys.add(filter.key());
        return indexes.computeIfAbsent(list, any -> new HashMap<>())
                .computeIfAbsent(filter.key(), key -> new Index(list, key))
                .positions(filter.value());
    }

    /** What an element has in a property. */
    static @Nullable JsonNode value(JsonNode element, String key) {
        return element instanceof ObjectNode object ? object.get(EditTarget.existingName(object, key)) : null;
    }

    /** An element of a list is about to be removed. */
    void removing(ArrayNode list, int position) {
        indexes.getOrDefault(list, Map.of()).values().forEach(index -> index.removing(position));
    }

    /** An element of a list is replaced. */
    void replaced(ArrayNode list) {
        indexes.remove(list);
    }

    /** A property of an object changes, by which elements may have been found. */
    void changed(String name) {
        if (keys.contains(name)) {
            indexes.clear();
        }
    }
}
