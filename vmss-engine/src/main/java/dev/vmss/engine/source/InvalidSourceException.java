package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.Objects;

/**
 * Says in one sentence why a text cannot be used, and which command writes a usable one. The sentence has no subject, so that it can
 * follow the name of the file, and quotes no value.
 */
public final class InvalidSourceException extends RuntimeException implements JsonForm {

    private static final long serialVersionUID = 1L;

    InvalidSourceException(String message) {
        super(message);
    }

    /** {@return the sentence, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
