package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.Unseen;
import java.util.Locale;
import java.util.regex.Pattern;

/** Quotes words for bash, so that each stays one word and nothing in it is executed. */
final class Bash {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+=:,./-]*|--?[a-z][a-z-]*");

    private Bash() {}

    /**
     * A word.
     *
     * @param text any text
     * @return the word as it stands in a command; options and plain names need no quotes
     */
    static String quote(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        // A line of its own within quotes would be harmless to bash but not to somebody who pastes half of it.
        return text.chars().anyMatch(Unseen::is) ? ansiQuote(text) : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String ansiQuote(String text) {
        StringBuilder quoted = new StringBuilder("$'");
        text.chars().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (Unseen.is(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** A comment, which ends with its line whatever the text holds. */
    static String comment(String text) {
        return "# " + OneLine.of(text);
    }
}
