package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All properties of a document, each at every place where it stands. */
public final class ModelTree {

    private static final ClassValue<ModelTree> TREES = new ClassValue<>() {
        @Override
        protected ModelTree computeValue(Class<?> root) {
            return new ModelTree(ObjectType.of(root.asSubclass(ModelObject.class)));
        }
    };

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * A property at its place in a document.
     *
     * @param pattern its path, with {@code []} for each element of a list and {@code {*}} for each name of a map
     * @param property the property
     * @param parents the properties on the way to it, the outermost first
     */
    public record Node(String pattern, Property property, List<Property> parents) {

        /**
         * Copies the parents.
         *
         * @param pattern the path
         * @param property the property
         * @param parents the properties on the way
         */
        public Node {
            parents = List.copyOf(parents);
        }

        /** {@return the properties on the way to it, and the property itself} */
        public Stream<Property> way() {
            return Stream.concat(parents.stream(), Stream.of(property));
        }
    }

    private ModelTree(ObjectType root) {
        add("", root, List.of());
    }

    private void add(String path, ObjectType type, List<Property> parents) {
        for (Property property : type.properties()) {
            String pattern = path.isEmpty() ? property.name() : path + "." + property.name();
            List<Property> way = new ArrayList<>(parents);
            way.add(property);
            addValue(pattern, property.type(), property, parents, way);
        }
    }

    private void addValue(
            String pattern, ValueType type, Property property, List<Property> parents, List<Property> way) {
        nodes.put(pattern, new Node(pattern, property, parents));
        if (type instanceof ValueType.Nested nested) {
            add(pattern, nested.objectType(), way);
        } else if (type instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested nested) {
            add(pattern + "[]", nested.objectType(), way);
        } else if (type instanceof ValueType.Mapping mapping) {
            addValue(pattern + ".{*}", mapping.value(), property, parents, way);
        }
    }

    /**
     * The properties of a document.
     *
     * @param root the interface of the document's value, such as {@code ScaleSet.class}
     * @return the tree
     */
    public static ModelTree of(Class<? extends ModelObject> root) {
        return TREES.get(root);
    }

    /** {@return all properties at all places, in the order of their paths} */
    public List<Node> all() {
        return List.copyOf(nodes.values());
    }

    /**
     * The property at a kind of place.
     *
     * @param pattern the path with {@code []} for each element and {@code {*}} for each name of a map, in the case of the
     *     accessors
     * @return the property, or empty if the model has none there
     */
    public Optional<Node> at(String pattern) {
        return Optional.ofNullable(
                nodes.get(pattern.endsWith("[]") ? pattern.substring(0, pattern.length() - 2) : pattern));
    }
}
