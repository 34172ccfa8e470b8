package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.testing.PlantedSecrets;
import dev.vmss.model.testing.Samples;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in every place of every document is shown by the written document, and by nothing else. */
class PlantedSecretsTest {

    private static final ObjectMapper PLAIN = JsonMapper.builder().build();
    private static final ObjectMapper WITH_MODULE =
            JsonMapper.builder().addModule(new VmssModule()).build();

    static List<Class<? extends ModelObject>> roots() {
        return ModelTypes.roots();
    }

    private static Map<String, ObjectNode> planted(Class<? extends ModelObject> root) {
        return PlantedSecrets.in(root, small(ModelWriter.rest().toTree(Samples.full(root))));
    }

    /** The texts and numbers of a document and its envelope, by which its kind is known. */
    private static ObjectNode small(ObjectNode full) {
        if (!full.has("properties")) {
            return full;
        }
        full.get("properties")
                .properties()
                .removeIf(property -> property.getValue().isContainerNode());
        full.properties()
                .removeIf(property -> property.getValue().isContainerNode()
                        && !property.getKey().equals("properties"));
        return full;
    }

    @ParameterizedTest
    @MethodSource("roots")
    void everyPlaceIsPlanted(Class<? extends ModelObject> root) {
        Map<String, ObjectNode> documents = planted(root);
        assertFalse(documents.isEmpty());
        documents.forEach((place, json) -> {
            ModelObject value = ModelReader.create().read(root, json).value();
            assertTrue(PlantedSecrets.shownIn(ModelWriter.rest().toTree(value).toString()), place);
            assertEquals(json, ModelWriter.rest().toTree(value), place);
        });
    }

    @ParameterizedTest
    @MethodSource("roots")
    void noTextOfAValueShowsASecret(Class<? extends ModelObject> root) {
        List<String> shown = new ArrayList<>();
        planted(root).forEach((place, json) -> {
            ModelDocument<? extends ModelObject> document = ModelReader.create().read(root, json);
            List<Object> values = new ArrayList<>();
            values.add(document);
            values.add(Optional.of(document.value()));
            collect(document.value(), values);
            values.stream()
                    .map(String::valueOf)
                    .filter(PlantedSecrets::shownIn)
                    .findFirst()
                    .ifPresent(text -> shown.add(place + ": " + text));
        });
        assertEquals(List.of(), shown);
    }

    private static Object builder(ModelObject object) {
        try {
            Class<?> type = ObjectType.of(object).javaType();
            Object builder = type.getMethod("builder").invoke(null);
            return builder.getClass().getMethod("from", type).invoke(builder, object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Every object, list and map of a value, its remainder, and a builder that holds the same. */
    private static void collect(Object value, List<Object> found) {
        found.add(value);
        if (value instanceof ModelObject object) {
            found.add(object.remainder());
            Object builder = builder(object);
            for (Property property : ObjectType.of(object).properties()) {
                Object inner = property.get(object);
                if (inner instanceof ModelObject || inner instanceof ModelList || inner instanceof ModelMap) {
                    collect(inner, found);
                }
            }
            found.add(builder);
        } else if (value instanceof ModelList<?> list) {
            list.stream().filter(ModelObject.class::isInstance).forEach(element -> collect(element, found));
        } else if (value instanceof ModelMap<?> map) {
            found.add(map.asMap());
            map.asMap().values().stream().filter(ModelObject.class::isInstance).forEach(entry -> collect(entry, found));
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void noRedactedDocumentShowsASecret(Class<? extends ModelObject> root) {
        List<String> shown = new ArrayList<>();
        planted(root).forEach((place, json) -> {
            String redacted = ModelWriter.redacted()
                    .toJson(ModelReader.create().read(root, json).value());
            if (PlantedSecrets.shownIn(redacted)) {
                shown.add(place + ": " + redacted);
            }
        });
        assertEquals(List.of(), shown);
    }

    /** A document that is cut after each token, or has a token too much, is refused without a word from it. */
    @ParameterizedTest
    @MethodSource("roots")
    void noRefusalShowsASecret(Class<? extends ModelObject> root) {
        List<String> shown = new ArrayList<>();
        planted(root).forEach((place, json) -> {
            String text = json.toString();
            List<String> broken = new ArrayList<>();
            int secret = text.indexOf(PlantedSecrets.SECRET);
            int number = text.indexOf(Long.toString(PlantedSecrets.NUMBER));
            int start = secret >= 0 ? secret : Math.max(number, 0);
            broken.add(text.substring(0, Math.min(text.length(), start + PlantedSecrets.SECRET.length())));
            broken.add(text.replace("\"" + PlantedSecrets.SECRET + "\"", PlantedSecrets.SECRET));
            broken.add(text.replace("\"" + PlantedSecrets.SECRET, "\"\\" + PlantedSecrets.SECRET));
            broken.add(text.replace(PlantedSecrets.SECRET, PlantedSecrets.SECRET + "\u0000"));
            broken.add(text + PlantedSecrets.SECRET);
            broken.add(text.replaceFirst("\\{", "{\"location\": [\"" + PlantedSecrets.SECRET + "\"], "));
            broken.add(text.replaceFirst("\\{", "{\"type\": \"" + PlantedSecrets.SECRET + "\", "));
            broken.add("[" + text + "]");
            for (String document : broken) {
                try {
                    ModelReader.create().read(root, document);
                } catch (InvalidModelException e) {
                    addIfShown(shown, place, e);
                }
                try {
                    WITH_MODULE.readValue(document, root);
                } catch (IOException e) {
                    // A mapper of the caller's own quotes what is no JSON before anything of ours sees it.
                    if (isJson(document)) {
                        addIfShown(shown, place, e);
                    }
                }
            }
        });
        assertEquals(List.of(), shown);
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = PLAIN.createParser(text)) {
            JsonNode tree = PLAIN.readTree(parser);
            return tree != null && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void addIfShown(List<String> shown, String place, Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        if (PlantedSecrets.shownIn(trace.toString())) {
            shown.add(place + ": " + trace.toString().lines().limit(3).toList());
        }
    }
}
