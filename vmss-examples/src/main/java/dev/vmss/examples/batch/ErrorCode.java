package dev.vmss.examples.batch;

/** Why a request is answered with an error. */
enum ErrorCode {
    /** The line is no JSON. */
    INVALID_JSON("InvalidJson"),
    /** A field of the request is missing or wrong. */
    INVALID_REQUEST("InvalidRequest"),
    /** A document in the request is not what it should be. */
    INVALID_DOCUMENT("InvalidDocument"),
    /** An edit in the request cannot be made. */
    INVALID_EDIT("InvalidEdit"),
    /** There is no such operation. */
    UNSUPPORTED_OPERATION("UnsupportedOperation"),
    /** Our fault. */
    INTERNAL_ERROR("InternalError");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    /** The code as it stands in an answer. */
    String text() {
        return text;
    }
}
