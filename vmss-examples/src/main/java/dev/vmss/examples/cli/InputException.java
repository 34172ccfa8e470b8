package dev.vmss.examples.cli;

import java.util.Objects;

/** Tells in one sentence what is wrong with the input of a command. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
