package dev.vmss.engine.source;

import java.util.Objects;

/** Tells why the value of an expression is not known. The message names functions and parameters, never values. */
final class UnknownValueException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownValueException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
