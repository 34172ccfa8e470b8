package dev.vmss.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An error that Azure returned, with its nested errors.
 *
 * <pre>{@code
 * AzureError error = AzureError.parse(body);
 * error.places();                          // [properties.virtualMachineProfile.storageProfile.imageReference.sku]
 * RuleBook.current().predicting(error);   // [image-sku-of-plan]
 * RuleBook.current().diagnosis(error);     // and what else is known about it
 * }</pre>
 *
 * @param code the error's code, such as {@code PropertyChangeNotAllowed}
 * @param message the error's message
 * @param target what the error is about, mostly a short path such as {@code imageReference.sku}
 * @param details the nested errors
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update">Error documents</a>
 */
public record AzureError(String code, String message, Optional<String> target, List<AzureError> details)
        implements JsonForm {

    /** Codes that are too general to identify an error; any other code is sufficient. */
    private static final Set<String> GENERAL_CODES =
            Set.of("BadRequest", "InvalidParameter", "OperationNotAllowed", "PropertyChangeNotAllowed");

    /**
     * Copies the nested errors.
     *
     * @param code the code
     * @param message the message
     * @param target what the error is about
     * @param details the nested errors
     */
    public AzureError {
        details = List.copyOf(details);
    }

    /**
     * Reads an error: as a document, <code>{"error": {…}}</code> or the error alone, that of an operation, of a
     * deployment, of a rolling upgrade or of an instance; or as text in which Terraform, the Azure CLI or
     * PowerShell reports it, in any language, even if it is truncated. The error of a deployment contains another
     * error as text in its message, which is read too.
     *
     * @param text the body of an answer, or what a tool printed
     * @return the error
     * @throws IllegalArgumentException if the text contains no error that could be Azure's; the exception does not
     *     quote the text
     */
    public static AzureError parse(String text) {
        return document(text)
                .flatMap(ErrorDocument::read)
                .or(() -> ErrorText.read(text))
                .orElseThrow(() -> new IllegalArgumentException("The text contains no error of Azure"));
    }

    private static Optional<JsonNode> document(String text) {
        try {
            return Optional.of(ErrorDocument.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads an error document.
     *
     * @param json the document
     * @return the error
     * @throws IllegalArgumentException if it is not an error document
     */
    public static AzureError parse(JsonNode json) {
        return ErrorDocument.read(json)
                .orElseThrow(() -> new IllegalArgumentException("An error document must have a code or a message"));
    }

    /** {@return this error and all nested errors, the outer ones first} */
    public Stream<AzureError> parts() {
        return Stream.concat(Stream.of(this), details.stream().flatMap(AzureError::parts));
    }

    /**
     * The places of a scale set that the error and its nested errors refer to. Azure gives only the last part of a
     * path; if that matches several places, the shortest comes first.
     *
     * @return the places, in lists for every element; none if the error names no property
     */
    public List<Place> places() {
        return parts().flatMap(part -> part.target().stream())
                .flatMap(name -> ShortPaths.places(name.equalsIgnoreCase("vmSize") ? "sku.name" : name).stream())
                .distinct()
                .toList();
    }

    boolean isPredictedBy(AzureAnswer answer) {
        if (answer.code().isEmpty()) {
            return hasWordsOf(answer);
        }
        if (!code.equalsIgnoreCase(answer.code())) {
            return false;
        }
        String predicted = answer.target().toLowerCase(Locale.ROOT);
        if (target.isPresent() && !predicted.isEmpty()) {
            String named = target.get().toLowerCase(Locale.ROOT);
            return named.equals(predicted) || predicted.endsWith("." + named) || named.endsWith("." + predicted);
        }
        return !GENERAL_CODES.contains(answer.code()) || hasWordsOf(answer);
    }

    /** Whether a code is too general to identify an error, so that its target and wording decide. */
    static boolean isGeneral(String code) {
        return GENERAL_CODES.contains(code);
    }

    boolean saysThatAPropertyIsFixed() {
        return code.equalsIgnoreCase("PropertyChangeNotAllowed");
    }

    /** Whether the error has the wording of an answer, if that is known. */
    boolean hasWordsOf(AzureAnswer answer) {
        return answer.observed() && new MessageTemplate(answer.message()).isIn(message);
    }
}
