package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes Azure's value of Terraform's, by the words of the table. {@code null} in JSON stands for no value. */
final class TerraformConversion {

    /** The value is the same; what the words say is known to the comparison or follows from the kind of attribute. */
    private static final Set<String> AS_IS = Set.of(
            "-",
            "ISO 8601",
            "base64",
            "write-only",
            "compared without case",
            "lower case, spaces removed",
            "part of id",
            "key name",
            "key lun",
            "first element only",
            "block present = enabled",
            "block present = ephemeral",
            "block present = operating system",
            "block absent = not set",
            "absent reads as true",
            "absent reads as PT1H30M",
            "empty = absent",
            "empty or null = managed storage",
            "null = false",
            "null = false on reading");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern MEANS_ABSENT = Pattern.compile("(\\S+) means absent");
    private static final Pattern MEMBER = Pattern.compile("(\\w+) = \\{\\1}");
    private static final Pattern WITHIN_TEXT = Pattern.compile("(/.*)\\{username}(/.*)");
    private static final String KEYS = "element = key, value {}";
    private static final String BY_PREFIX = "by prefix: /communityGalleries/, /sharedGalleries/, else id";
    private static final String NAME_AND_TIER = "{name}_{tier}";

    private static final Map<String, UnaryOperator<JsonNode>> CHANGED = Map.of(
            "0 = absent", value -> isZero(value) ? NullNode.getInstance() : value,
            "boolean inverted", value -> value.isBoolean() ? BooleanNode.valueOf(!value.booleanValue()) : value,
            "JSON text",
                    value -> SourceJson.parse(value.asText())
                            .filter(JsonNode::isObject)
                            .orElse(value),
            "one value = list of one", value -> SourceJson.NODES.arrayNode().add(value),
            "minus 1 (1..3 to 0..2); 0 or null = absent",
                    value -> isZero(value) ? NullNode.getInstance() : minusOne(value));

    private TerraformConversion() {}

    /** Refuses words that no code stands for. */
    static void check(String words) {
        boolean known = AS_IS.contains(words)
                || CHANGED.containsKey(words)
                || List.of(KEYS, BY_PREFIX, NAME_AND_TIER).contains(words)
                || MEANS_ABSENT.matcher(words).matches()
                || MEMBER.matcher(words).matches()
                || WITHIN_TEXT.matcher(words).matches();
        if (!known) {
            throw new IllegalStateException("There is no conversion " + words);
        }
    }

    /** Azure's values by their places, of a value that is there. */
    static Map<String, JsonNode> convert(TerraformAttribute attribute, JsonNode value) {
        List<String> places = attribute.places();
        String words = attribute.row().conversion();
        if (words.equals(BY_PREFIX)) {
            String text = value.asText().toLowerCase(Locale.ROOT);
            int place = text.startsWith("/communitygalleries/") ? 1 : text.startsWith("/sharedgalleries/") ? 2 : 0;
            return Map.of(places.get(place), value);
        } else if (words.equals(NAME_AND_TIER)) {
            String[] parts = value.asText().split("_", 2);
            return parts.length < 2
                    ? Map.of(places.get(0), value)
                    : Map.of(
                            places.get(0), SourceJson.NODES.textNode(parts[0]),
                            places.get(1), SourceJson.NODES.textNode(parts[1]));
        }
        return Map.of(places.get(0), converted(words, value));
    }

    private static JsonNode converted(String words, JsonNode value) {
        UnaryOperator<JsonNode> change = CHANGED.get(words);
        if (change != null) {
            return change.apply(value);
        } else if (words.equals(KEYS)) {
            ObjectNode object = SourceJson.NODES.objectNode();
            value.forEach(key -> object.set(key.asText(), SourceJson.NODES.objectNode()));
            return object;
        }
        Matcher absent = MEANS_ABSENT.matcher(words);
        if (absent.matches()) {
            return isSame(value, absent.group(1)) ? NullNode.getInstance() : value;
        }
        Matcher member = MEMBER.matcher(words);
        if (member.matches()) {
            ArrayNode objects = SourceJson.NODES.arrayNode();
            value.forEach(each -> objects.addObject().set(member.group(1), each));
            return objects;
        }
        Matcher within = WITHIN_TEXT.matcher(words);
        return within.matches() ? SourceJson.NODES.textNode(within.group(1) + value.asText() + within.group(2)) : value;
    }

    private static JsonNode minusOne(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt()
                ? SourceJson.NODES.numberNode(value.intValue() - 1)
                : value;
    }

    private static boolean isZero(JsonNode value) {
        return value.isNumber() && value.decimalValue().signum() == 0;
    }

    private static boolean isSame(JsonNode value, String text) {
        return value.isNumber() && NUMBER.matcher(text).matches()
                ? value.decimalValue().compareTo(new BigDecimal(text)) == 0
                : value.asText().equalsIgnoreCase(text);
    }

    /**
     * Whether Terraform tells a value from none: without a default in the schema, the empty text, zero, false and the empty list
     * are none.
     *
     * @see <a href="https://github.com/hashicorp/terraform-plugin-sdk">terraform-plugin-sdk v2, helper/schema</a>
     */
    static boolean isSet(TerraformAttribute attribute, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return false;
        } else if (value.isTextual()) {
            return !value.textValue().isEmpty();
        } else if (value.isContainerNode()) {
            return !value.isEmpty();
        }
        boolean zeroIsNone = attribute.row().fallback().equals("-");
        return !zeroIsNone || !(value.isBoolean() ? !value.booleanValue() : isZero(value));
    }
}
