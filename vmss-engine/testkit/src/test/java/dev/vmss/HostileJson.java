package dev.vmss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.value.ModelObject;
import dev.vmss.testkit.Gallery;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents as nobody should send them: those of the gallery, cut, doubled, and with what does not belong there. */
public final class HostileJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> SETS =
            List.of("web-tier", "windows-farm", "spot-batch", "flexible-zonal", "service-fabric-nodes", "gpu-training");

    /** Values for any place: each is JSON by itself. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"false\"",
            "0",
            "-1",
            "-0.0",
            "2147483648",
            "9223372036854775808",
            "1e999999999",
            "1e-999999999",
            "1E400",
            "3.5",
            "\"\"",
            "\" \"",
            "\"[\"",
            "\"[parameters('x')]\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u202e\u2028\ufeff\"",
            "\"P999999999999Y\"",
            "\"PT-1S\"",
            "\"/subscriptions//resourceGroups/\"",
            "\"" + "a".repeat(5_000) + "\"",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}, {}]",
            "[{\"name\": \"a\"}, {\"name\": \"A\"}, {}]",
            "[{\"lun\": 0}, {\"lun\": 0}, {\"lun\": -1}]",
            "[\"1\", \"1\", \"\"]",
            "{\"\": {\"\": null}}",
            "{\"properties\": {\"properties\": {}}}",
            "{\"a\": null, \"b\": {\"c\": [1, \"x\", null]}}");

    /** What stands in a text where it should not. */
    private static final List<String> FRAGMENTS = List.of(
            "",
            "\"",
            "\\",
            "{",
            "}",
            "]",
            ",",
            ":",
            "NaN",
            "\u0000",
            "\ufeff",
            "\ud800",
            "\\u12",
            "/* */",
            "1e99999999999",
            "\"name\": 1,",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "9".repeat(2_000));

    private HostileJson() {}

    /** {@return values for any place of a document, each JSON by itself} */
    public static List<String> values() {
        return VALUES;
    }

    /** {@return the text of a set in which some characters were replaced, or which was cut or begun anew} */
    public static Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.of(SETS),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(FRAGMENTS),
                        Arbitraries.of(false, true))
                .as((name, at, length, fragment, cut) -> {
                    String text = Gallery.json(name);
                    int start = (int) (at * text.length());
                    int end = Math.min(text.length(), start + length);
                    return text.substring(0, start) + fragment + (cut ? "" : text.substring(end));
                });
    }

    /**
     * Documents with values where they do not belong.
     *
     * @param root the interface of the documents' type
     * @param most how many values at most
     * @return documents that are JSON, but often no document of the type
     */
    public static Arbitrary<String> documents(Class<? extends ModelObject> root, int most) {
        List<String> places =
                ModelSchema.of(root).all().stream().map(PropertyFacts::pattern).toList();
        Arbitrary<List<String>> wrong = Combinators.combine(Arbitraries.of(places), Arbitraries.of(VALUES))
                .as((place, value) -> List.of(place, value))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(pairs -> pairs.stream().flatMap(List::stream).toList());
        return Combinators.combine(Arbitraries.of(SETS), wrong).as((name, values) -> {
            ObjectNode document = object(Gallery.json(name));
            for (int i = 0; i < values.size(); i += 2) {
                put(document, values.get(i), values.get(i + 1));
            }
            // The values stand in the text as they are, whatever a tree would make of them.
            String text = document.toString();
            for (int i = 0; i < VALUES.size(); i++) {
                text = text.replace("\"@value" + i + "@\"", VALUES.get(i));
            }
            return text;
        });
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Puts a value at a place; of lists at the last element, which is made if there is none. */
    private static void put(ObjectNode document, String place, String value) {
        ObjectNode here = document;
        List<String> names = new ArrayList<>(List.of(place.split("\\.")));
        String last = names.remove(names.size() - 1);
        for (String name : names) {
            boolean isList = name.endsWith("[]");
            String plain = isList ? name.substring(0, name.length() - 2) : name.equals("{*}") ? "first" : name;
            JsonNode there = here.get(plain);
            if (isList) {
                ArrayNode list = there instanceof ArrayNode array ? array : here.putArray(plain);
                JsonNode element = list.path(list.size() - 1);
                here = element instanceof ObjectNode object ? object : list.addObject();
            } else {
                here = there instanceof ObjectNode object ? object : here.putObject(plain);
            }
        }
        here.put(last.equals("{*}") ? "first" : last, "@value" + VALUES.indexOf(value) + "@");
    }
}
