package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Places about which something is known. What a change brings as a whole is looked through once for all of them, and only where
 * there are any.
 *
 * @param <T> what is known about a place
 */
public final class PlaceTree<T> {

    private static final String EACH_ELEMENT = "[]";
    private static final String EACH_ENTRY = ".{*}";

    /** The nodes by their patterns, and by these in lower case: those about which something is known, and those around them. */
    private final Map<String, Node<T>> nodes = new HashMap<>();

    /**
     * A place, with what is in it.
     *
     * @param <T> what is known about a place
     */
    private static final class Node<T> {

        private final @Nullable Node<T> parent;
        private @Nullable T known;
        private @Nullable Node<T> each;

        private final Map<String, Node<T>> named = new HashMap<>();
        private final Map<String, Node<T>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        Node(@Nullable Node<T> parent) {
            this.parent = parent;
        }

        void put(String name, Node<T> node) {
            named.put(name, node);
            inAnyCase.put(name, node);
        }

        /** Most names are written as the model writes them. */
        @Nullable
        Node<T> find(String name) {
            Node<T> exact = named.get(name);
            return exact != null ? exact : inAnyCase.get(name);
        }

        /** Tells what is known about the node and those around it, from the outside in. */
        void tellAround(Consumer<T> told) {
            if (parent != null) {
                parent.tellAround(told);
            }
            if (known != null) {
                told.accept(known);
            }
        }
    }

    /** A tree without places. */
    public PlaceTree() {
        nodes.put("", new Node<>(null));
    }

    /**
     * A tree of places, with the position of each.
     *
     * @param places the places
     * @return the tree
     */
    public static PlaceTree<Integer> of(List<Place> places) {
        PlaceTree<Integer> tree = new PlaceTree<>();
        for (int i = 0; i < places.size(); i++) {
            int position = i;
            tree.put(places.get(i), known -> known == null ? position : known);
        }
        return tree;
    }

    /**
     * Changes what is known about a place.
     *
     * @param place the place; in lists and maps, each element and entry
     * @param change is given what was known, or {@code null} if nothing was
     */
    public void put(Place place, UnaryOperator<@Nullable T> change) {
        Node<T> node = node(place.pattern());
        node.known = change.apply(node.known);
    }

    private Node<T> node(String pattern) {
        Node<T> known = find(pattern);
        if (known != null) {
            return known;
        }
        List<String> around = Place.around(pattern);
        String outer = around.get(around.size() - 2);
        Node<T> parent = node(outer);
        String step = pattern.substring(outer.length());
        Node<T> node;
        if (step.equals(EACH_ELEMENT) || step.equals(EACH_ENTRY)) {
            node = parent.each == null ? new Node<>(parent) : parent.each;
            parent.each = node;
        } else {
            node = new Node<>(parent);
            parent.put(step.startsWith(".") ? step.substring(1) : step, node);
        }
        nodes.put(pattern, node);
        nodes.put(pattern.toLowerCase(Locale.ROOT), node);
        return node;
    }

    /**
     * Tells what is known about a place and the places around it, from the outside in.
     *
     * @param place the place
     * @param told is told
     */
    public void around(Place place, Consumer<T> told) {
        nodeAround(place).tellAround(told);
    }

    /**
     * What is known about a place, or else about the nearest place around it.
     *
     * @param place the place
     * @return what is known, or empty if nothing is known about any of the places
     */
    public Optional<T> nearest(Place place) {
        Node<T> node = nodeAround(place);
        while (node.known == null && node.parent != null) {
            node = node.parent;
        }
        return Optional.ofNullable(node.known);
    }

    private Node<T> nodeAround(Place place) {
        Place around = place;
        Node<T> node = find(around.pattern());
        while (node == null) {
            around = around.parent().orElse(Place.ROOT);
            node = find(around.pattern());
        }
        return node;
    }

    /**
     * Tells what is known about the place of a value and about the places within it that the value holds.
     *
     * @param place the place of the value
     * @param value gives the value, if there is one; asked only if something can be known
     * @param told is told what is known, and what the value holds there
     */
    public void in(Place place, Supplier<Optional<JsonValue>> value, BiConsumer<T, JsonValue> told) {
        Node<T> node = find(place.pattern());
        if (node != null) {
            value.get().ifPresent(held -> tell(node, held, told));
        }
    }

    /**
     * Tells what is known about the places within that of a value, as far as the value holds them.
     *
     * @param place the place of the value
     * @param value gives the value, if there is one; asked only if something can be known
     * @param told is told what is known
     */
    public void within(Place place, Supplier<Optional<JsonValue>> value, Consumer<T> told) {
        Node<T> node = find(place.pattern());
        if (node != null && (node.each != null || !node.named.isEmpty())) {
            value.get().ifPresent(held -> tellWithin(node, held, (known, any) -> told.accept(known)));
        }
    }

    /** A property that the model does not know is written as its document writes it, so case does not matter. */
    private @Nullable Node<T> find(String pattern) {
        Node<T> exact = nodes.get(pattern);
        return exact != null ? exact : nodes.get(pattern.toLowerCase(Locale.ROOT));
    }

    private static <T> void tell(Node<T> node, JsonValue value, BiConsumer<T, JsonValue> told) {
        if (node.known != null) {
            told.accept(node.known, value);
        }
        tellWithin(node, value, told);
    }

    private static <T> void tellWithin(Node<T> node, JsonValue value, BiConsumer<T, JsonValue> told) {
        Node<T> each = node.each;
        if (each != null) {
            value.forEachChild(child -> tell(each, child, told));
        }
        if (!node.named.isEmpty()) {
            value.forEachMember((name, child) -> {
                Node<T> inner = node.find(name);
                if (inner != null) {
                    tell(inner, child, told);
                }
            });
        }
    }
}
