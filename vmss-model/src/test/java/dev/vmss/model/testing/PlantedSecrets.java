package dev.vmss.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.reflect.ModelTree;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Documents with a secret in every place where the schema allows one, and how to find it in a text. */
public final class PlantedSecrets {

    /** What no text may hold but the written model. The same in JSON, XML, a URL and a shell. */
    public static final String SECRET = "hunter2Zebra7Quartz";

    /** What a secret is changed to; no text may hold it either. */
    public static final String OTHER_SECRET = "hunter3Zebra8Quartz";

    /** The same as a number, for places where a document has one in place of a text. */
    public static final long NUMBER = 7_355_608_120_417L;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What tells the secret: itself, the number, and the three forms that base64 gives it. */
    private static final List<String> TRACES = traces();

    private PlantedSecrets() {}

    /**
     * Whether a text shows the secret, as it is or encoded.
     *
     * @param text the text
     * @return {@code true} if it does
     */
    public static boolean shownIn(String text) {
        return TRACES.stream().anyMatch(text::contains);
    }

    private static List<String> traces() {
        List<String> traces = new ArrayList<>(List.of(SECRET, OTHER_SECRET, Long.toString(NUMBER)));
        for (String secret : List.of(SECRET, OTHER_SECRET)) {
            for (String before : List.of("", "x", "xy")) {
                String encoded = Base64.getEncoder().encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
                // The first and last characters depend on what stands around the secret.
                traces.add(encoded.substring(4, encoded.length() - 4));
            }
        }
        return List.copyOf(traces);
    }

    /**
     * A document for each place and form of a secret.
     *
     * @param root the interface of the documents' type
     * @param base the document that they start from
     * @return the documents by what is planted in them
     */
    public static Map<String, ObjectNode> in(Class<? extends ModelObject> root, ObjectNode base) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        Set<String> objects = new LinkedHashSet<>(List.of(""));
        for (ModelTree.Node entry : ModelTree.of(root).all()) {
            ValueType type = ModelTypes.innermost(entry.property().type());
            boolean ofEntries = entry.property().type() instanceof ValueType.Mapping
                    && !entry.pattern().endsWith("{*}");
            if (type instanceof ValueType.Hidden && !ofEntries) {
                forms().forEach((form, value) -> plant(documents, base, entry, form, value));
            } else if (type instanceof ValueType.AnyJson && !ofEntries) {
                members().forEach((form, value) -> plant(documents, base, entry, form, value));
            } else if (type instanceof ValueType.Text && entry.pattern().endsWith("{*}")) {
                ObjectNode document = base.deepCopy();
                String map = entry.pattern().replaceFirst("\\.\\{\\*}$", "");
                ObjectNode entries = reach(document, map, entry.way().toList());
                SecretKinds.NAMES.forEach(name -> entries.put(name, SECRET));
                SecretKinds.TEXTS.forEach(kind -> entries.put("e" + entries.size(), kind.text()));
                documents.put(entry.pattern() + ": all names and texts", document);
            } else if (type instanceof ValueType.Text && !ofEntries && !identifies(entry)) {
                SecretKinds.Kind kind = SecretKinds.TEXTS.get(documents.size() % SecretKinds.TEXTS.size());
                plantOne(documents, base, entry, entry.property().name(), "a text", NODES.textNode(kind.text()));
            } else if (type instanceof ValueType.Nested && !ofEntries) {
                boolean isList = entry.property().type() instanceof ValueType.Listing;
                objects.add(entry.pattern() + (isList ? "[]" : ""));
            }
        }
        for (String object : objects) {
            List<Property> way = object.isEmpty() ? List.of() : way(root, object);
            ObjectNode document = base.deepCopy();
            reach(document, object, way)
                    .put("newPassword", SECRET)
                    .putObject("newThing")
                    .putArray("things")
                    .addObject()
                    .put("sharedAccessKey", SECRET)
                    .put("storageAccountKey", NUMBER);
            documents.put(object + ".newPassword", document);
            ObjectNode kinds = base.deepCopy();
            reach(kinds, object, way).set("newThing", SecretKinds.all());
            documents.put(object + ".newThing: all kinds", kinds);
        }
        besideWhatNoListCanHold(root, base, documents);
        return documents;
    }

    /** What an element is found by is part of each place in it, and what a set is called stands in every title. */
    private static boolean identifies(ModelTree.Node entry) {
        String name = entry.property().name();
        return name.equals("name")
                || entry.pattern().equals("type")
                || entry.parents().stream()
                        .anyMatch(parent -> parent.key().filter(name::equals).isPresent());
    }

    private static List<Property> way(Class<? extends ModelObject> root, String pattern) {
        return ModelTree.of(root).at(pattern).orElseThrow().way().toList();
    }

    /** What a property of secret type may hold. */
    private static Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        forms.put("a text", NODES.textNode(SECRET));
        forms.put(
                "a text in base64",
                NODES.textNode(Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8))));
        forms.put("an expression", NODES.textNode("[concat('" + SECRET + "')]"));
        forms.put("a number", NODES.numberNode(NUMBER));
        forms.put("a list", NODES.arrayNode().add(SECRET).add(NUMBER));
        forms.put(
                "an object",
                NODES.objectNode().put("a", SECRET).set("b", NODES.objectNode().put("c", SECRET)));
        forms.put("JSON in a text", NODES.textNode("{\"key\": \"" + SECRET + "\"}"));
        forms.put("cut JSON in a text", NODES.textNode("{\"key\": \"" + SECRET));
        return forms;
    }

    /** What JSON of any shape may hold, where names alone tell what is secret. */
    private static Map<String, JsonNode> members() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put(
                "a member", NODES.objectNode().put("storageAccountKey", SECRET).put("timestamp", 7));
        members.put(
                "a list",
                NODES.objectNode()
                        .set("sasTokens", NODES.arrayNode().add(SECRET).add(NUMBER)));
        members.put(
                "a deep member",
                NODES.objectNode()
                        .set("a", NODES.arrayNode().add(NODES.objectNode().put("Password", SECRET))));
        members.put("all kinds", SecretKinds.all());
        return members;
    }

    private static void plant(
            Map<String, ObjectNode> documents, ObjectNode base, ModelTree.Node entry, String form, JsonNode secret) {
        String name = entry.pattern().substring(entry.pattern().lastIndexOf('.') + 1);
        for (String spelling : List.of(name, name.toUpperCase(Locale.ROOT))) {
            plantOne(documents, base, entry, spelling, form, secret);
        }
    }

    private static void plantOne(
            Map<String, ObjectNode> documents,
            ObjectNode base,
            ModelTree.Node entry,
            String spelling,
            String form,
            JsonNode secret) {
        boolean isList = entry.property().type() instanceof ValueType.Listing;
        int end = entry.pattern().lastIndexOf('.');
        ObjectNode document = base.deepCopy();
        ObjectNode parent = reach(document, end < 0 ? "" : entry.pattern().substring(0, end), entry.parents());
        parent.remove(entry.pattern().substring(end + 1));
        parent.set(spelling, isList ? NODES.arrayNode().add(secret) : secret);
        documents.put(entry.pattern() + " as " + spelling + ": " + form, document);
    }

    /** A list beside whose secrets stands something that is no element, so that it is kept as it was written. */
    private static void besideWhatNoListCanHold(
            Class<? extends ModelObject> root, ObjectNode base, Map<String, ObjectNode> documents) {
        for (ModelTree.Node entry : ModelTree.of(root).all()) {
            if (!(entry.property().type() instanceof ValueType.Hidden)
                    || !entry.pattern().contains("[]")) {
                continue;
            }
            int end = entry.pattern().lastIndexOf('.');
            int list = entry.pattern().lastIndexOf("[]");
            for (JsonNode other : List.of(NODES.nullNode(), NODES.textNode("[variables('more')]"))) {
                ObjectNode document = base.deepCopy();
                reach(document, entry.pattern().substring(0, end), entry.parents())
                        .put(entry.property().name(), SECRET);
                elements(document, entry.pattern().substring(0, list)).add(other);
                documents.put(entry.pattern() + " beside " + other, document);
            }
        }
    }

    private static ArrayNode elements(ObjectNode document, String pattern) {
        JsonNode node = document;
        for (String name : pattern.split("\\.")) {
            node = name.endsWith("[]")
                    ? node.path(name.substring(0, name.length() - 2)).path(0)
                    : node.path(name);
        }
        return (ArrayNode) node;
    }

    /** The object at a place, which is made if it is not there; of lists the first element. */
    private static ObjectNode reach(ObjectNode document, String pattern, List<Property> way) {
        ObjectNode here = document;
        int depth = 0;
        for (String name : pattern.isEmpty() ? new String[0] : pattern.split("\\.")) {
            if (name.endsWith("[]")) {
                String list = name.substring(0, name.length() - 2);
                ArrayNode array = here.get(list) instanceof ArrayNode there ? there : here.putArray(list);
                here = array.isEmpty() ? element(array, way.get(depth)) : (ObjectNode) array.get(0);
                depth++;
            } else if (name.equals("{*}")) {
                here = here.get("first") instanceof ObjectNode there ? there : here.putObject("first");
            } else {
                here = here.get(name) instanceof ObjectNode there ? there : here.putObject(name);
                depth++;
            }
        }
        return here;
    }

    /** A new element of a list, with the property that tells it from others. */
    private static ObjectNode element(ArrayNode array, Property list) {
        ObjectNode element = array.addObject();
        list.key().ifPresent(key -> {
            if (key.equals("lun")) {
                element.put(key, 0);
            } else {
                element.put(key, "first");
            }
        });
        return element;
    }
}
