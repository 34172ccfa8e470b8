package dev.vmss.model.schema;

import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All properties of a document, by path.
 *
 * <pre>{@code
 * ModelSchema.of(ScaleSet.class).find("virtualMachineProfile.priority").flatMap(ModelSchema.Entry::since);  // 2017-12-01
 * }</pre>
 */
public final class ModelSchema {

    private static final ClassValue<ModelSchema> SCHEMAS = new ClassValue<>() {
        @Override
        protected ModelSchema computeValue(Class<?> root) {
            return new ModelSchema(ObjectType.of(root.asSubclass(ModelObject.class)));
        }
    };

    private static final Pattern ELEMENT = Pattern.compile("\\['[^']*']|\\[[^\\]]*]");

    private final ObjectType root;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A property at its place in a document.
     *
     * @param pattern its path, with {@code []} for each element of a list and {@code {*}} for each name of a map
     * @param property the property
     * @param parents the properties on the way to it, the outermost first
     */
    public record Entry(String pattern, Property property, List<Property> parents) {

        /**
         * Copies the parents.
         *
         * @param pattern the path
         * @param property the property
         * @param parents the properties on the way
         */
        public Entry {
            parents = List.copyOf(parents);
        }

        /** {@return the properties on the way to it, and the property itself} */
        public Stream<Property> way() {
            return Stream.concat(parents.stream(), Stream.of(property));
        }

        /** {@return the first API version that has the property at this place} */
        public Optional<String> since() {
            return way().map(Property::since).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }

        /** {@return the first API version with which the service is known to answer the property at this place} */
        public Optional<String> shownSince() {
            return way().map(Property::shownSince).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }

        /** {@return the last API version that has the property at this place, or empty if the newest has it} */
        public Optional<String> until() {
            return way().map(Property::until).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }

        /** {@return the last API version with which the service is known to answer the property at this place} */
        public Optional<String> shownUntil() {
            return way().map(Property::shownUntil).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }

        /** {@return whether only the service writes the property, or an object around it} */
        public boolean readOnly() {
            return way().anyMatch(Property::readOnly);
        }
    }

    private ModelSchema(ObjectType root) {
        this.root = root;
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
        entries.put(pattern, new Entry(pattern, property, parents));
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
     * @return the schema
     */
    public static ModelSchema of(Class<? extends ModelObject> root) {
        return SCHEMAS.get(root);
    }

    /** {@return all properties at all places, in the order of their paths} */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /**
     * The property at a kind of place.
     *
     * @param pattern the path with {@code []} for each element and {@code {*}} for each name of a map, in the case of the
     *     accessors
     * @return the property, or empty if the model has none there
     */
    public Optional<Entry> at(String pattern) {
        return Optional.ofNullable(
                entries.get(pattern.endsWith("[]") ? pattern.substring(0, pattern.length() - 2) : pattern));
    }

    /**
     * The property at a path.
     *
     * @param path the path, in any case, with or without {@code properties} and positions, such as
     *     {@code virtualMachineProfile.storageProfile.dataDisks[0].lun}
     * @return the property, or empty if the model has none there
     */
    public Optional<Entry> find(String path) {
        String pattern = "";
        ValueType here = new ValueType.Nested(root.javaType());
        for (String name : ELEMENT.matcher(path.strip()).replaceAll("").split("\\.", -1)) {
            if (here instanceof ValueType.Mapping mapping) {
                pattern += ".{*}";
                here = mapping.value();
            } else if (here instanceof ValueType.Nested nested) {
                Optional<String> step = step(nested.objectType(), name);
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                pattern = pattern.isEmpty() ? step.get() : pattern + "." + step.get();
                Entry entry = entries.get(pattern);
                if (entry == null) {
                    return Optional.empty();
                }
                here = entry.property().type();
            } else {
                return Optional.empty();
            }
            if (here instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested) {
                pattern += "[]";
                here = listing.element();
            }
        }
        return at(pattern);
    }

    /** The property of a name, or the way to it through the envelope. */
    private static Optional<String> step(ObjectType type, String name) {
        Optional<String> own = type.property(name).map(Property::name);
        return own.or(() -> type.envelope()
                .flatMap(envelope -> envelope.nestedType()
                        .cliProperty(name)
                        .map(property -> envelope.name() + "." + property.name())));
    }
}
