package dev.vmss.engine.edit;

import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as the Azure CLI takes it in {@code --set}, {@code --add} and {@code --remove}: names with dots between them,
 * {@code [2]} and {@code [-1]} for a position, {@code [name=x]} for the element with that property. A name that itself holds a
 * dot stands in quotes: {@code tags['a.b']}.
 *
 * @param text the path as it was written, for messages; the value by which an element is found is left out if it may be secret
 * @param segments its parts
 */
record EditPath(String text, List<Segment> segments) {

    private static final Pattern SEGMENT = Pattern.compile("\\.?(?<name>[^.\\[\\]'=]+)"
            + "|\\.?\\[(?<index>-?\\d{1,9})]"
            + "|\\.?\\['(?<quoted>.*?)']"
            + "|\\.?\\[(?<key>[^=\\]]+)=(?<value>[^\\]]*)]");

    /** A part of a path. */
    sealed interface Segment {}

    /**
     * A property of an object, or an entry of a map.
     *
     * @param name its name
     */
    record Name(String name) implements Segment {}

    /**
     * An element of a list by its position.
     *
     * @param index the position from 0, or from the end if it is negative
     */
    record Index(int index) implements Segment {}

    /**
     * An element of a list by one of its properties.
     *
     * @param key the property
     * @param value the property's value
     */
    record Filter(String key, String value) implements Segment {}

    static EditPath parse(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end)
                    || matcher.start() != end
                    || startsWithDot(text, end) != (end > 0) && isName(matcher)) {
                // What cannot be read may be a value, and a value may be secret.
                String read = shown(text.substring(0, end), segments);
                throw new InvalidEditException(read, "is not a valid path from character " + (end + 1) + " on");
            }
            segments.add(segment(matcher));
            end = matcher.end();
        }
        if (segments.isEmpty()) {
            throw new InvalidEditException("", "a path must not be empty");
        }
        return new EditPath(shown(text, segments), List.copyOf(segments));
    }

    static EditPath of(Place place) {
        if (place.standsForMany()) {
            throw new InvalidEditException(place.toString(), "stands for all elements or entries: specify one");
        }
        return parse(place.toString());
    }

    private static String shown(String text, List<Segment> segments) {
        String shown = text;
        for (Segment segment : segments) {
            if (segment instanceof Filter filter) {
                JsonValue value = Redaction.SHOWN.value(filter.key(), JsonValue.of(filter.value()));
                shown = shown.replace(
                        "[" + filter.key() + "=" + filter.value() + "]",
                        "[" + filter.key() + "=" + value.toJsonNode().textValue() + "]");
            }
        }
        return shown;
    }

    private static boolean startsWithDot(String text, int at) {
        return text.charAt(at) == '.';
    }

    private static boolean isName(Matcher matcher) {
        return matcher.group("name") != null;
    }

    private static Segment segment(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Name(matcher.group("name"));
        } else if (matcher.group("index") != null) {
            return new Index(Integer.parseInt(matcher.group("index")));
        } else if (matcher.group("quoted") != null) {
            return new Name(matcher.group("quoted"));
        }
        return new Filter(matcher.group("key"), matcher.group("value"));
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    List<Segment> parents() {
        return segments.subList(0, segments.size() - 1);
    }
}
