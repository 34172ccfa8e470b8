package dev.vmss.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message of Azure with blanks for what differs from one request to another, which can be told again from what somebody
 * pasted: in other lines, in another case, with other quotation marks, in the midst of more text, or cut at its end.
 */
final class MessageTemplate {

    /** How much of a message that was cut must be there for it to be told from others. */
    private static final int ENOUGH = 24;

    /** How much must be there if nothing of the message but its start is; many end as others start. */
    private static final int ENOUGH_OF_THE_START = 32;

    /** How much of the words after a blank must be there for the blank not to swallow the rest of another message. */
    private static final int ENOUGH_AFTER_BLANK = 6;

    private final List<String> parts = new ArrayList<>();

    MessageTemplate(String message) {
        for (String part : message.split(AzureAnswer.BLANK, -1)) {
            parts.add(plain(part));
        }
    }

    /** Whether a text holds the message, with whatever in its blanks, or ends in the midst of it. */
    boolean isIn(String text) {
        String said = plain(text + " ");
        int at = 0;
        int matched = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            int found = said.indexOf(part, at);
            if (found < 0) {
                int begun = beginningAtTheEnd(said.stripTrailing(), at, part);
                return i == 0 ? begun >= ENOUGH_OF_THE_START : begun >= ENOUGH_AFTER_BLANK && matched + begun >= ENOUGH;
            }
            at = found + part.length();
            matched += part.length();
        }
        return matched >= ENOUGH || said.strip().equals(String.join("", parts).strip());
    }

    /** How much of the part the text ends with, not before a position. */
    private static int beginningAtTheEnd(String said, int from, String part) {
        for (int length = Math.min(part.length(), said.length() - from); length > 0; length--) {
            if (said.endsWith(part.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** The letters and digits of a text: people quote, wrap and escape the rest in many ways. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
