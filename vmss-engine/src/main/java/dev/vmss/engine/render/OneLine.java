package dev.vmss.engine.render;

/** Brings text onto one line, and long text to a length. */
final class OneLine {

    private static final String CUT = "…";

    private OneLine() {}

    /** The text without line breaks, control characters, and characters that turn the direction of writing. */
    static String of(String text) {
        return text.replaceAll(
                        "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** The same, cut at the end if it is longer than a number of characters. */
    static String of(String text, int length) {
        String line = of(text);
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + CUT;
    }
}
