package dev.vmss.engine.render;

/** Brings text onto one line, and long text to a length. */
final class OneLine {

    private static final String CUT = "…";

    private OneLine() {}

    /** The text with a space in place of whatever is {@linkplain Unseen unseen}. */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean unseen = Unseen.is(text.charAt(i));
            if (!unseen) {
                line.append(text.charAt(i));
            } else if (!before) {
                line.append(' ');
            }
            before = unseen;
        }
        return line.toString().strip();
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
