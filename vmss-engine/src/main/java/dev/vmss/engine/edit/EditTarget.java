package dev.vmss.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.edit.EditPath.Filter;
import dev.vmss.engine.edit.EditPath.Index;
import dev.vmss.engine.edit.EditPath.Name;
import dev.vmss.engine.edit.EditPath.Segment;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Redaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in an edited tree in the REST API's shape, together with what the model knows about it.
 *
 * @param edit the path of the whole edit, for messages
 * @param elements finds elements of the tree, and is told what changes
 * @param container the object or array that holds the place
 * @param name the member's name, if the container is an object
 * @param index the element's position, if the container is an array
 * @param type the type of what belongs there, or {@code null} if the model does not know
 * @param keptIfAbsent whether the service keeps its value if a request does not name the place
 */
record EditTarget(
        EditPath edit,
        ListedElements elements,
        JsonNode container,
        String name,
        int index,
        @Nullable ValueType type,
        boolean keptIfAbsent) {

    /** Finds the place of a path below an object, making the objects on the way that are not there yet. */
    static EditTarget find(EditPath edit, ListedElements elements, ObjectNode root, ObjectType type) {
        JsonNode node = root;
        ValueType known = new ValueType.Nested(type.javaType());
        for (Segment segment : edit.parents()) {
            EditTarget place = step(edit, elements, node, known, segment);
            node = place.getOrCreate();
            known = place.type;
        }
        return step(edit, elements, node, known, edit.last());
    }

    private static EditTarget step(
            EditPath edit, ListedElements elements, JsonNode node, @Nullable ValueType type, Segment segment) {
        if (segment instanceof Name name) {
            if (!(node instanceof ObjectNode object)) {
                throw new InvalidEditException(edit.text(), "refers to '" + name.name() + "' of " + describe(node));
            }
            return type instanceof ValueType.Nested nested
                    ? property(edit, elements, object, nested.objectType(), name.name())
                    : entry(edit, elements, object, type, name.name());
        }
        if (!(node instanceof ArrayNode array)) {
            throw new InvalidEditException(edit.text(), "refers to an element of " + describe(node));
        }
        ValueType element = type instanceof ValueType.Listing listing ? listing.element() : null;
        int index = segment instanceof Index position
                ? position(edit, array, position)
                : match(edit, elements, array, (Filter) segment);
        return new EditTarget(edit, elements, array, "", index, element, false);
    }

    private static EditTarget property(
            EditPath edit, ListedElements elements, ObjectNode object, ObjectType type, String name) {
        Optional<Property> property = property(type, name);
        if (property.isPresent()) {
            Property found = property.get();
            return new EditTarget(edit, elements, object, existingName(object, found.name()), -1, found.type(), true);
        }
        Optional<ObjectType> envelope = type.envelope().map(Property::nestedType);
        if (envelope.flatMap(inner -> property(inner, name)).isPresent()) {
            String envelopeName = existingName(object, "properties");
            JsonNode held = object.path(envelopeName);
            if (held.isValueNode() && !held.isNull()) {
                throw new InvalidEditException(
                        edit.text(), "passes through '" + envelopeName + "', which has no parts");
            }
            if (!held.isObject()) {
                elements.changed(envelopeName);
            }
            return property(edit, elements, object.withObject("/" + envelopeName), envelope.get(), name);
        }
        String existing = existingName(object, name);
        if (object.has(existing)) {
            return new EditTarget(edit, elements, object, existing, -1, null, true);
        }
        if (envelope.isPresent()
                && object.get(existingName(object, "properties")) instanceof ObjectNode held
                && held.has(existingName(held, name))) {
            return new EditTarget(edit, elements, held, existingName(held, name), -1, null, true);
        }
        List<String> known = new ArrayList<>(names(type));
        envelope.ifPresent(inner -> known.addAll(names(inner)));
        throw new InvalidEditException(
                edit.text(),
                "names '" + name + "', which is not a property of " + type + "; available: "
                        + String.join(", ", known));
    }

    /** The property of a name in any case, with or without underscores, as the CLI's own names have them. */
    private static Optional<Property> property(ObjectType type, String name) {
        return type.cliProperty(name).or(() -> type.cliProperty(name.replace("_", "")));
    }

    private static List<String> names(ObjectType type) {
        return type.properties().stream()
                .filter(property -> !property.envelope())
                .map(Property::name)
                .toList();
    }

    static String existingName(ObjectNode object, String name) {
        if (object.has(name)) {
            return name;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String existing = names.next();
            if (existing.equalsIgnoreCase(name)) {
                return existing;
            }
        }
        return name;
    }

    /**
     * An entry of a map, or a member of an object without accessors. The service replaces tags, and free JSON such as the settings
     * of an extension, as a whole. Of a map of objects, such as the identities, it keeps what a request does not name; and so it
     * may do with a property that the model does not know.
     */
    private static EditTarget entry(
            EditPath edit, ListedElements elements, ObjectNode object, @Nullable ValueType type, String name) {
        String existing = existingName(object, name);
        if (type instanceof ValueType.Mapping mapping) {
            boolean ofObjects = mapping.value() instanceof ValueType.Nested;
            return new EditTarget(edit, elements, object, existing, -1, mapping.value(), ofObjects);
        }
        boolean isFreeJson = type != null && type.isOpen();
        return new EditTarget(
                edit, elements, object, existing, -1, isFreeJson ? new ValueType.AnyJson() : null, !isFreeJson);
    }

    private static int position(EditPath edit, ArrayNode array, Index position) {
        int index = position.index() < 0 ? array.size() + position.index() : position.index();
        if (index < 0 || index >= array.size()) {
            throw new InvalidEditException(
                    edit.text(), "refers to element " + position.index() + " of " + describe(array));
        }
        return index;
    }

    private static int match(EditPath edit, ListedElements elements, ArrayNode array, Filter filter) {
        List<Integer> matches = elements.positions(array, filter);
        if (matches.size() != 1) {
            String there = IntStream.range(0, array.size())
                    .mapToObj(array::get)
                    .map(element -> ListedElements.value(element, filter.key()))
                    .filter(Objects::nonNull)
                    .map(value -> Redaction.SHOWN
                            .value(filter.key(), JsonValue.of(value))
                            .toJsonNode()
                            .asText())
                    .collect(Collectors.joining(", "));
            throw new InvalidEditException(
                    edit.text(),
                    (matches.isEmpty() ? "matches no element" : "matches " + matches.size() + " elements") + "; "
                            + filter.key() + " is one of: " + there);
        }
        return matches.get(0);
    }

    @Nullable
    JsonNode get() {
        return container instanceof ObjectNode object ? object.get(name) : container.get(index);
    }

    JsonNode getOrCreate() {
        JsonNode there = get();
        if (there != null && !there.isNull()) {
            return there;
        }
        if (type instanceof ValueType.Listing) {
            throw new InvalidEditException(edit.text(), "refers to an element of a list that does not exist");
        } else if (!mayHaveParts()) {
            throw new InvalidEditException(edit.text(), "refers to a part of '" + name + "', which has no parts");
        }
        JsonNode made =
                container instanceof ObjectNode object ? object.objectNode() : ((ArrayNode) container).objectNode();
        set(made);
        return made;
    }

    private boolean mayHaveParts() {
        return type == null
                || switch (type.kind()) {
                    case NESTED, MAPPING, ANY_JSON, HIDDEN -> true;
                    case TEXT, WHOLE_NUMBER, LARGE_NUMBER, DECIMAL_NUMBER, TRUTH, SPECIAL, LISTING -> false;
                };
    }

    void set(JsonNode value) {
        if (container instanceof ObjectNode object) {
            elements.changed(name);
            object.set(name, value);
        } else {
            ArrayNode list = (ArrayNode) container;
            elements.replaced(list);
            list.set(index, value);
        }
    }

    /** Takes the value out; where the service would keep it, an empty list or {@code null} asks for its removal. */
    void remove() {
        JsonNode there = get();
        if (there == null) {
            throw new InvalidEditException(
                    edit.text(),
                    "is not there; available: " + String.join(", ", (Iterable<String>) container::fieldNames));
        } else if (container instanceof ArrayNode array) {
            elements.removing(array, index);
            array.remove(index);
        } else if (!keptIfAbsent) {
            elements.changed(name);
            ((ObjectNode) container).remove(name);
        } else {
            set(there instanceof ArrayNode list ? list.arrayNode() : NullNode.getInstance());
        }
    }

    static String describe(JsonNode node) {
        if (node.isArray()) {
            return "a list of " + node.size() + " elements";
        }
        return node.isObject() ? "an object" : "a value without parts";
    }
}
