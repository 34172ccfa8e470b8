package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text for GitHub's Markdown, so that it shows as it is: no markup, no table cells, no mentions, no links, no HTML. */
final class Markdown {

    /** A space without width, which a page does not show. */
    private static final String BREAK = "&#8203;";

    private static final Pattern HASH = Pattern.compile("(?i)(?<![0-9a-z])([0-9a-f]{3})([0-9a-f]{4,})(?![0-9a-z])");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private Markdown() {}

    /** Prose on one line, which may stand in a table. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        // What could be the id of a commit becomes a link wherever the repository has such a commit.
        String line = HASH.matcher(OneLine.of(text)).replaceAll("$1\u200b$2");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '\u200b') {
                escaped.append(BREAK);
            } else if (startsLink(line, i)) {
                escaped.append(c == ':' ? ":" + BREAK : BREAK + c);
            } else if (c == '@' || (c == '#' || c == '!') && i + 1 < line.length()) {
                // Mentions and references are found in the finished page, where a backslash is gone already.
                escaped.append(c == '@' ? "@" : "\\" + c).append(BREAK);
            } else if ("\\`*_[]|~$!#".indexOf(c) >= 0 || i == 0 && "-+=".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * Whether the part of a line from a character on makes a link, a reference or an image of a text that is none: an
     * address, an issue of any tracker such as {@code GH-1}, a merge request such as {@code !1}, or an emoji by its name.
     */
    private static boolean startsLink(String line, int at) {
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        return switch (line.charAt(at)) {
            case ':' -> next != ' ';
            case '.' -> line.regionMatches(true, at - 3, "www", 0, 3);
            case '-' -> Character.isDigit(next) && at > 0 && Character.isLetter(line.charAt(at - 1));
            default -> false;
        };
    }

    /** A name, path or value on one line, which may stand in a table. */
    static String code(String text) {
        String line = OneLine.of(text);
        boolean plain = !line.isEmpty() && line.indexOf('`') < 0 && line.indexOf('|') < 0 && line.indexOf('\\') < 0;
        return plain ? "`" + line + "`" : "<code>" + entities(line) + "</code>";
    }

    private static String entities(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        c > 127 || Character.isLetterOrDigit(c) || c == ' ' ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }

    /** A row of a table. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** A block of code with a fence that nothing within it ends. */
    static String block(String language, String code) {
        int longest = 2;
        for (Matcher runs = BACKTICKS.matcher(code); runs.find(); ) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence + "\n";
    }
}
