package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.text.Surrogates;
import dev.vmss.engine.text.Unseen;
import java.util.Locale;

/** JSON for people to read, in which nothing shows as something else than it is. */
public final class JsonText {

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

    /**
     * The same JSON with an escape for each control character, each that turns the direction of writing, and each half of a
     * surrogate pair, which no encoding has.
     *
     * @param json JSON, where all of these stand in texts but for the ends of lines
     * @return JSON that means the same
     */
    public static String visible(String json) {
        StringBuilder visible = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Unseen.is(c) && c >= ' ' || Surrogates.isHalf(json, i)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
