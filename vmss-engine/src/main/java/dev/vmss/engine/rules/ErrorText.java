package dev.vmss.engine.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An error of Azure as people paste it: in the words of Terraform, the Azure CLI or PowerShell, with their prefixes, line breaks
 * and escaped JSON, cut, or in another language.
 */
final class ErrorText {

    private static final int LONGEST = 100_000;
    private static final int MOST_OBJECTS = 50;
    private static final int MOST_ESCAPES = 3;

    /** {@code Code="X"}, {@code ErrorCode: X}, {@code "code": "X"}, and the {@code Status: "X"} of a failed poll. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])(?i:(?:error ?)?code)[\"']?[ \\t]{0,5}[:=]["
            + " \\t]{0,5}[\"']?([A-Z][A-Za-z]{2,120})(?!\\w)|(?m)^[\\s|]{0,20}(?i:status):"
            + " \"([A-Z][A-Za-z]{2,120})\"");

    /** {@code (X) message} of the Azure CLI, {@code with error: X: message} of Terraform, {@code Azure Error: X}. */
    private static final Pattern LEADING_CODE =
            Pattern.compile("(?m)(?:^|[:\\s|])\\(([A-Z][A-Za-z]{2,120})\\)|with error: ([A-Z]\\w{2,120}):|Azure"
                    + " Error: ([A-Z]\\w{2,120})");

    private static final Pattern MESSAGE =
            Pattern.compile("(?i)(?<![A-Za-z])(?:error)?message[\"']?\\s{0,5}[:=]\\s{0,5}[\"']?");
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?i)[\"']?[\\s,|]{0,50}(?<![A-Za-z])[\"']?(?:(?:error)?target|(?:exception )?details|activity"
                    + " ?id|statuscode|innererror|additional information|operationid)[\"']?\\s{0,5}[:=]");
    private static final Pattern TARGET = Pattern.compile(
            "(?i)(?<![A-Za-z])(?:error)?target[\"']?\\s{0,5}[:=]\\s{0,5}[\"']?([A-Za-z][\\w.\\[\\]]{1,300})");

    /** What stands between words, from its first character on, so that a long one is looked at once. */
    private static final Pattern GAP = Pattern.compile("(?<![\\s|])[\\s|]++");

    private ErrorText() {}

    /** The error that a text tells of, or empty if there is none to be seen. */
    static Optional<AzureError> read(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        for (String plain : unescaped(text)) {
            Optional<AzureError> document = documentIn(plain);
            if (document.isPresent()) {
                return document;
            }
        }
        List<String> readings = unescaped(text);
        return labelled(readings.get(readings.size() - 1));
    }

    /** The text, and what it is without the backslashes of texts within texts. */
    private static List<String> unescaped(String text) {
        List<String> readings = new ArrayList<>(List.of(text));
        String plain = text;
        for (int i = 0; i < MOST_ESCAPES && plain.contains("\\\""); i++) {
            plain = plain.replace("\\\"", "\"")
                    .replace("\\r", " ")
                    .replace("\\n", "\n")
                    .replace("\\\\", "\\");
            readings.add(plain);
        }
        return readings;
    }

    /** The first document in the text that is an error. */
    private static Optional<AzureError> documentIn(String text) {
        int at = text.indexOf('{');
        for (int tried = 0; at >= 0 && tried < MOST_OBJECTS; tried++) {
            int next = at + 1;
            try (JsonParser parser = ErrorDocument.MAPPER.createParser(text.substring(at))) {
                JsonNode json = ErrorDocument.MAPPER.readTree(parser);
                Optional<AzureError> error = ErrorDocument.read(json);
                if (error.isPresent()) {
                    return error;
                }
                next = at + Math.max(1, (int) parser.currentLocation().getCharOffset());
            } catch (IOException e) {
                // A brace that begins no document is a brace.
            }
            at = text.indexOf('{', next);
        }
        return Optional.empty();
    }

    private static Optional<AzureError> labelled(String text) {
        List<String> codes = codes(text);
        if (codes.isEmpty()) {
            return ErrorCatalogue.codeOfWordsIn(text)
                    .map(code -> new AzureError(code, text, ErrorDocument.propertyIn(code, text), List.of()));
        }
        String message = message(text);
        Optional<String> target = target(text).or(() -> ErrorDocument.propertyIn(codes.get(codes.size() - 1), message));
        List<AzureError> within = codes.stream()
                .skip(1)
                .map(code -> new AzureError(code, message, target, List.of()))
                .toList();
        return Optional.of(new AzureError(codes.get(0), message, target, within));
    }

    /** The codes in a text, those that stand beside a label first; a terminal may have broken a long one in two. */
    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        for (Pattern pattern : List.of(LEADING_CODE, CODE)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Stream.iterate(1, group -> group <= matcher.groupCount(), group -> group + 1)
                        .map(matcher::group)
                        .filter(code -> code != null && !codes.contains(code))
                        .forEach(codes::add);
            }
        }
        TreeSet<String> known =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(code -> code));
        String squeezed = unbroken(text);
        ErrorCatalogue.codes().filter(squeezed::contains).forEach(known::add);
        for (String code : known) {
            boolean isPartOfAnother = known.stream().anyMatch(other -> !other.equals(code) && other.contains(code));
            if (!isPartOfAnother && !codes.contains(code)) {
                codes.add(code);
            }
        }
        codes.removeIf(
                code -> codes.stream().anyMatch(other -> other.length() > code.length() && other.startsWith(code)));
        return codes;
    }

    /** The text without its line breaks and the margins beside them. */
    private static String unbroken(String text) {
        return GAP.matcher(text)
                .replaceAll(gap -> gap.group().matches("(?s).*\\R.*") ? "" : Matcher.quoteReplacement(gap.group()));
    }

    private static String message(String text) {
        Matcher matcher = MESSAGE.matcher(text);
        if (!matcher.find()) {
            return text.strip();
        }
        String rest = text.substring(matcher.end());
        Matcher end = NEXT_LABEL.matcher(rest);
        return (end.find() ? rest.substring(0, end.start()) : rest).strip();
    }

    private static Optional<String> target(String text) {
        List<String> found = new ArrayList<>();
        for (String reading : List.of(text, unbroken(text))) {
            Matcher matcher = TARGET.matcher(reading);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found.stream()
                .filter(target -> !ShortPaths.places(target).isEmpty())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
