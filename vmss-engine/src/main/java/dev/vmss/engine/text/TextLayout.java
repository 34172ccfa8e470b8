package dev.vmss.engine.text;

import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fits text to a screen: how many columns a line has, and whether it may be coloured. A colour only repeats what the words say.
 * Whatever a text holds, no line breaks, no control characters and nothing that turns the direction of writing gets to the
 * screen.
 *
 * @param width how many columns a line has, at least {@value #NARROWEST}; what somebody may want to copy, such as a path, is
 *     longer rather than broken
 * @param colored whether control sequences for colours (SGR of ECMA-48) are written
 */
public record TextLayout(int width, boolean colored) {

    /** The fewest columns that a line may have. */
    public static final int NARROWEST = 20;

    /** 100 columns without colours. */
    public static final TextLayout PLAIN = new TextLayout(100, false);

    private static final String CUT = "…";
    private static final String ARROW = " → ";

    /** The colours, which a terminal shows as its owner chose. */
    public enum Color {
        /** For what is taken away or refused. */
        RED(31),
        /** For what is new or allowed. */
        GREEN(32),
        /** For what changes, and for what wants attention. */
        YELLOW(33),
        /** For headings. */
        BOLD(1),
        /** For what matters less. */
        FAINT(2);

        private final int code;

        Color(int code) {
            this.code = code;
        }

        /**
         * The colour of a verdict.
         *
         * @param verdict the verdict
         * @return its colour
         */
        public static Color of(Verdict verdict) {
            return switch (verdict) {
                case ALLOWED -> GREEN;
                case ALLOWED_AFTER_DEALLOCATION -> YELLOW;
                case REFUSED -> RED;
            };
        }
    }

    /**
     * Checks the width.
     *
     * @param width how many columns a line has
     * @param colored whether colours are written
     * @throws IllegalArgumentException if the width is below {@value #NARROWEST}
     */
    public TextLayout {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width: must be at least " + NARROWEST + ", is " + width);
        }
    }

    /**
     * A text in a colour, or as it is where there are no colours.
     *
     * @param color the colour
     * @param text the text
     * @return the text on one line
     */
    public String paint(Color color, String text) {
        String line = OneLine.of(text);
        return colored && !line.isEmpty() ? "\u001b[" + color.code + "m" + line + "\u001b[0m" : line;
    }

    /**
     * The name of a rule or finding behind what it means for an update.
     *
     * @param severity what it means
     * @param name the name
     * @return the lines
     */
    public List<String> headline(Severity severity, String name) {
        Color color = severity == Severity.REFUSED ? Color.RED : Color.YELLOW;
        return wrapPainted("", "    ", paintWords(color, Words.severity(severity)) + ": " + OneLine.of(name));
    }

    /**
     * A text with each word in a colour, so that it can be broken between them.
     *
     * @param color the colour
     * @param text the text
     * @return the text on one line
     */
    public String paintWords(Color color, String text) {
        return Arrays.stream(text.split(" ")).map(word -> paint(color, word)).collect(Collectors.joining(" "));
    }

    /**
     * Breaks a text between words.
     *
     * @param firstMargin what the first line starts with, which may be painted
     * @param margin what the other lines start with
     * @param text the text
     * @return the lines
     */
    public List<String> wrap(String firstMargin, String margin, String text) {
        return wrapPainted(firstMargin, margin, OneLine.of(text));
    }

    /**
     * Breaks a text between words that may be painted.
     *
     * @param firstMargin what the first line starts with, which may be painted
     * @param margin what the other lines start with
     * @param text the text, on one line
     * @return the lines
     */
    public List<String> wrapPainted(String firstMargin, String margin, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(firstMargin);
        int columns = Columns.of(firstMargin);
        boolean empty = true;
        for (String word : text.split(" ")) {
            int length = Columns.of(word);
            // A line without a word is left only where the next one has more room.
            boolean mayBreak = !empty || columns > Columns.of(margin);
            if (mayBreak && columns + (empty ? 0 : 1) + length > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(margin);
                columns = Columns.of(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            columns += length + (empty ? 0 : 1);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Cuts the end of a text that is too long.
     *
     * @param text the text
     * @param columns how many columns there are for it
     * @return the text on one line
     */
    public static String cutEnd(String text, int columns) {
        String line = OneLine.of(text);
        return Columns.of(line) <= columns ? line : Columns.start(line, Math.max(0, columns - 1)) + CUT;
    }

    /**
     * Cuts the start of a path that is too long, between its parts where that is possible.
     *
     * @param path the path
     * @param columns how many columns there are for it
     * @return the path on one line
     */
    public static String cutStart(String path, int columns) {
        String line = OneLine.of(path);
        if (Columns.of(line) <= columns) {
            return line;
        }
        String tail = Columns.end(line, columns - 1);
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
     *
     * @param from the value before
     * @param to the value after
     * @param columns how many columns there are for both
     * @return the values on one line
     */
    public static String arrow(String from, String to, int columns) {
        String before = OneLine.of(from);
        String after = OneLine.of(to);
        String whole = before + ARROW + after;
        if (Columns.of(whole) <= columns) {
            return whole;
        }
        Excerpts cut = Excerpts.of(before, after, (columns - ARROW.length()) / 2);
        return cut.from() + ARROW + cut.to();
    }

    /**
     * A text with blanks behind it.
     *
     * @param text the text
     * @param columns how many columns it is to take
     * @return the text, as it is if it takes more
     */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Columns.of(text)));
    }
}
