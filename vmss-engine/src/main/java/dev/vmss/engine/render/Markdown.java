package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text for GitHub's Markdown, so that it shows as it is: no markup, no table cells, no mentions, no links, no HTML. */
final class Markdown {

    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private Markdown() {}

    /** Prose on one line, which may stand in a table. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = OneLine.of(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if (startsLink(line, i)) {
                escaped.append(c == ':' ? ":&#8203;" : "&#8203;" + c);
            } else if (c == '@' || c == '#' && i + 1 < line.length()) {
                // Mentions and references are found in the finished page, where a backslash is gone already.
                escaped.append(c == '#' ? "\\#" : "@").append("&#8203;");
            } else if ("\\`*_[]|~$!#".indexOf(c) >= 0 || i == 0 && "-+=".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether what stands before a character and behind it makes a link of a text that is none. */
    private static boolean startsLink(String line, int at) {
        return switch (line.charAt(at)) {
            case ':' -> line.startsWith("//", at + 1);
            case '.' -> line.regionMatches(true, at - 3, "www", 0, 3);
            case '-' ->
                line.regionMatches(true, at - 2, "GH", 0, 2)
                        && at + 1 < line.length()
                        && Character.isDigit(line.charAt(at + 1));
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
