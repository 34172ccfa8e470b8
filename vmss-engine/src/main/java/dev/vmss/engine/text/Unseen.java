package dev.vmss.engine.text;

/** Characters that show as something else than they are, so that a name could look like another one. */
public final class Unseen {

    private Unseen() {}

    /**
     * Whether a character is a control character, ends a line, or turns the direction of writing.
     *
     * @param c the character
     * @return {@code true} if it does not show as itself
     */
    public static boolean is(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0x200e
                || c == 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }
}
