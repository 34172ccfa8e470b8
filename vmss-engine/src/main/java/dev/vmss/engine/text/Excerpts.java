package dev.vmss.engine.text;

import dev.vmss.model.value.JsonValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Two values that differ, each on one line and so short that both can be compared at a glance. What they have in common is
 * left out first, since it says nothing about the difference.
 *
 * @param from the value before
 * @param to the value after
 */
public record Excerpts(String from, String to) {

    private static final String CUT = "…";

    /**
     * Two JSON values. Of long objects only the members that differ are shown.
     *
     * @param from the value before
     * @param to the value after, which is another one
     * @param columns how many columns there are for each, at least 8
     * @return the texts, without secrets
     */
    public static Excerpts of(JsonValue from, JsonValue to, int columns) {
        JsonValue before = from.redacted();
        JsonValue after = to.redacted();
        Excerpts plain = of(Words.value(before), Words.value(after), columns);
        if (plain.from.equals(plain.to)) {
            // Quotes tell a text from a number, and escapes what does not show.
            return of(visible(before), visible(after), columns);
        }
        boolean fits = Columns.of(Words.value(before)) <= columns && Columns.of(Words.value(after)) <= columns;
        return fits || !before.isObject() || !after.isObject()
                ? plain
                : differing(before, after).cut(columns);
    }

    /**
     * Two texts. If they are too long, what both start with is left out first.
     *
     * @param from the text before
     * @param to the text after
     * @param columns how many columns there are for each, at least 8
     * @return the texts
     */
    public static Excerpts of(String from, String to, int columns) {
        return new Excerpts(OneLine.of(from), OneLine.of(to)).cut(columns);
    }

    private Excerpts cut(int columns) {
        if (Columns.of(from) <= columns && Columns.of(to) <= columns) {
            return this;
        }
        int same = 0;
        int shorter = Math.min(from.length(), to.length());
        while (same < shorter && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        // A few characters of the common start show where the values part.
        int start = Math.max(0, same - columns / 3);
        if (start > 0 && Character.isHighSurrogate(from.charAt(start - 1))) {
            start--;
        }
        String mark = start == 0 ? "" : CUT;
        return new Excerpts(
                TextLayout.cutEnd(mark + from.substring(start), columns),
                TextLayout.cutEnd(mark + to.substring(start), columns));
    }

    /** The members that differ, at any depth. */
    private static Excerpts differing(JsonValue from, JsonValue to) {
        if (!from.isObject() || !to.isObject()) {
            return new Excerpts(visible(from), visible(to));
        }
        Map<String, JsonValue> before = from.members();
        Map<String, JsonValue> after = to.members();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        StringJoiner left = new StringJoiner(",", "{", "}");
        StringJoiner right = new StringJoiner(",", "{", "}");
        boolean omits = false;
        for (String name : names) {
            JsonValue old = before.get(name);
            JsonValue fresh = after.get(name);
            String start = JsonValue.of(name) + ":";
            if (old != null && fresh != null && old.equals(fresh)) {
                omits = true;
            } else if (old != null && fresh != null) {
                Excerpts inner = differing(old, fresh);
                left.add(start + inner.from);
                right.add(start + inner.to);
            } else if (old != null) {
                left.add(start + visible(old));
            } else if (fresh != null) {
                right.add(start + visible(fresh));
            }
        }
        if (omits) {
            left.add(CUT);
            right.add(CUT);
        }
        return new Excerpts(left.toString(), right.toString());
    }

    /** A value as JSON, with an escape for each character that does not show as itself. */
    private static String visible(JsonValue value) {
        StringBuilder text = new StringBuilder();
        for (char c : value.toString().toCharArray()) {
            text.append(Unseen.is(c) ? String.format("\\u%04x", (int) c) : Character.toString(c));
        }
        return text.toString();
    }
}
