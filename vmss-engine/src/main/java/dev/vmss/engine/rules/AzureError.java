package dev.vmss.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An error that Azure answered, with the errors that it holds.
 *
 * <pre>{@code
 * AzureError error = AzureError.parse(body);
 * error.places();                          // [properties.virtualMachineProfile.storageProfile.imageReference.sku]
 * RuleBook.current().foretelling(error);   // [image-sku-of-plan]
 * RuleBook.current().diagnosis(error);     // and what else is known about it
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
     * Reads an error: as a document, <code>{"error": {…}}</code> or the error alone, that of an operation, of a deployment, of a
     * rolling upgrade or of an instance; or as text in which Terraform, the Azure CLI or PowerShell tells of it, in whatever
     * language, and even if it was cut. A deployment's error carries another one as text in its message, which is read too.
     *
     * @param text the body of an answer, or what a tool printed
     * @return the error
     * @throws IllegalArgumentException if the text tells of no error that could be one of Azure's; the text is not quoted
     */
    public static AzureError parse(String text) {
        return document(text)
                .flatMap(ErrorDocument::read)
                .or(() -> ErrorText.read(text))
                .orElseThrow(() -> new IllegalArgumentException("The text tells of no error of Azure"));
    }

    private static Optional<JsonNode> document(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
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
        return ErrorDocument.read(json)
                .orElseThrow(() -> new IllegalArgumentException("An error document must have a code or a message"));
    }

    /** {@return this error and all within it, the outer ones first} */
    public Stream<AzureError> parts() {
        return Stream.concat(Stream.of(this), details.stream().flatMap(AzureError::parts));
    }

    /**
     * The places of a scale set that the error and those within it are about. Azure names them by the last names of their path
     * only; where that can mean several places, the shortest one comes first.
     *
     * @return the places, each of every element of the lists on the way; none if the error names no property
     */
    public List<Place> places() {
        return parts().flatMap(part -> part.target().stream())
                .flatMap(name -> ShortPaths.places(name.equalsIgnoreCase("vmSize") ? "sku.name" : name).stream())
                .distinct()
                .toList();
    }

    boolean isForetoldBy(AzureAnswer answer) {
        if (answer.code().isEmpty()) {
            return hasWordsOf(answer);
        }
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

    /** Whether a code says little, so that errors of it are told apart by their targets and words. */
    static boolean isGeneral(String code) {
        return GENERAL_CODES.contains(code);
    }

    boolean saysThatAPropertyIsFixed() {
        return code.equalsIgnoreCase("PropertyChangeNotAllowed");
    }

    /** Whether the error is in the words of an answer, so far as those are known. */
    boolean hasWordsOf(AzureAnswer answer) {
        return answer.observed() && new MessageTemplate(answer.message()).isIn(message);
    }
}
