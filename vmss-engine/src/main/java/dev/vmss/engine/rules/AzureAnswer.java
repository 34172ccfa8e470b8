package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.Redaction;
import java.util.List;

/**
 * What Azure answers to an update that it refuses. The message is in Azure's own words only if {@code observed} is
 * true; otherwise they are not known, and the message is the rule in the words of this library.
 *
 * @param httpStatus the status of the answer
 * @param code the error's code
 * @param message the error's message, in which {@value #BLANK} stands for names and numbers of the request
 * @param target the error's target, which is a short path; the empty text if the error has none
 * @param observed whether the service was seen to answer in these words, or Microsoft's documentation quotes them
 */
public record AzureAnswer(int httpStatus, String code, String message, String target, boolean observed)
        implements JsonForm {

    /** The placeholder in a message for text that differs from one request to another. */
    public static final String BLANK = "…";

    /**
     * An answer whose wording is known.
     *
     * @param httpStatus the status
     * @param code the code
     * @param message the message, with {@value #BLANK} for names and numbers of the request
     * @param target the target; the empty text for none
     * @return the answer
     */
    public static AzureAnswer observed(int httpStatus, String code, String message, String target) {
        return new AzureAnswer(httpStatus, code, message, target, true);
    }

    /**
     * An answer whose wording is not known. The summary of the rule takes its place.
     *
     * @param httpStatus the status
     * @param code the code
     * @param target the target; the empty text for none
     * @return the answer
     */
    public static AzureAnswer wordingNotKnown(int httpStatus, String code, String target) {
        return new AzureAnswer(httpStatus, code, "", target, false);
    }

    /**
     * The answer to a change of a fixed property for which this answer was seen.
     *
     * @param property the property as Azure names it, a short path such as {@code imageReference.sku}
     * @return the answer
     */
    public static AzureAnswer propertyChangeNotAllowed(String property) {
        return observed(
                409, "PropertyChangeNotAllowed", "Changing property '" + property + "' is not allowed.", property);
    }

    /** The answer to a change of a fixed property for which no answer was seen. */
    static AzureAnswer propertyFixed(String property) {
        return wordingNotKnown(409, "PropertyChangeNotAllowed", property);
    }

    /** The answer, with known wording, to a request that contradicts itself or a limit. */
    static AzureAnswer badRequest(String message) {
        return observed(400, "BadRequest", message, "");
    }

    /** The answer, with unknown wording, to a request that contradicts itself or a limit. */
    static AzureAnswer badRequest() {
        return wordingNotKnown(400, "BadRequest", "");
    }

    /** The answer, with known wording, to a value that is not accepted. */
    static AzureAnswer invalidParameter(String target, String message) {
        return observed(400, "InvalidParameter", message, target);
    }

    /** The answer, with unknown wording, to a value that is not accepted. */
    static AzureAnswer invalidParameter(String target) {
        return wordingNotKnown(400, "InvalidParameter", target);
    }

    /** An answer of which only the wording is known, not the code. */
    static AzureAnswer inWords(String message) {
        return observed(0, "", message, "");
    }

    /** An answer of which only the code is known. */
    static AzureAnswer code(int httpStatus, String code) {
        return wordingNotKnown(httpStatus, code, "");
    }

    /** The answer with its blanks filled with the values that are not empty. */
    AzureAnswer filled(List<String> values) {
        if (values.isEmpty() || !message.contains(BLANK)) {
            return this;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (String value : values) {
            int blank = message.indexOf(BLANK, from);
            if (blank < 0) {
                break;
            }
            filled.append(message, from, blank).append(value.isEmpty() ? BLANK : Redaction.SHOWN.text("", value));
            from = blank + BLANK.length();
        }
        return new AzureAnswer(httpStatus, code, filled + message.substring(from), target, observed);
    }

    /** The answer in the words of this library, if Azure's are not known. */
    AzureAnswer orInOurWords(String summary) {
        return message.isEmpty() ? new AzureAnswer(httpStatus, code, summary, target, false) : this;
    }
}
