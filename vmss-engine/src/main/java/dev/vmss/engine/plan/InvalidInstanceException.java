package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;

/** Thrown if a list of instances cannot belong to one set. */
public final class InvalidInstanceException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** The place in the list. */
    private final String path;

    /** Whether the list is that of the instances as they should become. */
    private final boolean isDesired;

    InvalidInstanceException(String path, String message) {
        this(path, message, false);
    }

    private InvalidInstanceException(String path, String message, boolean isDesired) {
        super(path + ": " + message);
        this.path = path;
        this.isDesired = isDesired;
    }

    static InvalidInstanceException ofDesired(String path, String message) {
        return new InvalidInstanceException(path, message, true);
    }

    /** {@return whether the list is that of the desired instances, not that of the current ones} */
    public boolean isDesired() {
        return isDesired;
    }

    /** {@return the place in the list} */
    public String path() {
        return path;
    }
}
