package dev.vmss.engine.edit;

import dev.vmss.model.mapper.JsonForm;
import java.util.Objects;

/**
 * Thrown if an edit cannot be applied. The message states the reason and the existing alternatives, without the
 * value (except a resource type). The model is unchanged.
 */
public final class InvalidEditException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** The path as far as it could be read. */
    private final String path;

    InvalidEditException(String path, String message) {
        super(path.isEmpty() ? message : path + " " + message);
        this.path = path;
    }

    /**
     * {@return the path of the edit, as far as it could be read, without possible secrets; the empty text if there is
     * none}
     */
    public String path() {
        return path;
    }

    /** {@return the message, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
