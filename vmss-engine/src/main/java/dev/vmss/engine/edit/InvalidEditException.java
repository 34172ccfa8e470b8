package dev.vmss.engine.edit;

import java.util.Objects;

/**
 * Tells why an edit cannot be made, and what there is at its place, without the value (but for a resource type). The model is as
 * it was.
 */
public final class InvalidEditException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The path as far as it could be read. */
    private final String path;

    InvalidEditException(String path, String message) {
        super(path.isEmpty() ? message : path + " " + message);
        this.path = path;
    }

    /** {@return the path of the edit, as far as it could be read, without what may be secret; the empty text if there is none} */
    public String path() {
        return path;
    }

    /** {@return the message, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
