package dev.vmss.engine.follow;

import dev.vmss.model.mapper.JsonForm;

/** Thrown if an observation does not match a plan; the message is one sentence. */
public final class InvalidObservationException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    InvalidObservationException(String message) {
        super(message);
    }
}
