package dev.vmss.engine.rules;

import dev.vmss.model.value.Redaction;
import java.util.List;

/**
 * What Azure answers to an update that it refuses. Only where {@code observed} is true are the words Azure's own; otherwise
 * nobody has seen them, and the message is the rule in our words.
 *
 * @param httpStatus the status of the answer
 * @param code the error's code
 * @param message the error's message, in which {@value #BLANK} stands for names and numbers of the request
 * @param target the error's target, which is a short path; the empty text if the error has none
 * @param observed whether the service was seen to answer in these words, or Microsoft's documentation quotes them
 */
public record AzureAnswer(int httpStatus, String code, String message, String target, boolean observed) {

    /** Stands in a message for what differs from one request to another. */
    public static final String BLANK = "…";

    /**
     * An answer in words that are known to be Azure's.
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
     * An answer whose words nobody has seen. The rule's summary stands in for them.
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
     * The answer to a change of a property that may not change, for one with which it was seen.
     *
     * @param property the property as Azure names it, a short path such as {@code imageReference.sku}
     * @return the answer
     */
    public static AzureAnswer propertyChangeNotAllowed(String property) {
        return observed(
                409, "PropertyChangeNotAllowed", "Changing property '" + property + "' is not allowed.", property);
    }

    /** The answer to a change that is refused like others, though nobody has seen it with this property. */
    static AzureAnswer propertyFixed(String property) {
        return wordingNotKnown(409, "PropertyChangeNotAllowed", property);
    }

    /** The answer, in known words, to a request that contradicts itself or a limit. */
    static AzureAnswer badRequest(String message) {
        return observed(400, "BadRequest", message, "");
    }

    /** The answer, in words that nobody has seen, to a request that contradicts itself or a limit. */
    static AzureAnswer badRequest() {
        return wordingNotKnown(400, "BadRequest", "");
    }

    /** The answer, in known words, to a value that is not accepted. */
    static AzureAnswer invalidParameter(String target, String message) {
        return observed(400, "InvalidParameter", message, target);
    }

    /** The answer, in words that nobody has seen, to a value that is not accepted. */
    static AzureAnswer invalidParameter(String target) {
        return wordingNotKnown(400, "InvalidParameter", target);
    }

    /** An answer of which nobody told the code, only the words. */
    static AzureAnswer inWords(String message) {
        return observed(0, "", message, "");
    }

    /** An answer of which only the code is known. */
    static AzureAnswer code(int httpStatus, String code) {
        return wordingNotKnown(httpStatus, code, "");
    }

    /** The answer with its blanks filled, as far as there are values that are not empty. */
    AzureAnswer filled(List<String> values) {
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

    /** The answer in our words, if Azure's are not known. */
    AzureAnswer orInOurWords(String summary) {
        return message.isEmpty() ? new AzureAnswer(httpStatus, code, summary, target, false) : this;
    }
}
