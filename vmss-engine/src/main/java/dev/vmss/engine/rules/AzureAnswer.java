package dev.vmss.engine.rules;

/**
 * What Azure answers to an update that it refuses. Where nobody has seen the answer yet, which the rule's confidence says,
 * the message is in our own words.
 *
 * @param httpStatus the status of the answer
 * @param code the error's code
 * @param message the error's message
 * @param target the error's target, which is a short path; the empty text if the error has none
 */
public record AzureAnswer(int httpStatus, String code, String message, String target) {

    /**
     * The answer to a change of a property that may not change.
     *
     * @param property the property as Azure names it, a short path such as {@code imageReference.sku}
     * @return the answer
     */
    public static AzureAnswer propertyChangeNotAllowed(String property) {
        return new AzureAnswer(
                409, "PropertyChangeNotAllowed", "Changing property '" + property + "' is not allowed.", property);
    }

    /** The answer to a request that contradicts itself or a limit. */
    static AzureAnswer badRequest(String message) {
        return new AzureAnswer(400, "BadRequest", message, "");
    }

    /** The answer to a value that is not accepted. */
    static AzureAnswer invalidParameter(String target, String message) {
        return new AzureAnswer(400, "InvalidParameter", message, target);
    }
}
