package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.vmss.engine.source.TemplateFunctions.Function;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of text. */
final class TemplateTextFunctions {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|}}|\\{(\\d+)(?::([^}]*))?}");
    private static final Pattern DIGITS = Pattern.compile("[Dd](\\d{1,2})|(0{1,99})");

    private TemplateTextFunctions() {}

    static void addTo(Map<String, Function> functions) {
        functions.put("string", a -> node(string(a.get(0))));
        functions.put("tolower", a -> node(text(a, 0).toLowerCase(Locale.ROOT)));
        functions.put("toupper", a -> node(text(a, 0).toUpperCase(Locale.ROOT)));
        functions.put("trim", a -> node(text(a, 0).strip()));
        functions.put("replace", a -> node(text(a, 0).replace(text(a, 1), text(a, 2))));
        functions.put("startswith", a -> BooleanNode.valueOf(lower(a, 0).startsWith(lower(a, 1))));
        functions.put("endswith", a -> BooleanNode.valueOf(lower(a, 0).endsWith(lower(a, 1))));
        functions.put("substring", TemplateTextFunctions::substring);
        functions.put("padleft", TemplateTextFunctions::padLeft);
        functions.put("format", TemplateTextFunctions::format);
        functions.put("split", TemplateTextFunctions::split);
        functions.put("join", TemplateTextFunctions::join);
        functions.put(
                "json",
                a -> SourceJson.parse(text(a, 0)).orElseThrow(() -> new UnknownValueException("a text is not JSON")));
        functions.put("base64", a -> node(Base64.getEncoder().encodeToString(bytes(text(a, 0)))));
        functions.put("base64tostring", a -> node(decoded(text(a, 0))));
        functions.put(
                "base64tojson",
                a -> SourceJson.parse(decoded(text(a, 0)))
                        .orElseThrow(() -> new UnknownValueException("a text is not JSON")));
        functions.put(
                "uricomponent",
                a -> node(URLEncoder.encode(text(a, 0), StandardCharsets.UTF_8).replace("+", "%20")));
        functions.put(
                "uricomponenttostring",
                a -> node(URLDecoder.decode(text(a, 0).replace("+", "%2B"), StandardCharsets.UTF_8)));
        functions.put("uri", a -> node(uri(text(a, 0), text(a, 1))));
    }

    static JsonNode node(String text) {
        return SourceJson.NODES.textNode(text);
    }

    static String text(List<JsonNode> arguments, int index) throws UnknownValueException {
        JsonNode value = arguments.get(index);
        if (!value.isTextual()) {
            throw new UnknownValueException("a value is not a string");
        }
        return value.textValue();
    }

    private static String lower(List<JsonNode> arguments, int index) throws UnknownValueException {
        return text(arguments, index).toLowerCase(Locale.ROOT);
    }

    /** As Resource Manager writes a value into a text: truth values with a capital. */
    static String string(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "True" : "False";
        }
        return value.isContainerNode() ? value.toString() : value.isNull() ? "" : value.asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static JsonNode substring(List<JsonNode> arguments) throws UnknownValueException {
        String text = text(arguments, 0);
        int start = TemplateFunctions.wholeNumber(arguments.get(1));
        int end = arguments.size() > 2 ? start + TemplateFunctions.wholeNumber(arguments.get(2)) : text.length();
        return node(text.substring(start, end));
    }

    private static JsonNode padLeft(List<JsonNode> arguments) throws UnknownValueException {
        String text = string(arguments.get(0));
        int length = Math.min(TemplateFunctions.wholeNumber(arguments.get(1)), 10_000);
        String padding = arguments.size() > 2 ? text(arguments, 2) : " ";
        return node(padding.repeat(Math.max(0, length - text.length())) + text);
    }

    private static JsonNode format(List<JsonNode> arguments) throws UnknownValueException {
        Matcher placeholder = PLACEHOLDER.matcher(text(arguments, 0));
        StringBuilder result = new StringBuilder();
        while (placeholder.find()) {
            String written = placeholder.group();
            String replacement = written.equals("{{") || written.equals("}}")
                    ? written.substring(1)
                    : formatted(arguments.get(Integer.parseInt(placeholder.group(1)) + 1), placeholder.group(2));
            placeholder.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return node(placeholder.appendTail(result).toString());
    }

    private static String formatted(JsonNode value, @Nullable String format) throws UnknownValueException {
        if (format == null) {
            return string(value);
        }
        Matcher digits = DIGITS.matcher(format);
        if (!digits.matches() || !value.isIntegralNumber()) {
            throw new UnknownValueException("format() has a format that is not known here");
        }
        int width = digits.group(1) != null
                ? Integer.parseInt(digits.group(1))
                : digits.group(2).length();
        String number = value.bigIntegerValue().abs().toString();
        return (value.bigIntegerValue().signum() < 0 ? "-" : "")
                + "0".repeat(Math.max(0, width - number.length()))
                + number;
    }

    private static JsonNode split(List<JsonNode> arguments) throws UnknownValueException {
        List<String> separators = new ArrayList<>();
        if (arguments.get(1).isArray()) {
            arguments.get(1).forEach(separator -> separators.add(Pattern.quote(separator.asText())));
        } else {
            separators.add(Pattern.quote(text(arguments, 1)));
        }
        ArrayNode parts = SourceJson.NODES.arrayNode();
        for (String part : text(arguments, 0).split(String.join("|", separators), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private static JsonNode join(List<JsonNode> arguments) throws UnknownValueException {
        List<String> parts = new ArrayList<>();
        arguments.get(0).forEach(part -> parts.add(string(part)));
        return node(String.join(text(arguments, 1), parts));
    }

    private static String uri(String base, String relative) {
        return URI.create(base).resolve(relative).toString();
    }
}
