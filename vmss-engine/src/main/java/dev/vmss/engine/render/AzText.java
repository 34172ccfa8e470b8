package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values, names and selectors as {@code az vmss update} reads them. It takes for JSON or Python what looks like it. */
final class AzText {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern PLAIN_TEXT = Pattern.compile("[A-Za-z/][A-Za-z0-9_./:@+-]*|\\d+(\\.\\d+){2,}");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "nan", "infinity", "none");

    private AzText() {}

    /** Whether a name can stand in a path. */
    static boolean isPlainName(String name) {
        return PLAIN_NAME.matcher(name).matches();
    }

    /** The part of a path for an element of a list: by its key if the CLI reads it as that, otherwise by its position. */
    static String selector(String key, JsonNode value, int position) {
        boolean plain = value.isIntegralNumber()
                || value.isTextual() && isPlainName(value.textValue()) && !isConstant(value.textValue());
        return "[" + (plain ? key + "=" + value.asText() : position) + "]";
    }

    /** A value behind the equals sign. */
    static String value(JsonNode value) {
        boolean plain =
                value.isTextual() && PLAIN_TEXT.matcher(value.textValue()).matches() && !isConstant(value.textValue());
        return plain ? value.textValue() : value.toString();
    }

    /** An element to add. The CLI takes whatever holds an equals sign for a pair, even within JSON. */
    static String element(JsonNode value) {
        return value.toString().replace("=", "\\u003d");
    }

    private static boolean isConstant(String text) {
        return CONSTANTS.contains(text.toLowerCase(Locale.ROOT));
    }
}
