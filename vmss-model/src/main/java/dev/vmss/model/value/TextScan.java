package dev.vmss.model.value;

import java.util.Locale;
import java.util.Set;

/** Finds in a text where names, quoted values and words begin and end. */
final class TextScan {

    private final String text;

    TextScan(String text) {
        this.text = text;
    }

    static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Where a name begins that ends at a position; the position itself if there is none. */
    int nameStart(int end, int longest) {
        int start = end;
        while (start > 0 && end - start < longest && isInName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether only blanks and dashes stand between the start of the line and a position. */
    boolean startsLine(int at) {
        int i = at;
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i > 0 && text.charAt(i - 1) == '\n' || i == 0 && text.indexOf('\n') >= 0;
    }

    /** The first position from one on where a blank or one of some characters stands; the end of the text if there is none. */
    int firstOf(String ends, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && ends.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    int indexOrEnd(String wanted, int from) {
        int found = text.indexOf(wanted, from);
        return found < 0 ? text.length() : found;
    }

    int endOfLine(int from) {
        return Math.min(indexOrEnd("\n", from), indexOrEnd("\r", from));
    }

    /** How many characters the quote or parenthesis at a position has, with the backslashes before it; 0 if there is none. */
    int quoteAt(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        return i < text.length() && "\"'(".indexOf(text.charAt(i)) >= 0 ? i + 1 - start : 0;
    }

    /** Where the quote of a length that opens at a position closes; the end of the text if it does not. */
    int closing(int start, int length) {
        String quote = text.substring(start, start + length).replace('(', ')');
        int at = start + length;
        while (true) {
            at = text.indexOf(quote, at);
            if (at < 0) {
                return text.length();
            }
            int backslashes = 0;
            while (text.charAt(at - 1 - backslashes) == '\\') {
                backslashes++;
            }
            // One backslash more than the opening quote has stands for a quote within the value.
            if (backslashes % 2 == 0) {
                return at;
            }
            at++;
        }
    }

    /** The position behind a word and the blanks after it, if one of some words stands at a position; else the position. */
    int behindWord(int start, Set<String> words) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next > end && words.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) ? next : start;
    }
}
