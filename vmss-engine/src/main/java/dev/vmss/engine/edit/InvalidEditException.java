package dev.vmss.engine.edit;

import java.util.Objects;

/** Tells why an edit cannot be made, and what there is at its place. The model is as it was. */
public final class InvalidEditException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The path as it was written. */
    private final String path;

    InvalidEditException(String path, String message) {
        super(path + " " + message);
        this.path = path;
    }

    /** {@return the path of the edit, as it was written} */
    public String path() {
        return path;
    }

    /** {@return what is wrong, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
