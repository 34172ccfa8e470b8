package dev.vmss.model.value;

import java.util.List;
import java.util.Set;

/**
 * Finds secrets to which a text gives a name: {@code name=value} in URIs, connection strings and scripts, {@code name: value},
 * {@code "name": "value"}, {@code <name>value</name>}, {@code name 'value'}, and the password of {@code user:password@host}.
 */
final class AssignedSecrets {

    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_USER_TOKEN = 20;
    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "digest", "negotiate", "sharedkey", "sharedaccesssignature");

    private final String text;
    private final TextScan scan;
    private final List<SecretParts.Part> found;
    private final boolean setsPasswords;

    /** Up to where the text is secret already; looking there again would take time for nothing. */
    private int covered;

    AssignedSecrets(String text, List<SecretParts.Part> found) {
        this.text = text;
        this.scan = new TextScan(text);
        this.found = found;
        this.setsPasswords = text.contains("chpasswd");
    }

    void find() {
        for (int i = 0; i < text.length(); i = Math.max(i + 1, covered)) {
            switch (text.charAt(i)) {
                case '=' -> assigned(i, i + 1);
                case ':' -> {
                    assigned(i, i + 1);
                    user(i);
                }
                case '%' -> {
                    if (text.startsWith("3D", i + 1) || text.startsWith("3d", i + 1)) {
                        assigned(i, i + 3);
                    }
                }
                case '"', '\'' -> quoted(i);
                case '>' -> element(i);
                default -> {}
            }
        }
    }

    private void assigned(int separator, int behind) {
        int nameEnd = separator;
        while (nameEnd > 0 && isBlank(text.charAt(nameEnd - 1))) {
            nameEnd--;
        }
        int bare = nameEnd;
        while (nameEnd > 0 && "\"'\\]".indexOf(text.charAt(nameEnd - 1)) >= 0) {
            nameEnd--;
        }
        int nameStart = scan.nameStart(nameEnd, LONGEST_NAME);
        if (nameStart > 0 && text.charAt(nameStart - 1) == '%' && nameEnd - nameStart > 2) {
            nameStart += 2; // such as the 26 of %26
        }
        String name = text.substring(nameStart, nameEnd);
        if (name.isEmpty()) {
            return;
        }
        if (!isSecret(name, separator)) {
            int twoWords = nameStart > 0 && text.charAt(nameStart - 1) == ' '
                    ? scan.nameStart(nameStart - 1, LONGEST_NAME)
                    : nameStart;
            name = text.substring(twoWords, nameEnd);
            if (twoWords == nameStart || !SecretNames.isSecret(name)) {
                return;
            }
            nameStart = twoWords;
        }
        int start = behind;
        while (start < text.length() && (isBlank(text.charAt(start)) || "=>".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        start = scan.behindWord(start, SCHEMES);
        int end = scan.quoteAt(start) > 0 ? start : unquotedEnd(name, nameStart, nameEnd, separator, start);
        boolean isInQuotes = bare == nameEnd && nameStart > 0 && "\"'".indexOf(text.charAt(nameStart - 1)) >= 0;
        add(
                start,
                name,
                isInQuotes ? Math.min(end, scan.indexOrEnd(text.substring(nameStart - 1, nameStart), start)) : end);
    }

    private boolean isSecret(String name, int separator) {
        return SecretNames.isSecret(name)
                || name.equalsIgnoreCase("code") && isInQuery(separator - name.length())
                || setsPasswords && text.charAt(separator) == ':';
    }

    private boolean isInQuery(int nameStart) {
        return nameStart > 0 && "?&".indexOf(text.charAt(nameStart - 1)) >= 0;
    }

    private void add(int start, String name, int unquotedEnd) {
        int quote = scan.quoteAt(start);
        found(start + quote, quote > 0 ? scan.closing(start, quote) : unquotedEnd, name);
    }

    private void found(int start, int end, String name) {
        found.add(new SecretParts.Part(start, end, name));
        covered = end;
    }

    /** Where a value without quotes ends depends on what it stands in. */
    private int unquotedEnd(String name, int nameStart, int nameEnd, int separator, int start) {
        if (text.charAt(separator) == '%') {
            return Math.min(scan.firstOf("&#\"'<>", start), scan.indexOrEnd("%26", start));
        } else if (name.equalsIgnoreCase("sig")) {
            return scan.firstOf("&#\"'<>,;\\)", start);
        } else if (isInQuery(nameStart)) {
            return scan.firstOf("&#\"'<>", start);
        } else if (text.charAt(separator) == '=' && isInConnectionString(nameStart, start)) {
            return Math.min(scan.indexOrEnd(";", start), scan.endOfLine(start));
        } else if (scan.startsLine(nameStart) && (text.charAt(separator) == ':' || nameEnd < separator)) {
            return scan.endOfLine(start);
        }
        return scan.firstOf(text.charAt(separator) == ':' ? "" : ";", start);
    }

    /** Another pair of name and value stands before it or after it, with a semicolon between them. */
    private boolean isInConnectionString(int nameStart, int valueStart) {
        int before = nameStart;
        while (before > 0 && isBlank(text.charAt(before - 1))) {
            before--;
        }
        if (before > 0 && text.charAt(before - 1) == ';') {
            return true;
        }
        int next = scan.indexOrEnd(";", valueStart) + 1;
        int name = next;
        while (name < text.length() && name - next < LONGEST_NAME && isInName(text.charAt(name))) {
            name++;
        }
        return name > next && name < text.length() && text.charAt(name) == '=';
    }

    private static boolean isInName(char c) {
        return c == ' ' || TextScan.isInName(c);
    }

    private void user(int colon) {
        if (!text.startsWith("//", colon + 1)) {
            return;
        }
        int start = colon + 3;
        int end = scan.firstOf("/?#\"'<>", start);
        int at = end - 1;
        while (at > start && text.charAt(at) != '@') {
            at--;
        }
        if (at <= start) {
            return;
        }
        int password = text.indexOf(':', start);
        if (password >= 0 && password < at) {
            found(password + 1, at, "password");
        } else if (at - start >= SHORTEST_USER_TOKEN) {
            found(start, at, "token");
        }
    }

    /** A value in quotes behind its name, as in SQL and PowerShell. */
    private void quoted(int quote) {
        int nameEnd = quote;
        while (nameEnd > 0 && isBlank(text.charAt(nameEnd - 1))) {
            nameEnd--;
        }
        if (nameEnd == quote || nameEnd == 0) {
            return;
        }
        int nameStart = scan.nameStart(nameEnd, LONGEST_NAME);
        String name = text.substring(nameStart, nameEnd);
        boolean isIdentified = name.equalsIgnoreCase("by")
                && text.regionMatches(true, Math.max(0, nameStart - 11), "identified ", 0, 11);
        if (isIdentified || SecretNames.isSecret(name)) {
            add(quote, isIdentified ? "password" : name, text.length());
        }
    }

    private void element(int close) {
        int open = close - 1;
        while (open >= 0 && close - open <= LONGEST_NAME && text.charAt(open) != '<') {
            open--;
        }
        if (open < 0 || close - open > LONGEST_NAME || text.charAt(close - 1) == '/') {
            return;
        }
        int nameEnd = open + 1;
        while (nameEnd < close && (TextScan.isInName(text.charAt(nameEnd)) || text.charAt(nameEnd) == ':')) {
            nameEnd++;
        }
        String name = text.substring(open + 1, nameEnd);
        if (SecretNames.isSecret(name)) {
            found(close + 1, scan.indexOrEnd("</" + name, close + 1), name);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
