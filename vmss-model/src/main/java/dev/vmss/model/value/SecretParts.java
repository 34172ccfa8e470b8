package dev.vmss.model.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that are secret by what they are, wherever the text stands: signatures and passwords in URIs, keys in
 * connection strings, options of commands, tokens and private keys. Takes time in proportion to the text.
 */
final class SecretParts {

    /** What is secret by its form alone; each pattern has the secret in its group 1, or is secret as a whole. */
    private static final List<Form> FORMS = List.of(
            new Form("token", Pattern.compile("(?i)\\bbearer(?:\\s++|%20)([^\\s\"'\\\\,;<>]++)")),
            new Form(
                    "private-key",
                    Pattern.compile(
                            "(?s)-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(.+?)(?=-----END [A-Z0-9 ]{0,40}PRIVATE KEY|\\z)")),
            new Form("token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+")),
            new Form("token", Pattern.compile("\\b(?:gh[pousr]_|github_pat_)[A-Za-z0-9_]{20,}+")),
            // The start of what is armoured, in base64.
            new Form("private-key", Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/=\\s]*+")),
            // 64 bytes in base64 are the key of a storage account, among others.
            new Form("key", Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==(?!=)")),
            // What already stands in place of a secret, so that it is told from others that stand there.
            new Form("secret", Pattern.compile(Redaction.HIDDEN_PART + "\\d*+")));

    private static final int SHORTEST_ENCODED = 16;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/\\s]++={0,2}\\s*+");

    private SecretParts() {}

    /**
     * A part of a text.
     *
     * @param start the position of its first character
     * @param end the position behind its last one
     * @param name what it is, as far as the text says it
     */
    record Part(int start, int end, String name) {}

    private record Form(String name, Pattern pattern) {

        void find(String text, List<Part> found) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int group = matcher.groupCount();
                found.add(new Part(matcher.start(group), matcher.end(group), name));
            }
        }
    }

    /** The parts of a text in order, none of which touches another. */
    static List<Part> in(String text) {
        if (!mayHoldAny(text)) {
            return isEncodedSecret(text) ? List.of(new Part(0, text.length(), "encoded")) : List.of();
        }
        List<Part> found = new ArrayList<>();
        FORMS.forEach(form -> form.find(text, found));
        new AssignedSecrets(text, found).find();
        new CommandSecrets(text, found).find();
        if (found.isEmpty()) {
            return isEncodedSecret(text) ? List.of(new Part(0, text.length(), "encoded")) : List.of();
        }
        List<Part> parts = merged(found, text);
        return TextValue.isExpression(text) && !parts.isEmpty()
                ? List.of(upToTheBracket(text, parts.get(0), text.length() - 1))
                : parts;
    }

    /** Most texts are names, ids and versions. */
    private static boolean mayHoldAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':' || c == '%' || c <= ' ' || c == '<' || c == '•') {
                return true;
            }
        }
        return text.contains("eyJ") || text.contains("gh") || text.contains("LS0tLS1CRUdJTi");
    }

    /** A value may come from another part of the expression, which stays an expression. */
    private static Part upToTheBracket(String text, Part first, int bracket) {
        int end = Math.min(bracket, endOfStandIn(text, first.start()));
        return new Part(Math.min(first.start(), bracket - 1), end, first.name());
    }

    /** Where what stands in place of a secret ends, if it stands at a position: it is hidden again as it is. */
    private static int endOfStandIn(String text, int start) {
        if (!text.startsWith(Redaction.HIDDEN_PART, start)) {
            return text.length();
        }
        int end = start + Redaction.HIDDEN_PART.length();
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static List<Part> merged(List<Part> found, String text) {
        found.sort(Comparator.comparingInt(Part::start)
                .thenComparing(Comparator.comparingInt(Part::end).reversed()));
        List<Part> merged = new ArrayList<>();
        for (Part part : found) {
            Part last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            int end = Math.min(part.end(), endOfStandIn(text, part.start()));
            if (last != null && part.start() <= last.end()) {
                merged.set(merged.size() - 1, new Part(last.start(), Math.max(last.end(), end), last.name()));
            } else if (end > part.start() && !text.substring(part.start(), end).isBlank()) {
                merged.add(new Part(part.start(), end, part.name()));
            }
        }
        return merged;
    }

    /** Scripts and configurations are often sent in base64. */
    private static boolean isEncodedSecret(String text) {
        if (text.length() < SHORTEST_ENCODED || !ENCODED.matcher(text).matches()) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        // Most words that look encoded are none and give no text, so this must not cost an exception.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        if (result.isError()) {
            return false; // Nobody reads a secret in it.
        }
        String inner = decoded.flip().toString();
        return mayHoldAny(inner) && !in(inner).isEmpty();
    }
}
