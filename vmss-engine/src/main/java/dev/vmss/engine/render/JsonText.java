package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** JSON for people to read, in which nothing shows as something else than it is. */
public final class JsonText {

    /** In JSON they stand in texts only, where an escape means the same. */
    private static final Pattern UNSEEN = Pattern.compile("[\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private JsonText() {}

    /**
     * Indented JSON; control characters, and those that turn the direction of writing, are escaped.
     *
     * @param json any JSON
     * @return its text
     */
    public static String pretty(JsonNode json) {
        return visible(json.toPrettyString());
    }

    /** The same JSON on one line. */
    static String compact(JsonNode json) {
        return visible(json.toString());
    }

    private static String visible(String json) {
        return UNSEEN.matcher(json)
                .replaceAll(unseen -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) unseen.group().charAt(0)));
    }
}
