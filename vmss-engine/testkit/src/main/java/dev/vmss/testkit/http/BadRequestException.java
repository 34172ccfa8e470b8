package dev.vmss.testkit.http;

/** A request that the server refuses before the service sees it; its connection is closed after the answer. */
final class BadRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    BadRequestException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A request that is not HTTP. */
    static BadRequestException malformed(String message) {
        return new BadRequestException(400, "BadRequest", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
