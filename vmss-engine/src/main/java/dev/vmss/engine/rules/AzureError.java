package dev.vmss.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An error that Azure answered, with the errors that it holds.
 *
 * <pre>{@code
 * AzureError error = AzureError.parse(body);
 * error.places();                          // [properties.virtualMachineProfile.storageProfile.imageReference.sku]
 * RuleBook.current().foretelling(error);   // [image-sku-of-plan]
 * }</pre>
 *
 * @param code the error's code, such as {@code PropertyChangeNotAllowed}
 * @param message the error's message
 * @param target what the error is about, mostly a short path such as {@code imageReference.sku}
 * @param details the errors within it
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update">Error documents</a>
 */
public record AzureError(String code, String message, Optional<String> target, List<AzureError> details) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern PROPERTY_IN_MESSAGE = Pattern.compile("(?i)changing property '([^']+)'");
    private static final int DEEPEST = 32;

    /** Codes that say little: errors with any other are known by the code alone. */
    private static final Set<String> GENERAL_CODES =
            Set.of("BadRequest", "InvalidParameter", "OperationNotAllowed", "PropertyChangeNotAllowed");

    /**
     * Copies the errors within.
     *
     * @param code the code
     * @param message the message
     * @param target what the error is about
     * @param details the errors within
     */
    public AzureError {
        details = List.copyOf(details);
    }

    /**
     * Reads an error document: <code>{"error": {…}}</code> or the error alone. A deployment's error carries another one as text
     * in its message, which is read too.
     *
     * @param json the body of the answer
     * @return the error
     * @throws IllegalArgumentException if the text is no error document
     */
    public static AzureError parse(String json) {
        try {
            return parse(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            // Jackson's own message may quote the document, and a proxy's answer may repeat the request.
            throw new IllegalArgumentException("An error document must be JSON");
        }
    }

    /**
     * Reads an error document.
     *
     * @param json the document
     * @return the error
     * @throws IllegalArgumentException if it is no error document
     */
    public static AzureError parse(JsonNode json) {
        return read(json, 0)
                .orElseThrow(() -> new IllegalArgumentException("An error document must have a code or a message"));
    }

    private static Optional<AzureError> read(JsonNode json, int depth) {
        JsonNode error = json.path("error").isObject() ? json.path("error") : json;
        String code = error.path("code").asText("");
        String message = error.path("message").asText("");
        if (depth > DEEPEST || code.isEmpty() && message.isEmpty()) {
            return Optional.empty();
        }
        List<AzureError> details = new ArrayList<>();
        error.path("details").forEach(detail -> read(detail, depth + 1).ifPresent(details::add));
        if (message.stripLeading().startsWith("{")) {
            try {
                read(MAPPER.readTree(message), depth + 1).ifPresent(details::add);
            } catch (JsonProcessingException e) {
                // A message in braces that is no document is a message all the same.
            }
        }
        String target = error.path("target").asText("");
        return Optional.of(
                new AzureError(code, message, target.isEmpty() ? propertyIn(message) : Optional.of(target), details));
    }

    private static Optional<String> propertyIn(String message) {
        Matcher matcher = PROPERTY_IN_MESSAGE.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** {@return this error and all within it, the outer ones first} */
    public Stream<AzureError> parts() {
        return Stream.concat(Stream.of(this), details.stream().flatMap(AzureError::parts));
    }

    /**
     * The places of a scale set that the error and those within it are about. Azure names them by the last names of their path
     * only; where that can mean several places, the shortest one comes first.
     *
     * @return the places as in {@link dev.vmss.model.Place#pattern()}; none if the error names no property
     */
    public List<String> places() {
        return parts().flatMap(part -> part.target().stream())
                .flatMap(name -> ShortPaths.places(name.equalsIgnoreCase("vmSize") ? "sku.name" : name).stream())
                .distinct()
                .toList();
    }

    boolean isForetoldBy(AzureAnswer answer) {
        if (!code.equalsIgnoreCase(answer.code())) {
            return false;
        }
        String foretold = answer.target().toLowerCase(Locale.ROOT);
        if (target.isPresent() && !foretold.isEmpty()) {
            String named = target.get().toLowerCase(Locale.ROOT);
            return named.equals(foretold) || foretold.endsWith("." + named) || named.endsWith("." + foretold);
        }
        return !GENERAL_CODES.contains(answer.code()) || hasWordsOf(answer);
    }

    /** Whether the error is in the words of an answer, so far as those are known. */
    boolean hasWordsOf(AzureAnswer answer) {
        return answer.observed() && new MessageTemplate(answer.message()).isIn(message);
    }
}
