package dev.vmss.engine.plan;

/** Tells that a list of instances cannot belong to one set. */
public final class InvalidInstanceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The place in the list. */
    private final String path;

    InvalidInstanceException(String path, String message) {
        super(path + ": " + message);
        this.path = path;
    }

    /** {@return the place in the list} */
    public String path() {
        return path;
    }
}
