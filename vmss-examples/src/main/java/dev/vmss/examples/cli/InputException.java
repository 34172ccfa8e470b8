package dev.vmss.examples.cli;

/** Tells in one sentence what is wrong with the input of a command. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
