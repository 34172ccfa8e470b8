package dev.vmss.examples.batch;

/** Tells why a request cannot be answered. */
final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String path;

    /**
     * Takes the reason.
     *
     * @param code its kind
     * @param path the field of the request, or the empty text for the line as a whole
     * @param message the reason in a sentence, without values that might be secret
     */
    RequestException(ErrorCode code, String path, String message) {
        super(message);
        this.code = code;
        this.path = path;
    }

    ErrorCode code() {
        return code;
    }

    String path() {
        return path;
    }
}
