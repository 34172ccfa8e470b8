package dev.vmss.engine.text;

/** How many columns of a terminal a text takes. Terminals agree on most characters, though on no standard. */
public final class Columns {

    /** Starts and ends of the ranges of wide characters, as the Unicode property East Asian Width has them, and of emoji. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
        0xffe0, 0xffe6, 0x1f300, 0x1faff, 0x20000, 0x3fffd
    };

    private Columns() {}

    /**
     * How many columns a text takes.
     *
     * @param text the text, which may be painted
     * @return the number of columns
     */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("\u001b[", i)) {
                i = text.indexOf('m', i) + 1;
                continue;
            }
            int character = text.codePointAt(i);
            columns += of(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    /**
     * As much of the start of a text as fits.
     *
     * @param text the text
     * @param columns how many columns there are for it
     * @return the start of the text
     */
    public static String start(String text, int columns) {
        int end = 0;
        for (int room = columns; end < text.length(); ) {
            int character = text.codePointAt(end);
            room -= of(character);
            if (room < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    /**
     * As much of the end of a text as fits.
     *
     * @param text the text
     * @param columns how many columns there are for it
     * @return the end of the text
     */
    public static String end(String text, int columns) {
        int start = text.length();
        for (int room = columns; start > 0; ) {
            int character = text.codePointBefore(start);
            room -= of(character);
            if (room < 0) {
                break;
            }
            start -= Character.charCount(character);
        }
        return text.substring(start);
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (character >= WIDE[i] && character <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
