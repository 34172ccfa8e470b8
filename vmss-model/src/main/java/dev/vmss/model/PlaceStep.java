package dev.vmss.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A step of a text that names a {@link Place}: names with dots between them, {@code [2]} for a position, {@code [name=x]} for
 * the element with that property, {@code []} for each element, {@code {*}} for each entry. A name that itself holds a dot stands
 * in quotes: {@code tags['a.b']}.
 *
 * @param kind what the step leads to
 * @param name the name of a property or an entry, or that of the property by which an element is found
 * @param value what that property must be, or the position of an element
 * @param start where the step begins in the text
 */
record PlaceStep(Kind kind, String name, String value, int start) {

    enum Kind {
        NAME,
        EACH_ELEMENT,
        EACH_ENTRY,
        POSITION,
        ELEMENT
    }

    private static final int LONGEST = 100;
    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

    /** What a name without quotes cannot hold. */
    private static final String SIGNS = ".[]'={}";

    /** The steps of a text. Rules and impacts name hundreds of places while a program starts, too many for a regular expression. */
    static List<PlaceStep> read(String text) {
        if (text.isEmpty()) {
            throw new InvalidPlaceException("a place must not be empty; the document itself is Place.ROOT", List.of());
        } else if (text.charAt(0) == '.') {
            throw new InvalidPlaceException("'" + cut(text) + "' starts with a dot", List.of());
        }
        List<PlaceStep> steps = new ArrayList<>();
        int end = 0;
        while (end < text.length()) {
            int start = end;
            boolean hasDot = text.charAt(start) == '.';
            int from = hasDot ? start + 1 : start;
            end = endOfStep(text, from);
            if (end <= from || !hasDot && start > 0 && !isSign(text.charAt(from))) {
                throw unreadable(text, start);
            }
            steps.add(step(text, from, end, start));
        }
        return steps;
    }

    private static PlaceStep step(String text, int from, int end, int start) {
        char first = text.charAt(from);
        if (!isSign(first)) {
            return new PlaceStep(Kind.NAME, text.substring(from, end), "", start);
        } else if (text.startsWith("{*}", from)) {
            return new PlaceStep(Kind.EACH_ENTRY, "", "", start);
        }
        String inner = text.substring(from + 1, end - 1);
        if (text.startsWith("['", from)) {
            return new PlaceStep(Kind.NAME, inner.substring(1, inner.length() - 1), "", start);
        } else if (inner.isEmpty()) {
            return new PlaceStep(Kind.EACH_ELEMENT, "", "", start);
        } else if (POSITION.matcher(inner).matches()) {
            return new PlaceStep(Kind.POSITION, "", inner, start);
        }
        int equals = inner.indexOf('=');
        if (equals <= 0) {
            throw unreadable(text, start);
        }
        return new PlaceStep(Kind.ELEMENT, inner.substring(0, equals), inner.substring(equals + 1), start);
    }

    /** Where a step ends, or 0 if it does not. */
    private static int endOfStep(String text, int from) {
        if (text.startsWith("['", from)) {
            int closing = text.indexOf("']", from + 2);
            return closing < 0 ? 0 : closing + 2;
        } else if (text.startsWith("[", from)) {
            return text.indexOf(']', from) + 1;
        } else if (text.startsWith("{*}", from)) {
            return from + 3;
        }
        int end = from;
        while (end < text.length() && !isSign(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private static InvalidPlaceException unreadable(String text, int start) {
        return new InvalidPlaceException(
                "'" + cut(text) + "' is not a valid place from character " + (start + 1) + " on", List.of());
    }

    /** A text that is short enough for a message. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
