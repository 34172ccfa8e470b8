package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.HashMap;
import java.util.List;
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

    private final Node<T> root = new Node<>(null);

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

        /** The node of a property of that name, or of each element or entry; it is made if there is none. */
        Node<T> inner(Optional<String> name) {
            Node<T> inner = find(name);
            if (inner == null) {
                inner = new Node<>(this);
                if (name.isPresent()) {
                    named.put(name.get(), inner);
                    inAnyCase.put(name.get(), inner);
                } else {
                    each = inner;
                }
            }
            return inner;
        }

        @Nullable
        Node<T> find(Optional<String> name) {
            return name.isPresent() ? find(name.get()) : each;
        }

        /** A property that the model does not know is written as its document writes it; most are written as the model does. */
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
    public PlaceTree() {}

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
        Node<T> node = made(place);
        node.known = change.apply(node.known);
    }

    private Node<T> made(Place place) {
        Place parent = place.parent().orElse(null);
        return parent == null ? root : made(parent).inner(place.propertyName());
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
        Node<T> node = find(around);
        while (node == null) {
            around = around.parent().orElse(Place.ROOT);
            node = find(around);
        }
        return node;
    }

    private @Nullable Node<T> find(Place place) {
        Place parent = place.parent().orElse(null);
        if (parent == null) {
            return root;
        }
        Node<T> outer = find(parent);
        return outer == null ? null : outer.find(place.propertyName());
    }

    /**
     * Tells what is known about the place of a value and about the places within it that the value holds.
     *
     * @param place the place of the value
     * @param value gives the value, if there is one; asked only if something can be known
     * @param told is told what is known, and what the value holds there
     */
    public void in(Place place, Supplier<Optional<JsonValue>> value, BiConsumer<T, JsonValue> told) {
        Node<T> node = find(place);
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
        Node<T> node = find(place);
        if (node != null && (node.each != null || !node.named.isEmpty())) {
            value.get().ifPresent(held -> tellWithin(node, held, (known, any) -> told.accept(known)));
        }
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
