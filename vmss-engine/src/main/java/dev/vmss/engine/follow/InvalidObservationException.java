package dev.vmss.engine.follow;

/** Tells in one sentence why what was observed cannot be held against a plan. */
public final class InvalidObservationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidObservationException(String message) {
        super(message);
    }
}
