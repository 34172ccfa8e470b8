package dev.vmss.model.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs from those of a corpus: changes values, names and structure where an input is JSON, and characters and
 * bytes anywhere. The same seed makes the same inputs.
 */
public final class Mutator {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_MUTATIONS = 4;
    private static final int LONGEST = 200_000;

    /** What stands in the place of a value; each is JSON by itself, but not each can be in a tree. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e0",
            "1E+2",
            "0.00000000001",
            "2147483648",
            "1e999999999",
            "1e99999999999",
            "9".repeat(1_001),
            "\"\"",
            "\"true\"",
            "\"3\"",
            "\"[\"",
            "\"[[x]\"",
            "\"[parameters('p')]\"",
            "\"[concat(variables('v'), '\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u2028\"",
            "\"/subscriptions/a/resourceGroups/b/providers/c/d/e\"",
            "\"PT-1S\"",
            "\"${var.x}\"",
            "{}",
            "[]",
            "[null]",
            "[[[]]]",
            "{\"a\":1,\"A\":2}",
            "{\"name\":\"a\",\"properties\":{\"name\":\"b\"}}",
            "{\"id\":\"x\",\"resourceGroup\":\"y\"}",
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(98) + "1" + "}".repeat(98));

    private static final List<String> NAMES = List.of(
            "properties",
            "additionalProperties",
            "resourceGroup",
            "name",
            "id",
            "type",
            "lun",
            "value",
            "copy",
            "a.b[0]",
            "",
            "\u0000");

    private static final List<String> FRAGMENTS = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "'",
            "(",
            ")",
            "\n",
            "\u0000",
            "\ufeff",
            "\ud800",
            "NaN",
            "\\u12",
            "//",
            "=",
            "null",
            "[".repeat(5_000));

    private final Random random;
    private final List<String> corpus;

    /**
     * A mutator.
     *
     * @param seed decides everything
     * @param corpus what inputs are made from
     */
    public Mutator(long seed, List<String> corpus) {
        this.random = new Random(seed);
        this.corpus = corpus;
    }

    /** {@return one of the corpus with some changes} */
    public String text() {
        String text = one(corpus);
        for (int left = 1 + random.nextInt(MOST_MUTATIONS); left > 0; left--) {
            String changed = random.nextInt(4) > 0 ? structure(text) : null;
            text = changed == null ? characters(text) : changed;
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** {@return one of the corpus with some changes, in UTF-8 unless a byte was changed too} */
    public byte[] bytes() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        for (int left = random.nextInt(3); left > 0 && bytes.length > 0; left--) {
            int at = random.nextInt(bytes.length);
            if (random.nextInt(8) == 0) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    /**
     * Chooses as the seed wills.
     *
     * @param choices what to choose from
     * @param <T> their type
     * @return one of them
     */
    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String characters(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + one(FRAGMENTS) + text.substring(end);
            case 2 -> text.substring(0, end) + text.substring(at);
            case 3 -> text.substring(0, at) + one(VALUES) + text.substring(at);
            default -> {
                String other = one(corpus);
                yield text.substring(0, at) + other.substring(other.isEmpty() ? 0 : random.nextInt(other.length()));
            }
        };
    }

    /** The text with another structure; {@code null} if it is not JSON with one. */
    private @Nullable String structure(String text) {
        JsonNode tree = tree(text);
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        if (containers.isEmpty()) {
            return null;
        }
        JsonNode chosen = one(containers);
        if (chosen instanceof ObjectNode object) {
            changeMembers(object, containers);
        } else if (chosen instanceof ArrayNode array) {
            changeElements(array);
        }
        String changed = tree.toString();
        for (int i = 0; i < VALUES.size(); i++) {
            changed = changed.replace("\"@" + i + "@\"", VALUES.get(i));
        }
        return changed;
    }

    private void changeMembers(ObjectNode object, List<JsonNode> containers) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() || random.nextInt(8) == 0 ? one(NAMES) : one(names);
        JsonNode value = object.path(name);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : one(NAMES), value.deepCopy());
            case 2 -> object.set(name, one(containers).deepCopy());
            case 3 -> moveThroughEnvelope(object, name);
            case 4 -> object.set(name, object.arrayNode().add(value.deepCopy()).add(value.deepCopy()));
            default -> object.put(name, "@" + random.nextInt(VALUES.size()) + "@");
        }
    }

    /** What the REST API has inside {@code properties}, the Azure CLI has beside it. */
    private void moveThroughEnvelope(ObjectNode object, String name) {
        if (object.get("properties") instanceof ObjectNode inside && name.equals("properties")) {
            object.remove(name);
            object.setAll(inside);
        } else if (object.get("properties") instanceof ObjectNode inside && !inside.isEmpty()) {
            String inner = inside.fieldNames().next();
            object.set(inner, inside.remove(inner));
        } else if (object.has(name)) {
            JsonNode value = object.remove(name);
            object.putObject("properties").set(name, value);
        }
    }

    private void changeElements(ArrayNode array) {
        int size = array.size();
        switch (random.nextInt(4)) {
            case 0 -> array.add("@" + random.nextInt(VALUES.size()) + "@");
            case 1 -> array.addNull();
            case 2 -> {
                if (size > 0) {
                    array.add(array.get(random.nextInt(size)).deepCopy());
                }
            }
            default -> {
                if (size > 0) {
                    array.remove(random.nextInt(size));
                }
            }
        }
    }

    private static void collect(JsonNode tree, List<JsonNode> containers) {
        if (tree.isContainerNode()) {
            containers.add(tree);
            tree.forEach(inner -> collect(inner, containers));
        }
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException | NumberFormatException e) {
            return MAPPER.missingNode();
        }
    }
}
