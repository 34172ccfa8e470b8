package dev.vmss.engine.text;

/** Brings text onto one line, and long text to a length. */
public final class OneLine {

    private static final String CUT = "…";

    private OneLine() {}

    /**
     * A text on one line.
     *
     * @param text the text
     * @return the text with a space in place of whatever is {@linkplain Unseen unseen}
     */
    public static String of(String text) {
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

    /**
     * A text on one line of at most some characters.
     *
     * @param text the text
     * @param length how many characters, at least 2
     * @return the text, cut at the end if it is longer
     */
    public static String of(String text, int length) {
        String line = of(text);
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + CUT;
    }
}
