package dev.vmss.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Fits text into the width of a screen. */
final class Lines {

    static final int WIDTH = 100;

    private static final String CUT = "…";

    private Lines() {}

    /** Breaks a text between words; the first line starts with one margin, the others with another. */
    static List<String> wrap(String firstMargin, String margin, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(firstMargin);
        boolean empty = true;
        for (String word : oneLine(text).split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Cuts the end of a text that is too long. */
    static String cutEnd(String text, int width) {
        String line = oneLine(text);
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + CUT;
    }

    /** Cuts the start of a path that is too long, between its parts where that is possible. */
    static String cutStart(String path, int width) {
        String line = oneLine(path);
        if (line.length() <= width) {
            return line;
        }
        String tail = line.substring(line.length() - width + 1);
        for (int i = 0; i < tail.length() - 1; i++) {
            if (tail.charAt(i) == '.' || tail.charAt(i) == '[') {
                return CUT + tail.substring(tail.charAt(i) == '.' ? i + 1 : i);
            }
        }
        return CUT + tail;
    }

    /**
     * Two values with an arrow between them. If they are too long, what both start with is left out first, since it says
     * nothing about the change.
     */
    static String arrow(String from, String to, int width) {
        String before = oneLine(from);
        String after = oneLine(to);
        String whole = before + " → " + after;
        if (whole.length() <= width) {
            return whole;
        }
        int same = 0;
        int shorter = Math.min(before.length(), after.length());
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int half = (width - " → ".length()) / 2;
        // A few characters of the common start show where the values part.
        int cut = Math.max(0, same - half / 3);
        String mark = cut == 0 ? "" : CUT;
        return cutEnd(mark + before.substring(cut), half) + " → " + cutEnd(mark + after.substring(cut), half);
    }

    /** No value may break the layout or send control sequences to a terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
