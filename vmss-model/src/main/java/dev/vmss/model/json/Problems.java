package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document, up to a limit that keeps a hostile document from filling the memory. */
final class Problems {

    private static final int LIMIT = 100;

    private final String place;
    private final @Nullable JsonStreamContext list;
    private final List<InvalidModelException.Problem> found = new ArrayList<>();
    private String pathOfBuffered = "";
    private int lineOfBuffered = -1;

    /**
     * Starts with nothing wrong.
     *
     * @param place the document's own path, such as {@code [3]} in a list
     * @param list the list whose element the document is, if it is one
     */
    Problems(String place, @Nullable JsonStreamContext list) {
        this.place = place;
        this.list = list;
    }

    /** While a buffered member is parsed, the parser's own path starts below this one, and it knows no lines of its own. */
    void within(String path, int line) {
        pathOfBuffered = path;
        lineOfBuffered = line;
    }

    void add(JsonParser parser, String message) {
        add(path(parser), message, line(parser));
    }

    /** Adds what is wrong with a member of the object at whose end the parser stands. */
    void addMember(JsonParser parser, String member, String message) {
        String path = path(parser);
        add(path.isEmpty() ? member : path + "." + member, message, line(parser));
    }

    private int line(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return line > 0 ? line : lineOfBuffered;
    }

    void add(String path, String message, int line) {
        if (found.size() < LIMIT) {
            String full = place + (place.isEmpty() || path.isEmpty() ? "" : ".") + path;
            found.add(new InvalidModelException.Problem(full, message, line));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidModelException(found);
        }
    }

    private String path(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        JsonStreamContext place = parser.getParsingContext();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            place = place.getParent(); // The array itself is meant, and not yet its first element.
        }
        for (JsonStreamContext level = place; level != null && level != list; level = level.getParent()) {
            if (level.inObject() && level.getCurrentName() != null) {
                path.insert(0, level.getCurrentName()).insert(0, '.');
            } else if (level.inArray()) {
                path.insert(0, "[" + level.getCurrentIndex() + "]");
            }
        }
        String full = pathOfBuffered + path;
        return full.startsWith(".") ? full.substring(1) : full;
    }
}
