package dev.vmss.engine.text;

import java.util.stream.IntStream;

/** Tells halves of surrogate pairs, which stand in a text of Java or JSON, but in none that is encoded. */
public final class Surrogates {

    private Surrogates() {}

    /**
     * Whether a character is half of a surrogate pair without the other half.
     *
     * @param text the text
     * @param at the position of the character
     * @return {@code true} if it is
     */
    public static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /**
     * Whether a text holds half of a surrogate pair.
     *
     * @param text the text
     * @return {@code true} if it does
     */
    public static boolean hasHalf(String text) {
        return IntStream.range(0, text.length()).anyMatch(at -> isHalf(text, at));
    }
}
