package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.Objects;

/**
 * Tells in one sentence why a text cannot be taken, and by which command the right one is made. It follows on the text's name
 * and quotes no value.
 */
public final class InvalidSourceException extends RuntimeException implements JsonForm {

    private static final long serialVersionUID = 1L;

    InvalidSourceException(String message) {
        super(message);
    }

    /** {@return what is wrong, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
