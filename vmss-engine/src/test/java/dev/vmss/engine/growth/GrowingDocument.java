package dev.vmss.engine.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.OpenEnum;
import dev.vmss.model.value.Timestamp;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document in which one list, one map or the members that the model does not know can be as many as one likes. What the others
 * hold follows from the schema.
 *
 * @param type the type of the document
 * @param path the properties that lead to what grows, and inside its elements no more
 */
record GrowingDocument(Class<? extends ModelObject> type, List<Property> path) {

    static final String ID =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** How deep the elements are filled. */
    private static final int DEPTH = 3;

    /** Every list and map of a type of documents, and an object of each type whose unknown members grow. */
    static List<GrowingDocument> all(Class<? extends ModelObject> type) {
        List<GrowingDocument> found = new ArrayList<>();
        found.add(new GrowingDocument(type, List.of()));
        collect(type, List.of(), ObjectType.of(type), new HashSet<>(), found);
        return found;
    }

    private static void collect(
            Class<? extends ModelObject> document,
            List<Property> path,
            ObjectType type,
            Set<ObjectType> seen,
            List<GrowingDocument> found) {
        for (Property property : type.properties()) {
            List<Property> inner =
                    Stream.concat(path.stream(), Stream.of(property)).toList();
            boolean isMany = !(property.type() instanceof ValueType.Nested);
            if (isMany && !property.type().isScalar() || !isMany && seen.add(property.nestedType())) {
                found.add(new GrowingDocument(document, inner));
            }
            if (property.type().holdsObjects() && !path.contains(property)) {
                collect(document, inner, property.nestedType(), seen, found);
            }
        }
    }

    /**
     * The document.
     *
     * @param size how much there is of what grows
     * @param variant a text in all that has no range
     */
    ModelObject with(int size, String variant) {
        ObjectNode document = start();
        put(document, 0, size, variant);
        return ModelReader.create().read(type, document).value();
    }

    /** By what else is in it a document is known for what it is. */
    private ObjectNode start() {
        if (type != ScaleSet.class) {
            return filled(ObjectType.of(type), "n", 0, 2);
        }
        ObjectNode document = JSON.objectNode();
        document.put("id", ID);
        document.put("name", "web");
        document.put("location", "westeurope");
        document.putObject("sku").put("name", "Standard_D2s_v5").put("capacity", 10);
        ObjectNode properties = document.putObject("properties");
        properties.putObject("upgradePolicy").put("mode", "Rolling");
        properties.putObject("virtualMachineProfile");
        return document;
    }

    private void put(ObjectNode object, int depth, int size, String variant) {
        if (depth == path.size()) {
            for (int i = 0; i < size; i++) {
                object.put("unknown" + i, variant + i);
            }
            return;
        }
        Property property = path.get(depth);
        boolean grows = depth == path.size() - 1 && !(property.type() instanceof ValueType.Nested);
        object.set(
                property.name(),
                grows
                        ? many(property, size, variant)
                        : around(property, object.get(property.name()), depth, size, variant));
    }

    /** The only element, entry or value on the way to what grows. */
    private JsonNode around(Property property, JsonNode before, int depth, int size, String variant) {
        ObjectNode value = before instanceof ObjectNode known ? known : JSON.objectNode();
        property.key()
                .ifPresent(key -> value.set(
                        key, scalar(property.nestedType().property(key).orElseThrow(), "k", 0)));
        put(value, depth + 1, size, variant);
        return switch (property.type().kind()) {
            case LISTING -> JSON.arrayNode().add(value);
            case MAPPING -> JSON.objectNode().set("entry", value);
            default -> value;
        };
    }

    private static JsonNode many(Property property, int size, String variant) {
        if (property.type() instanceof ValueType.Mapping mapping) {
            ObjectNode map = JSON.objectNode();
            for (int i = 0; i < size; i++) {
                map.set("entry" + i, value(property, mapping.value(), variant, i, DEPTH));
            }
            return map;
        }
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            JsonNode element = value(property, ((ValueType.Listing) property.type()).element(), variant, i, DEPTH);
            if (property.key().isPresent()) {
                Property key =
                        property.nestedType().property(property.key().get()).orElseThrow();
                ((ObjectNode) element).set(key.name(), scalar(key, "n", i));
            }
            list.add(element);
        }
        return list;
    }

    private static JsonNode value(Property property, ValueType type, String variant, int number, int depth) {
        return switch (type.kind()) {
            case NESTED -> filled(((ValueType.Nested) type).objectType(), variant, number, depth - 1);
            case LISTING -> {
                ArrayNode list = JSON.arrayNode();
                // The names of other elements: a chain through all of them.
                list.add(value(property, ((ValueType.Listing) type).element(), variant, number + 1, depth));
                yield list;
            }
            case MAPPING -> {
                ObjectNode map = JSON.objectNode();
                map.set("entry" + number, value(property, ((ValueType.Mapping) type).value(), variant, number, depth));
                yield map;
            }
            default -> scalar(property, variant, number);
        };
    }

    private static ObjectNode filled(ObjectType type, String variant, int number, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Property property : type.properties()) {
            // The Azure CLI flattens what is in an envelope, so it cannot say both.
            boolean isWithin = type.envelope().isPresent() && property.readOnly();
            if (!isWithin && (property.type().isScalar() || depth > 0)) {
                object.set(property.name(), value(property, property.type(), variant, number, depth));
            }
        }
        return object;
    }

    private static JsonNode scalar(Property property, String variant, int number) {
        ValueType type = property.type();
        while (!type.isScalar()) {
            type = type instanceof ValueType.Listing listing ? listing.element() : ((ValueType.Mapping) type).value();
        }
        return switch (type.kind()) {
            case WHOLE_NUMBER, LARGE_NUMBER ->
                JSON.numberNode(property.max().isPresent() ? property.max().getAsLong() : number);
            case DECIMAL_NUMBER -> JSON.numberNode(number + 0.5);
            case TRUTH -> JSON.booleanNode(variant.equals("n"));
            case ANY_JSON, HIDDEN -> JSON.objectNode().put("member", variant + number);
            case SPECIAL -> JSON.textNode(special(((ValueType.Special) type).javaType(), variant + number));
            default ->
                JSON.textNode(
                        property.ignoreCase() || property.name().equals("name") ? "n" + number : variant + number);
        };
    }

    private static String special(Class<?> type, String text) {
        if (type == ArmId.class) {
            return "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/things/" + text;
        } else if (type == IsoDuration.class) {
            return "PT" + text.substring(1) + "M";
        } else if (type == Timestamp.class) {
            return "2026-01-01T00:00:00Z";
        }
        return OpenEnum.class.isAssignableFrom(type) ? constant(type) : text;
    }

    private static String constant(Class<?> type) {
        try {
            for (Field field : type.getFields()) {
                if (field.getType() == type) {
                    return field.get(null).toString();
                }
            }
            return "Constant";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what grows is unknown to the model. */
    boolean isUnknown() {
        return path.isEmpty() || path.get(path.size() - 1).type() instanceof ValueType.Nested;
    }

    /** Whether what grows are objects of the model. */
    boolean holdsObjects() {
        return !isUnknown() && path.get(path.size() - 1).type().holdsObjects();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.getSimpleName());
        path.forEach(property -> text.append('.').append(property.name()));
        return path.isEmpty() || path.get(path.size() - 1).type() instanceof ValueType.Nested
                ? text + ".(unknown)"
                : text.toString();
    }
}
