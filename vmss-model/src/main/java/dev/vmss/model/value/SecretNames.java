package dev.vmss.model.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by the name of a value whether it is likely to be secret: however the words of the name are put together. */
final class SecretNames {

    /** Looked for anywhere in a name from which all but letters and digits is left out. */
    private static final List<String> ANYWHERE = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "credential",
            "token",
            "protected",
            "customdata",
            "userdata",
            "accesskey",
            "accountkey",
            "privatekey",
            "apikey",
            "saskey",
            "sasuri",
            "sasurl",
            "sharedkey",
            "storagekey",
            "workspacekey",
            "connectionstring",
            "securestring",
            "certificatedata",
            "authorization",
            "kubeconfig");

    /** Short enough to stand within other words, such as "path" and "disaster": only as words of their own. */
    private static final Set<String> WORDS = Set.of("sas", "pat", "pfx", "pwd", "jwt", "psk");

    private static final Set<String> LAST_WORDS = Set.of("pass", "sig", "signature");

    /** What a key is of that everybody may see, or that opens nothing. */
    private static final Set<String> OPEN_KEYS =
            Set.of("public", "pub", "partition", "sort", "row", "foreign", "registry", "cache", "group", "object");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\\p{L})(?=\\p{N})");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String joined = joined(name);
        if (joined.endsWith("name")) {
            return false; // of a secret, perhaps
        }
        for (String word : ANYWHERE) {
            if (joined.contains(word)) {
                return true;
            }
        }
        return mayHaveShortWord(joined) && hasShortWord(name);
    }

    private static String joined(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                joined.append(Character.toLowerCase(c));
            }
        }
        return joined.toString();
    }

    private static boolean mayHaveShortWord(String joined) {
        return joined.contains("key")
                || WORDS.stream().anyMatch(joined::contains)
                || LAST_WORDS.stream().anyMatch(joined::contains);
    }

    private static boolean hasShortWord(String name) {
        String before = "";
        String last = "";
        for (String part : BETWEEN_WORDS.split(name)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (WORDS.contains(word)) {
                return true;
            } else if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
                before = last;
                last = word;
            }
        }
        return LAST_WORDS.contains(last)
                || (last.equals("key") || last.equals("keys")) && !before.isEmpty() && !OPEN_KEYS.contains(before);
    }
}
