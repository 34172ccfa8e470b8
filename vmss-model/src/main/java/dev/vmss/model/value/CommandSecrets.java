package dev.vmss.model.value;

import java.util.List;
import java.util.Locale;

/** Finds secrets among the arguments of commands: {@code --password X}, {@code -p X}, {@code /p:X}, {@code -u name:X}. */
final class CommandSecrets {

    /** Commands that take the password in the same word, {@code -pX}. */
    private static final List<String> WITH_PASSWORD_ATTACHED =
            List.of("mysql", "mariadb", "sshpass", "7z", "rar ", "zip ");

    private final String text;
    private final TextScan scan;
    private final List<SecretParts.Part> found;

    /** Up to where the text is secret already. */
    private int covered;

    CommandSecrets(String text, List<SecretParts.Part> found) {
        this.text = text;
        this.scan = new TextScan(text);
        this.found = found;
    }

    /** Whether a word is an option whose value, the next word, is secret. */
    static boolean takesSecret(String word) {
        int dashes = word.startsWith("--") ? 2 : word.startsWith("-") ? 1 : 0;
        String name = word.substring(dashes);
        return dashes > 0
                && name.chars().allMatch(c -> TextScan.isInName((char) c))
                && (dashes == 1 && name.equalsIgnoreCase("p") || SecretNames.isSecret(name));
    }

    void find() {
        for (int i = 0; i < text.length(); i = Math.max(i + 1, covered)) {
            char c = text.charAt(i);
            if ((c == '-' || c == '/') && startsWord(i)) {
                option(i);
            }
        }
    }

    private boolean startsWord(int at) {
        return at == 0 || text.charAt(at - 1) <= ' ' || "\"'(,[`".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void option(int start) {
        int nameStart = start + (text.startsWith("--", start) ? 2 : 1);
        int end = nameStart;
        while (end < text.length() && TextScan.isInName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(nameStart, end);
        boolean isShort = nameStart == start + 1 && name.equalsIgnoreCase("p");
        if (nameStart == start + 1
                && name.length() > 1
                && name.startsWith("p")
                && text.charAt(start) == '-'
                && WITH_PASSWORD_ATTACHED.stream().anyMatch(command(start)::contains)) {
            add(nameStart + 1, "password");
        } else if (end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '=')) {
            if (isShort) {
                add(end + 1, "password");
            } else if (isUser(name)) {
                user(end + 1);
            }
        } else if (text.charAt(start) == '/') {
            return;
        } else if (end < text.length() && text.charAt(end) <= ' ') {
            int value = end;
            while (value < text.length() && text.charAt(value) <= ' ') {
                value++;
            }
            if (isUser(name)) {
                user(value);
            } else if (isShort ? !command(start).contains("mkdir") : takesSecret(text.substring(start, end))) {
                if (!text.startsWith("--", value)) {
                    add(value, isShort ? "password" : name);
                }
            }
        } else if (scan.quoteAt(end) > 0 && takesSecret(text.substring(start, end))) {
            int value = end + scan.quoteAt(end);
            while (value < text.length() && (text.charAt(value) <= ' ' || text.charAt(value) == ',')) {
                value++;
            }
            if (value > end + scan.quoteAt(end)) {
                add(value, isShort ? "password" : name);
            }
        }
    }

    private static boolean isUser(String name) {
        return name.equals("u") || name.equals("user");
    }

    private void user(int start) {
        int end = scan.firstOf("", start);
        int colon = text.indexOf(':', start);
        if (colon > start && colon < end && !text.startsWith("//", colon + 1)) {
            int quote = scan.quoteAt(start);
            found(colon + 1, quote > 0 ? Math.max(scan.closing(start, quote), colon + 1) : end, "password");
        }
    }

    private void add(int start, String name) {
        int quote = scan.quoteAt(start);
        int end = quote > 0 ? scan.closing(start, quote) : scan.firstOf("", start);
        found(start + quote, end, name);
    }

    private void found(int start, int end, String name) {
        found.add(new SecretParts.Part(start, end, name));
        covered = end;
    }

    /** The command up to a position, in lower case. */
    private String command(int end) {
        int start = end;
        while (start > 0 && end - start < 200 && ";|&\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
