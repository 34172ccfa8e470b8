package dev.vmss.model.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** What is limited of an input, and what is said of one that is larger. */
enum ReadLimit {
    DEPTH(ReadLimits.MAX_DEPTH, "is nested deeper than the limit of %d levels", "getMaxNestingDepth"),
    DOCUMENT_LENGTH(64 << 20, "is longer than the limit of %d bytes", "getMaxDocumentLength"),
    TEXT_LENGTH(
            StreamReadConstraints.DEFAULT_MAX_STRING_LEN,
            "contains a string longer than the limit of %d characters",
            "getMaxStringLength"),
    NAME_LENGTH(
            StreamReadConstraints.DEFAULT_MAX_NAME_LEN,
            "contains a name longer than the limit of %d characters",
            "getMaxNameLength"),
    NUMBER_LENGTH(
            StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
            "contains a number longer than the limit of %d characters",
            "getMaxNumberLength"),
    MEMBERS(1_000_000, "contains an object with more than the limit of %d members", "members"),
    ELEMENTS(1_000_000, "contains an array with more than the limit of %d elements", "elements");

    private final int standard;
    private final String message;
    private final String constraint;

    ReadLimit(int standard, String message, String constraint) {
        this.standard = standard;
        this.message = message;
        this.constraint = constraint;
    }

    int standard() {
        return standard;
    }

    String message(int value) {
        return message.formatted(value);
    }

    /** Whether Jackson means this limit, which it names by its own method. */
    boolean isMeantBy(StreamConstraintsException exception) {
        return exception.getOriginalMessage().contains(constraint);
    }
}
